import type { Result } from '../core/result.ts';
import { guardView } from '../facts/guard-view.ts';
import type { Violation } from '../facts/violation.ts';
import { define } from '../rewrite/built-in/glossary/glossary.ts';
import type { RewritePassage } from '../rewrite/engine.ts';
import type { AnswerSource } from '../tree/answer.ts';
import type { View } from '../tree/view.ts';

/** The strict guard with all that our explanations may be taken from: these passages and our glossary. */
export const guardAnswer = (
  answer: AnswerSource,
  view: View,
  passages: readonly RewritePassage[] = [],
): Result<null, Violation[]> => guardView(answer, view, { passages, define });
