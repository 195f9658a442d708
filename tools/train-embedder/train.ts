import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { embeddingGraph, type Weights } from './graph.ts';
import { IDENTITY_BITS, identityOf } from './identity.ts';
import { layoutFiles } from './layout.ts';
import { readLexicon } from './lexicon.ts';
import { lengthOf, rowOf } from './matrix.ts';
import { writeOnnx } from './onnx-writer.ts';
import { quantize } from './quantize.ts';
import { readTeacher } from './teacher.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';
import { whiten } from './whiten.ts';

const HERE = import.meta.dirname;
const ROOT = path.resolve(HERE, '../..');

const { values: options } = parseArgs({
  options: {
    teacher: { type: 'string', default: path.join(ROOT, '../shared/models/potion-base-2M') },
    out: { type: 'string', default: path.join(ROOT, 'public/models/idiolect-embed') },
  },
});

const teacher = readTeacher(options.teacher);
const vocabulary = makeVocabulary(teacher, readLexicon(path.join(HERE, 'lexicon')));
const weights = weightsOf(vocabulary);
const dimensions = vocabulary.vectors.width + IDENTITY_BITS;

mkdirSync(path.join(options.out, 'onnx'), { recursive: true });
for (const [name, content] of Object.entries(layoutFiles(teacher, vocabulary.tokens, dimensions))) {
  writeFileSync(path.join(options.out, name), content);
}
const onnx = writeOnnx(embeddingGraph(weights), 'idiolect train-embedder');
writeFileSync(path.join(options.out, 'onnx/model_quantized.onnx'), onnx);
process.stdout.write(
  `${vocabulary.tokens.length} tokens, ${dimensions} dimensions, ${onnx.length} bytes\n`,
);

/** Meaning and identity get equal length in every token, so each has half a say in a text's vector. */
function weightsOf({ tokens, vectors, stems }: Vocabulary): Weights {
  const meaning = whiten(vectors);
  const identity = new Uint8Array((tokens.length * IDENTITY_BITS) / 8);
  const identityScales = new Float32Array(tokens.length);
  for (const [row, stem] of stems.entries()) {
    identity.set(identityOf(stem), (row * IDENTITY_BITS) / 8);
    identityScales[row] = lengthOf(rowOf(meaning, row)) / Math.sqrt(IDENTITY_BITS);
  }
  return { tokens: tokens.length, meaning: quantize(meaning), identity, identityScales };
}
