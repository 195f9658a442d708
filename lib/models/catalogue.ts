/**
 * The models that can be downloaded, as data. Sizes are those of the files that are fetched, rounded;
 * the hub's own list is asked for the exact ones before a download begins.
 */
type Common = {
  /** Repository on the hub, which is also the path on a mirror. */
  readonly id: string;
  readonly name: string;
  /** One sentence for somebody who chooses. */
  readonly about: string;
  /** SPDX identifier, or the licence's own name. */
  readonly licence: string;
  readonly languages: 'english' | 'many';
  readonly bytes: number;
  /** In the order in which they are fetched. */
  readonly files: readonly string[];
};

/** How numbers are stored: decides which weights file transformers.js looks for. */
export type Precision = 'q8' | 'q4' | 'q4f16';

export type EmbeddingModel = Common & {
  readonly kind: 'embedding';
  readonly precision: Precision;
  readonly dimensions: number;
  readonly pooling: 'mean' | 'cls';
  /** Put before each text; models that were trained with them lose much without. */
  readonly prefixes: { readonly query: string; readonly passage: string };
  /** Tokens beyond these are cut off by the model. */
  readonly longestText: number;
};

export type InstructModel = Common & {
  readonly kind: 'instruct';
  readonly precision: Precision;
  /** Tokens of prompt and answer together. */
  readonly contextLength: number;
};

export type CatalogueModel = EmbeddingModel | InstructModel;

const MB = 1_000_000;
const NONE = { query: '', passage: '' };
const WEIGHTS: Readonly<Record<Precision, string>> = {
  q8: 'onnx/model_quantized.onnx',
  q4: 'onnx/model_q4.onnx',
  q4f16: 'onnx/model_q4f16.onnx',
};

const filesFor = (precision: Precision, ...more: readonly string[]): readonly string[] => [
  'config.json',
  'tokenizer_config.json',
  'tokenizer.json',
  ...more,
  WEIGHTS[precision],
];

const Q8 = { kind: 'embedding', precision: 'q8', files: filesFor('q8') } as const;
const Q4F16 = {
  kind: 'instruct',
  precision: 'q4f16',
  files: filesFor('q4f16', 'generation_config.json'),
} as const;
const Q4 = { ...Q4F16, precision: 'q4', files: filesFor('q4', 'generation_config.json') } as const;

export const EMBEDDING_MODELS: readonly EmbeddingModel[] = [
  {
    ...Q8,
    id: 'minishlab/potion-base-2M',
    name: 'Potion 2M',
    about: 'The smallest one, and the fastest.',
    licence: 'MIT',
    languages: 'english',
    bytes: 2.5 * MB,
    dimensions: 64,
    pooling: 'mean',
    prefixes: NONE,
    longestText: 1_000_000,
  },
  {
    ...Q8,
    id: 'minishlab/potion-base-8M',
    name: 'Potion 8M',
    about: 'Still as fast as reading words from a table, and finds more.',
    licence: 'MIT',
    languages: 'english',
    bytes: 8.3 * MB,
    dimensions: 256,
    pooling: 'mean',
    prefixes: NONE,
    longestText: 1_000_000,
  },
  {
    ...Q8,
    id: 'Xenova/all-MiniLM-L6-v2',
    name: 'MiniLM L6',
    about: 'A well-tried allrounder that understands whole sentences.',
    licence: 'Apache-2.0',
    languages: 'english',
    bytes: 23.7 * MB,
    dimensions: 384,
    pooling: 'mean',
    prefixes: NONE,
    longestText: 256,
  },
  {
    ...Q8,
    id: 'Snowflake/snowflake-arctic-embed-xs',
    name: 'Arctic Embed XS',
    about: 'As small as MiniLM, made for finding passages by a question.',
    licence: 'Apache-2.0',
    languages: 'english',
    bytes: 23.7 * MB,
    dimensions: 384,
    pooling: 'cls',
    prefixes: { ...NONE, query: 'Represent this sentence for searching relevant passages: ' },
    longestText: 512,
  },
  {
    ...Q8,
    id: 'Xenova/bge-small-en-v1.5',
    name: 'BGE small',
    about: 'Finds more than MiniLM and takes about twice as long.',
    licence: 'MIT',
    languages: 'english',
    bytes: 34.8 * MB,
    dimensions: 384,
    pooling: 'cls',
    prefixes: { ...NONE, query: 'Represent this sentence for searching relevant passages: ' },
    longestText: 512,
  },
  {
    ...Q8,
    id: 'Xenova/multilingual-e5-small',
    name: 'Multilingual E5 small',
    about: 'Finds passages across about a hundred languages.',
    licence: 'MIT',
    languages: 'many',
    bytes: 135 * MB,
    dimensions: 384,
    pooling: 'mean',
    prefixes: { query: 'query: ', passage: 'passage: ' },
    longestText: 512,
  },
  {
    ...Q8,
    id: 'Xenova/paraphrase-multilingual-MiniLM-L12-v2',
    name: 'Multilingual MiniLM',
    about: 'Compares sentences across about fifty languages.',
    licence: 'Apache-2.0',
    languages: 'many',
    bytes: 127 * MB,
    dimensions: 384,
    pooling: 'mean',
    prefixes: NONE,
    longestText: 128,
  },
];

export const INSTRUCT_MODELS: readonly InstructModel[] = [
  {
    ...Q4F16,
    id: 'HuggingFaceTB/SmolLM2-135M-Instruct',
    name: 'SmolLM2 135M',
    about: 'Tiny and quick. It often changes what an answer says, and is then not shown.',
    licence: 'Apache-2.0',
    languages: 'english',
    bytes: 120 * MB,
    contextLength: 8_192,
  },
  {
    ...Q4F16,
    id: 'HuggingFaceTB/SmolLM2-360M-Instruct',
    name: 'SmolLM2 360M',
    about: 'Small; fit for short answers in plain English.',
    licence: 'Apache-2.0',
    languages: 'english',
    bytes: 276 * MB,
    contextLength: 8_192,
  },
  {
    ...Q4F16,
    id: 'onnx-community/Qwen2.5-0.5B-Instruct',
    name: 'Qwen2.5 0.5B',
    about: 'The smallest that writes several languages.',
    licence: 'Apache-2.0',
    languages: 'many',
    bytes: 494 * MB,
    contextLength: 32_768,
  },
  {
    ...Q4F16,
    id: 'onnx-community/Qwen3-0.6B-ONNX',
    name: 'Qwen3 0.6B',
    about: 'Follows instructions better; wants a graphics card.',
    licence: 'Apache-2.0',
    languages: 'many',
    bytes: 580 * MB,
    contextLength: 40_960,
  },
  {
    ...Q4,
    id: 'HuggingFaceTB/SmolLM2-1.7B-Instruct',
    name: 'SmolLM2 1.7B',
    about: 'The best of these in English; only for machines with much memory.',
    licence: 'Apache-2.0',
    languages: 'english',
    bytes: 1_140 * MB,
    contextLength: 8_192,
  },
];

export const CATALOGUE: readonly CatalogueModel[] = [...EMBEDDING_MODELS, ...INSTRUCT_MODELS];

export const modelById = (id: string): CatalogueModel | undefined =>
  CATALOGUE.find((model) => model.id === id);

export const embeddingModelById = (id: string): EmbeddingModel | undefined =>
  EMBEDDING_MODELS.find((model) => model.id === id);

/** The embedding model that ships with the extension; it needs no download. */
export const PACKAGED_MODEL = 'packaged';

/** Where models come from unless the user names a mirror. */
export const HUB = 'https://huggingface.co/';
