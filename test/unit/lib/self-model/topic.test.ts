import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEntityName } from '@/lib/framing/entity-name.ts';
import { lexicalSimilarity } from '@/lib/self-model/similarity.ts';
import { topicOf } from '@/lib/self-model/topic.ts';
import { processorTime } from '@/test/unit/processor-time.ts';

describe('what a question is about', () => {
  test.each([
    ['How should I think about data security for this integration?', 'data security'],
    ['What is a monad in Haskell?', 'Haskell'],
    ['Explain how photosynthesis works', 'photosynthesis'],
    ['How does Kubernetes schedule pods?', 'Kubernetes'],
    ['How do I set up a reverse proxy with nginx for my blog?', 'reverse proxy'],
    ['Can you help me understand the principles of economics?', 'economics'],
    ['I have tried everything. What are the tax implications of stock options?', 'tax'],
    ['write a python function to sort a list', 'python'],
    ['Should we migrate from Vue 2 to Vue 3?', 'Vue'],
    ['was ist ein Monad?', 'Monad'],
    ['Wie funktioniert die Photosynthese?', 'Photosynthese'],
    ['¿Qué es un contenedor?', 'contenedor'],
    ['¿Cómo funciona la fotosíntesis?', 'fotosíntesis'],
    ['Qu’est-ce que la photosynthèse ?', 'photosynthèse'],
    ['O que é fotossíntese?', 'fotossíntese'],
    ['量子力学とは何ですか', '量子力学'],
    ['什么是区块链？', '区块链'],
  ])('%s → %s', (question, topic) => {
    expect(topicOf(question)).toBe(topic);
  });

  test.each(['', '   ', '?', 'hello', 'thanks!', 'ok', 'why?', '...'])(
    '“%s” is about nothing',
    (text) => {
      expect(topicOf(text)).toBeNull();
    },
  );

  test('is the name of a thing, whatever was asked', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.lorem({ mode: 'sentences' })), (text) => {
        const topic = topicOf(text);
        if (topic !== null) expect(parseEntityName(topic)).not.toBeNull();
      }),
    );
  });

  test('a megabyte of pasted text takes no time', () => {
    const pasted = `${'how does the thing about the other thing work '.repeat(30_000)}?`;
    expect(processorTime(() => void topicOf(pasted))).toBeLessThan(200);
  });
});

describe('similarity without a model', () => {
  test.each([
    ['Kubernetes', 'Docker', 'tax law'],
    ['security', 'OAuth', 'sourdough bread'],
    ['PostgreSQL', 'databases', 'guitar'],
    ['React', 'Vue', 'PostgreSQL'],
    ['data security', 'security', 'data analysis'],
    ['machine learning', 'pytorch', 'encryption'],
  ])('%s is nearer to %s than to %s', (topic, near, far) => {
    expect(lexicalSimilarity(topic, near)).toBeGreaterThan(lexicalSimilarity(topic, far));
  });

  test('is symmetric, from 0 to 1, and 1 for the same', () => {
    const words = fc.constantFrom(
      'OAuth',
      'tax',
      'k8s',
      'guitar',
      'unit tests',
      'xyzzy',
      '量子力学',
    );
    const phrase = fc.array(words, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(phrase, phrase, (a, b) => {
        const value = lexicalSimilarity(a, b);
        expect(value).toBe(lexicalSimilarity(b, a));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(lexicalSimilarity(a, a)).toBe(1);
      }),
    );
  });
});
