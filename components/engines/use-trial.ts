import { useRef, useState } from 'react';
import type { EngineSource } from '@/components/shared/source.ts';
import type { TestFailure, TriedServer } from '@/lib/app/engines/engine-calls.ts';
import type { ServerReport } from '@/lib/app/engines/server.ts';
import type { Result } from '@/lib/core/result.ts';

/** What is being asked of a server now, or came of it last. */
type Trial =
  | { readonly state: 'none' }
  | { readonly state: 'listing' | 'testing' }
  | { readonly state: 'listed'; readonly count: number }
  | { readonly state: 'works'; readonly report: ServerReport }
  | { readonly state: 'failed'; readonly failure: TestFailure };

const NONE: Trial = { state: 'none' };

/** Asking a server for its models and for a few words, one at a time. */
export function useTrial(source: EngineSource) {
  const [models, setModels] = useState<readonly string[]>([]);
  const [trial, setTrial] = useState<Trial>(NONE);
  /** Counts the questions; the answer to any but the newest is no longer wanted. */
  const run = useRef(0);

  const ask = async <T>(
    state: 'listing' | 'testing',
    answer: Promise<Result<T, TestFailure>>,
    found: (value: T) => Trial,
  ) => {
    run.current += 1;
    const mine = run.current;
    setTrial({ state });
    const result = await answer;
    if (mine !== run.current) return;
    setTrial(result.ok ? found(result.value) : { state: 'failed', failure: result.error });
  };
  const drop = () => {
    run.current += 1;
    setTrial(NONE);
  };
  return {
    trial,
    models,
    list: (server: TriedServer) =>
      ask('listing', source.listServerModels(server), (listed) => {
        setModels(listed);
        return { state: 'listed', count: listed.length };
      }),
    test: (server: TriedServer) =>
      ask('testing', source.testServer(server), (report) => {
        setModels(report.models);
        return { state: 'works', report };
      }),
    /** What was found out about a server holds no more once something of it was changed. */
    forget: (isOther: boolean) => {
      drop();
      if (isOther) setModels([]);
    },
    cancel: () => {
      drop();
      void source.cancelServerTest();
    },
  };
}
