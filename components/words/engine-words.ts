import type { EngineStatus } from '@/lib/app/engines/engine-view.ts';
import type { FallbackReason } from '@/lib/app/engines/made-by.ts';
import type { EngineId } from '@/lib/rewrite/engine.ts';
import { dateOf } from './language.ts';

type EngineWords = {
  readonly name: string;
  readonly about: string;
  readonly privacy: string;
  readonly speed: string;
};

export const ENGINE_WORDS: Readonly<Record<EngineId, EngineWords>> = {
  'built-in': {
    name: 'Built in',
    about: 'Orders, folds, shortens and explains, in the answer’s own words.',
    privacy: 'Nothing leaves this device.',
    speed: 'At once.',
  },
  browser: {
    name: 'Your browser’s own model',
    about: 'Rewrites freely; every fact is checked.',
    privacy:
      'The text is handed to your browser. Browsers run this model on the device today, but do not promise it.',
    speed: 'Seconds for each answer.',
  },
  local: {
    name: 'A model on this device',
    about: 'Rewrites freely; every fact is checked.',
    privacy: 'Nothing leaves this device.',
    speed: 'Seconds to minutes for each answer, by its length and this device.',
  },
  'openai-compatible': {
    name: 'A server you name',
    about: 'Rewrites freely; every fact is checked. It may run on your own computer.',
    privacy:
      'The question, the answer and how you like to read are sent to that server. What is kept about you is not.',
    speed: 'As fast as the server, which may charge you for it.',
  },
};

export const ENGINES = {
  title: 'Engines',
  hint: 'Who rewrites answers for you. Whatever engine you choose, no fact may be lost or invented; where one fails, the built-in engine does the work and says why.',
  everywhere: 'On every site',
  privacy: 'Privacy',
  speed: 'Speed',
  getModel: 'Get a model',
  fetchBrowser: 'Have the browser download it',
  fetching: (share: number) => `The browser is downloading it: ${Math.round(share * 100)} %`,
  stopFetching: 'Stop',
  libraryToBrowser: 'My library may be handed to it',
  localModel: 'Use this one',
  noLocalModel: 'None chosen',
  noneHere: 'No model that can write is on this device yet.',
  bySite: 'Sites with an engine of their own',
  noSites: 'None. You can choose one in the popup on any site.',
  engineOn: (host: string) => `Engine on ${host}`,
  likeElsewhere: (name: string) => `As everywhere: ${name}`,
  follows: (host: string) => `${host} is done as everywhere again.`,
  here: 'Engine on this site',
  offer: 'Your browser has a model of its own. It can rewrite more freely, without a server.',
  offerYes: 'Use it',
  offerNo: 'No, thanks',
} as const;

export const STATUS_WORDS: Readonly<Record<EngineStatus, string>> = {
  ready: 'ready',
  'not-set-up': 'not set up',
  'taken-away': 'stopped',
  downloadable: 'to be downloaded',
  downloading: 'downloading',
  unavailable: 'not on this device',
  absent: 'not in this browser',
};

/** What a status means for an engine, where its tag does not say enough. */
export const statusHint = (id: EngineId, status: EngineStatus): string | null => {
  switch (status) {
    case 'not-set-up':
      return id === 'local' ? 'Choose a downloaded model below.' : 'Set up a server below.';
    case 'taken-away':
      return id === 'local'
        ? 'Its model was deleted. Choose another one.'
        : 'You stopped requests to its server. Save it again below to allow them.';
    case 'unavailable':
      return 'Your browser knows of a model, but says that it cannot run here: it needs more memory, storage or a newer graphics card.';
    case 'absent':
      return 'Your browser brings no model. Some versions of Chrome and Edge do.';
    case 'downloadable':
      return 'Your browser can download it once; it may take several gigabytes.';
    case 'downloading':
    case 'ready':
      return null;
    default:
      return status satisfies never;
  }
};

/** Why the built-in engine did it; each goes on from "because". */
export const FELL_BACK: Readonly<Record<FallbackReason, string>> = {
  'not-set-up': 'it is not set up, or its server may not be asked',
  unreachable: 'it could not be reached',
  'origin-refused': 'its server does not accept requests from a browser extension',
  'key-refused': 'its server did not accept the key',
  'model-missing': 'its server does not have the model',
  'language-not-spoken': 'it was not made for the language of this answer',
  'rate-limited': 'its server asked us to slow down',
  'server-broke': 'its server answered in a way that cannot be read',
  'not-a-stream': 'its server did not answer as asked',
  'too-long': 'the answer is longer than it can read at once',
  'cut-off': 'it stopped before the end',
  'timed-out': 'it took too long',
  cancelled: 'it was stopped',
  'out-of-memory': 'there was not enough memory for it',
  'engine-broke': 'something went wrong in it',
  unfaithful: 'it changed what the answer says, which is never shown',
  'not-fresh': 'older answers are not sent by themselves',
  'cap-reached': 'as many answers as you allow were sent within this hour',
};

/** Who wrote a rewrite, for the side panel. */
export const madeByWords = (engine: EngineId, fellBack: FallbackReason | null): string => {
  const { name } = ENGINE_WORDS[engine];
  if (fellBack === null) return `Engine: ${name.toLowerCase()}.`;
  return `Engine: built in. “${name}” was chosen, but ${FELL_BACK[fellBack]}.`;
};

/** How long it took lately, as far as that was measured here. */
export const usualWords = (ms: number): string =>
  `Within the last hour: ${(ms / 1_000).toFixed(1)} s each.`;

export const lastUseWords = (at: number, failed: FallbackReason | null): string =>
  failed === null
    ? `Last used ${dateOf(at)}, without trouble.`
    : `Last tried ${dateOf(at)}: ${FELL_BACK[failed]}. The built-in engine did the work.`;
