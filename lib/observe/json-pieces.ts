/** Where we stand in a JSON text: how many objects deep, and whether inside a text. */
type Place = { readonly depth: number; readonly inText: boolean };

const MARKS = /["{}]/g;

/**
 * Cuts the outermost objects out of a JSON list that arrives piece by piece, so that a file of any
 * size is parsed one object at a time. Objects longer than `longest` come as null.
 */
export function createObjectCutter(longest: number): (piece: string) => (string | null)[] {
  let place: Place = { depth: 0, inText: false };
  let held = '';
  let length = 0;
  let backslashes = '';

  const keep = (text: string): void => {
    length += text.length;
    held = length > longest ? '' : held + text;
  };
  const taken = (): string | null => {
    const whole = length > longest ? null : held;
    held = '';
    length = 0;
    return whole;
  };

  /** Goes on through one piece and hands every whole object on. */
  const read = (body: string, found: (object: string | null) => void): void => {
    let from = 0;
    for (const { 0: mark, index } of body.matchAll(MARKS)) {
      const next = follow(place, mark, body, index);
      if (place.depth === 0 && next.depth === 1) from = index;
      if (place.depth === 1 && next.depth === 0) {
        keep(body.slice(from, index + 1));
        found(taken());
      }
      place = next;
    }
    if (place.depth > 0) keep(body.slice(from));
  };

  return (piece) => {
    const text = backslashes + piece;
    // A backslash at the end of a piece belongs to what the next one begins with.
    backslashes = /\\+$/.exec(text)?.[0] ?? '';
    const objects: (string | null)[] = [];
    read(text.slice(0, text.length - backslashes.length), (object) => objects.push(object));
    return objects;
  };
}

function follow({ depth, inText }: Place, mark: string, text: string, at: number): Place {
  if (mark === '"') return { depth, inText: inText ? isEscaped(text, at) : true };
  if (inText) return { depth, inText };
  return { depth: mark === '{' ? depth + 1 : Math.max(0, depth - 1), inText };
}

/** A quotation mark behind an odd number of backslashes is part of the text. */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charAt(first - 1) === '\\') first -= 1;
  return (at - first) % 2 === 1;
}
