import { saysMoreThanAName } from './not-in-a-name.ts';

declare const brand: unique symbol;

/** A thing's name: at most 40 characters, a noun phrase; no verb, no URL, no sentence punctuation. */
export type EntityName = string & { readonly [brand]: 'entity-name' };

/** Longest name we accept, in characters. Longer ones are sentences in disguise. */
const MAX_LENGTH = 40;
const MAX_WORDS = 5;

const NAME_CHARACTERS = /^[\p{L}\p{N}\p{M}.][\p{L}\p{N}\p{M} +#./&'’-]*$/u;
const LOOKS_LIKE_URL = /:\/\/|www\.|\.[a-z]{2,}\/|@/i;
/** A full stop inside a name joins (`Node.js`) or stands before it (`.NET`); it never ends one. */
const SENTENCE_STOP = /\.(?:\s|$)|\.\./;

/** The name in canonical spacing, or null when the text is no plain name of a thing. */
export function parseEntityName(text: string): EntityName | null {
  const name = text.normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (name.length === 0 || name.length > MAX_LENGTH) return null;
  if (name.split(' ').length > MAX_WORDS) return null;
  if (!NAME_CHARACTERS.test(name) || LOOKS_LIKE_URL.test(name)) return null;
  if (!/\p{L}/u.test(name) || SENTENCE_STOP.test(name) || saysMoreThanAName(name)) return null;
  return name as EntityName; // The checks above are what the brand stands for.
}
