import type { Framing } from '../framing/framing.ts';
import { ownSentences } from './own-words.ts';

/** The knobs a question may ask to have turned for its own answer. */
export type Requested = Partial<Pick<Framing, 'depth' | 'length' | 'structure' | 'vocabulary'>>;

type Request = { readonly pattern: RegExp; readonly asks: Requested };

const request = (pattern: string, asks: Requested): Request => ({
  pattern: new RegExp(pattern, 'iu'),
  asks,
});

const NEWCOMER: Requested = { depth: 'newcomer', vocabulary: 'plain' };

/** What people ask of one answer, by what it asks for. Later ones win where two speak of one knob. */
const REQUESTS: readonly Request[] = [
  request(
    "\\beli5\\b|\\b(?:like|as if|as though) (?:i'm|i am|i were|to) (?:an? )?(?:five|5|six|ten|\\d+[- ]year|child|kid|beginner|complete beginner|total beginner|newbie)|\\b(?:to|for) (?:an? )?(?:(?:complete|absolute|total) )?(?:beginner|layman|layperson|dummies|non-technical (?:person|reader|audience))|\\bin (?:layman's|simple|plain) (?:terms|words|english|language)|\\bexplain (?:it |this |that )?simply\\b",
    NEWCOMER,
  ),
  request(
    "\\b(?:wie (?:für )?(?:einem|ein|einen) (?:kind|anfänger)|in einfachen worten|einfach erklärt)|\\b(?:como si tuviera (?:cinco|5) años|en palabras sencillas|para principiantes)|\\b(?:comme si j'avais (?:cinq|5) ans|en termes simples|pour (?:un )?débutants?)|\\b(?:como se eu tivesse (?:cinco|5) anos|em termos simples|para iniciantes)|(?:初心者|子ども|子供)(?:にも|でも|向け)|わかりやすく|通俗易懂|用简单的话|给初学者",
    NEWCOMER,
  ),
  request(
    '\\bskip the (?:basics|intro|introduction|fundamentals)|\\b(?:assume|you can assume) (?:that )?(?:i|we) (?:already )?know (?:the basics|it well)|\\bi (?:already )?know the basics|\\bno need to explain the basics|\\bohne grundlagen\\b|\\bsin lo básico\\b|\\bsans les bases\\b|基礎は(?:不要|省いて)|跳过基础',
    { depth: 'expert' },
  ),
  request(
    '\\b(?:in (?:brief|short|a nutshell|one paragraph|a few sentences|(?:two|three|2|3) sentences)|tl;?dr|(?:keep|make) (?:it|this|the answer) (?:short|brief|concise|to the point)|be (?:brief|concise)|(?:just|only) (?:give me )?the (?:short version|bottom line|gist|key points|highlights)|(?:short|brief|quick|concise) (?:answer|summary|overview|version))\\b|\\b(?:kurz(?:e)? (?:zusammengefasst|gefasst|antwort)|halte? (?:es|dich) kurz)\\b|\\ben (?:breve|resumen|pocas palabras)\\b|\\ben (?:bref|résumé|quelques mots)\\b|\\bem (?:resumo|poucas palavras)\\b|簡潔に|手短に|简短|简要',
    { length: 'brief' },
  ),
  request(
    '\\b(?:in (?:full |great |more )?(?:detail|depth)|(?:detailed|thorough|in-depth|comprehensive) (?:answer|explanation|overview|guide|breakdown)|leave nothing out|as (?:detailed|thorough) as (?:possible|you can)|ausführlich|en detalle|en détail|em detalhes?)\\b|詳しく|详细',
    { length: 'thorough' },
  ),
  request(
    '\\bstep[- ]by[- ]step\\b|schritt für schritt|paso a paso|étape par étape|passo a passo',
    {
      structure: 'steps',
    },
  ),
  request(
    '\\b(?:as|in|with) (?:an? )?(?:comparison )?table\\b|\\bals tabelle\\b|\\ben una tabla\\b',
    {
      structure: 'table',
    },
  ),
  request('\\b(?:as|in|with|use) (?:an? )?(?:bullet(?:ed)?(?: points?| list)?|bullets)\\b', {
    structure: 'bullets',
  }),
];

/** "Not in a table", "without going into detail" ask for the contrary. */
const DENIED =
  /\b(?:not|don't|do not|no|without|never|rather than|instead of|ohne|sin|sans|sem)\b[^,;.]{0,24}$/iu;

/** Only the head of a long turn is read; what follows is material. */
const MAX_READ = 2_000;

/**
 * What a question asks of its own answer: "explain it like I'm five this time". It holds for this
 * answer alone and is never learnt.
 */
export function requestsIn(question: string): Requested {
  const sentences = ownSentences(question.slice(0, MAX_READ));
  const asked = REQUESTS.filter(({ pattern }) =>
    sentences.some((sentence) => isAsked(sentence, pattern)),
  );
  return Object.assign({}, ...asked.map(({ asks }) => asks)) as Requested;
}

function isAsked(sentence: string, pattern: RegExp): boolean {
  const at = sentence.search(pattern);
  return at >= 0 && !DENIED.test(sentence.slice(0, at));
}
