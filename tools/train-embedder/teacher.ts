import { readFileSync } from 'node:fs';
import path from 'node:path';
import { initializersOf } from '../../lib/embed/onnx.ts';
import { readTokenizer, type Tokenizer } from '../../lib/embed/tokenizer.ts';
import type { Matrix } from './matrix.ts';

/** The static model that ours is made from: one 32-bit vector for each token. */
export type Teacher = {
  readonly tokenizerJson: string;
  readonly tokenizer: Tokenizer;
  readonly vectors: Matrix;
};

/** Name of the vectors in the teacher's graph, whose only step is to look them up. */
const VECTORS = 'emb';

/** Read a model2vec model in the transformers.js layout (`tokenizer.json`, `onnx/model.onnx`). */
export function readTeacher(folder: string): Teacher {
  const tokenizerJson = readFileSync(path.join(folder, 'tokenizer.json'), 'utf8');
  const tensor = initializersOf(readFileSync(path.join(folder, 'onnx/model.onnx'))).get(VECTORS);
  const [rows, width] = tensor?.shape ?? [];
  if (!tensor || !rows || !width || tensor.bytes.length !== rows * width * 4) {
    throw new TypeError(`expected a matrix of 32-bit numbers named "${VECTORS}" in ${folder}`);
  }
  const values = Float64Array.from(new Float32Array(new Uint8Array(tensor.bytes).buffer));
  return {
    tokenizerJson,
    tokenizer: readTokenizer(tokenizerJson),
    vectors: { rows, width, values },
  };
}
