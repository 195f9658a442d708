import type { LedgerSource, ModelSource, Watch } from '@/components/shared/source.ts';
import type { StoredEgress } from '@/lib/app/egress.ts';
import type { LedgerText } from '@/lib/app/egress-ports.ts';
import type { LedgerHost } from '@/lib/app/ledger-views.ts';
import type { Reindexing } from '@/lib/app/library/reindex.ts';
import type { ModelsView, ModelView } from '@/lib/app/models.ts';
import type { EgressId } from '@/lib/core/ids.ts';
import { err, ok } from '@/lib/core/result.ts';
import { EMBEDDING_MODELS, HUB, INSTRUCT_MODELS } from '@/lib/models/catalogue.ts';

const NOON = Date.UTC(2026, 4, 1, 12);

const ready = <T>(value: T): Watch<T> => {
  return (listener) => {
    listener({ state: 'ready', value });
    return () => undefined;
  };
};

/** Every model of the catalogue, each as `states` says, else absent. */
export const modelsIn = (states: Readonly<Record<string, Partial<ModelView>>> = {}): ModelsView => {
  const models = [...EMBEDDING_MODELS, ...INSTRUCT_MODELS].map(
    (model): ModelView => ({
      model,
      state: 'absent',
      done: 0,
      total: model.bytes,
      isExact: false,
      problem: null,
      inUse: false,
      ...states[model.id],
    }),
  );
  return {
    models,
    packagedInUse: !models.some(({ inUse }) => inUse),
    bytes: models.reduce((sum, { done }) => sum + done, 0),
    source: HUB,
  };
};

/** Remembers what was asked; everything succeeds unless it is to be refused. */
export function fakeModels(
  view: ModelsView = modelsIn(),
  refusal: string | null = null,
  reindexing: Reindexing | null = null,
) {
  const happened: string[] = [];
  const act = async (what: string) => {
    happened.push(what);
    return refusal === null ? ok(null) : err({ kind: 'invalid', message: refusal } as const);
  };
  const source: ModelSource = {
    watchModels: ready(view),
    startModel: ({ id, source: from }) => act(`start ${id} from ${from}`),
    pauseModel: (id) => act(`pause ${id}`),
    deleteModel: (id) => act(`delete ${id}`),
    chooseModel: (id) => act(`choose ${id}`),
    watchReindexing: ready(reindexing),
    pauseReindex: () => act('pause reindexing'),
    resumeReindex: () => act('resume reindexing'),
    abilities: async () =>
      ok({ threads: 4, webgpu: false, storage: { free: 5_000_000_000, used: 0 } }),
  };
  return { source, happened };
}

export const sent = (number: number, row: Partial<StoredEgress> = {}): StoredEgress => ({
  id: `row-${number}` as EgressId,
  at: NOON - number * 60_000,
  purpose: 'engine',
  method: 'POST',
  host: 'models.example',
  path: '/v1/chat/completions',
  bytes: 1_234,
  end: { status: 200, bytes: 4_096, ms: 820, answeredBy: null },
  ...row,
});

type Written = {
  readonly rows?: readonly StoredEgress[];
  readonly hosts?: readonly LedgerHost[];
  readonly texts?: Readonly<Record<string, LedgerText>>;
};

export function fakeLedger({ rows = [], hosts = [], texts = {} }: Written = {}) {
  const happened: string[] = [];
  const source: LedgerSource = {
    watchLedger: (query) => {
      happened.push(`ask ${query.search}|${query.host}|${query.purpose}|${query.limit}`);
      const matching = rows.filter(({ host }) => query.host === null || host === query.host);
      return ready({
        rows: matching.slice(0, query.limit),
        matching: matching.length,
        total: rows.length,
        hosts,
      });
    },
    watchLedgerText: (id) => ready(texts[id] ?? null),
    clearLedger: async () => {
      happened.push('clear');
      return ok(null);
    },
    exportLedger: async () => {
      happened.push('export');
      return ok('{}\n');
    },
    forbidHost: async (host) => {
      happened.push(`forbid ${host}`);
      return ok(null);
    },
  };
  return { source, happened };
}
