import { parseEntityName } from '../framing/entity-name.ts';
import type { Language } from '../framing/framing.ts';
import type { Claim, Style } from '../self-model/claim.ts';

/** Wishes that name something of the user's own choice: fields for comparisons, a language. */
export function namedWishesIn(sentence: string): readonly Claim[] {
  if (UNWANTED.test(sentence) || OWN_DOING.test(sentence)) return [];
  const field = fieldIn(sentence);
  const language = languageIn(sentence);
  return [
    ...(field === null ? [] : [styleClaim({ dimension: 'analogies', value: field })]),
    ...(language === null ? [] : [styleClaim({ dimension: 'language', value: language })]),
  ];
}

const styleClaim = (style: Style): Claim => ({ facet: 'style', style });

/** Said of what the user does not want; nobody asks for its opposite that way. */
const UNWANTED =
  /\b(?:don't|do not|never|stop|no more|hate|dislike|can't stand|without|avoid|not|too many|enough)\b/i;

/** Someone who answers in German, or explains with Lego, is no reader who wants it so. */
const OWN_DOING =
  /\b(?:i|we|he|she|they)(?:'ll|'d)? (?:(?!want|need|prefer|like)\w+ )?(?:answer|reply|respond|explain|illustrate)\b|(?<!\byou |\bassistant |\bit )\bto (?:answer|reply|respond|explain|illustrate)\b|\bmy (?:answers|replies|responses|explanations)\b/i;

const COMPARISONS = '(?<!\\bthe )(?:analogies|metaphors|comparisons)';
const FIELD = "(?<x>[\\p{L}][\\p{L}’'-]*(?: (?!analog|metaphor|comparison)[\\p{L}’'-]+){0,2}?)";
const FIELD_END = '(?=$|[.,;:!?)]|\\s(?:when|where|if|because|so|as|for|whenever|please|and i)\\b)';

/** "Explain things with football", "analogies from cooking", "football analogies". */
const FIELDS: readonly RegExp[] = [
  new RegExp(
    `\\b${COMPARISONS} (?:from|with|to|about|out of|involving|using) ${FIELD}${FIELD_END}`,
    'iu',
  ),
  new RegExp(
    `\\b(?:prefer|like|love|want|need|use|using|with|through|by|from|best|via|of|in) (?:some |more )?${FIELD} ${COMPARISONS}\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:explain|illustrate)(?: (?:things|everything|it|concepts|ideas|stuff|this kind of thing)(?: to me)?)? (?:with|through|using|in terms of|by comparing (?:it|them|things) (?:to|with)) ${FIELD}${FIELD_END}`,
    'iu',
  ),
];

/** Before "analogies" these say how a comparison should be, not where it is from. */
const NO_FIELD =
  /^(?:(?:an?|the|good|better|simple|clear|concrete|nice|short|real|real-world|real-life|everyday|daily|helpful|useful|vivid|your|my|such|these|those|any|many|code|examples?|steps?|words?|pictures?|diagrams?|bullet points?|analog(?:y|ies)|metaphors?|comparisons?)\b ?)+$/i;

function fieldIn(sentence: string): string | null {
  for (const pattern of FIELDS) {
    const said = pattern.exec(sentence)?.groups?.x ?? '';
    const field = said.replace(/^(?:an?|the|some|simple|good)\s+/i, '').trim();
    if (field !== '' && !NO_FIELD.test(field) && parseEntityName(field) !== null) return field;
  }
  return null;
}

const TAGS: Readonly<Record<string, Language>> = {
  english: 'en',
  german: 'de',
  spanish: 'es',
  french: 'fr',
  portuguese: 'pt',
  italian: 'it',
  dutch: 'nl',
  polish: 'pl',
  japanese: 'ja',
  chinese: 'zh',
  mandarin: 'zh',
};

const LANGUAGE = new RegExp(
  `(?:\\b(?:answer|reply|respond)(?: to)?(?: me)?(?: always| only)? in|\\b(?:answers|replies|responses|explanations)(?: to be)?(?: always| only)? in) (?<x>${Object.keys(TAGS).join('|')})\\b`,
  'i',
);

function languageIn(sentence: string): Language | null {
  const name = LANGUAGE.exec(sentence)?.groups?.x?.toLowerCase() ?? '';
  return TAGS[name] ?? null;
}
