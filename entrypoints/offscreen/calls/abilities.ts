import type { Gpu } from '@/lib/adapters/engines/open-on-best.ts';
import type { Abilities, MuscleHandlers } from '@/lib/app/muscle-calls.ts';
import { ok } from '@/lib/core/result.ts';
import { threads } from '../abilities.ts';

export const abilityCalls: Pick<MuscleHandlers, 'abilities'> = {
  abilities: async () =>
    ok({ threads: threads(), webgpu: (await webGpu()) !== 'none', storage: await storageLeft() }),
};

type Adapter = { readonly features: ReadonlySet<string> };

/** The presence of the interface says nothing; only an adapter does, and it may refuse to come. */
export async function webGpu(): Promise<Gpu> {
  const { gpu } = navigator as {
    readonly gpu?: { requestAdapter(): Promise<Adapter | null> };
  };
  const adapter = await gpu?.requestAdapter().catch(() => null);
  if (!adapter) return 'none';
  return adapter.features.has('shader-f16') ? 'halves' : 'whole';
}

async function storageLeft(): Promise<Abilities['storage']> {
  const { quota, usage } = await navigator.storage.estimate();
  if (quota === undefined || usage === undefined) return null;
  return { free: Math.max(0, quota - usage), used: usage };
}
