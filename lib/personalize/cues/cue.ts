/** One sign that a question belongs to a class. Patterns see text in lower case, quotes straightened. */
export type Cue = { readonly name: string; readonly pattern: RegExp };

/** The first cue that fits, or null. */
export const firstCue = (cues: readonly Cue[], text: string): Cue | null =>
  cues.find(({ pattern }) => pattern.test(text)) ?? null;

export const hasCue = (cues: readonly Cue[], text: string): boolean =>
  firstCue(cues, text) !== null;
