import { useEffect, useState } from 'react';
import type { CompareSource } from '@/components/shared/source.ts';
import type { NamedReader } from '@/lib/app/comparison.ts';
import type { ViewState } from '@/lib/app/ui-views.ts';

export type OwnReaders = {
  readonly state: ViewState<readonly NamedReader[]>;
  /** Why the last change was refused; null while all is well. */
  readonly refusal: string | null;
  /** Keep these and no others. Resolves to whether they were kept. */
  readonly keep: (readers: readonly NamedReader[]) => Promise<boolean>;
};

type ReaderSource = Pick<CompareSource, 'namedReaders' | 'keepReaders'>;

/** The readers the user keeps, read once; only this page changes them. */
export function useOwnReaders(source: ReaderSource): OwnReaders {
  const [state, setState] = useState<OwnReaders['state']>({ state: 'loading' });
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void source.namedReaders().then((result) => {
      if (!isCurrent) return;
      setState(
        result.ok
          ? { state: 'ready', value: result.value }
          : { state: 'failed', message: result.error.message },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [source]);

  const keep = async (readers: readonly NamedReader[]): Promise<boolean> => {
    const kept = await source.keepReaders(readers);
    setRefusal(kept.ok ? null : kept.error.message);
    if (kept.ok) setState({ state: 'ready', value: readers });
    return kept.ok;
  };
  return { state, refusal, keep };
}
