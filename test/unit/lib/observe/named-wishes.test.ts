import { describe, expect, test } from 'vitest';
import { statementsIn } from '@/lib/observe/statements.ts';

const stylesSaid = (turn: string) =>
  statementsIn(turn).flatMap(({ claim }) =>
    claim.facet === 'style' ? [`${claim.style.dimension} ${claim.style.value}`] : [],
  );

describe('fields for comparisons, named by the user', () => {
  test.each([
    ['I like football analogies.', 'football'],
    ['I understand things best with analogies from cooking.', 'cooking'],
    ['Always explain things with football.', 'football'],
    ['From now on explain it with chess, please.', 'chess'],
    ['In general I like comparisons to sailing.', 'sailing'],
    ['I want you to always use music theory metaphors.', 'music theory'],
  ])('%s', (turn, field) => {
    expect(stylesSaid(turn)).toEqual([`analogies ${field}`]);
  });

  test.each([
    'I prefer good analogies.',
    'Stop using football analogies.',
    'I don’t like football analogies.',
    'I love to explain things with Lego.',
    'I always explain things with football to my kids.',
    'I like the comparison with Rust.',
    'Explain it with football this time.',
    'My boss always wants football analogies.',
    'Explain this with football.',
  ])('nothing of the kind: %s', (turn) => {
    expect(stylesSaid(turn)).toEqual([]);
  });
});

describe('the language of answers, only as asked for', () => {
  test.each([
    ['From now on, always answer in German.', 'de'],
    ['I prefer answers in French.', 'fr'],
    ['I want you to reply in Spanish in general.', 'es'],
    ['Antworte bitte immer auf Deutsch.', 'de'],
    ['Responde siempre en español.', 'es'],
    ['Réponds toujours en français.', 'fr'],
    ['Responda sempre em português.', 'pt'],
    ['これからは日本語で答えてください', 'ja'],
    ['以后请用中文回答', 'zh'],
  ])('%s', (turn, tag) => {
    expect(stylesSaid(turn)).toEqual([`language ${tag}`]);
  });

  test.each([
    'Answer in German.',
    'Never answer in German.',
    'I always answer in German when my boss writes.',
    'I want to learn to respond in Spanish.',
    'My answers are always in French.',
    'How do I tune PostgreSQL?',
    'Wie richte ich PostgreSQL ein?',
    'Ich wohne in Berlin und arbeite als Koch.',
  ])('nothing of the kind: %s', (turn) => {
    expect(stylesSaid(turn)).toEqual([]);
  });
});
