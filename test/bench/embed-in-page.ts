import { embed, loadStaticModel } from '@/lib/embed/static-model.ts';

/** Runs in the page: one runner from nothing to its first vector, then an article. */
const MODEL = 'idiolect-embed';
const ARTICLE_ROUNDS = 5;

type Embed = (text: string) => Promise<ArrayLike<number>>;

const bytes = async (file: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(`/models/${MODEL}/${file}`)).arrayBuffer());

async function ours(): Promise<Embed> {
  const [tokenizer, weights] = await Promise.all([
    bytes('tokenizer.json'),
    bytes('onnx/model_quantized.onnx'),
  ]);
  const model = loadStaticModel({ tokenizer, weights });
  return async (text) => embed(model, text);
}

/** As its documentation shows it; told only where the files lie. */
async function theirs(): Promise<Embed> {
  const { env, pipeline } = await import('@huggingface/transformers');
  env.allowLocalModels = true;
  env.allowRemoteModels = false;
  env.localModelPath = '/models/';
  const { wasm } = env.backends.onnx;
  if (wasm) wasm.wasmPaths = '/runtime/';
  const pipe = await pipeline('feature-extraction', MODEL, { dtype: 'q8' });
  return async (text) =>
    (await pipe(text, { pooling: 'mean', normalize: true })).data as Float32Array;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function run(): Promise<void> {
  const article = await (await fetch('/article.txt')).text();
  const start = performance.now();
  const embedText = await (location.search === '?ours' ? ours() : theirs());
  await embedText('What does it cost?');
  const coldLoad = performance.now() - start;
  const times: number[] = [];
  for (let round = 0; round < ARTICLE_ROUNDS; round += 1) {
    const begun = performance.now();
    await embedText(article);
    times.push(performance.now() - begun);
  }
  Reflect.set(globalThis, 'embedTimes', { coldLoad, article: median(times) });
}

void run();
