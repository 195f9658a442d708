import { useState } from 'react';
import type { EngineSource } from '@/components/shared/source.ts';
import { type Draft, hostIn, triedIn } from './draft.ts';
import { useEdited } from './use-edited.ts';
import { useTrial } from './use-trial.ts';

/** The form of a server: what stands in it, the key that was typed, and trying it out. */
export function useServerForm(saved: Draft, source: EngineSource) {
  const { value: draft, edit, isOvertaken, follow, take } = useEdited(saved);
  const [typedKey, setTypedKey] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { trial, models, forget, cancel, list, test } = useTrial(source);

  /** The key goes into its store before anything else happens with it. False when it could not. */
  const keepKey = async (): Promise<boolean> => {
    const host = hostIn(draft.baseUrl);
    if (typedKey.trim() === '' || host === null) return true;
    const kept = await source.keepEngineKey({ host, key: typedKey });
    setProblem(kept.ok ? null : kept.error.message);
    if (kept.ok) setTypedKey('');
    return kept.ok;
  };
  return {
    draft,
    typedKey,
    models,
    trial,
    problem,
    setProblem,
    setTypedKey,
    keepKey,
    cancel,
    isOvertaken,
    follow,
    take: () => {
      take();
      forget(true);
    },
    edit: (change: Partial<Draft>) => {
      edit({ ...draft, ...change });
      forget(change.baseUrl !== undefined);
    },
    list: async () => {
      if (await keepKey()) await list(triedIn(draft));
    },
    test: async () => {
      if (await keepKey()) await test(triedIn(draft));
    },
  };
}

export type ServerFormState = ReturnType<typeof useServerForm>;
