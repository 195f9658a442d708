import { existsSync } from 'node:fs';
import path from 'node:path';
import { tokenize } from '@/lib/embed/tokenizer.ts';
import { toUnitLength } from '@/lib/embed/vector.ts';
import { type Matrix, rowOf } from '@/tools/train-embedder/matrix.ts';
import { quantize } from '@/tools/train-embedder/quantize.ts';
import { readTeacher, type Teacher } from '@/tools/train-embedder/teacher.ts';

export type EmbedText = (text: string) => Float32Array;

/** The teacher as it is and as plain 8-bit rows; null where the optional teacher is not at hand. */
export function teacherBaselines(dataDir: string): { full: EmbedText; int8: EmbedText } | null {
  const folder = path.resolve(dataDir, '../models/potion-base-2M');
  if (!existsSync(path.join(folder, 'onnx/model.onnx'))) return null;
  const teacher = readTeacher(folder);
  return {
    full: pooled(teacher, teacher.vectors),
    int8: pooled(teacher, asBytesAndBack(teacher.vectors)),
  };
}

function asBytesAndBack(vectors: Matrix): Matrix {
  const { steps, scales } = quantize(vectors);
  const values = Float64Array.from(steps, (step, at) => {
    return step * (scales[Math.floor(at / vectors.width)] ?? 0);
  });
  return { ...vectors, values };
}

/** What the teacher's own graph and mean pooling give: the sum of its tokens' rows, of unit length. */
function pooled({ tokenizer }: Teacher, vectors: Matrix): EmbedText {
  return (text) => {
    const sum = new Float32Array(vectors.width);
    for (const id of tokenize(tokenizer, text)) {
      for (const [index, value] of rowOf(vectors, id).entries()) {
        sum[index] = (sum[index] ?? 0) + value;
      }
    }
    return toUnitLength(sum);
  };
}
