// What a scan keeps. The same list, step by step, as `best-list.ts`, where it is explained.
import { scoresAt, slotsAt } from './state.as';

let room: i32 = 0;
let count: i32 = 0;
let isBest: bool = true;
/** Whether rows were left out, so that the bar shuts out equal scores too. */
let isShut: bool = false;

/** No row below this score can be kept; a scan need not offer it. */
export let bar: f32 = -Infinity;

export function keepBest(most: i32): void {
  room = most;
  count = 0;
  isBest = true;
  isShut = false;
  bar = -Infinity;
}

export function keepAbove(least: f32): void {
  count = 0;
  isBest = false;
  isShut = false;
  bar = least;
}

export function offer(slot: u32, score: f32): void {
  if (score < bar || (isShut && score == bar)) return;
  store<f32>(scoresAt + (<usize>count << 2), score);
  store<u32>(slotsAt + (<usize>count << 2), slot);
  count++;
  if (isBest && count == 2 * room) cut();
}

export function keptCount(): i32 {
  if (isBest) cut();
  return count;
}

function cut(): void {
  bringForward(min(count, room));
  if (count < room) return;
  isShut = isShut || count > room;
  count = room;
  bar = scoreAt(room - 1);
}

/** See `bring-forward.ts`. */
export function bringForward(wanted: i32): void {
  const place = min(wanted, count) - 1;
  if (place < 0) return;
  let left = 0;
  let right = count - 1;
  while (left < right) {
    const pivot = scoreAt(place);
    let front = left;
    let back = right;
    while (front <= back) {
      while (scoreAt(front) > pivot) front++;
      while (scoreAt(back) < pivot) back--;
      if (front <= back) swap(front++, back--);
    }
    if (back < place) left = front;
    if (front > place) right = back;
  }
}

function scoreAt(place: i32): f32 {
  return load<f32>(scoresAt + (<usize>place << 2));
}

function swap(a: i32, b: i32): void {
  const score = scoreAt(a);
  const slot = slotAt(a);
  put(a, slotAt(b), scoreAt(b));
  put(b, slot, score);
}

function slotAt(place: i32): u32 {
  return load<u32>(slotsAt + (<usize>place << 2));
}

function put(place: i32, slot: u32, score: f32): void {
  store<f32>(scoresAt + (<usize>place << 2), score);
  store<u32>(slotsAt + (<usize>place << 2), slot);
}
