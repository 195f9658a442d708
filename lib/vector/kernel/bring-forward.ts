type List = { readonly slots: Uint32Array; readonly scores: Float32Array };

/**
 * Hoare's *find*: of the first `count` rows, put the best `wanted` first, the worst of them last. Each
 * turn parts what lies between two ends by one of its scores, and goes on in the part that matters.
 */
export function bringForward(list: List, count: number, wanted: number): void {
  const place = Math.min(wanted, count) - 1;
  if (place < 0) return;
  let left = 0;
  let right = count - 1;
  while (left < right) {
    const { front, back } = part(list, left, right, list.scores[place] ?? 0);
    if (back < place) left = front;
    if (front > place) right = back;
  }
}

/** The better ones come to lie up to `back`, the worse ones from `front` on. */
function part({ slots, scores }: List, left: number, right: number, pivot: number) {
  const scoreAt = (place: number): number => scores[place] ?? 0;
  let front = left;
  let back = right;
  while (front <= back) {
    while (scoreAt(front) > pivot) front += 1;
    while (scoreAt(back) < pivot) back -= 1;
    if (front > back) break;
    [scores[front], scores[back]] = [scoreAt(back), scoreAt(front)];
    [slots[front], slots[back]] = [slots[back] ?? 0, slots[front] ?? 0];
    front += 1;
    back -= 1;
  }
  return { front, back };
}
