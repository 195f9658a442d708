import type { ShardLine } from '@/lib/vector/shards/shard-messages.ts';
import type { VectorFile } from '@/lib/vector/vector-file.ts';
import type { VectorIndex } from '@/lib/vector/vector-index.ts';
import { median } from '../times.ts';
import type { VectorSet } from './data.ts';
import { batches, vectorAt } from './peers.ts';

/** What a place to run in (a browser's Worker, Node) gives to the measurements. */
export type Surroundings = {
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
  openFile(name: string): Promise<VectorFile>;
  deleteFile(name: string): Promise<void>;
  /** Where Workers can be started. */
  readonly shards?: ShardSurroundings;
};

export type ShardSurroundings = {
  /** Threads that this machine runs at once. */
  readonly threads: number;
  fileOf(shard: number): string;
  start(shard: number): ShardLine;
};

export async function fill(
  index: Pick<VectorIndex, 'upsert' | 'flush'>,
  set: VectorSet,
): Promise<void> {
  for (const keys of batches(set.count)) {
    index.upsert(keys.map((key) => ({ key, vector: vectorAt(set, key) })));
    await index.flush();
  }
}

export const shareOf = (truth: readonly number[], found: ArrayLike<number>): number =>
  Array.from(found).filter((key) => truth.includes(key)).length / truth.length;

/** `median` rounds to tenths, which are milliseconds too coarse here. */
export const medianMs = (values: readonly number[]): number =>
  median(values.map((value) => value * 1000)) / 1000;
