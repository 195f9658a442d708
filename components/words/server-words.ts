import type { DiagnosisCause, System } from '@/lib/app/engines/diagnosis.ts';
import type { PresetId } from '@/lib/app/engines/engine-settings.ts';
import { counted } from './language.ts';

/** Prices of single answers are small: two digits that say something. */
const priceWords = (price: number): string =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(price);

export const SERVER = {
  title: 'Server',
  set: (host: string) => `Server: ${host}`,
  hint: 'Any server that speaks the OpenAI protocol: a program on your own computer, one in your network, or a service.',
  preset: 'Kind of server',
  address: 'Address',
  addressHint: 'Up to and with the version, such as http://127.0.0.1:11434/v1',
  notAnAddress: 'That is no web address. It begins with https:// or http://.',
  plainHttp: (host: string) =>
    `${host} is on the internet and this address is not encrypted: everyone on the way can read what is sent, the key too. Use https:// if the server offers it.`,
  key: 'Key',
  keyHint: 'Only if the server asks for one. It is kept on this device and never shown again.',
  keySet: (host: string) => `A key for ${host} is set.`,
  keyKeep: 'Keep key',
  keyDeleted: (host: string) => `The key for ${host} is deleted.`,
  keyDelete: 'Delete key',
  keyDeleteLabel: (host: string) => `Delete the key for ${host}`,
  otherKeys: 'Keys kept for other servers',
  getKey: 'Where to get one',
  model: 'Model',
  modelPlaceholder: 'Type its name, or list them',
  list: 'List models',
  listing: 'Asking…',
  listed: (count: number) =>
    count === 0
      ? 'The server lists no models. Type the name.'
      : `${counted(count, 'model', 'models')}. Choose one in the field above.`,
  context: 'Room, in tokens',
  contextHint:
    'How much the model reads and writes at once. If you set a larger one in the server, say so here.',
  test: 'Test',
  testing: 'Testing…',
  testingHint: 'The server is asked for a few words. A model that is not loaded yet takes a while.',
  stop: 'Cancel',
  works: (ms: number, count: number) =>
    `It works: first words after ${ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`}${count > 0 ? `, ${counted(count, 'model', 'models')} there` : ''}.`,
  save: 'Save',
  saved: 'Saved.',
  overtaken: 'The server was changed in another window meanwhile. What stands here is not saved.',
  takeSaved: 'Show what is saved',
  use: 'Use this server…',
  remove: 'Remove this server and its key',
  removed: 'Removed. Nothing is sent there any more.',
  reach: (host: string) => `Let Idiolect reach ${host}`,
  reachHint:
    'Your browser then lets Idiolect read what this server replies, even if the server names no browser extensions. Servers that do work without it. Pages on that address are not read.',
  reachDeclined:
    'Your browser did not allow it. Servers that accept browser extensions work anyway.',
  reaches: 'Your browser lets Idiolect reach it.',
  copy: 'Copy',
  copied: 'Copied',
  copyLabel: (command: string) => `Copy: ${command}`,
  cap: 'Answers an hour, at most, by themselves',
  capHint: (sent: number, cap: number) =>
    `${sent} of ${cap} sent within the last hour. Answers you ask for yourself are sent in any case.`,
  price: 'What it charges',
  priceHint:
    'Only if you want to see what an answer costs. Look the prices up where you pay; any currency will do.',
  priceRead: 'For a million tokens read',
  priceWritten: 'For a million tokens written',
  notAPrice: 'A price is a number of at least 0.',
  library: (host: string) => `My library may be sent to ${host}`,
  libraryHint:
    'Passages of pages you saved, so that explanations can draw on them. Private pages never are.',
} as const;

export const PREVIEW = {
  title: 'This will be sent',
  show: 'Show what is sent',
  hide: 'Hide',
  loading: 'Putting it together…',
  to: 'To',
  hint: 'An example: the answer stands for one that an assistant gave you. Everything else is as it would be sent now.',
  nobody:
    'Nothing is known about you that would shape this answer, so nothing would be sent for it yet.',
  instructions: 'What the model is told',
  data: 'The question and the answer',
  exact: 'The exact text',
  tokens: (read: number, written: number) =>
    `About ${counted(read, 'token', 'tokens')} to read, and at most ${counted(written, 'token', 'tokens')} to write. This is an estimate on the high side: each model counts in its own way.`,
  cost: (most: number) => `At the prices you entered that is at most ${priceWords(most)}.`,
  passages: (count: number) =>
    `${counted(count, 'passage', 'passages')} of your saved pages are in it.`,
  confirm: (host: string) => `Yes, send answers to ${host}`,
  cancel: 'Cancel',
  rule: 'Only new answers to questions you send are sent by themselves, and each request is listed under “What left this device”.',
} as const;

export type PresetWords = {
  readonly name: string;
  readonly address: string;
  /** Tokens that such a server gives a model unless it is told otherwise. */
  readonly contextTokens: number;
  /** Where its keys are made. */
  readonly keys?: string;
  /** A trap of this kind of server. */
  readonly note?: string;
};

/** Kinds of server, each with where it is found. */
export const PRESETS: Readonly<Record<PresetId, PresetWords>> = {
  openai: {
    name: 'OpenAI',
    address: 'https://api.openai.com/v1',
    contextTokens: 64_000,
    keys: 'https://platform.openai.com/api-keys',
  },
  openrouter: {
    name: 'OpenRouter',
    address: 'https://openrouter.ai/api/v1',
    contextTokens: 32_000,
    keys: 'https://openrouter.ai/settings/keys',
  },
  ollama: {
    name: 'Ollama',
    address: 'http://127.0.0.1:11434/v1',
    contextTokens: 4_096,
    note: 'Ollama cuts off silently what does not fit its room, 4,096 tokens unless you raise OLLAMA_CONTEXT_LENGTH.',
  },
  'lm-studio': { name: 'LM Studio', address: 'http://127.0.0.1:1234/v1', contextTokens: 4_096 },
  'llama-cpp': { name: 'llama.cpp', address: 'http://127.0.0.1:8080/v1', contextTokens: 4_096 },
  vllm: { name: 'vLLM', address: 'http://127.0.0.1:8000/v1', contextTokens: 8_192 },
  custom: { name: 'Another one', address: '', contextTokens: 8_192 },
};

export const SYSTEMS: Readonly<Record<System, string>> = {
  any: 'In a terminal',
  macos: 'macOS: run this, then quit Ollama in the menu bar and open it again',
  'linux-service': 'Linux, as its installer sets it up: run this; it starts Ollama again',
  linux: 'Linux, started by hand: stop it, then start it like this',
  windows: 'Windows: run this, then quit Ollama in the tray and open it again',
};

type Told = { readonly what: string; readonly how: string };
type Server = { readonly preset: PresetId; readonly host: string; readonly model: string };

/** What is wrong and what to do about it, before the lines to copy. */
export const diagnosisWords = (cause: DiagnosisCause, server: Server): Told => {
  const told = DIAGNOSES[cause](server);
  return { ...told, how: HOW[server.preset]?.[cause] ?? told.how };
};

const DIAGNOSES: Readonly<Record<DiagnosisCause, (server: Server) => Told>> = {
  'not-running': ({ host }) => ({
    what: `Nothing answers at ${host}.`,
    how: 'Check that the server runs and that the address is right.',
  }),
  'refuses-extensions': ({ host }) => ({
    what: `${host} answers, but does not accept requests from a browser extension.`,
    how: 'Tell the server to accept this extension, then test again. It has to send this header:',
  }),
  'key-missing': ({ host }) => ({ what: `${host} asks for a key.`, how: 'Enter it above.' }),
  'key-wrong': ({ host }) => ({
    what: `${host} did not accept the key.`,
    how: 'Check that it was copied whole and is still valid, then enter it again.',
  }),
  'key-not-allowed': ({ host }) => ({
    what: `${host} refuses this request.`,
    how: 'The key may lack the right to use this model, or the service is not offered where you are.',
  }),
  'model-missing': ({ host, model }) => ({
    what: `${host} has no model “${model}”.`,
    how: 'List its models and choose one, or install this one first.',
  }),
  'wrong-path': ({ host }) => ({
    what: `${host} answers, but not at this address.`,
    how: 'Such addresses mostly end in /v1.',
  }),
  'slow-down': ({ host }) => ({
    what: `${host} takes no more requests from you for now.`,
    how: 'Wait a little. If it stays so, look whether your account there has credit left.',
  }),
  broken: ({ host }) => ({
    what: `${host} answered in a way that cannot be read.`,
    how: 'Its own log may say why. A restart of the server often helps.',
  }),
  'other-language': ({ host }) => ({
    what: `${host} answered, but not in the OpenAI protocol.`,
    how: 'Check the address: it has to be that of the interface for programs.',
  }),
  'too-slow': ({ host }) => ({
    what: `${host} took too long.`,
    how: 'The model may still be loading, or be too large for that computer. Test again in a minute.',
  }),
  'not-allowed': ({ host }) => ({
    what: `You have not chosen ${host}, so it was not asked.`,
    how: 'Test it again.',
  }),
  stopped: () => ({ what: 'Stopped.', how: '' }),
};

/** What to do where a kind of server has its own way. */
const HOW: Partial<Record<PresetId, Partial<Record<DiagnosisCause, string>>>> = {
  ollama: {
    'not-running': 'Start Ollama, or run this:',
    'model-missing': 'Install it, then test again:',
    'refuses-extensions':
      'Ollama accepts only programs that it was told of. Tell it of this one in the way of your system, then test again. If you had named others in OLLAMA_ORIGINS, put them in too, with commas between.',
  },
  'lm-studio': {
    'not-running': 'In LM Studio, open “Developer” and start the server, or run this:',
    'model-missing': 'Load it in LM Studio, or run this:',
    'refuses-extensions':
      'In LM Studio, open “Developer”, then “Server Settings”, and turn on “Enable CORS”. Or run this:',
  },
  'llama-cpp': {
    'not-running': 'Start its server with your model file:',
    'refuses-extensions':
      'llama-server accepts everybody by itself, so something in between refuses: a proxy, or another program on this port.',
  },
  vllm: {
    'not-running': 'Start it with your model:',
    'model-missing': 'It serves one model. Start it with this one:',
    'refuses-extensions': 'Start it again with this extension among those it accepts:',
  },
};
