import type { ReactNode } from 'react';
import { COMMON } from '@/components/words/common-words.ts';
import type { ViewState } from '@/lib/app/ui-views.ts';

type LoadedProps<T> = {
  readonly state: ViewState<T>;
  /** What is being waited for, if there is more to say than that it loads. */
  readonly loading?: string;
  readonly children: (value: T) => ReactNode;
};

/** Draws the two states in which there is nothing to show yet; `children` draws the third. */
export function Loaded<T>({ state, loading = COMMON.loading, children }: LoadedProps<T>) {
  switch (state.state) {
    case 'loading':
      return (
        <p className="loading" role="status">
          {loading}
        </p>
      );
    case 'failed':
      return (
        <p className="failed" role="alert">
          {state.message}
        </p>
      );
    case 'ready':
      return children(state.value);
    default:
      return state satisfies never;
  }
}
