import type { Unit } from '../core/units.ts';
import type { Framing } from '../framing/framing.ts';
import type { AnswerSource } from '../tree/answer.ts';
import { type AnswerForm, readAnswerForm } from './answer-form.ts';
import { type Ask, readAsk } from './ask.ts';
import { CHIT_CHAT_CUES } from './cues/chit-chat.ts';
import { hasCue } from './cues/cue.ts';
import { SAFETY_ANSWER_CUES, SAFETY_CUES } from './cues/safety.ts';
import { isOther, wordsOf } from './languages/all.ts';
import { asksForCode, asksForDeliverable } from './makes.ts';
import { asksForOneFact } from './one-fact.ts';

/** Why an answer stays as it is. The user is shown the reason, so every case has one. */
export const GATE_REASONS = [
  'single-answer',
  'too-short',
  'code-or-data-only',
  'deliverable',
  'chit-chat',
  'safety-critical',
  'nothing-known',
] as const;
export type GateReason = (typeof GATE_REASONS)[number];

export type Decision =
  /** `strength` says how freely to act: below 0.5 only trim, never fold. */
  | { readonly personalize: true; readonly strength: Unit }
  | { readonly personalize: false; readonly reason: GateReason };

/** Shorter answers have nothing to adapt: a rewrite would only add to them. In words. */
const MIN_WORDS = 40;

/** An answer that is mostly code or tables has no prose to adapt; share of its words. */
const MOSTLY_CODE = 0.7;
/** Where code was asked for, less of it is enough. */
const SOME_CODE = 0.1;
/** And so is a short answer around it. In words. */
const SHORT_AROUND_CODE = 120;

export type GateInput = {
  readonly question: string;
  /** Empty when only the question is to be judged: then its form and length say nothing. */
  readonly answer: AnswerSource;
  readonly framing: Framing;
};

/** Decide whether to touch an answer at all. When in doubt, leave it alone. */
export function gate({ question, answer, framing }: GateInput): Decision {
  const ask = readAsk(question);
  const form = readAnswerForm(answer);
  const reason = reasonToAbstain(ask, form, answer.source);
  if (reason) return { personalize: false, reason };
  if (framing.level === 0) return { personalize: false, reason: 'nothing-known' };
  return { personalize: true, strength: strengthOf(framing) };
}

function reasonToAbstain(ask: Ask, form: AnswerForm, source: string): GateReason | null {
  if (isInDanger(ask, source)) return 'safety-critical';
  const wantsCode = asksForCode(ask);
  if (!wantsCode && (form.isDeliverable || asksForDeliverable(ask))) return 'deliverable';
  if (isChitChat(ask)) return 'chit-chat';
  if (isCodeOrData(form, wantsCode)) return 'code-or-data-only';
  if (asksForOneFact(ask)) return 'single-answer';
  return form.words > 0 && form.words < MIN_WORDS ? 'too-short' : null;
}

/** In danger people mix languages: English cues are read whatever the question is in. */
const isInDanger = ({ text, language }: Ask, source: string): boolean =>
  hasCue(SAFETY_CUES, text) ||
  wordsOf(language).some(({ safety }) => safety.test(text)) ||
  hasCue(SAFETY_ANSWER_CUES, source);

const isChitChat = ({ text, language }: Ask): boolean =>
  wordsOf(language).some(({ chitChat }) => chitChat.test(text)) ||
  (!isOther(language) && hasCue(CHIT_CHAT_CUES, text));

const isCodeOrData = ({ words, codeShare }: AnswerForm, wantsCode: boolean): boolean =>
  wantsCode ? words < SHORT_AROUND_CODE || codeShare >= SOME_CODE : codeShare >= MOSTLY_CODE;

/** Archetypes act more gently than what is known of this very person. */
const strengthOf = ({ level }: Framing): Unit => (level >= 3 ? 1 : 0.75);
