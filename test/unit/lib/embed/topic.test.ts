import { expect, test } from 'vitest';
import { topicSimilarity } from '@/lib/embed/topic.ts';
import { packagedModel } from '@/test/eval/packaged-model.ts';

const kinship = topicSimilarity(packagedModel());

test.each([
  ['kubernetes', 'docker'],
  ['postgresql', 'sql'],
  ['privacy law', 'GDPR'],
])('knowing %s says something about %s', (a, b) => {
  expect(kinship(a, b)).toBeGreaterThan(0.5);
});

test.each([
  ['kubernetes', 'tax law'],
  ['sql', 'baking bread'],
  ['guitar', 'encryption'],
])('knowing %s says nothing about %s', (a, b) => {
  expect(kinship(a, b)).toBe(0);
});

test('a topic is its own kin, whatever its case, and an empty one is nobody’s', () => {
  expect(kinship('Kubernetes', 'kubernetes')).toBe(1);
  expect(kinship('', 'kubernetes')).toBe(0);
  expect(kinship('', '')).toBe(0);
});

test('what was asked before does not change an answer, however much it was', () => {
  const before = kinship('kubernetes', 'docker');
  for (let index = 0; index < 5000; index += 1) kinship(`topic ${index}`, 'docker');
  expect(kinship('kubernetes', 'docker')).toBe(before);
});
