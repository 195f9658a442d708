import type { IslandId } from '../../core/ids.ts';
import type { AnswerSource } from '../../tree/answer.ts';
import { joinBlocks, readBody } from './blocks.ts';
import { newReading } from './reading.ts';

/** An answer as it was read: what is sent, and the site's own elements behind its islands. */
export type ReadAnswer = {
  readonly answer: AnswerSource;
  readonly elements: ReadonlyMap<IslandId, Element>;
  /** False when the page does not hold all of it, as editors do that draw only what is on screen. */
  readonly complete: boolean;
};

/** Read the parts of one answer into Markdown with one placeholder per island. */
export function readAnswer(bodies: readonly Element[], excluded = ''): ReadAnswer {
  const reading = newReading(excluded);
  const source = joinBlocks(bodies.flatMap((body) => readBody(body, reading)));
  const { list, elements } = reading.islands;
  return { answer: { source, islands: list }, elements, complete: reading.complete };
}
