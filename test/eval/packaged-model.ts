import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  loadStaticModel,
  type StaticModel,
  type StaticModelFiles,
} from '@/lib/embed/static-model.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../public/models/idiolect-embed');

/** The files of the embedder that ships. */
export function packagedFiles(): StaticModelFiles {
  return {
    tokenizer: readFileSync(path.join(FOLDER, 'tokenizer.json')),
    weights: readFileSync(path.join(FOLDER, 'onnx/model_quantized.onnx')),
  };
}

/** The embedder that ships. */
export const packagedModel = (): StaticModel => loadStaticModel(packagedFiles());
