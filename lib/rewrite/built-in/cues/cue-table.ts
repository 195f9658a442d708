import type { Emphasis } from '../../../framing/framing.ts';

/** The signs by which one language shows what a sentence does and what it is about. */
export type CueTable = {
  /** The code of the language; `und` when there are no words to go by, only shapes. */
  readonly language: string;
  /** Tells somebody to do something. */
  readonly isInstruction: (text: string) => boolean;
  /** Told by somebody, or a quotation: prose for a reason. */
  readonly isTold: RegExp;
  /** A courtesy at the start: "Certainly!". */
  readonly opener: RegExp;
  /** The same, run into a sentence that says something: "Sure, here are …". Removed up to its end. */
  readonly openerPrefix: RegExp;
  /** An offer at the end: "Let me know if …". */
  readonly offer: RegExp;
  /** What makes an opener or offer more than a courtesy. */
  readonly substance: RegExp;
  /** An introduction that says nothing of its own: "Here are some tips:". */
  readonly emptyIntro: RegExp;
  readonly wrapUp: RegExp;
  /** The answer in one sentence: "For most teams, X is enough". */
  readonly verdict: RegExp;
  readonly definition: RegExp;
  readonly example: RegExp;
  /** Harm if ignored; always stays visible. */
  readonly warning: RegExp;
  /** Contradicts or limits what the question takes for granted; always stays visible. */
  readonly correction: RegExp;
  /** Headings whose section sums up. */
  readonly summaryHeading: RegExp;
  /** Labels that say nothing alone: "Pros", "Example". */
  readonly genericLabel: RegExp;
  /** Points at another place of the text, so order must stay: "step 4", "as described above". */
  readonly crossReference: RegExp;
  /** Announces points to choose from, not steps: "Here are some tips:". */
  readonly advice: RegExp;
  /** Headings and labels of parts in a sequence. */
  readonly sequenceLabel: RegExp;
  readonly topics: Readonly<Record<Emphasis, RegExp>>;
  readonly asksWhatItIs: RegExp;
  readonly asksHistory: RegExp;
  readonly asksHowTo: RegExp;
  readonly asksForCode: RegExp;
};
