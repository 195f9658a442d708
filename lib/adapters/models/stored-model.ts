import type { FileRecord, ModelFiles } from '../../models/model-files.ts';
import { Unfetched } from './failures.ts';

/** Whether all files of a model are here, by size. What they hold is checked when they are read. */
export async function isModelWhole(
  files: ModelFiles,
  model: string,
  wanted: readonly string[],
): Promise<boolean> {
  const record = await files.readRecord(model);
  if (!record) return false;
  for (const path of wanted) {
    const known = record.files.find((file) => file.path === path);
    if (!known && OPTIONAL.includes(path)) continue;
    if (!known || (await files.size(model, path)) !== known.bytes) return false;
  }
  return true;
}

/** Files that not every model has; without them it runs with its defaults. */
export const OPTIONAL: readonly string[] = ['generation_config.json'];

const NOT_FOUND = 404;

/**
 * Serves a model's files to whoever runs it, each compared with the hash it had when it arrived. A
 * file that has changed since is removed, so that the next download mends the model.
 */
export function storedModel(
  files: ModelFiles,
  sha256: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>,
): (address: { readonly model: string; readonly path: string }) => Promise<Response> {
  return async ({ model, path }) => {
    const known = (await files.readRecord(model))?.files.find((file) => file.path === path);
    if (!known) return new Response(null, { status: NOT_FOUND });
    const bytes = await readWhole(files, model, known);
    if (bytes.length !== known.bytes || (await sha256(bytes)) !== known.sha256) {
      await files.remove(model, path);
      throw new Unfetched('damaged');
    }
    return new Response(bytes, { headers: { 'content-length': String(bytes.length) } });
  };
}

async function readWhole(
  files: ModelFiles,
  model: string,
  { path, bytes }: FileRecord,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for await (const piece of files.pieces(model, path)) {
    if (at + piece.length > bytes) throw new Unfetched('damaged');
    whole.set(piece, at);
    at += piece.length;
  }
  return at === bytes ? whole : whole.subarray(0, at);
}
