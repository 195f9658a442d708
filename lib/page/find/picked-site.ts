import type { PickedRule } from '../../app/picked.ts';
import type { Site } from '../sites/site.ts';
import { FOUND_BY } from '../turn.ts';
import { STREAMING } from './streaming-signs.ts';

/** A picked rule, read as the rules of a site: the parts of its answers are worked out. */
export const pickedSite = ({ answer, question }: PickedRule): Site => ({
  id: FOUND_BY.picked,
  answer: answer.filter(isSelector),
  body: [],
  question: question.filter(isSelector),
  streaming: STREAMING,
});

/** A rule may come from a file, and browsers throw at selectors that they do not know. */
function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}
