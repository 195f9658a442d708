import { wordsOf } from './languages/all.ts';
import { questionLanguage } from './question-language.ts';

/** A question as the cues read it: lower case, straight quotes, single spaces, no closing mark. */
export type Ask = {
  readonly text: string;
  /** The same without a greeting, "please", "can you tell me" and the like in front. */
  readonly core: string;
  /** Sentences and lines, each cleaned like `core`. */
  readonly sentences: readonly string[];
  readonly words: number;
  /** Its code, or `und` when it is too short to tell. */
  readonly language: string;
};

/** Only the first characters of a question are read: what is asked stands there or at the end. */
const HEAD = 1500;
const TAIL = 500;

export function readAsk(question: string): Ask {
  const clipped =
    question.length > HEAD + TAIL
      ? `${question.slice(0, HEAD)}\n${question.slice(-TAIL)}`
      : question;
  const lines = straighten(clipped)
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const text = withoutClosingMark(lines.join(' ').replace(/\s+/g, ' '));
  const language = questionLanguage(text);
  const preambles = [...PREAMBLES, ...wordsOf(language).map(({ preamble }) => preamble)];
  const sentences = lines
    .flatMap((line) => line.split(/(?<=[.!?。！？])["')]*\s+|(?<=[。！？])/u))
    .map((sentence) => withoutPreamble(withoutClosingMark(sentence.trim()), preambles))
    .filter((sentence) => sentence !== '');
  return {
    text,
    core: withoutPreamble(text, preambles),
    sentences,
    words: text.split(' ').length,
    language,
  };
}

const straighten = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/""/g, '"')
    .replace(/[\t\u00A0\u202F]+/g, ' ');

const withoutClosingMark = (text: string): string =>
  text
    .replace(/^"(.*)"$/, '$1')
    .replace(/[\s.!?;,…。！？]+$/u, '')
    .trim();

/** Politeness in front of what is asked, in English. Applied until none is left. */
const PREAMBLES: readonly RegExp[] = [
  /^(?:hi|hello|hey|hiya|greetings|good (?:morning|afternoon|evening))(?: there| all| everyone| team| chat ?gpt| claude| gemini| copilot| assistant| open assistant)?\s*[,!.:-]+\s*/,
  /^(?:hi|hello|hey)(?: there)?\s+(?=(?:can|could|would|will|what|who|how|why|when|where|please|i\b|i'm|my)\b)/,
  /^(?:please|pls|plz|kindly|ok|okay|so|well|also|and|now|thanks)[, ]+/,
  /^(?:can|could|would|will) you (?:please |kindly |maybe |perhaps |possibly )?(?:tell|explain to|inform|show) (?:me|us)(?: (?:about|please))?,? (?=(?:who|what|when|where|which|whose|how|why|if|whether)\b)/,
  /^(?:do you (?:happen to )?know|i(?: would|'d) like to know|i(?:'m| am) (?:wondering|curious)(?: about)?|i was wondering|i wonder|tell me|any idea|remind me|quick question)[,:]?\s+(?=(?:who|what|when|where|which|whose|how|why|if|whether)\b)/,
  /^(?:can|could|would|will) you (?:please |kindly |maybe |perhaps )?(?:help me (?:to |with )?|try to )?(?=[a-z])/,
  /^(?:i want you to|i need you to|i would like you to|i'd like you to|you (?:should|need to|must|will have to|will be required to|will need to)|we need to|your task is to|help me(?: to)?|try to|let's)\s+/,
  /^(?:if you could|it would be (?:great|helpful) if you (?:could|would)|would you be able to|would you mind|i need help (?:with )?(?:to )?)\s*/,
];

function withoutPreamble(text: string, preambles: readonly RegExp[]): string {
  let rest = text;
  for (let round = 0; round < 4; round++) {
    const before = rest;
    for (const preamble of preambles) rest = rest.replace(preamble, '');
    if (rest === before) break;
  }
  return rest === '' ? text : rest;
}
