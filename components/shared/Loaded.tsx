import type { ReactNode } from 'react';
import { COMMON } from '@/components/words/common-words.ts';
import type { ViewState } from '@/lib/app/ui-views.ts';

type LoadedProps<T> = {
  readonly state: ViewState<T>;
  readonly children: (value: T) => ReactNode;
};

/** Draws the two states in which there is nothing to show yet; `children` draws the third. */
export function Loaded<T>({ state, children }: LoadedProps<T>) {
  switch (state.state) {
    case 'loading':
      return (
        <p className="loading" role="status">
          {COMMON.loading}
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
