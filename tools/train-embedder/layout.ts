import type { Teacher } from './teacher.ts';

const MAX_TOKENS = 1_000_000;

/** The JSON files of the transformers.js layout, by name, for a model with these tokens and dimensions. */
export function layoutFiles(
  teacher: Teacher,
  tokens: readonly string[],
  dimensions: number,
): Record<string, string> {
  return {
    'config.json': asJson({
      model_type: 'bert',
      architectures: ['BertModel'],
      hidden_size: dimensions,
      vocab_size: tokens.length,
      num_hidden_layers: 0,
      num_attention_heads: 1,
      intermediate_size: dimensions,
      max_position_embeddings: MAX_TOKENS,
      type_vocab_size: 1,
      'transformers.js_config': { dtype: 'q8' },
    }),
    'tokenizer.json': JSON.stringify(tokenizerFile(teacher, tokens)),
    'tokenizer_config.json': asJson({
      tokenizer_class: 'BertTokenizer',
      do_lower_case: true,
      strip_accents: null,
      tokenize_chinese_chars: true,
      model_max_length: MAX_TOKENS,
      ...SPECIAL,
    }),
    'special_tokens_map.json': asJson(SPECIAL),
  };
}

const SPECIAL = {
  unk_token: '[UNK]',
  sep_token: '[SEP]',
  pad_token: '[PAD]',
  cls_token: '[CLS]',
  mask_token: '[MASK]',
};

const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** The teacher's tokenizer with our vocabulary. The special tokens come first in both, so their ids stay. */
function tokenizerFile(teacher: Teacher, tokens: readonly string[]): object {
  const file = JSON.parse(teacher.tokenizerJson) as {
    model: object;
    added_tokens: { content: string; id: number }[];
  };
  for (const { content, id } of file.added_tokens) {
    if (tokens[id] !== content) throw new TypeError(`expected ${content} to keep its id ${id}`);
  }
  const vocab = Object.fromEntries(tokens.map((token, id) => [token, id]));
  return { ...file, model: { ...file.model, vocab } };
}
