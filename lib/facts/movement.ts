import type { ViewLeaf } from './read-view.ts';
import { type Violation, violation } from './violation.ts';

/** Ends of a sentence, with closing quotes, brackets and emphasis behind them. */
const CLOSED = /[.!?:;。！？：…][\s"'”’»)\]*_~`]*$/u;

/** Only marks of Markdown between the start of the line and here. */
const LINE_START = /^[\s>#*_~`|\-+\d.)([\]xX:"'“‘«]*$/u;
const CELL_START = /\|[\s*_~`]*$/;
/** The name of a point and its dash: "- **Cost** – ". */
const LABEL_START = /^\s*(?:[-*+]|\d+[.)])\s+[^\n]{1,100}\s[–—-]\s*$/u;

/** How far back we look for the end of a sentence, in characters; keeps the check linear. */
const WINDOW = 200;
/** Longest address of a link that may stand between two neighbours, in characters. */
const MAX_GAP = 2000;

/**
 * Movement keeps sense: the words of a sentence stay together and in order. A piece either follows
 * the piece it follows in the source, or opens a sentence; within a paragraph nothing goes back.
 */
export function checkMovement(leaves: readonly ViewLeaf[], source: string): Violation[] {
  const found: Violation[] = [];
  let before: ViewLeaf | null = null;
  for (const leaf of leaves) {
    if (leaf.copy) continue;
    if (before && !follows(leaf, before, source)) {
      found.push(violation('moved', 'order', leaf.text, leaf.span));
    }
    before = leaf;
  }
  return found;
}

function follows(leaf: ViewLeaf, before: ViewLeaf, source: string): boolean {
  const goesOn = leaf.span.start >= before.span.end;
  if (goesOn && !saysBetween(source, before.span.end, leaf.span.start)) return true;
  return (goesOn || leaf.container !== before.container) && opensSentence(source, leaf.span.start);
}

/** What may stand between two neighbours without saying anything. */
const SILENT =
  /\uE1D0[a-z0-9]+\uE1D1|!\[[^\]]*\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])?|\]\((?:[^()]|\([^()]*\))*\)|\]\[[^\]]*\]|<\/?br\s*\/?>/gi;

function saysBetween(source: string, start: number, end: number): boolean {
  if (end - start > MAX_GAP) return true;
  return /[\p{L}\p{N}]/u.test(source.slice(start, end).replace(SILENT, ' '));
}

function opensSentence(source: string, at: number): boolean {
  const window = source.slice(Math.max(0, at - WINDOW), at);
  const line = window.slice(window.lastIndexOf('\n') + 1);
  const silent = line.replace(SILENT, ' ');
  if (LINE_START.test(silent) || CELL_START.test(line) || CLOSED.test(line)) return true;
  return LABEL_START.test(line);
}
