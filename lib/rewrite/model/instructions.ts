import { parseEntityName } from '../../framing/entity-name.ts';
import type { Framing, LookedFor } from '../../framing/framing.ts';

const DEPTHS: Readonly<Record<Framing['depth'], string>> = {
  newcomer:
    'The reader is new to this. Say what things are before using them; keep sentences short.',
  familiar: '',
  practitioner:
    'The reader works with this. Keep basics short and put what matters in practice first.',
  expert: 'The reader is an expert. Put basics last and in few words; lead with what is specific.',
};
const LENGTHS: Readonly<Record<Framing['length'], string>> = {
  'as-is': '',
  brief: 'Be brief: shorten wording as far as every fact allows.',
  thorough: 'Keep every detail in full sentences.',
};
const STRUCTURES: Readonly<Record<Framing['structure'], string>> = {
  'as-is': '',
  bullets: 'Prefer bullet points.',
  steps: 'Prefer numbered steps where the answer has an order.',
  narrative: 'Prefer connected paragraphs.',
  table: 'Prefer a table where things are compared.',
};
const VOCABULARIES: Readonly<Record<Framing['vocabulary'], string>> = {
  plain: 'Use plain words; keep technical terms and explain them in passing.',
  'as-is': '',
  technical: 'Use the technical terms of the field.',
};
const EMPHASES: Readonly<Record<LookedFor, string>> = {
  code: 'code and commands',
  cost: 'costs',
  risk: 'risks',
  timeline: 'dates and durations',
  security: 'security',
  compliance: 'legal duties',
  steps: 'what to do',
  concept: 'what it is',
  comparison: 'how the options differ',
  examples: 'examples',
  verdict: 'the verdict',
};

/** Most terms of one kind that are named to a model. */
const MAX_NAMES = 8;
/** Known this well or this little, a term is worth naming. */
const WELL_KNOWN = 0.75;
const UNKNOWN = 0.25;

/**
 * What a model is told of its reader: sentences of ours with names of things in them, the most useful
 * first, until `budget` tokens are spent. Nothing else of a person can get in, as nothing else is in
 * a framing.
 */
export function instructionsFor(
  framing: Framing,
  budget: number,
  count: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let left = budget;
  for (const line of wishesIn(framing)) {
    const cost = count(line);
    if (cost > left) continue;
    lines.push(line);
    left -= cost;
  }
  return lines;
}

function wishesIn(framing: Framing): string[] {
  const { depth, length, structure, vocabulary, emphasis, concepts, context, language } = framing;
  const unknown = concepts.filter(({ known }) => known <= UNKNOWN);
  const known = concepts.filter((concept) => concept.known >= WELL_KNOWN);
  return [
    DEPTHS[depth],
    LENGTHS[length],
    listed(
      'Put first what the answer says on: ',
      emphasis.map((one) => EMPHASES[one]),
    ),
    STRUCTURES[structure],
    VOCABULARIES[vocabulary],
    listed('The reader does not know: ', namesIn(unknown.map(({ term }) => term))),
    listed('The reader knows well: ', namesIn(known.map(({ term }) => term))),
    listed('The reader works with: ', namesIn(context.map(({ name }) => name))),
    listed('Mention early, where the answer has it: ', namesIn(framing.prefer)),
    listed('Mark plainly, where the answer has it: ', namesIn(framing.avoid)),
    listed('Comparisons may come from: ', namesIn(framing.analogies)),
    LANGUAGE_TAG.test(language) && language !== 'same'
      ? `Write in this language: ${language}.`
      : '',
  ].filter((line) => line !== '');
}

/** Names of things only: whatever reads like a sentence or an order is left out. */
const namesIn = (terms: readonly string[]): string[] =>
  terms.filter((term) => parseEntityName(term) !== null);

const listed = (start: string, items: readonly string[]): string =>
  items.length > 0 ? `${start}${items.slice(0, MAX_NAMES).join(', ')}.` : '';

/** BCP 47, as far as we need it. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/;
