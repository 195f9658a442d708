import { describe, expect, test } from 'vitest';
import { guard } from '@/lib/facts/guard.ts';
import { numeralOf } from '@/lib/facts/text/unspaced.ts';
import { ANSWERS } from '../rewrite/languages/answers.ts';

const kinds = (before: string, after: string): string[] => {
  const result = guard(before, after, []);
  return result.ok ? [] : result.error.map(({ span }) => span.kind);
};

describe('the same number written in another way is no change', () => {
  test.each([
    [
      'de',
      'Das Gerät kostet 1.000,50 Euro und wird nicht billiger.',
      'Das Gerät kostet 1000,50 € und wird nicht billiger.',
    ],
    [
      'de',
      'Der Verein hat einundzwanzig Mitglieder in der Stadt und auf dem Land.',
      'Der Verein hat 21 Mitglieder in der Stadt und auf dem Land.',
    ],
    ['de', 'Der Anteil ist 50 Prozent und nicht mehr.', 'Der Anteil ist 50 % und nicht mehr.'],
    [
      'es',
      'La casa tiene treinta y cinco ventanas en los dos pisos.',
      'La casa tiene 35 ventanas en los dos pisos.',
    ],
    [
      'es',
      'El precio es de $1,000.50 para los socios del club.',
      'El precio es de $1000.50 para los socios del club.',
    ],
    [
      'fr',
      'La salle a quatre-vingt-dix-sept places pour les visiteurs et une scène.',
      'La salle a 97 places pour les visiteurs et une scène.',
    ],
    [
      'fr',
      'Cela coûte 1 000,50 euros par an pour les membres du club.',
      'Cela coûte 1000,50 € par an pour les membres du club.',
    ],
    [
      'pt',
      'A casa tem vinte e cinco janelas e uma porta para os vizinhos.',
      'A casa tem 25 janelas e uma porta para os vizinhos.',
    ],
    ['ja', '会員は二十五人います。', '会員は25人います。'],
    ['ja', '費用は約3万円です。', '費用は約30,000円です。'],
    ['ja', '割合は５０％です。', '割合は50パーセントです。'],
    ['zh', '公司有二百五十人。', '公司有250人。'],
    ['zh', '价格是3万元。', '价格是30000元。'],
  ])('%s: %s', (_, before, after) => {
    expect(kinds(before, after)).toEqual([]);
  });
});

describe('another number is a change', () => {
  test.each([
    [
      'de',
      'Das Gerät kostet 1.000,50 Euro und wird nicht billiger.',
      'Das Gerät kostet 1.500,50 Euro und wird nicht billiger.',
    ],
    [
      'es',
      'La casa tiene 35 ventanas en los dos pisos.',
      'La casa tiene 36 ventanas en los dos pisos.',
    ],
    [
      'fr',
      'La salle a 97 places pour les visiteurs et une scène.',
      'La salle a 79 places pour les visiteurs et une scène.',
    ],
    [
      'pt',
      'A casa tem 25 janelas e uma porta para os vizinhos.',
      'A casa tem 52 janelas e uma porta para os vizinhos.',
    ],
    ['ja', '費用は約2,500円かかります。', '費用は約3,500円かかります。'],
    ['zh', '每月需要250元。', '每月需要350元。'],
  ])('%s: %s', (_, before, after) => {
    expect(kinds(before, after).length).toBeGreaterThan(0);
  });
});

describe('a negation or a duty that vanishes is a change', () => {
  test.each([
    [
      'de',
      'Sie dürfen das Fenster nicht öffnen, wenn es regnet.',
      'Sie dürfen das Fenster öffnen, wenn es regnet.',
      'negation',
    ],
    [
      'es',
      'No debes abrir la ventana cuando llueve en la casa.',
      'Debes abrir la ventana cuando llueve en la casa.',
      'negation',
    ],
    [
      'fr',
      'Vous ne devez jamais ouvrir la fenêtre quand il pleut.',
      'Vous devez ouvrir la fenêtre quand il pleut.',
      'negation',
    ],
    [
      'pt',
      'Você não deve abrir a janela quando chove em casa.',
      'Você deve abrir a janela quando chove em casa.',
      'negation',
    ],
    [
      'ja',
      '雨の日に窓を開けることは安全ではありません。',
      '雨の日に窓を開けることは安全です。',
      'negation',
    ],
    ['zh', '下雨时不能打开办公室的窗户。', '下雨时能打开办公室的窗户。', 'negation'],
    ['zh', '员工必须关闭办公室的窗户。', '员工可以关闭办公室的窗户。', 'modality'],
    [
      'de',
      'Die Firma muss die Daten jeden Tag sichern.',
      'Die Firma kann die Daten jeden Tag sichern.',
      'modality',
    ],
  ])('%s: %s', (_, before, after, kind) => {
    expect(kinds(before, after)).toContain(kind);
  });
});

test.each(ANSWERS)('the answer in $language is the same as itself', ({ source }) => {
  expect(kinds(source, source)).toEqual([]);
});

test.each([
  ['二十', 20],
  ['二百五十', 250],
  ['三万', 30_000],
  ['一億二千万', 120_000_000],
  ['十', 10],
  ['千', 1000],
  ['二〇二五', 2025],
  ['一', null],
  ['方', null],
])('the numeral %s', (numeral, value) => {
  expect(numeralOf(numeral)).toBe(value);
});
