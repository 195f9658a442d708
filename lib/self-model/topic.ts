import { parseEntityName } from '../framing/entity-name.ts';
import { isStopWord, wordsOf } from './terms.ts';
import { mentionsIn } from './topics.ts';

/** Longest topic in words: a topic is a name, not the question again. */
const MAX_WORDS = 4;

/** Openings of questions, longest first; what follows them names the topic. */
const OPENINGS: readonly RegExp[] = [
  /^(?:hi|hello|hey|thanks|thank you|thx|please|ok(?:ay)?|yes|no|sure|so|and|but|well|good morning|lol)\b[\s,!.]*/,
  /^(?:i(?:'m| am) (?:wondering|curious|trying to understand|confused about|not sure)(?: (?:if|whether|how|what|why|about))?)\b\s*/,
  /^(?:can|could|would|will) (?:you|someone|anyone) (?:please |kindly |quickly )?(?:help me (?:to |with )?)?/,
  /^(?:i )?(?:want|need|would like|'d like|like) (?:to )?/,
  /^(?:please )?(?:explain|describe|tell me(?: more)?(?: about)?|show me|teach me(?: about)?|give me(?: an?)? (?:overview|introduction|summary|explanation|example|list) (?:of|to|on)|define|summari[sz]e|compare|recommend|suggest|help me (?:with|understand)?|understand|know|learn(?: more)?(?: about)?|talk about|walk me through|introduce me to|discuss)\b\s*(?:to me |for me )?(?:about )?/,
  /^(?:what|which) (?:year|day|date|time|kinds?|types?|sorts?|colou?r|size|names?|language|part|number|amount|percentage|country|city|age)\b(?: of)?\s*/,
  /^how (?:long|much|many|often|far|big|old|hard|fast|well)\b(?: time)?(?: does it take(?: (?:me|you|us))?(?: to)?)?\s*/,
  /^(?:how|what|why|when|where|which|who)(?:'s|'re| is| are| was| were| does| do| did| can| could| should| would| will| might| has| have)?\b\s*/,
  /^(?:is|are|was|were|does|do|did|can|could|should|would|will|has|have)(?: there)?\b\s*/,
  /^(?:the )?(?:best|right|good|easiest|fastest|recommended|proper|main|most important)? ?(?:ways?|steps?|approach(?:es)?|practices|difference|differences|purpose|meaning|definition|point|role|pros and cons|advantages|disadvantages|benefits|basics|concept|idea|deal|options|reasons?) (?:of|to|for|between|with|in|behind|about)\b\s*/,
  /^(?:i|we|you|one|people|someone|it|they)\b\s*(?:(?:best|really|actually|even|need to|have to|want to|go about)\b\s*)*/,
  /^(?:think|worry|care|know|learn|read|hear|ask|talk) about\b\s*/,
  /^(?:approach|handle|understand|use|using|do|make|making|set up|setting up|get started with|start(?: with)?|implement|implementing|build|building|create|creating|write|writing|fix|fixing|debug|debugging|solve|choose|choosing|pick|improve|improving|manage|managing|configure|configuring|deploy|deploying|install|installing|secure|securing|optimi[sz]e|optimi[sz]ing|prepare for|deal with|work with|working with|add|adding|apply|run|running|test|testing|plan|planning|ensure|evaluate|calculate|find|mean by|mean)\b\s*/,
  /^(?:an?|the|my|our|your|this|that|these|those|some|any)\b\s*/,
];

/** Where the phrase that names the topic ends. */
const END =
  /\s(?:(?:for|in|on|at|with|to|from|of|by|into|about|as) (?:this|that|these|those|my|our|your|me|us|the|an?|it)\b|(?:work|works|mean|means|happen|happens|matter|look like|differ|cost|take)\b|(?:so that|if|when|while|because|before|after|without|instead|versus|vs\.?|compared|using|given|works?|i|we|you|they|that|which|who|is|are|was|were|do|does|did|can|should|would|will|and how|and what|and why)\b).*$/;

const SENTENCE_END = /(?<=[\p{L}\p{N})\]"”’])[.!?;:\n](?:\s|$)/u;

/**
 * What a question is about, in its own words ("data security"), or null when it names nothing. A
 * topic we know by name wins over the phrase around it: "a monad in Haskell" is about Haskell.
 */
export function topicOf(question: string): string | null {
  for (const sentence of sentencesOf(question)) {
    const phrase = stripOpenings(sentence);
    const candidates = [
      foreignTopic(sentence.replaceAll('’', "'")),
      namedTopic(phrase),
      namedTopic(sentence),
      headOf(phrase),
    ];
    for (const candidate of candidates) {
      const name = nameWithin(candidate ?? '');
      if (name !== null) return name;
    }
  }
  return null;
}

/** The phrase where it is the name of a thing, else the longest end of it that is one. */
function nameWithin(phrase: string): string | null {
  const words = phrase.split(' ').filter((word) => word !== '');
  for (let from = 0; from < words.length; from += 1) {
    const name = parseEntityName(words.slice(from).join(' '));
    if (name !== null && words.slice(from).some(isTelling)) {
      return name;
    }
  }
  return null;
}

/** Nouns and verbs of asking that say nothing about what is asked. */
const GENERIC = new Set(
  (
    'year years day time options option suggestions suggestion ideas idea recommendation recommendations ' +
    'introduction list lists text section steps message name names question questions example examples ' +
    'something anything created long short much many go act expand following given description part parts ' +
    'summary sentence sentences word words paragraph article essay post title topic answer answers number ' +
    'numbers tips advice info information details detail problem problems issue issues spend built made hello ' +
    'thanks point points reason reasons story poem version alternatives brief case result results happen'
  ).split(' '),
);

const isTelling = (word: string): boolean => {
  const plain = word.toLowerCase().replace(/[^\p{L}\p{N}+#.]/gu, '');
  return plain !== '' && !isStopWord(plain) && !GENERIC.has(plain);
};

/** Looked at: the sentence that asks, then those before it; people say first what they are about. */
const MAX_SENTENCES = 4;

function sentencesOf(question: string): string[] {
  const spaced = question
    .slice(0, MAX_QUESTION)
    .replace(/[ \t]+/g, ' ')
    .trim();
  const sentences = spaced.split(/(?<=[.!?])\s+|\n+/).filter((text) => text !== '');
  const asks = sentences.findLastIndex((sentence) => sentence.endsWith('?'));
  const first = Math.max(asks, 0);
  const others = sentences.filter((_, index) => index !== first);
  return [sentences[first] ?? '', ...others].slice(0, MAX_SENTENCES);
}

/** Longer texts are pasted material with a question somewhere; their first part says what it is. */
const MAX_QUESTION = 2_000;

/** Questions of other languages; the group `x` is what they are about. */
const FOREIGN: readonly RegExp[] = [
  /^(?:was (?:ist|sind|bedeutet)|wie (?:funktioniert|funktionieren|richte ich|benutze ich|verwende ich)|erklär(?:e|en sie)?(?: mir)?) (?:eine?[nmrs]? |der |die |das |den )?(?<x>[^?.!]+)/iu,
  /^¿?(?:qué (?:es|son)|cómo (?:funciona|funcionan|uso|configuro)|explíca(?:me)?|explica(?:me)?) (?:una? |el |la |los |las )?(?<x>[^?.!]+)/iu,
  /^(?:qu'est-ce que (?:c'est que )?|qu'est-ce qu'|comment (?:fonctionnent?|utiliser|configurer) |explique(?:z)?(?:-moi)? |c'est quoi )(?:une? |le |la |les |l')?(?<x>[^?.!]+)/iu,
  /^(?:o que (?:é|são)|como (?:funciona|funcionam|uso|configuro)|explique(?:-me)?) (?:uma? |o |a |os |as )?(?<x>[^?.!]+)/iu,
  /^(?<x>[^、。？?]{1,20}?)(?:とは(?:何|なん)|について|を(?:説明|教え)|の(?:仕組み|使い方))/u,
  /^(?:什么是|请?解释(?:一下)?|如何(?:使用|配置)|怎么(?:使用|用))(?<x>[^？?。，]{1,20})/u,
  /^(?<x>[^？?。，]{1,20}?)是(?:什么|甚么)/u,
];

function foreignTopic(sentence: string): string | null {
  for (const pattern of FOREIGN) {
    const topic = pattern.exec(sentence)?.groups?.x?.trim();
    if (topic) return topic;
  }
  return null;
}

function stripOpenings(sentence: string): string {
  let rest = sentence.split(SENTENCE_END)[0]?.replaceAll('’', "'") ?? '';
  for (let round = 0; round < OPENINGS.length; round += 1) {
    const before = rest;
    for (const opening of OPENINGS) rest = withoutPrefix(rest, opening);
    if (rest === before) break;
  }
  return rest;
}

/** Matches in lower case, cuts in the user's own spelling. */
function withoutPrefix(text: string, opening: RegExp): string {
  const [match = ''] = text.toLowerCase().match(opening) ?? [];
  return text.slice(match.length).trimStart();
}

/** A phrase such as "data security" or "Haskell" that stands in our map of topics. */
function namedTopic(phrase: string): string | null {
  const head = phrase.toLowerCase().replace(END, '');
  const [inHead] = mentionsIn(head).filter(({ words }) => words.length > 1);
  const technology = mentionsIn(
    phrase.toLowerCase().match(/ in ([\p{L}\p{N}.+#]+)\W*$/u)?.[1] ?? '',
  );
  const mention = technology[0] ?? inHead;
  return mention ? spelledAs(phrase, mention.words) : null;
}

function spelledAs(phrase: string, words: string): string {
  const at = phrase.toLowerCase().indexOf(words);
  return at < 0 ? words : phrase.slice(at, at + words.length);
}

function headOf(phrase: string): string | null {
  const lower = phrase.toLowerCase();
  const end = lower.search(END);
  const head = (end > 0 ? phrase.slice(0, end) : phrase).replace(/[\s,;:.!?"“”'()[\]]+$/u, '');
  const words = head.split(' ').filter((word) => word !== '');
  const first = words.findIndex((word) => !isStopWord(word.toLowerCase()));
  if (first < 0 || wordsOf(head).length === 0) return null;
  return trimmed(words.slice(first, first + MAX_WORDS));
}

/** Without stop words and commas at the end of the phrase. */
function trimmed(words: readonly string[]): string | null {
  const last = words.findLastIndex((word) => !isStopWord(word.toLowerCase().replace(/\W+$/, '')));
  const text = words
    .slice(0, last + 1)
    .join(' ')
    .replace(/^[^\p{L}\p{N}.]+|[^\p{L}\p{N}+#)]+$/gu, '');
  return text === '' ? null : text;
}
