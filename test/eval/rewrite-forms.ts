import type { Framing } from '@/lib/framing/framing.ts';
import { markUp } from '@/lib/rewrite/built-in/engine.ts';
import type { AnswerSource } from '@/lib/tree/answer.ts';
import { parseAnswer } from '@/lib/tree/parse.ts';
import { leaves } from '@/lib/tree/render.ts';
import { type Leaf, NO_MARKS, type Result } from '@/lib/tree/result.ts';
import { readOwn } from './data.ts';

export type AnswerRow = { readonly id: string; readonly question: string; readonly answer: string };

export const PROFILE_NAMES = [
  'ciso',
  'developer',
  'pm',
  'newcomer',
  'student',
  'executive',
] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

export const readProfile = (name: ProfileName): Framing =>
  readOwn<{ framing: Framing }>(`profiles/${name}.json`).framing;

export const asSource = ({ answer }: AnswerRow): AnswerSource => ({ source: answer, islands: [] });

/** What the built-in engine makes of an answer; an unchanged answer is a result without marks. */
export function formFor(row: AnswerRow, framing: Framing): { result: Result; changed: boolean } {
  const answer = asSource(row);
  const marked = markUp({ question: row.question, answer, framing, without: [] });
  return 'result' in marked
    ? { result: marked.result, changed: true }
    : { result: { doc: parseAnswer(answer), marks: NO_MARKS }, changed: false };
}

/** The answer's own pieces in the order a reader meets them, markup left out. */
export const contentLeaves = (result: Result): Leaf[] =>
  leaves(result).filter(({ kind }) => kind !== 'markup');

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** The offsets at which the words of a stretch of the source begin. */
export function wordStarts(source: string, { span }: Leaf): number[] {
  const text = source.slice(span.start, span.end);
  return [...text.matchAll(WORD)].map(({ index }) => span.start + index);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
export const median = (values: readonly number[]): number => quantile(values, 0.5);
