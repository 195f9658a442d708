import { useEffect, useState } from 'react';
import type { ViewState } from '@/lib/app/ui-views.ts';
import type { Watch } from './source.ts';

/** The latest state of what `watch` follows. Pass the same function on every render. */
export function useWatch<T>(watch: Watch<T>): ViewState<T> {
  const [state, setState] = useState<ViewState<T>>({ state: 'loading' });
  useEffect(() => watch(setState), [watch]);
  return state;
}
