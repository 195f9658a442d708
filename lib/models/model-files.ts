/** One file of a downloaded model, as it was found to be complete. */
export type FileRecord = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** What is known of a model's files; lies beside them. */
export type ModelRecord = {
  /** Complete and checked. */
  readonly files: readonly FileRecord[];
  /** The server's mark of the file that is half here, so that two versions are never mixed. */
  readonly partial: { readonly path: string; readonly tag: string } | null;
};

/** Where files of models lie. Paths are the hub's, such as `onnx/model_quantized.onnx`. */
export type ModelFiles = {
  /** Bytes that are here; 0 when there is no such file. */
  size(model: string, path: string): Promise<number>;
  /** Throws a `QuotaExceededError` when the disk is full. */
  append(model: string, path: string, bytes: Uint8Array): Promise<void>;
  /** The file piece by piece; nothing when there is none. */
  pieces(model: string, path: string): AsyncIterable<Uint8Array<ArrayBuffer>>;
  remove(model: string, path: string): Promise<void>;
  removeModel(model: string): Promise<void>;
  readRecord(model: string): Promise<ModelRecord | null>;
  writeRecord(model: string, record: ModelRecord): Promise<void>;
  /** Let go of what is held open. */
  close(): Promise<void>;
};

export const EMPTY_RECORD: ModelRecord = { files: [], partial: null };
