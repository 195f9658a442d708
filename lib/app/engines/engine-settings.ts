import {
  type Check,
  isFiniteNumber,
  isFlag,
  isListOf,
  isNullOr,
  isOneOf,
  isOptional,
  isRecordOf,
  isTextUpTo,
} from '../../core/check.ts';
import { type Origin, originOf } from '../../core/ids.ts';
import { ENGINES, type EngineId } from '../../rewrite/engine.ts';

/** Kinds of server that speak the OpenAI protocol; each has its address, traps and cures. */
export const PRESETS = [
  'openai',
  'openrouter',
  'ollama',
  'lm-studio',
  'llama-cpp',
  'vllm',
  'custom',
] as const;
export type PresetId = (typeof PRESETS)[number];

/** A server of the user's choice. Its key is kept apart, sealed. */
export type ServerSettings = {
  readonly preset: PresetId;
  /** Up to and with the version, such as `http://127.0.0.1:11434/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  /** Tokens that prompt and reply may take together. */
  readonly contextTokens: number;
};

/** Who rewrites answers, where. */
export type EngineSettings = {
  /** On every site that has no choice of its own. */
  readonly everywhere: EngineId;
  readonly bySite: readonly { readonly site: Origin; readonly engine: EngineId }[];
  readonly server: ServerSettings | null;
  /** Id in the catalogue of the local model that was chosen. */
  readonly localModel: string | null;
  /** Most answers that go to one server by themselves within an hour. */
  readonly hourlyCap: number;
  /** Servers that passages of saved public pages may be sent to, and `browser` for its own model. */
  readonly libraryTo: readonly string[];
  /** The browser's own model was offered once. */
  readonly browserOffered: boolean;
  /** What the chosen server charges, as the user entered it; we know of no prices ourselves. */
  readonly price?: Price | null;
};

/** In whatever currency, for a million tokens. */
export type Price = { readonly read: number; readonly written: number };

export const DEFAULT_ENGINE_SETTINGS: EngineSettings = {
  everywhere: 'built-in',
  bySite: [],
  server: null,
  localModel: null,
  hourlyCap: 20,
  libraryTo: [],
  browserOffered: false,
};

const LONGEST_ADDRESS = 2_000;
const LONGEST_NAME = 300;

const isOrigin: Check<Origin> = (value): value is Origin =>
  typeof value === 'string' && originOf(value) === value;

export const isServerSettings = isRecordOf<ServerSettings>({
  preset: isOneOf(PRESETS),
  baseUrl: isTextUpTo(LONGEST_ADDRESS),
  model: isTextUpTo(LONGEST_NAME),
  contextTokens: isFiniteNumber,
});

export const isEngineSettings = isRecordOf<EngineSettings>({
  everywhere: isOneOf(ENGINES),
  bySite: isListOf(isRecordOf({ site: isOrigin, engine: isOneOf(ENGINES) })),
  server: isNullOr(isServerSettings),
  localModel: isNullOr(isTextUpTo(LONGEST_NAME)),
  hourlyCap: isFiniteNumber,
  libraryTo: isListOf(isTextUpTo(LONGEST_ADDRESS)),
  browserOffered: isFlag,
  price: isOptional(isNullOr(isRecordOf<Price>({ read: isFiniteNumber, written: isFiniteNumber }))),
});

/** The engine that was chosen for a site. */
export const engineOn = (site: Origin, { everywhere, bySite }: EngineSettings): EngineId =>
  bySite.find((one) => one.site === site)?.engine ?? everywhere;

/** How the ledger calls the browser's own model; it is no host that anything is sent to. */
export const BROWSER_HOST = 'browser';

/** Whom an engine hands text to that is not ours: a server, or the browser. Null for the others. */
export const recipientOf = (engine: EngineId, settings: EngineSettings): string | null =>
  engine === 'browser' ? BROWSER_HOST : hostOf(engine, settings);

/** The host that an engine sends to; null where nothing leaves the device. */
export function hostOf(engine: EngineId, { server }: EngineSettings): string | null {
  if (engine !== 'openai-compatible' || server === null) return null;
  return URL.canParse(server.baseUrl) ? new URL(server.baseUrl).host : null;
}
