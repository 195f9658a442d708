import type { Origin } from '../../core/ids.ts';
import { originOf } from '../../core/ids.ts';
import { modelById } from '../../models/catalogue.ts';
import { ENGINES, type EngineId } from '../../rewrite/engine.ts';
import type { StoredEgress } from '../egress.ts';
import type { HostStore, LedgerStore } from '../egress-ports.ts';
import type { ModelStore } from '../models.ts';
import type { RewriteStore, SettingStore } from '../ports.ts';
import type { StoredRewrite } from '../stored.ts';
import type { SecretStore } from './engine-ports.ts';
import { BROWSER_HOST, type EngineSettings, hostOf } from './engine-settings.ts';
import type { FallbackReason } from './made-by.ts';

/** Whether the browser has a model of its own; `absent` where it does not know of any. */
export type BrowserAvailability =
  | 'available'
  | 'downloadable'
  | 'downloading'
  | 'unavailable'
  | 'absent';

/** Whether an engine can be asked now. */
export type EngineStatus =
  | 'ready'
  /** The user has not said yet which server or which model. */
  | 'not-set-up'
  /** The user stopped all requests to its server, or deleted its model. */
  | 'taken-away'
  | Exclude<BrowserAvailability, 'available'>;

export type EngineView = {
  readonly id: EngineId;
  readonly status: EngineStatus;
  /** How it fared when it was asked last; null when that is not known. */
  readonly last: { readonly at: number; readonly failed: FallbackReason | null } | null;
  /** Milliseconds that a request took within the last hour, median; null where none was made. */
  readonly usualMs: number | null;
};

export type EnginesView = {
  readonly settings: EngineSettings;
  readonly engines: readonly EngineView[];
  /** The chosen server's host; null without a server. */
  readonly host: string | null;
  /** The browser lets us ask it whatever it says of other origins. */
  readonly mayReach: boolean;
  /** Hosts that a key is kept for. The keys themselves are never shown. */
  readonly keyHosts: readonly string[];
  /** Requests to the chosen server within the last hour. */
  readonly sentThisHour: number;
  /** Downloaded models that can write. */
  readonly localModels: readonly { readonly id: string; readonly name: string }[];
};

export type EngineViewPorts = {
  readonly settings: Pick<SettingStore, 'read'>;
  readonly hosts: Pick<HostStore, 'allows'>;
  readonly secrets: Pick<SecretStore, 'keyHosts'>;
  readonly ledger: Pick<LedgerStore, 'sentSince'>;
  readonly rewrites: Pick<RewriteStore, 'newest'>;
  readonly models: Pick<ModelStore, 'all'>;
  isGranted(site: Origin): Promise<boolean>;
  browserAvailability(): Promise<BrowserAvailability>;
  now(): number;
};

const HOUR_MS = 3_600_000;
/** As many rewrites are looked at for how each engine fared. */
const LOOKED_AT = 50;

export async function enginesView(ports: EngineViewPorts): Promise<EnginesView> {
  const { engines: settings } = await ports.settings.read();
  const host = hostOf('openai-compatible', settings);
  const origin = originOf(settings.server?.baseUrl ?? '');
  const newest = await ports.rewrites.newest(LOOKED_AT);
  const localModels = (await ports.models.all())
    .filter(({ state }) => state === 'ready')
    .flatMap(({ id }) => instructModel(id));
  const since = ports.now() - HOUR_MS;
  const sent = host === null ? [] : await ports.ledger.sentSince(host, 'engine', since);
  const handed = await ports.ledger.sentSince(BROWSER_HOST, 'engine', since);
  const speeds: Partial<Record<EngineId, number | null>> = {
    browser: usualMs(handed),
    'openai-compatible': usualMs(sent),
  };
  const statuses = {
    'built-in': 'ready',
    browser: await browserStatus(ports),
    local: localStatus(settings, localModels),
    'openai-compatible': await serverStatus(host, ports),
  } as const;
  return {
    settings,
    engines: ENGINES.map((id) => ({
      id,
      status: statuses[id],
      last: lastUse(id, newest),
      usualMs: speeds[id] ?? null,
    })),
    host,
    mayReach: origin !== null && (await ports.isGranted(origin)),
    keyHosts: await ports.secrets.keyHosts(),
    sentThisHour: sent.length,
    localModels,
  };
}

function instructModel(id: string): EnginesView['localModels'] {
  const model = modelById(id);
  return model?.kind === 'instruct' ? [{ id, name: model.name }] : [];
}

async function browserStatus({ browserAvailability }: EngineViewPorts): Promise<EngineStatus> {
  const availability = await browserAvailability();
  return availability === 'available' ? 'ready' : availability;
}

function localStatus(
  { localModel }: EngineSettings,
  here: EnginesView['localModels'],
): EngineStatus {
  if (localModel === null) return 'not-set-up';
  return here.some(({ id }) => id === localModel) ? 'ready' : 'taken-away';
}

async function serverStatus(
  host: string | null,
  { hosts }: EngineViewPorts,
): Promise<EngineStatus> {
  if (host === null) return 'not-set-up';
  return (await hosts.allows(host, 'engine')) ? 'ready' : 'taken-away';
}

/** Of requests that were answered. What went to the browser has no status, only a reply. */
function usualMs(rows: readonly StoredEgress[]): number | null {
  const times = rows
    .flatMap(({ end }) =>
      end && (end.status === 200 || (end.status === null && end.bytes > 0)) ? [end.ms] : [],
    )
    .sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? null;
}

/** Rules of ours that kept an engine from being asked: they say nothing of how it is. */
const NOT_ASKED: readonly FallbackReason[] = ['not-fresh', 'cap-reached', 'cancelled'];

function lastUse(id: EngineId, newest: readonly StoredRewrite[]): EngineView['last'] {
  const used = newest.find(
    ({ madeBy }) =>
      madeBy?.engine === id && !NOT_ASKED.some((reason) => reason === madeBy.fellBack),
  );
  return used?.madeBy ? { at: used.at, failed: used.madeBy.fellBack } : null;
}
