import type { Result } from '../../core/result.ts';
import { ok } from '../../core/result.ts';
import { modelById, PACKAGED_MODEL } from '../../models/catalogue.ts';
import type { EditRefusal } from '../calls.ts';
import type { ModelStore, StoredModel } from '../models.ts';
import type { Muscle } from '../muscle-calls.ts';
import { orRefusal } from '../or-refusal.ts';

/** Saved pages are being prepared for another embedding model; the old one serves meanwhile. */
export type Reindexing = {
  readonly to: NamedModel;
  readonly from: NamedModel;
  readonly state: 'running' | 'paused' | 'failed';
  /** Passages that are ready, and all of them; null until the muscle has said so. */
  readonly done: number | null;
  readonly total: number | null;
  /** Why it failed, in words; null unless it did. */
  readonly problem: string | null;
};

/** The packaged model has no name of its own: null. */
export type NamedModel = { readonly id: string; readonly name: string | null };

/** Keeps the index in step with the model in use. What it does outlives the background. */
export type Reindex = {
  /** The choice has changed, or is to be gone on with: begin at once. Ends when it is done or given up. */
  follow(): Promise<void>;
  /** Take up what a background that died left open. True while something is open. */
  resume(): Promise<boolean>;
  /** Rest, also after a restart, until `follow` or another choice. */
  pause(): Promise<Result<null, EditRefusal>>;
  goOn(): Promise<Result<null, EditRefusal>>;
  view(): Promise<Reindexing | null>;
};

export type ReindexPorts = {
  readonly models: Pick<ModelStore, 'all'>;
  readonly muscle: Muscle;
  /** Change what is stored of models, one change after the other. */
  changeModels(edit: (row: StoredModel) => StoredModel): Promise<void>;
  /** Told when something changed that `view` shows and no table holds. */
  changed(): void;
};

/** A muscle that keeps dying at it will do so again. */
const ATTEMPTS = 3;

type Told = { readonly done: number; readonly total: number };
const UNTOLD = { done: null, total: null } as const;
type Running = { readonly to: string; readonly abort: AbortController; told: Told | null };

export function createReindex(ports: ReindexPorts): Reindex {
  const { models, changed, changeModels } = ports;
  let running: Running | null = null;
  let problem: { readonly to: string; readonly message: string } | null = null;

  const follow = async () => {
    running?.abort.abort();
    const { to } = modelsOf(await models.all());
    const mine: Running = { to, abort: new AbortController(), told: null };
    running = mine;
    problem = null;
    changed();
    const ended = await prepareFor(mine, ports);
    if (running !== mine) return; // Another choice has taken over.
    running = null;
    if (ended === 'done') await changeModels((row) => ({ ...row, serves: row.id === to }));
    else if (ended !== 'cancelled') problem = { to, message: ended.problem };
    changed();
  };
  const isPaused = (isIt: boolean) =>
    changeModels((row) => (row.inUse ? { ...row, isPaused: isIt } : row));

  return {
    follow,
    resume: async () => {
      const { to, from, rests } = modelsOf(await models.all());
      if (to === from || rests) return false;
      if (!running) void follow();
      return true;
    },
    pause: () =>
      orRefusal(async () => {
        await isPaused(true);
        running?.abort.abort();
        return ok(null);
      }),
    goOn: () =>
      orRefusal(async () => {
        await isPaused(false);
        void follow();
        return ok(null);
      }),
    view: async () => {
      const { to, from, rests } = modelsOf(await models.all());
      if (to === from) return null;
      const failed = problem?.to === to ? problem.message : null;
      const state = rests ? 'paused' : failed === null ? 'running' : 'failed';
      const told = (running?.to === to && running.told) || UNTOLD;
      return { to: named(to), from: named(from), state, ...told, problem: failed };
    },
  };
}

async function prepareFor(
  run: Running,
  { muscle, changed }: ReindexPorts,
): Promise<'done' | 'cancelled' | { readonly problem: string }> {
  const { signal } = run.abort;
  const onProgress = (told: Told) => {
    const isSeen = percent(told) !== percent(run.told);
    run.told = told;
    if (isSeen) changed();
  };
  for (let attempt = 1; ; attempt += 1) {
    const used = await muscle.call('useIndexModel', run.to, { signal, onProgress });
    if (used.ok) return 'done';
    const { kind, message } = used.error;
    if (kind === 'cancelled') return 'cancelled';
    if (kind !== 'muscle-died' || attempt === ATTEMPTS) return { problem: message };
  }
}

/** What a person can see of progress. */
const percent = (told: Told | null): number | null =>
  told && (told.total === 0 ? 100 : Math.floor((told.done / told.total) * 100));

/** Which model saved pages are to be searched with, which one they are searched with, and whether that rests. */
function modelsOf(rows: readonly StoredModel[]) {
  const inUse = rows.find((row) => row.inUse);
  return {
    to: inUse?.id ?? PACKAGED_MODEL,
    from: rows.find(({ serves }) => serves === true)?.id ?? PACKAGED_MODEL,
    rests: inUse?.isPaused === true,
  };
}

const named = (id: string): NamedModel => ({ id, name: modelById(id)?.name ?? null });
