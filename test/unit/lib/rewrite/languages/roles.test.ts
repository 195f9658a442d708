import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { countWords } from '@/lib/core/words.ts';
import { cuesFor } from '@/lib/rewrite/built-in/cues/cues-for.ts';
import { type Place, type Role, roleOf } from '@/lib/rewrite/built-in/roles.ts';

type Row = { readonly language: string; readonly role: Role; readonly text: string };

const ROWS: readonly Row[] = readFileSync(
  path.join(import.meta.dirname, '../../../../eval/labels/roles-languages.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** The place in which a wrong label is the easiest to give. */
const ANYWHERE: Place = {
  isFirst: true,
  isLastOfHost: false,
  inItem: false,
  nearStart: true,
  nearEnd: true,
  position: 0.95,
};

const roleIn = ({ language, text }: Row): Role =>
  roleOf(
    {
      id: 1,
      span: { start: 0, end: text.length },
      phrases: [],
      text,
      words: countWords(text),
      index: 0,
      dependsOn: null,
    },
    ANYWHERE,
    cuesFor(language),
  );

/** Roles whose sentences may be folded or left out. */
const COSTLY: readonly Role[] = ['filler', 'offer', 'definition', 'example', 'wrap-up'];

describe.each(['de', 'es', 'fr', 'pt', 'ja', 'zh'])('in %s', (language) => {
  const own = ROWS.filter((row) => row.language === language);

  test.each(COSTLY)('what is told to be a %s is one, and most are told', (role) => {
    const told = own.filter((row) => roleIn(row) === role);
    const right = told.filter((row) => row.role === role).length;
    const all = own.filter((row) => row.role === role).length;
    expect(all).toBeGreaterThanOrEqual(12);
    expect(right / told.length).toBeGreaterThanOrEqual(0.9);
    expect(right / all).toBeGreaterThanOrEqual(0.8);
  });
});

test('without words nothing is told to be left out or folded', () => {
  const roles = new Set(ROWS.map((row) => roleIn({ ...row, language: 'und' })));
  expect(COSTLY.filter((role) => roles.has(role))).toEqual([]);
});

test.each([
  ['de', 'Nehmen Sie niemals mehr als eine Tablette.'],
  ['de', 'Das kann tödlich sein.'],
  ['es', 'No mezcles lejía con amoníaco.'],
  ['es', 'Consulta a un médico antes de empezar.'],
  ['fr', 'Ne mélangez jamais ces produits.'],
  ['fr', 'Ce champignon est toxique.'],
  ['pt', 'Nunca misture esses produtos.'],
  ['pt', 'Consulte um médico antes de começar.'],
  ['ja', 'この二つを絶対に混ぜないでください。'],
  ['ja', '医師に相談してください。'],
  ['zh', '切勿混合这两种产品。'],
  ['zh', '请咨询医生。'],
  ['de', 'Never share your password.'],
  ['und', 'Attenzione, il fungo è velenoso.'],
])('%s: a warning is told: %s', (language, text) => {
  expect(roleIn({ language, role: 'warning', text })).toBe('warning');
});

test.each([
  ['de', 'Das ist so nicht richtig.'],
  ['es', 'Eso no es cierto.'],
  ['fr', 'Ce n’est pas exact.'],
  ['pt', 'Isso não é verdade.'],
  ['ja', 'それは正しくありません。'],
  ['zh', '这并不正确。'],
])('%s: a correction of what was taken for granted is told', (language, text) => {
  const role = roleOf(
    {
      id: 1,
      span: { start: 0, end: text.length },
      phrases: [],
      text,
      words: countWords(text),
      index: 0,
      dependsOn: null,
    },
    { ...ANYWHERE, position: 0 },
    cuesFor(language),
  );
  expect(role).toBe('correction');
});
