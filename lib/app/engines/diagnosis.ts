import type { TestFailure, TriedServer } from './engine-calls.ts';
import type { PresetId } from './engine-settings.ts';

/** What is wrong with a server, as exactly as can be told from here. Each has its words. */
export const DIAGNOSES = [
  'not-running',
  'refuses-extensions',
  'key-missing',
  'key-wrong',
  'key-not-allowed',
  'model-missing',
  'wrong-path',
  'slow-down',
  'broken',
  'other-language',
  'too-slow',
  'not-allowed',
  'stopped',
] as const;
export type DiagnosisCause = (typeof DIAGNOSES)[number];

/** Linux twice: a program that the system starts is told of settings in another way than one started by hand. */
export type System = 'any' | 'macos' | 'linux-service' | 'linux' | 'windows';

/** One line to copy into a terminal, and where. */
export type Fix = { readonly on: System; readonly command: string };

export type Diagnosis = {
  readonly cause: DiagnosisCause;
  readonly fixes: readonly Fix[];
  /** The browser's permission for this address would help. */
  readonly permissionHelps: boolean;
};

export type About = {
  readonly server: TriedServer;
  readonly hasKey: boolean;
  /** The browser lets us ask this server whatever it says of other origins. */
  readonly mayReach: boolean;
  /** Our own origin, as servers see it: `chrome-extension://…`. */
  readonly self: string;
};

/** Presets of servers on the internet; the others are programs that the user runs. */
const HOSTED: readonly PresetId[] = ['openai', 'openrouter'];

/** What the failure of a server comes from and what mends it. */
export function diagnose(kind: TestFailure['kind'], about: About): Diagnosis {
  const cause = causeOf(kind, about);
  return {
    cause,
    fixes: fixesFor(cause, about),
    permissionHelps: cause === 'refuses-extensions' && !about.mayReach,
  };
}

function causeOf(kind: TestFailure['kind'], { server, hasKey }: About): DiagnosisCause {
  switch (kind) {
    case 'unreachable':
      return 'not-running';
    case 'origin-refused':
      return HOSTED.includes(server.preset) ? 'key-not-allowed' : 'refuses-extensions';
    case 'key-refused':
      return hasKey ? 'key-wrong' : 'key-missing';
    case 'model-missing':
      return hasVersion(server.baseUrl) ? 'model-missing' : 'wrong-path';
    case 'rate-limited':
      return 'slow-down';
    case 'timed-out':
      return 'too-slow';
    case 'not-set-up':
      return 'not-allowed';
    case 'cancelled':
      return 'stopped';
    case 'not-a-stream':
      return 'other-language';
    default:
      return hasVersion(server.baseUrl) ? 'broken' : 'wrong-path';
  }
}

/** Addresses of this protocol end in a version, such as `/v1`. */
const hasVersion = (baseUrl: string): boolean => /\/v\d+\w*\/?$/.test(baseUrl);

type Commands = (about: { readonly self: string; readonly model: string }) => readonly Fix[];

const anywhere = (command: string): Fix => ({ on: 'any', command });

/** Its installer for Linux sets up a service, which knows nothing of what is set in a terminal. */
const ollamaService = (self: string): string =>
  [
    'sudo mkdir -p /etc/systemd/system/ollama.service.d',
    `printf '[Service]\\nEnvironment="OLLAMA_ORIGINS=${self}"\\n' | sudo tee /etc/systemd/system/ollama.service.d/origins.conf`,
    'sudo systemctl daemon-reload',
    'sudo systemctl restart ollama',
  ].join(' && ');

/** What mends it, by program and cause. What is not here has words only. */
const COMMANDS: Partial<Record<PresetId, Partial<Record<DiagnosisCause, Commands>>>> = {
  ollama: {
    'not-running': () => [anywhere('ollama serve')],
    'model-missing': ({ model }) => [anywhere(`ollama pull ${model}`)],
    'refuses-extensions': ({ self }) => [
      { on: 'macos', command: `launchctl setenv OLLAMA_ORIGINS "${self}"` },
      { on: 'linux-service', command: ollamaService(self) },
      { on: 'linux', command: `OLLAMA_ORIGINS="${self}" ollama serve` },
      { on: 'windows', command: `setx OLLAMA_ORIGINS "${self}"` },
    ],
  },
  'lm-studio': {
    'not-running': () => [anywhere('lms server start --cors')],
    'model-missing': ({ model }) => [anywhere(`lms load ${model}`)],
    'refuses-extensions': () => [anywhere('lms server stop && lms server start --cors')],
  },
  'llama-cpp': {
    'not-running': () => [anywhere('llama-server -m MODEL.gguf --port 8080')],
  },
  vllm: {
    'not-running': ({ model }) => [anywhere(`vllm serve ${model}`)],
    'model-missing': ({ model }) => [anywhere(`vllm serve ${model}`)],
    'refuses-extensions': ({ self, model }) => [
      anywhere(`vllm serve ${model} --allowed-origins '["${self}"]'`),
    ],
  },
  custom: {
    'refuses-extensions': ({ self }) => [anywhere(`Access-Control-Allow-Origin: ${self}`)],
  },
};

function fixesFor(cause: DiagnosisCause, { server, self }: About): readonly Fix[] {
  // Only names that mean nothing else to a shell are put into a command.
  const model = PLAIN_NAME.test(server.model) ? server.model : 'MODEL';
  return COMMANDS[server.preset]?.[cause]?.({ self, model }) ?? [];
}

const PLAIN_NAME = /^[\w][\w.:/@-]*$/;
