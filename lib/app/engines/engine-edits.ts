import { type Origin, originOf } from '../../core/ids.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { siteOf } from '../../core/site.ts';
import { modelById } from '../../models/catalogue.ts';
import type { EditRefusal } from '../calls.ts';
import type { HostStore } from '../egress-ports.ts';
import { orRefusal } from '../or-refusal.ts';
import type { SettingStore, SiteStore, World } from '../ports.ts';
import type { EngineCalls } from './engine-calls.ts';
import type { SecretStore } from './engine-ports.ts';
import { BROWSER_HOST, type EngineSettings, engineOn, hostOf } from './engine-settings.ts';
import type { Running } from './running.ts';
import { serverFrom } from './server-address.ts';

type Edited = Promise<Result<null, EditRefusal>>;

export type EngineEditPorts = Pick<World, 'alone' | 'tellPages'> & {
  readonly settings: SettingStore;
  readonly hosts: Pick<HostStore, 'allow' | 'forbid'>;
  readonly secrets: Pick<SecretStore, 'keepKey'>;
  readonly sites: Pick<SiteStore, 'find' | 'put'>;
  /** Rewrites that are being written, by the site they are for. */
  readonly running: Pick<Running<Origin>, 'stop'>;
  revoke(site: Origin): Promise<void>;
};

/** One edit at a time: each reads, thinks and writes. */
const LOCK = 'engines';

/** Nobody means to be rewritten more often than this by themselves. */
const HIGHEST_CAP = 1_000;

/** Why a server may be asked once it is chosen. */
const USES = ['engine', 'engine-test'] as const;

/**
 * Change who rewrites answers. Whatever is being written by an engine that is no longer wanted there
 * stops at once; a server that was replaced may not be asked any more.
 */
export const setEngines = (change: Partial<EngineSettings>, ports: EngineEditPorts): Edited =>
  edit(() => change, ports);

/** Choose the engine of one site; null has it follow the choice for everywhere. */
export const setEngineOn = (
  { site, engine }: Parameters<EngineCalls['setEngineOn']>[0],
  ports: EngineEditPorts,
): Edited =>
  edit(({ bySite }) => {
    const here = siteOf(site);
    const others = bySite.filter((one) => one.site !== here);
    return { bySite: engine === null ? others : [...others, { site: here, engine }] };
  }, ports);

const edit = (
  changeOf: (before: EngineSettings) => Partial<EngineSettings>,
  ports: EngineEditPorts,
): Edited =>
  orRefusal(() =>
    ports.alone(LOCK, async () => {
      const { engines: before } = await ports.settings.read();
      const change = changeOf(before);
      const after = settingsFrom({ ...before, ...change });
      if (!after.ok) return after;
      const chosen = keepTo(priced(before, after.value, change), change);
      if (!chosen.ok) return chosen;
      await apply(before, chosen.value, ports);
      // Choosing a server allows it, also one that was stopped in the ledger.
      if (change.server) await allow(chosen.value, ports);
      return ok(null);
    }),
  );

/** Keep or forget the key of a server. */
export const keepEngineKey = (
  { host, key }: Parameters<EngineCalls['keepEngineKey']>[0],
  { secrets }: Pick<EngineEditPorts, 'secrets'>,
): Edited =>
  orRefusal(async () => {
    const clean = key?.trim() ?? null;
    if (clean !== null && !HEADER_VALUE.test(clean)) return err(NO_KEY);
    await secrets.keepKey(host, clean);
    return ok(null);
  });

/** What can stand in a header; keys are made of nothing else. */
const HEADER_VALUE = /^[\x21-\x7e]{1,4000}$/;

/**
 * Note that the browser's question is about a server: its pages are not to be read because of that.
 * Only for addresses that were not granted before; asked for while the question is open.
 */
export const expectServer = (
  { address, expected }: Parameters<EngineCalls['expectServer']>[0],
  { sites, tellPages }: Pick<EngineEditPorts, 'sites' | 'tellPages'>,
): Edited =>
  orRefusal(async () => {
    const origin = originOf(address);
    if (origin === null) return err(NO_SERVER);
    const site = siteOf(origin);
    const known = await sites.find(site);
    if (expected) {
      await sites.put({ site, paused: true, server: true });
      await tellPages({ push: 'site-off' }, site); // The answer may have come before us.
    } else if (!expected && known?.server) {
      await sites.put({ site, paused: false, server: false });
    }
    return ok(null);
  });

/** The settings with everything in bounds, or why they cannot be. */
function settingsFrom(wanted: EngineSettings): Result<EngineSettings, EditRefusal> {
  const { localModel, hourlyCap } = wanted;
  if (localModel !== null && modelById(localModel)?.kind !== 'instruct') return err(NO_LOCAL);
  const server = wanted.server && serverFrom(wanted.server);
  if (wanted.server !== null && server === null) return err(NO_SERVER);
  const cap = Math.min(HIGHEST_CAP, Math.max(0, Math.round(hourlyCap)));
  const { price } = wanted;
  if (price && !(price.read >= 0 && price.written >= 0)) return err(NO_PRICE);
  return ok({ ...wanted, server, hourlyCap: cap });
}

/** Another server has other prices. */
const priced = (
  before: EngineSettings,
  after: EngineSettings,
  { price = null }: Partial<EngineSettings>,
): EngineSettings => {
  const [old, host] = [before, after].map((one) => hostOf('openai-compatible', one));
  return old === host ? after : { ...after, price };
};

/** No site keeps an engine that is no longer set up; choosing one that is not is refused. */
function keepTo(
  settings: EngineSettings,
  change: Partial<EngineSettings>,
): Result<EngineSettings, EditRefusal> {
  const isThere = (engine: EngineSettings['everywhere']) =>
    !(engine === 'openai-compatible' && settings.server === null) &&
    !(engine === 'local' && settings.localModel === null);
  const asked = [change.everywhere, ...(change.bySite ?? []).map(({ engine }) => engine)];
  if (asked.some((engine) => engine !== undefined && !isThere(engine))) return err(NOT_SET_UP);
  const host = hostOf('openai-compatible', settings);
  return ok({
    ...settings,
    everywhere: isThere(settings.everywhere) ? settings.everywhere : 'built-in',
    bySite: settings.bySite.filter(({ engine }) => isThere(engine)),
    libraryTo: settings.libraryTo.filter((one) => one === host || one === BROWSER_HOST),
  });
}

/** In this order, so that dying in between never leaves a server that may be asked but is not shown. */
async function apply(
  before: EngineSettings,
  after: EngineSettings,
  ports: EngineEditPorts,
): Promise<void> {
  const { hosts, settings, running } = ports;
  const [old, chosen] = [before, after].map((one) => hostOf('openai-compatible', one));
  if (old && old !== chosen) await hosts.forbid(old, USES);
  await settings.change({ engines: after });
  running.stop((site) => isOther(site, before, after));
  if (old && old !== chosen && before.server) await leave(before.server.baseUrl, old, after, ports);
}

async function allow(settings: EngineSettings, { hosts }: EngineEditPorts): Promise<void> {
  const host = hostOf('openai-compatible', settings);
  if (host !== null) for (const use of USES) await hosts.allow(host, use);
}

/** Whether answers on a site are written by something else now. */
function isOther(site: Origin, before: EngineSettings, after: EngineSettings): boolean {
  const engine = engineOn(siteOf(site), before);
  if (engine !== engineOn(siteOf(site), after)) return true;
  if (engine === 'local') return before.localModel !== after.localModel;
  if (engine !== 'openai-compatible') return false;
  return JSON.stringify(before.server) !== JSON.stringify(after.server);
}

/** Give back what was only there for a server: the browser's permission, and its key if none follows. */
async function leave(
  address: string,
  host: string,
  { server }: EngineSettings,
  { secrets, sites, revoke }: EngineEditPorts,
): Promise<void> {
  if (server === null) await secrets.keepKey(host, null);
  const origin = originOf(address);
  if (origin === null) return;
  const site = siteOf(origin);
  const stillUsed = server !== null && siteOf(originOf(server.baseUrl) ?? origin) === site;
  if (stillUsed || !(await sites.find(site))?.server) return;
  await sites.put({ site, paused: false, server: false });
  await revoke(site);
}

const NO_KEY: EditRefusal = {
  kind: 'invalid',
  message: 'That does not look like a key: it must be one line of plain letters and signs.',
};
const NO_PRICE: EditRefusal = {
  kind: 'invalid',
  message: 'A price is a number of at least 0.',
};
const NO_LOCAL: EditRefusal = {
  kind: 'unknown-id',
  message: 'There is no such model to run on this device.',
};
const NO_SERVER: EditRefusal = {
  kind: 'invalid',
  message:
    'That is no address of a server. It begins with https:// or http:// and holds no name or password.',
};
const NOT_SET_UP: EditRefusal = {
  kind: 'invalid',
  message: 'This engine is not set up yet.',
};
