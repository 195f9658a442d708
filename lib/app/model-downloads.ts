import { inTurn } from '../core/in-turn.ts';
import { err, ok, type Result } from '../core/result.ts';
import { modelById, PACKAGED_MODEL } from '../models/catalogue.ts';
import type { DownloadProgress } from '../models/download.ts';
import type { EditRefusal } from './calls.ts';
import type { HostStore } from './egress-ports.ts';
import type { ModelStore, StoredModel } from './models.ts';
import type { Muscle } from './muscle-calls.ts';
import { orRefusal } from './or-refusal.ts';

type Edited = Promise<Result<null, EditRefusal>>;

/** Downloads under way. How far they got is stored, so that they go on after the background died. */
export type ModelDownloads = {
  /** Begin or go on. The user named the source, so it may be asked from now on. */
  start(request: { readonly id: string; readonly source: string }): Edited;
  /** Stop, and keep what is here. */
  pause(id: string): Edited;
  /** Stop, and delete what is here. */
  remove(id: string): Edited;
  removeAll(): Edited;
  /** Search saved pages with this model from now on. */
  choose(id: string): Edited;
  /** Change what is stored of every model, in turn with all other changes. */
  changeAll(edit: (row: StoredModel) => StoredModel): Promise<void>;
  /** Take up what a background that died left open. True while anything is open. */
  resume(): Promise<boolean>;
};

export type DownloadPorts = {
  readonly models: ModelStore;
  readonly hosts: Pick<HostStore, 'allow'>;
  readonly muscle: Muscle;
  now(): number;
  report(cause: unknown): void;
};

/** A muscle that keeps dying in a download will do so again. */
const ATTEMPTS = 3;

export function createModelDownloads(ports: DownloadPorts): ModelDownloads {
  const { models, hosts, muscle, now, report } = ports;
  const running = new Map<string, AbortController>();
  const change = changesInTurn(models);

  const run = async (id: string): Promise<void> => {
    if (running.has(id)) return;
    const abort = new AbortController();
    running.set(id, abort);
    try {
      await download(id, { ...ports, change }, abort.signal);
    } finally {
      if (running.get(id) === abort) running.delete(id);
    }
  };
  const stop = (id: string) => {
    running.get(id)?.abort();
    running.delete(id);
  };
  const remove = async (id: string) => {
    stop(id);
    if (!(await models.find(id))) return;
    await change(id, () => null);
    await muscle.call('deleteModel', { id });
  };

  return {
    start: ({ id, source }) =>
      orRefusal(async () => {
        const model = modelById(id);
        const address = addressOf(source);
        if (!model || !address) return err(NOT_AN_ADDRESS);
        if (running.has(id)) return ok(null);
        await hosts.allow(new URL(address).host, 'model-download');
        const begun = { ...NEW, id, total: model.bytes, source: address, at: now() };
        await change(id, (row) => ({ ...begun, ...row, ...AT_WORK, source: address, at: now() }));
        void run(id).catch(report);
        return ok(null);
      }),
    pause: (id) =>
      orRefusal(async () => {
        stop(id);
        await change(id, (row) => row && { ...row, state: 'paused' });
        return ok(null);
      }),
    remove: (id) =>
      orRefusal(async () => {
        await remove(id);
        return ok(null);
      }),
    removeAll: () =>
      orRefusal(async () => {
        for (const { id } of await models.all()) await remove(id);
        return ok(null);
      }),
    choose: (id) => orRefusal(() => choose(id, { ...ports, change })),
    changeAll: async (edit) => {
      for (const { id } of await models.all()) await change(id, (row) => row && edit(row));
    },
    resume: async () => {
      const open = (await models.all()).filter(({ state }) => state === 'downloading');
      for (const { id } of open) void run(id).catch(report);
      return open.length > 0;
    },
  };
}

const NEW = { done: 0, inUse: false, state: 'downloading', problem: null } as const;
const AT_WORK = { state: 'downloading', problem: null } as const;

type Change = (id: string, edit: (row: StoredModel | null) => StoredModel | null) => Promise<void>;

/** One change of a row after the other: each reads, thinks and writes. Null deletes. */
function changesInTurn(models: ModelStore): Change {
  const oneAfterTheOther = inTurn();
  return (id, edit) =>
    oneAfterTheOther(async () => {
      const row = await models.find(id);
      const edited = edit(row);
      if (edited) await models.put(edited);
      else if (row) await models.remove(id);
    });
}

type Working = DownloadPorts & { readonly change: Change };

async function download(id: string, ports: Working, signal: AbortSignal): Promise<void> {
  const { models, muscle, change, report } = ports;
  const [model, row] = [modelById(id), await models.find(id)];
  if (!model || row?.state !== 'downloading') return;
  /** A row that was paused or deleted meanwhile stays so. */
  const whileOpen = (edit: (row: StoredModel) => StoredModel) =>
    change(id, (now) => (now?.state === 'downloading' && !signal.aborted ? edit(now) : now));
  const onProgress = ({ done, total, isExact }: DownloadProgress) =>
    void whileOpen((now) => ({ ...now, done, total, isExact })).catch(report);

  const { files, bytes } = model;
  const request = { id, source: row.source, files, bytes };
  let answer = await muscle.call('downloadModel', request, { signal, onProgress });
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    if (answer.ok || answer.error.kind !== 'muscle-died') break;
    answer = await muscle.call('downloadModel', request, { signal, onProgress });
  }
  // Files that are whole may still be too much for this device.
  const outcome = answer.ok ? await tryOut(id, muscle) : answer;
  if (answer.ok && outcome.ok) {
    const here = answer.value.bytes;
    return whileOpen((now) => ({ ...now, state: 'ready', done: here, total: here, isExact: true }));
  }
  const problem = outcome.ok ? null : outcome.error.message;
  return whileOpen((now) => ({ ...now, state: 'failed', problem }));
}

/** Whether it runs here: one short text through it. What writes is tried by those who use it. */
async function tryOut(id: string, muscle: Muscle): Promise<Result<unknown, { message: string }>> {
  if (id !== PACKAGED_MODEL && modelById(id)?.kind !== 'embedding') return ok(null);
  return muscle.call('embed', { model: id, texts: ['hello'], kind: 'passage' });
}

async function choose(id: string, { models, muscle, change }: Working): Edited {
  const rows = await models.all();
  const chosen = rows.find((row) => row.id === id);
  const isFit = chosen?.state === 'ready' && modelById(id)?.kind === 'embedding';
  if (id !== PACKAGED_MODEL && !isFit) return err(NOT_HERE);
  const tried = await tryOut(id, muscle);
  if (!tried.ok) {
    const problem = tried.error.message;
    await change(id, (row) => row && { ...row, state: 'failed', problem });
    return err({ kind: 'storage-failed', message: problem });
  }
  // First off, then on: whoever looks in between sees the model that comes along.
  for (const { id: other } of rows.filter(({ inUse }) => inUse)) {
    await change(other, (row) => row && { ...row, inUse: false, isPaused: false });
  }
  if (chosen) await change(id, (row) => row && { ...row, inUse: true });
  return ok(null);
}

/** The address of a mirror as the rest of the program wants it, or null. */
function addressOf(source: string): string | null {
  if (!URL.canParse(source)) return null;
  const url = new URL(source);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.username !== '' || url.password !== '') return null;
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`;
}

const NOT_AN_ADDRESS: EditRefusal = {
  kind: 'invalid',
  message: 'That is no address of a server. It begins with https:// or http://.',
};
const NOT_HERE: EditRefusal = {
  kind: 'unknown-id',
  message: 'This model is not here yet. Download it first.',
};
