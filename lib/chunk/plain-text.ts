const FENCE_LINE = /^\s*(?:`{3,}|~{3,}).*$/gm;
const TABLE_RULE = /^\s*\|?(?:\s*:?-{2,}:?\s*\|?)+\s*$/gm;
const LINE_MARKS = /^\s*(?:>\s?)*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?)?/gm;
const IMAGE = /!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g;
const LINK = /\[([^\]\n]{0,1000})\]\([^)\n]{0,2000}\)/g;
const AUTOLINK = /<(https?:[^>\s]{1,2000})>/g;
const EMPHASIS = /(\*\*|__|~~|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])|`+)/gu;
const ESCAPE = /\\([\\`*_{}[\]()#+\-.!|<>~])/g;

/** Stands for an escaped character while marks are taken away; never part of a text. */
const HELD = '\uE000';

/** What a reader sees of a piece of Markdown: no marks, no addresses; spaces made one. */
export function plainText(markdown: string): string {
  const held: string[] = [];
  return markdown
    .replace(ESCAPE, (_, character: string) => {
      held.push(character);
      return HELD;
    })
    .replace(FENCE_LINE, ' ')
    .replace(TABLE_RULE, ' ')
    .replace(LINE_MARKS, '')
    .replace(IMAGE, '$1')
    .replace(LINK, '$1')
    .replace(AUTOLINK, '$1')
    .replace(EMPHASIS, '')
    .replace(/\s*\|\s*/g, ' ')
    .replaceAll(HELD, () => held.shift() ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
