import type { LeftAloneReason } from '@/lib/app/left-alone.ts';
import type { GateReason } from '@/lib/personalize/gate.ts';
import type { FitsReason } from '@/lib/rewrite/engine.ts';

const GATE: Record<GateReason, string> = {
  'single-answer': 'It is one plain fact, and a fact reads the same for everyone.',
  'too-short': 'It is too short for a change to help.',
  'code-or-data-only': 'It is code or data, which stays exactly as it was given.',
  deliverable: 'It is a text to use as it is, such as an e-mail, a story or a translation.',
  'chit-chat': 'It is small talk.',
  'safety-critical': 'It is about safety, and such answers are never reshaped.',
  'nothing-known': 'Nothing that is known about you would change how it reads.',
};

const FITS: Record<FitsReason, string> = {
  'nothing-to-fold': 'Everything in it is worth showing.',
  'nothing-on-your-topics': 'It says nothing special on what you look for.',
  'short-already': 'It is short already.',
  'one-procedure': 'It is one procedure, and every step of it counts.',
  'language-not-supported': 'Its language is one we do not reshape yet.',
};

/** Why an answer was left as it is, in full sentences. */
export function leftAloneSentences(reason: LeftAloneReason): readonly string[] {
  switch (reason.kind) {
    case 'already-fits':
      return ['It suits you already.', ...reason.why.map((why) => FITS[why])];
    case 'facts-at-risk':
      return ['A rewrite would have put a fact at risk, so you see the original.'];
    case 'for-comparison':
      return ['One answer in ten stays as it was, as you asked.'];
    default:
      return [GATE[reason.kind]];
  }
}
