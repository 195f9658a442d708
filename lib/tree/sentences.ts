import { countWords } from '../core/words.ts';
import type { Phrase, Sentence } from './doc.ts';
import { cutPhrases, plainText, spanOf, textOf } from './phrases.ts';

/** Words whose full stop does not end a sentence. */
const ABBREVIATIONS = new Set(
  (
    'e.g i.e vs cf dr mr mrs ms prof st jr sr fig figs approx dept est vol ed eds al gen gov sen rep ' +
    'hon rev mt no nos pp p ca incl excl min max avg resp esp viz jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'z.b d.h u.a z d h u o i s v bzw ggf evtl usw nr str sog ca inkl vgl bspw mind abs art hr fr dr prof usf p.ej ej sr sra sres dra ud uds núm tel av p.ex ex m mme mlle mm env éd etc inc ltd co corp u.s u.k u.n d.c a.m p.m ph.d b.c a.d oz lb lbs ft tsp tbsp'
  ).split(' '),
);

/** Of these the stop may be both: a capital letter behind it begins a sentence. */
const MAY_END = new Set(
  'etc inc ltd co corp al a.m p.m u.s u.k u.n d.c b.c a.d ph.d oz lb lbs ft tsp tbsp usw m'.split(
    ' ',
  ),
);

const STOP = /[.!?…؟۔।]+["'”’»)\]*_]*(?=\s)|[。！？]+[」』”’）]*/g;

/** How far behind an opening bracket we look for its end before we stop believing in it. */
const MAX_BRACKET = 400;

/** Offsets at which a new sentence begins, ascending, without 0. Linear in the text. */
export function sentenceStarts(text: string): number[] {
  const starts: number[] = [];
  let from = 0;
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length;
    const next = nextVisible(text, end);
    if (next >= text.length) break;
    if (!endsSentence(text, from, match.index, match[0], next)) continue;
    starts.push(next);
    from = next;
  }
  return starts;
}

function nextVisible(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}

/** What follows a full stop inside a sentence … */
const GOES_ON = /^[\p{Ll}),;:–—-]/u;
/** … unless it is a name such as "mTLS" or "iPhone", or a dash before a new sentence. */
const NAME_OR_DASH = /^(?:\p{Ll}\p{Lu}|[–—-]\s?\p{Lu})/u;

/** A full stop inside a quotation or brackets of Japanese or Chinese … */
const QUOTED_STOP = /[。！？]+[」』”’）]/;
/** … and what shows that the sentence around it goes on: 「はい。」と言いました。 */
const GOES_ON_BEHIND_QUOTE = /^[とっはがをのにで、，也的地得就，；：]|^[^\s「『“（]{0,12}[。，、]/u;

function endsSentence(text: string, from: number, at: number, stop: string, next: number): boolean {
  const follower = text.slice(next, next + LONGEST_FOLLOWER);
  if (GOES_ON.test(follower) && !NAME_OR_DASH.test(follower)) return false;
  if (QUOTED_STOP.test(stop) && GOES_ON_BEHIND_QUOTE.test(follower)) return false;
  if (stop.startsWith('.') && !stop.startsWith('..') && isAbbreviated(text, from, at, follower)) {
    return false;
  }
  return !isInsideBrackets(
    text.slice(Math.max(from, at - MAX_BRACKET), at + stop.length),
    text,
    next,
  );
}

function isAbbreviated(text: string, from: number, at: number, follower: string): boolean {
  const word = /[\p{L}\d.]+$/u.exec(text.slice(Math.max(from, at - 12), at))?.[0] ?? '';
  // "Am 3. Oktober", "im 19. Jahrhundert": German writes ordinals with a full stop.
  if (/^\d{1,3}$/.test(word) && ORDINAL_NOUN.test(follower)) return true;
  // A number that opens the sentence is a list mark: "1. Mix".
  if (/^\d{1,3}$/.test(word)) return text.slice(from, at).trim() === word;
  if (/^\p{Lu}$/u.test(word)) return word !== 'I';
  const lower = word.toLowerCase().replace(/^\./, '');
  // Initials before a name: "A.R. Rahman".
  if (/^\p{Lu}(?:\.\p{Lu})+$/u.test(word) && !MAY_END.has(lower)) return true;
  if (!ABBREVIATIONS.has(lower)) return false;
  return !(MAY_END.has(lower) && /^["“'(]?\p{Lu}/u.test(follower));
}

/** As much of what follows a full stop as is looked at, in characters. */
const LONGEST_FOLLOWER = 16;

const ORDINAL_NOUN =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Quartal|Klasse|Stock|Etage|Platz|Tag|Woche|Monat|Schritt|Kapitel|Auflage|Lebensjahr)/;

const PAIRS = [
  ['(', ')'],
  ['“', '”'],
  ['«', '»'],
  ['（', '）'],
  ['「', '」'],
  ['『', '』'],
] as const;

function isInsideBrackets(before: string, text: string, next: number): boolean {
  return PAIRS.some(([open, close]) => {
    const opened = before.lastIndexOf(open);
    if (opened < 0 || before.indexOf(close, opened) >= 0) return false;
    return text.slice(next, next + MAX_BRACKET).includes(close);
  });
}

/** A sentence before it is known what it depends on, or what number it has. */
export type BareSentence = Omit<Sentence, 'index' | 'dependsOn'>;

/** Cut phrases into sentences; together they hold every phrase exactly once. */
export function readSentences(phrases: readonly Phrase[], nextId: () => number): BareSentence[] {
  if (phrases.length === 0) return [];
  return cutPhrases(phrases, sentenceStarts(textOf(phrases))).map((part) => {
    const text = plainText(part);
    return { id: nextId(), span: spanOf(part), phrases: part, text, words: countWords(text) };
  });
}
