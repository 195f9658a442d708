declare const brand: unique symbol;

/** A thing's name: at most 40 characters, a noun phrase; no verb, no URL, no sentence punctuation. */
export type EntityName = string & { readonly [brand]: 'entity-name' };

/** Longest name we accept, in characters. Longer ones are sentences in disguise. */
const MAX_LENGTH = 40;
const MAX_WORDS = 5;

const NAME_CHARACTERS = /^[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M} +#./&'’-]*$/u;
const LOOKS_LIKE_URL = /:\/\/|www\.|\.[a-z]{2,}\/|@/i;

/** Words that make a phrase an instruction or an opinion instead of a name. */
const NOT_IN_A_NAME =
  /\b(?:ignore|say|tell|always|never|must|should|shall|answer|reply|respond|pretend|agree|disagree|write|rewrite|forget|obey|act|believe|think|feel|hate|love|is|are|was|were|be|been|am|do|does|did|don't|not|you|your|i|we|my|our|please|instruction|instructions|prompt|system|assistant|user)\b/i;

/** The name in canonical spacing, or null when the text is no plain name of a thing. */
export function parseEntityName(text: string): EntityName | null {
  const name = text.normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (name.length === 0 || name.length > MAX_LENGTH) return null;
  if (name.split(' ').length > MAX_WORDS) return null;
  if (!NAME_CHARACTERS.test(name) || LOOKS_LIKE_URL.test(name)) return null;
  if (NOT_IN_A_NAME.test(name) || /[.!?]\s/.test(name)) return null;
  return name as EntityName;
}
