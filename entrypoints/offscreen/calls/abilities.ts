import type { Abilities, MuscleHandlers } from '@/lib/app/muscle-calls.ts';
import { ok } from '@/lib/core/result.ts';
import { threads } from '../abilities.ts';

export const abilityCalls: Pick<MuscleHandlers, 'abilities'> = {
  abilities: async () =>
    ok({ threads: threads(), webgpu: await hasWebGpu(), storage: await storageLeft() }),
};

type Gpu = { requestAdapter(): Promise<object | null> };

/** The presence of the interface says nothing; only an adapter does. */
export async function hasWebGpu(): Promise<boolean> {
  const { gpu } = navigator as { readonly gpu?: Gpu };
  const adapter = await gpu?.requestAdapter();
  return adapter !== undefined && adapter !== null;
}

async function storageLeft(): Promise<Abilities['storage']> {
  const { quota, usage } = await navigator.storage.estimate();
  if (quota === undefined || usage === undefined) return null;
  return { free: Math.max(0, quota - usage), used: usage };
}
