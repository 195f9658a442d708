import { loadStaticModel, type StaticModel } from '../../embed/static-model.ts';

const TOKENIZER = '/models/idiolect-embed/tokenizer.json';
const WEIGHTS = '/models/idiolect-embed/onnx/model_quantized.onnx';

/**
 * The embedding model that ships with the extension, loaded on first use and once per background.
 * Null when its files are missing or damaged: whoever wanted it does without, and the reason is
 * reported once.
 */
export function packagedModel(
  read: (path: string) => Promise<Uint8Array>,
  report: (cause: unknown) => void,
): () => Promise<StaticModel | null> {
  let loading: Promise<StaticModel | null> | null = null;
  const load = async (): Promise<StaticModel | null> => {
    try {
      const [tokenizer, weights] = await Promise.all([read(TOKENIZER), read(WEIGHTS)]);
      return loadStaticModel({ tokenizer, weights });
    } catch (cause) {
      report(cause);
      return null;
    }
  };
  return () => {
    loading ??= load();
    return loading;
  };
}
