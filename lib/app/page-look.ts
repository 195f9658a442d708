import type { FoundBy } from './found.ts';

/** What one frame of a page says of itself when it is asked. */
export type FrameLook = {
  /** Answers that stand there now. */
  readonly answers: number;
  /** What found them; null where there are none. */
  readonly found: FoundBy | null;
  /** Its structure as lines of text: no words of the page, no names, no addresses. */
  readonly structure: string;
};

/** What all frames of a page say. */
export type PageLook = Omit<FrameLook, 'structure'> & {
  /** To be copied by the user into a report. */
  readonly report: string;
};

/** Frames whose structure a report shows; further ones are advertisements, mostly. */
const REPORTED_FRAMES = 4;

/** Put together what the frames of one page said, the top frame first. */
export function pageLook(frames: readonly FrameLook[], version: string): PageLook {
  const answers = frames.reduce((sum, frame) => sum + frame.answers, 0);
  const found = frames.find((frame) => frame.found?.missed === false)?.found;
  const missed = frames.find((frame) => frame.found)?.found;
  const shown = frames
    .slice(0, REPORTED_FRAMES)
    .map(({ structure }, index) => `frame ${index + 1} of ${frames.length}\n${structure}`);
  return {
    answers,
    found: found ?? missed ?? null,
    report: [`Idiolect ${version}: structure of a page, without its text`, ...shown].join('\n\n'),
  };
}
