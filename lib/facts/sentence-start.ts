/** Ends of a sentence, with closing quotes, brackets and emphasis behind them. */
const CLOSED = /[.!?:;。！？：…][\s"'”’»)\]*_~`]*$/u;

/** Only marks of Markdown between the start of the line and here. */
const LINE_START = /^[\s>#*_~`|\-+\d.)([\]xX:"'“‘«]*$/u;
const CELL_START = /\|[\s*_~`]*$/;
/** The name of a point and its dash: "- **Cost** – ", set off by emphasis, code or a link. */
const MARKED_LABEL =
  /^\s*(?:[-*+]|\d+[.)])\s+(?:(\*\*|__|\*|_|`)[^\n–—]{1,100}?\1|\[[^\n–—]{1,100})[^\n–—.!?]{0,40}\s[–—-]\s*$/u;
/** A name without marks is a few words and no clause; what it announces opens with a capital. */
const BARE_LABEL = /^\s*(?:[-*+]|\d+[.)])\s+(?:[^\s.,;:!?–—]+\s){1,6}[–—-]\s*$/u;
const OPENING = /^[\s*_~`[("'“‘«]*[\p{Lu}\p{Lo}\p{N}]/u;
/** Marks that may stand before the first letter, in characters. */
const OPENING_REACH = 8;

/** How far back we look for the end of a sentence, in characters; keeps the check linear. */
const WINDOW = 200;

/** What may stand between two neighbours without saying anything. */
export const SILENT =
  /\uE1D0[a-z0-9]+\uE1D1|!\[[^\]]*\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])?|\]\((?:[^()]|\([^()]*\))*\)|\]\[[^\]]*\]|<\/?br\s*\/?>/gi;

/** True where a sentence, a line, a cell or what a name announces begins. */
export function opensSentence(source: string, at: number): boolean {
  const window = source.slice(Math.max(0, at - WINDOW), at);
  const line = window.slice(window.lastIndexOf('\n') + 1);
  const silent = line.replace(SILENT, ' ');
  if (LINE_START.test(silent) || CELL_START.test(line) || CLOSED.test(line)) return true;
  if (MARKED_LABEL.test(line)) return true;
  return BARE_LABEL.test(line) && OPENING.test(source.slice(at, at + OPENING_REACH));
}
