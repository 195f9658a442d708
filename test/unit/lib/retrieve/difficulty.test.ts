import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEPTHS } from '@/lib/framing/framing.ts';
import { difficultyOf } from '@/lib/retrieve/difficulty.ts';
import { levelFit } from '@/lib/retrieve/level-fit.ts';
import { rarityFrom } from '@/lib/retrieve/rarity.ts';
import { stem } from '@/lib/retrieve/stem.ts';
import { packagedModel } from '@/test/eval/packaged-model.ts';

const rarity = rarityFrom(packagedModel());

const PLAIN =
  'The heart is a pump. It moves blood through your body all day and all night. When you run, it beats fast. ' +
  'When you sleep, it beats slowly. A doctor can hear it with a small tool and tell if it is well.';
const HARD =
  'Echocardiographic assessment (n = 412; 95 % CI 1.2–3.4) demonstrated diastolic dysfunction, attenuated ejection ' +
  'fraction, and concomitant valvular regurgitation, predominantly among hypertensive participants with comorbidities.';

test('plain talk is easier than a paper, and neither reaches an end', () => {
  expect(difficultyOf(PLAIN, rarity)).toBeLessThan(0.35);
  expect(difficultyOf(HARD, rarity)).toBeGreaterThan(0.7);
  expect(difficultyOf(HARD, rarity)).toBeLessThan(1);
});

test('the same text again and again is as hard as once', () => {
  for (const text of [PLAIN, HARD]) {
    const once = difficultyOf(text, rarity);
    for (const times of [2, 5, 20]) {
      const again = difficultyOf(Array(times).fill(text).join('\n'), rarity);
      expect(Math.abs(again - once)).toBeLessThan(0.05);
    }
  }
});

test('the short sentences of a report, full of figures, do not make it plain', () => {
  const report =
    'We included seven RCTs (n = 1074). Mean age was 58 years. Two trials used 600 mg. RR was 0.63. ' +
    'Risk of bias was unclear in three trials. Five trials (92%) were blinded. I2 was 41%.';
  const told =
    'We looked at all the research we could find about this. People of all ages took part in it, and most ' +
    'of them felt better after some weeks, though we cannot be sure that this was because of the tablets.';
  expect(difficultyOf(report, rarity)).toBeGreaterThan(difficultyOf(told, rarity));
});

test('counts written in words are figures too', () => {
  const words = PLAIN.replaceAll('your', 'seven');
  expect(difficultyOf(words, () => 0)).toBeGreaterThan(difficultyOf(PLAIN, () => 0));
});

test('it is a number from 0 to 1 for any text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      const difficulty = difficultyOf(text, rarity);
      expect(difficulty >= 0 && difficulty <= 1).toBe(true);
    }),
  );
});

test('the easiest suits a newcomer best and the hardest an expert', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (difficulty) => {
      expect(levelFit('newcomer', difficulty)).toBeCloseTo(1 - difficulty);
      expect(levelFit('expert', difficulty)).toBeCloseTo(difficulty);
      for (const depth of DEPTHS) expect(levelFit(depth, difficulty)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('common words are not rare, technical and unknown ones are', () => {
  expect(rarity('the')).toBe(0);
  expect(rarity('house')).toBe(0);
  expect(rarity('mitigation')).toBeGreaterThan(0.8);
  expect(rarity('qzxvqk')).toBe(1);
});

test.each([
  ['wings', 'wing'],
  ['organizations', 'organizing'],
  ['retrieval', 'retrieve'],
  ['studies', 'study'],
  ['running', 'run'],
  ['encrypted', 'encryption'],
])('%s and %s share a stem', (a, b) => expect(stem(a)).toBe(stem(b)));

test.each(['bus', 'is', 'x86', 'größe', 'glass', '東京'])('%s stays as it is', (word) =>
  expect(stem(word)).toBe(word),
);
