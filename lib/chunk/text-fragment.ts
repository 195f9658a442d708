import { blocksOf } from './blocks.ts';
import { plainText } from './plain-text.ts';
import { sentencesIn } from './sentences.ts';

/** Words that name one end of a passage. */
const END_WORDS = 5;
/** A shorter sentence is named whole. */
const WHOLE_WORDS = 12;
const LEAST_WORDS = 3;

/**
 * The address of a passage inside its page (https://wicg.github.io/scroll-to-text-fragment/): the
 * browser scrolls to its first prose sentence and marks it. Just the page where the passage holds no
 * prose, since code and tables are not found as they are written in Markdown.
 */
export function passageUrl(url: string, passage: string): string {
  const words = firstSentence(passage)?.split(' ');
  if (!words || !URL.canParse(url)) return url;
  const target = new URL(url);
  const directive =
    words.length <= WHOLE_WORDS
      ? encoded(words)
      : `${encoded(words.slice(0, END_WORDS))},${encoded(words.slice(-END_WORDS))}`;
  return `${target.href.replace(/:~:.*$/, '')}${target.hash ? '' : '#'}:~:text=${directive}`;
}

function firstSentence(passage: string): string | null {
  for (const block of blocksOf(passage)) {
    if (block.kind !== 'prose' && block.kind !== 'item') continue;
    for (const { start, end } of sentencesIn(passage, block)) {
      const text = plainText(passage.slice(start, end));
      if (text.split(' ').length >= LEAST_WORDS) return text;
    }
  }
  return null;
}

/** A dash and a comma have a meaning of their own in a text directive. */
const encoded = (words: readonly string[]): string =>
  encodeURIComponent(words.join(' ')).replaceAll('-', '%2D').replaceAll(',', '%2C');
