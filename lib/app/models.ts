import {
  type Check,
  isFiniteNumber,
  isFlag,
  isNullOr,
  isOneOf,
  isOptional,
  isRecordOf,
  isTextUpTo,
} from '../core/check.ts';
import { CATALOGUE, type CatalogueModel, HUB, PACKAGED_MODEL } from '../models/catalogue.ts';

/** How far a download got. A model without a row is not here. */
export type StoredModel = {
  readonly id: string;
  readonly state: 'downloading' | 'paused' | 'failed' | 'ready';
  readonly done: number;
  readonly total: number;
  /** The server said how large it is; until then that is a guess of the catalogue's. */
  readonly isExact?: boolean;
  /** Where it comes from. */
  readonly source: string;
  /** Why it failed, in words; null unless it did. */
  readonly problem: string | null;
  /** When it was last begun. */
  readonly at: number;
  /** Saved pages are searched with this one. At most one model is. */
  readonly inUse: boolean;
  /** All saved pages are ready to be searched with it; on no row, they are for the packaged model. */
  readonly serves?: boolean;
  /** It is in use, and preparing saved pages for it rests until the user says otherwise. */
  readonly isPaused?: boolean;
};

export type ModelStore = {
  all(): Promise<readonly StoredModel[]>;
  find(id: string): Promise<StoredModel | null>;
  put(model: StoredModel): Promise<void>;
  remove(id: string): Promise<void>;
};

export type ModelView = {
  readonly model: CatalogueModel;
  readonly state: 'absent' | StoredModel['state'];
  /** Bytes that are here, and all of them as far as is known. */
  readonly done: number;
  readonly total: number;
  /** False while the total is a guess of the catalogue's. */
  readonly isExact: boolean;
  readonly problem: string | null;
  readonly inUse: boolean;
};

export type ModelsView = {
  readonly models: readonly ModelView[];
  /** The model that comes along is used for searching. */
  readonly packagedInUse: boolean;
  /** Bytes of all downloaded models. */
  readonly bytes: number;
  /** The address used last, the hub's at first. */
  readonly source: string;
};

const LONGEST = 1_000;

export const isStoredModel: Check<StoredModel> = isRecordOf<StoredModel>({
  id: isTextUpTo(LONGEST),
  state: isOneOf(['downloading', 'paused', 'failed', 'ready']),
  done: isFiniteNumber,
  total: isFiniteNumber,
  isExact: isOptional(isFlag),
  source: isTextUpTo(LONGEST),
  problem: isNullOr(isTextUpTo(LONGEST)),
  at: isFiniteNumber,
  inUse: isFlag,
  serves: isOptional(isFlag),
  isPaused: isOptional(isFlag),
});

export type ModelPorts = { readonly models: Pick<ModelStore, 'all'> };

export async function modelsView({ models }: ModelPorts): Promise<ModelsView> {
  const rows = await models.all();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const newest = rows.toSorted((a, b) => b.at - a.at)[0];
  return {
    models: CATALOGUE.map((model) => modelView(model, byId.get(model.id))),
    packagedInUse: !rows.some(({ inUse }) => inUse),
    bytes: rows.reduce((sum, { done }) => sum + done, 0),
    source: newest?.source ?? HUB,
  };
}

const modelView = (model: CatalogueModel, row: StoredModel | undefined): ModelView => ({
  model,
  state: row?.state ?? 'absent',
  done: row?.done ?? 0,
  total: row?.total ?? model.bytes,
  isExact: row?.isExact ?? false,
  problem: row?.problem ?? null,
  inUse: row?.inUse ?? false,
});

/** Id of the model that saved pages are searched with. It changes with the table `models`. */
export async function modelInUse({ models }: ModelPorts): Promise<string> {
  return (await models.all()).find(({ inUse }) => inUse)?.id ?? PACKAGED_MODEL;
}
