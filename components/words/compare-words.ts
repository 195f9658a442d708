import type {
  ArchetypeId,
  ComparedForm,
  ComparedPair,
  ComparedPerson,
  Kept,
  SentenceFate,
} from '@/lib/app/comparison.ts';
import type { Depth, Emphasis, Framing, FramingField, Length } from '@/lib/framing/framing.ts';
import type { TransformId } from '@/lib/rewrite/engine.ts';
import { counted, listed } from './language.ts';
import { leftAloneSentences } from './reason-words.ts';
import { knobSentence, knobValue, ruleSentence } from './why-words.ts';

export const COMPARE = {
  title: 'One answer, several readers',
  lead: 'See how the same answer reads for different people, and check that all of them are told the same.',
  open: 'Compare readers',
  openHint: 'See how one answer reads for you, a developer, a newcomer and others, side by side.',
  recent: 'A question you asked',
  recentNone: 'Choose one…',
  recentHint: 'The text of an answer is never kept, so please paste it below.',
  question: 'Question',
  answer: 'Answer',
  answerHint:
    'Markdown as the assistant’s copy button gives it. It stays on this device and is not kept.',
  people: 'Readers',
  peopleHint: 'Choose two or three.',
  start: 'Compare',
  trySample: 'Try the sample',
  empty: 'Paste an answer and choose its readers. Or look at the sample first.',
  working: 'Reading it for each of them…',
  result: 'Side by side',
  forms: 'The answer for each reader',
  changed: 'What changed, and why',
  unchanged: 'Nothing was changed',
  differs: 'What differs, and why',
  proof: 'Nothing is lost',
  sentences: 'Sentence by sentence',
  sentencesHint: 'Every sentence and block of the original, in its order.',
  onlyDifferences: 'Only where the readers differ',
  noDifferences: 'Every sentence is there for all of them in the same way.',
  sentence: 'In the original',
  table: 'Table of sentences',
  showAll: (count: number) => `Show all ${count}`,
  unfoldAll: 'Unfold or fold all',
  print: 'Print',
  save: 'Save as Markdown',
  fileName: 'idiolect-comparison.md',
  savePicture: 'Save as image',
  pictureName: 'idiolect-comparison.png',
  drawing: 'Drawing…',
  pictureFailures: {
    'too-large':
      'This is too long for one image. Fold some of it, or save it as Markdown or print it.',
    'not-drawn':
      'Your browser did not let us draw this as an image. Save it as Markdown or print it instead.',
  },
  depth: 'Knows it as',
  length: 'Wants it',
  emphasis: 'Looks first for',
  noEmphasis: 'nothing in particular',
  readerName: 'Name',
  keepReader: 'Keep this reader',
  readersFull: 'You keep as many readers as fit. Delete one to keep another.',
  ownReaders: 'Readers you keep',
  nameOf: (name: string) => `Name of ${name}`,
  rename: 'Rename',
  renameReader: (name: string) => `Rename ${name}`,
  delete: 'Delete',
  deleteReader: (name: string) => `Delete ${name}`,
} as const;

type PersonWords = { readonly name: string; readonly about: string };

export const ARCHETYPE_WORDS: Record<ArchetypeId, PersonWords> = {
  'security-chief': {
    name: 'Security chief',
    about: 'An expert who looks for security, risk and duties.',
  },
  developer: { name: 'Developer', about: 'An expert who looks for code and steps.' },
  'product-manager': {
    name: 'Product manager',
    about: 'Works with it, and looks for cost, time and alternatives.',
  },
  newcomer: { name: 'Newcomer', about: 'New to it, and wants to know what it is in plain words.' },
  student: { name: 'Student', about: 'Knows the basics, and wants to follow the idea.' },
  executive: { name: 'Executive', about: 'Short of time, and looks for risk, cost and dates.' },
};

const YOU: PersonWords = { name: 'You', about: 'As Idiolect knows you now.' };
const DESCRIBED = 'Someone you describe';

export const DEPTH_WORDS: Record<Depth, string> = {
  newcomer: 'someone new to it',
  familiar: 'someone who knows the basics',
  practitioner: 'someone who works with it',
  expert: 'an expert',
};
export const LENGTH_WORDS: Record<Length, string> = {
  'as-is': 'as long as it is',
  brief: 'in brief',
  thorough: 'in full',
};
export const EMPHASIS_WORDS: Record<Emphasis, string> = {
  code: 'code',
  cost: 'cost',
  risk: 'risk',
  timeline: 'time',
  security: 'security',
  compliance: 'rules and duties',
  steps: 'steps',
  concept: 'what it is',
  comparison: 'comparisons',
};

/** Who a column is for. */
export function personWords(person: ComparedPerson): PersonWords {
  switch (person.kind) {
    case 'yourself':
      return YOU;
    case 'archetype':
      return ARCHETYPE_WORDS[person.archetype];
    case 'described': {
      const { depth, length, emphasis, name } = person;
      const first = emphasis ? `, first of all ${EMPHASIS_WORDS[emphasis]}` : '';
      return {
        name: name ?? DESCRIBED,
        about: `For ${DEPTH_WORDS[depth]}, ${LENGTH_WORDS[length]}${first}.`,
      };
    }
    default:
      return person satisfies never;
  }
}

/** What one kind of change did, for a reader who may be somebody else. */
const CHANGES: Record<TransformId, string> = {
  'trim-filler': 'Courtesies left out',
  'fold-known': 'Folded what this reader knows or does not look for',
  'fold-detail': 'Folded harder detail',
  shorten: 'Folded what can wait',
  'lead-with': 'Put first what this reader looks for',
  group: 'Gathered what belongs together',
  'to-table': 'Made a table',
  'to-bullets': 'Made a list',
  'to-prose': 'Made running text',
  'short-paragraphs': 'Broke up long paragraphs',
  'plain-words': 'Used plainer words',
  'split-sentences': 'Split long sentences',
  gloss: 'Explained terms',
  'in-short': 'Added an overview',
  'rewritten-by-model': 'Rewritten by a model, facts checked',
};

type Change = { readonly what: string; readonly places: string; readonly why: string };

/** What was changed in a form, where and why. */
export function changesOf({ outcome, framing, because, person }: ComparedForm): readonly Change[] {
  if (outcome.kind !== 'personalized') return [];
  return outcome.notes.map(({ transform, field, count }) => ({
    what: CHANGES[transform],
    places: counted(count, 'place', 'places'),
    why: person.kind === 'yourself' ? yourReason(framing, field, because) : reason(framing, field),
  }));
}

/** What no knob asked for is done for everybody. */
const reason = (framing: Framing, field: FramingField): string =>
  field === 'level' ? 'Whoever reads it' : knobSentence(framing, field);

function yourReason(
  framing: Framing,
  field: FramingField,
  because: ComparedForm['because'],
): string {
  const rules = because.filter((rule) => rule.field === field);
  const sentences = [...new Set(rules.map(({ ruleId }) => ruleSentence(ruleId, field)))];
  return [reason(framing, field), ...sentences].join('. ');
}

/** Why a form is the original, in full sentences; empty where it is not. */
export function unchangedSentences({ outcome, person }: ComparedForm): readonly string[] {
  if (outcome.kind === 'personalized') return [];
  if (outcome.kind === 'nobody-known') {
    return ['Nothing is known about you yet, so you would see the original.'];
  }
  return person.kind === 'yourself'
    ? leftAloneSentences(outcome.reason)
    : leftAloneSentences(outcome.reason).map((sentence) => OTHERS[sentence] ?? sentence);
}

/** The sentences about the user, as they are said of somebody else. */
const OTHERS: Readonly<Record<string, string>> = {
  'It suits you already.': 'It suits this reader already.',
  'It says nothing special on what you look for.':
    'It says nothing special on what this reader looks for.',
  'Nothing that is known about you would change how it reads.':
    'Nothing that is known of this reader would change how it reads.',
  'A rewrite would have put a fact at risk, so you see the original.':
    'A rewrite would have put a fact at risk, so this is the original.',
};

const NUMBER = new Intl.NumberFormat('en');

/** What became of the original's words in one form. */
export function keptSentence({ holds, shown, reworded, folded, leftOut }: Kept): string {
  const counts = [
    `${NUMBER.format(shown)} shown`,
    reworded > 0 && `${NUMBER.format(reworded)} in plainer words`,
    `${NUMBER.format(folded)} folded`,
    leftOut > 0 && `${NUMBER.format(leftOut)} left out as courtesies`,
  ].filter((part) => part !== false);
  return holds
    ? `Every word is accounted for: ${listed(counts)}.`
    : `This form could not be proved to say the same: ${listed(counts)}.`;
}

/** The proof for all forms in one sentence. */
export function proofSentence(forms: readonly ComparedForm[], words: number): string {
  const unproved = forms.filter(({ kept }) => !kept.holds);
  if (unproved.length === 0) {
    return `The claims are the same for all of them: each of the original’s ${counted(words, 'word', 'words')} is in every form, shown, folded or on record. Explanations of ours are marked as such.`;
  }
  const names = unproved.map(({ person }) => personWords(person).name);
  return `We could not prove that the form for ${listed(names)} says the same. Please trust the original there.`;
}

type PairWords = { readonly who: string; readonly how: string; readonly why: readonly string[] };

/** How two forms differ, and which knobs made them differ; or why they are the same. */
export function pairWords(
  { one, other, differs, alike }: ComparedPair,
  forms: readonly ComparedForm[],
): PairWords {
  const [a, b] = [forms[one], forms[other]];
  if (!a || !b) throw new Error('a pair names a form that is not there');
  const who = listed([personWords(a.person).name, personWords(b.person).name]);
  if (alike) return { who, how: 'Both see exactly the same.', why: whyAlike(a, b) };
  const how =
    differs === 0
      ? 'The same words in the same order; wording, layout or explanations differ.'
      : `${percent(differs)} of the words are visible to one of them only, or stand in another place.`;
  return { who, how, why: [...new Set(differingKnobs(a.framing, b.framing))] };
}

const percent = (share: number): string => `${Math.max(1, Math.round(share * 100))} %`;

function whyAlike(a: ComparedForm, b: ComparedForm): readonly string[] {
  const reasons = [...new Set([...unchangedSentences(a), ...unchangedSentences(b)])];
  return reasons.length > 0 ? reasons : ['What suits one of them suits the other.'];
}

const COMPARED_KNOBS = ['depth', 'length', 'emphasis', 'vocabulary', 'structure'] as const;

const differingKnobs = (a: Framing, b: Framing): readonly string[] =>
  COMPARED_KNOBS.filter((field) => knobValue(a, field) !== knobValue(b, field)).map(
    (field) => `${knobSentence(a, field)} / ${knobValue(b, field)}`,
  );

export const FATES: Record<SentenceFate, string> = {
  shown: 'Shown',
  reworded: 'In plainer words',
  partly: 'Partly folded',
  folded: 'Folded',
  'left-out': 'Left out',
};

/** Everyone who can be chosen, in the order in which they are offered. */
export const ARCHETYPES = Object.keys(ARCHETYPE_WORDS) as ArchetypeId[];
export const PICKS = { yourself: YOU.name, described: DESCRIBED } as const;
