/**
 * What in a user's turn is not the user's own voice: code, quotations, pasted text, material handed
 * over to be worked on. Each match is cut out before anything is learnt.
 */
const FOREIGN: readonly { readonly id: string; readonly pattern: RegExp }[] = [
  { id: 'code-block', pattern: /```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)/g },
  { id: 'inline-code', pattern: /`[^`\n]*`/g },
  { id: 'quoted-line', pattern: /^[ \t]*>.*$/gm },
  { id: 'quotation', pattern: /[“«„]\s?[^”»“]{2,}?\s?[”»“]|"[^"\n]{2,}"|「[^」]+」|『[^』]+』/g },
  { id: 'single-quotation', pattern: /(?<![\p{L}\p{N}])['‘][^'’\n]{8,}['’](?![\p{L}\p{N}])/gu },
  // "Here is the e-mail I got:" and all that follows it.
  {
    id: 'pasted',
    pattern:
      /^.*\b(?:here(?:'s| is| are)|below is|following|this is) (?:the|an?|my|some|what)? ?[^\n.:?!]{0,60}:\s*\n[\s\S]*$/gim,
  },
  // A task on a text: the text after the colon is material.
  {
    id: 'task',
    pattern:
      /(?:^|[\n.!?]\s*)(?:please |can you |could you )?(?:translate|proofread|correct|fix|rewrite|rephrase|paraphrase|improve|summari[sz]e|shorten|polish|edit|analy[sz]e|review|check|übersetze|traduce|traduis|traduza|翻译|翻訳)[^\n:]{0,60}[:：][\s\S]*$/gi,
  },
  // A role the assistant or a figure is to play, and all that is said in it.
  {
    id: 'fiction',
    pattern:
      /(?:^|[\n.!?]\s*)(?:please )?(?:pretend|imagine|suppose|assume|let'?s (?:say|pretend|assume|imagine)|role-?play|act as|you are|you're|play the|write|draft|compose|generate|create)\b[\s\S]*$/gi,
  },
  { id: 'mail', pattern: /^(?:from|to|subject|cc|date):.*(?:\n.*)*$/gim },
];

/** Paragraphs longer than this are pasted: people do not type so much about themselves at once. */
const MAX_PARAGRAPH_WORDS = 150;

/** Longer turns are documents; what stands beyond is not read. */
const MAX_TURN = 20_000;

/** The part of a turn that the user says as themselves, one sentence each. */
export function ownSentences(turn: string): string[] {
  const kept = FOREIGN.reduce(
    (text, { pattern }) => text.replace(pattern, ' ¶ '),
    turn.slice(0, MAX_TURN).replaceAll('’', "'"),
  );
  return kept
    .split(/\n+/)
    .filter((paragraph) => paragraph.split(/\s+/).length <= MAX_PARAGRAPH_WORDS)
    .flatMap((paragraph) => paragraph.split(SENTENCE_END))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** After a closing mark and a space; a full stop inside a name or a number ends nothing. */
const SENTENCE_END = /(?<=[.!?…])\s+|(?<=[。！？])/u;
