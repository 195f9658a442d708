import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { NEUTRAL_FRAMING } from '@/lib/framing/framing.ts';
import { type Decision, gate } from '@/lib/personalize/gate.ts';
import { questionLanguage } from '@/lib/personalize/question-language.ts';

type Row = { readonly language: string; readonly label: string; readonly question: string };

const ROWS: readonly Row[] = readFileSync(
  path.join(import.meta.dirname, '../../../eval/labels/gate-languages.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const decide = (question: string, source = ''): Decision =>
  gate({ question, answer: { source, islands: [] }, framing: { ...NEUTRAL_FRAMING, level: 3 } });

const labelOf = (question: string): string => {
  const decision = decide(question);
  if (decision.personalize) return 'open';
  return decision.reason === 'safety-critical' ? 'safety' : decision.reason;
};

describe.each(['de', 'es', 'fr', 'pt', 'ja', 'zh'])('questions in %s', (language) => {
  test.each(['single-answer', 'deliverable', 'chit-chat', 'safety', 'open'])(
    'of the kind %s are told, nine in ten and more',
    (label) => {
      const own = ROWS.filter((row) => row.language === language && row.label === label);
      const told = own.filter(({ question }) => labelOf(question) === label);
      expect(own.length).toBeGreaterThanOrEqual(15);
      expect(told.length / own.length).toBeGreaterThanOrEqual(0.9);
    },
  );

  test('are told from those in other languages', () => {
    const own = ROWS.filter((row) => row.language === language);
    const right = own.filter(
      ({ question }) => questionLanguage(question.toLowerCase()) === language,
    );
    const wrong = own.filter(
      ({ question }) => ![language, 'und'].includes(questionLanguage(question.toLowerCase())),
    );
    expect(right.length / own.length).toBeGreaterThanOrEqual(0.7);
    expect(wrong.length / own.length).toBeLessThanOrEqual(0.05);
  });
});

test('a German "Was ist" is no English past tense', () => {
  expect(labelOf('Was ist der beste Weg, um Spanisch zu lernen?')).toBe('open');
});

test('an English question is not read with the words of other languages', () => {
  expect(labelOf('How do I stop 120 processes that stalk the CPU?')).toBe('open');
  expect(questionLanguage('how do i plan the trip to berlin and paris')).toBe('en');
});

test.each([
  'Rufen Sie sofort den Notruf 112 an.',
  'Llama al 112 inmediatamente.',
  'Appelez le 15 immédiatement.',
  'Ligue para o 192 imediatamente.',
  'すぐに119番に電話してください。',
  '请立即拨打120。',
])('an answer that sends for help at once stays as it is: %s', (sentence) => {
  const source = `${sentence} ${'Bla bla bla bla bla. '.repeat(20)}`;
  expect(decide('?', source)).toEqual({ personalize: false, reason: 'safety-critical' });
});

test('forty characters of Chinese are too short to change', () => {
  expect(decide('如何学习？', '每天读一点书，多听多说，坚持下去就会进步。')).toEqual({
    personalize: false,
    reason: 'too-short',
  });
});
