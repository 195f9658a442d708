import { err, ok, type Result } from '../core/result.ts';
import { type AccountedWord, accountOf } from '../facts/account.ts';
import type { Framing } from '../framing/framing.ts';
import { NEUTRAL_FRAMING } from '../framing/framing.ts';
import { LIMITS } from '../settings/limits.ts';
import { type AnswerSource, withoutPlaceholderMarks } from '../tree/answer.ts';
import { parseAnswer } from '../tree/parse.ts';
import { renderView } from '../tree/render.ts';
import { NO_MARKS } from '../tree/result.ts';
import type { View } from '../tree/view.ts';
import { ARCHETYPE_FRAMINGS } from './archetype-framings.ts';
import { differenceOf, sentencesOf } from './compare-accounts.ts';
import type {
  ComparedForm,
  ComparedPair,
  ComparedPerson,
  CompareRefusal,
  CompareRequest,
  Comparison,
  Kept,
} from './comparison.ts';
import { noModel } from './engines/by-model.ts';
import { orRefusal } from './or-refusal.ts';
import {
  type DecisionPorts,
  decide,
  type Outcome,
  type PersonalizePorts,
} from './personalize-answer.ts';

type ComparePorts = Pick<PersonalizePorts, 'now' | 'profiles'> &
  Omit<DecisionPorts, 'retrieve' | 'byModel'>;

/** Show one answer as several people would see it, and prove that all see the same claims. */
export const compareForms = (
  { question, answer: pasted, people }: CompareRequest,
  ports: ComparePorts,
  signal: AbortSignal,
): Promise<Result<Comparison, CompareRefusal>> =>
  orRefusal(async () => {
    if (pasted.length > LIMITS.answerLength) return err(TOO_LARGE);
    const answer: AnswerSource = { source: withoutPlaceholderMarks(pasted), islands: [] };
    if (answer.source.trim() === '') return err(EMPTY);

    const doc = parseAnswer(answer);
    const original = renderView({ doc, marks: NO_MARKS });
    const expected = accountOf(answer, original);
    const forms: ComparedForm[] = [];
    const accounts: AccountedWord[][] = [];
    for (const person of people) {
      const outcome = await outcomeFor(person, { question, ...answer }, ports, signal);
      if (!outcome.ok) return err({ kind: 'engine-failed', message: outcome.error.message });
      const form = formOf(person, outcome.value, original);
      const account = accountOf(answer, form.view);
      const isSound = ports.guard(answer, form.view, []).ok;
      forms.push({ ...form, kept: keptOf(account, expected, isSound) });
      accounts.push(account);
    }
    return ok({
      words: expected.length,
      forms,
      pairs: pairsOf(forms, accounts),
      sentences: sentencesOf(doc, accounts),
    });
  });

/** The very way an answer takes on a page, for a person who may be somebody else. */
async function outcomeFor(
  person: ComparedPerson,
  about: { readonly question: string } & AnswerSource,
  ports: ComparePorts,
  signal: AbortSignal,
) {
  const { model } = await ports.profiles.read();
  const framing = framingOf(person);
  // Nobody takes changes back here, nobody asks on, and other people have not saved the user's pages.
  const known: DecisionPorts = {
    ...ports,
    nextNeeds: async () => [],
    retrieve: async () => [],
    byModel: noModel,
  };
  const decider: DecisionPorts = framing
    ? {
        ...known,
        frame: async () => ({ framing, because: [] }),
        outcomes: { newest: async () => [] },
      }
    : known;
  return decide({ ...about, without: [] }, model, ports.now(), decider, signal);
}

/** What is known of a person who is not the user; null for the user. */
function framingOf(person: ComparedPerson): Framing | null {
  switch (person.kind) {
    case 'yourself':
      return null;
    case 'archetype':
      return ARCHETYPE_FRAMINGS[person.archetype];
    case 'described': {
      const { depth, length, emphasis } = person;
      const vocabulary = depth === 'newcomer' ? 'plain' : 'as-is';
      const first = emphasis ? [emphasis] : [];
      return { ...NEUTRAL_FRAMING, depth, length, vocabulary, emphasis: first, level: 2 };
    }
    default:
      return person satisfies never;
  }
}

function formOf(
  person: ComparedPerson,
  outcome: Outcome,
  original: View,
): Omit<ComparedForm, 'kept'> {
  const { framing } = outcome;
  const because = outcome.because.map(({ field, ruleId }) => ({ field, ruleId }));
  const about = { person, framing, because };
  switch (outcome.kind) {
    case 'personalized': {
      const { view, notes } = outcome.rewriting;
      return { ...about, view, outcome: { kind: 'personalized', notes } };
    }
    case 'left-alone':
      return { ...about, view: original, outcome: { kind: 'left-alone', reason: outcome.reason } };
    case 'nobody-known':
      return { ...about, view: original, outcome: { kind: 'nobody-known' } };
    default:
      return outcome satisfies never;
  }
}

function keptOf(
  account: readonly AccountedWord[],
  expected: readonly AccountedWord[],
  isSound: boolean,
): Kept {
  const found = new Set(account.map(({ at }) => at));
  const isComplete =
    found.size === account.length &&
    account.length === expected.length &&
    expected.every(({ at }) => found.has(at));
  const count = (fate: AccountedWord['fate']) =>
    account.filter((word) => word.fate === fate).length;
  return {
    holds: isSound && isComplete,
    shown: count('shown'),
    reworded: count('reworded'),
    folded: count('folded'),
    leftOut: count('left-out'),
  };
}

const pairsOf = (
  forms: readonly ComparedForm[],
  accounts: readonly (readonly AccountedWord[])[],
): ComparedPair[] =>
  forms.flatMap((form, one) =>
    forms.slice(one + 1).map((against, offset): ComparedPair => {
      const other = one + 1 + offset;
      return {
        one,
        other,
        differs: differenceOf(accounts[one] ?? [], accounts[other] ?? []),
        alike: JSON.stringify(form.view) === JSON.stringify(against.view),
      };
    }),
  );

const TOO_LARGE: CompareRefusal = {
  kind: 'answer-too-large',
  message: 'This answer is too long to compare. Please paste a part of it.',
};
const EMPTY: CompareRefusal = {
  kind: 'nothing-to-compare',
  message: 'There is no answer yet. Paste one, or try the sample.',
};
