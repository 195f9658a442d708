// What a scan keeps. The same heap, step by step, as `best-list.ts`, where it is explained.
import { scoresAt, slotsAt } from './state.as';

let room: i32 = 0;
let count: i32 = 0;
let isHeap: bool = true;

/** No row below this score can be kept; a scan need not offer it. */
export let bar: f32 = -Infinity;

export function keepBest(most: i32): void {
  room = most;
  count = 0;
  isHeap = true;
  bar = -Infinity;
}

export function keepAbove(least: f32): void {
  count = 0;
  isHeap = false;
  bar = least;
}

export function keptCount(): i32 {
  return count;
}

export function offer(slot: u32, score: f32): void {
  if (!isHeap) {
    if (score >= bar) append(slot, score);
  } else if (count < room) {
    append(slot, score);
    raise(count - 1);
    if (count == room) bar = scoreAt(0);
  } else if (score > bar) {
    sink(slot, score);
    bar = scoreAt(0);
  }
}

function append(slot: u32, score: f32): void {
  put(count, slot, score);
  count++;
}

function scoreAt(place: i32): f32 {
  return load<f32>(scoresAt + (<usize>place << 2));
}

function slotAt(place: i32): u32 {
  return load<u32>(slotsAt + (<usize>place << 2));
}

function put(place: i32, slot: u32, score: f32): void {
  store<f32>(scoresAt + (<usize>place << 2), score);
  store<u32>(slotsAt + (<usize>place << 2), slot);
}

function isWorse(a: i32, b: i32): bool {
  return scoreAt(a) < scoreAt(b);
}

function swap(a: i32, b: i32): void {
  const slot = slotAt(a);
  const score = scoreAt(a);
  put(a, slotAt(b), scoreAt(b));
  put(b, slot, score);
}

function raise(from: i32): void {
  let at = from;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isWorse(at, parent)) return;
    swap(at, parent);
    at = parent;
  }
}

/** The place at the top is free: others move up until it is where the new row belongs. */
function sink(slot: u32, score: f32): void {
  let free = 0;
  let child = 1;
  while (child < count) {
    // The worse of two, by a sum instead of a branch: which of them it is cannot be foreseen.
    if (child + 1 < count) child += <i32>isWorse(child + 1, child);
    if (scoreAt(child) >= score) break;
    put(free, slotAt(child), scoreAt(child));
    free = child;
    child = 2 * free + 1;
  }
  put(free, slot, score);
}
