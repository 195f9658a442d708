import { useEffect, useState } from 'react';
import type { EngineSource } from '@/components/shared/source.ts';
import { SERVER } from '@/components/words/server-words.ts';
import { Problem } from './Problem.tsx';

type ReachProps = {
  readonly source: Pick<EngineSource, 'requestServer' | 'reaches' | 'expectServer'>;
  readonly address: string;
  readonly host: string;
};

/** The browser's own permission for a server's address: asked for in the click, and never needed. */
export function Reach({ source, address, host }: ReachProps) {
  const [isGranted, setGranted] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isOpen = true;
    void source.reaches(address).then((reached) => isOpen && setGranted(reached));
    return () => {
      isOpen = false;
    };
  }, [source, address]);
  const ask = () => {
    // First of all: browsers show their prompt only while the click is being handled.
    const answer = source.requestServer(address);
    // While it is open: it is about a server, so pages on that address are not read because of it.
    void source.expectServer({ address, expected: true });
    void answer.then(
      (granted) => {
        if (!granted) void source.expectServer({ address, expected: false });
        setGranted(granted);
        setProblem(granted ? null : SERVER.reachDeclined);
      },
      (cause: unknown) => setProblem(cause instanceof Error ? cause.message : String(cause)),
    );
  };
  if (isGranted) return <p className="quiet">{SERVER.reaches}</p>;
  return (
    <div className="field">
      <div>
        <button type="button" onClick={ask}>
          {SERVER.reach(host)}
        </button>
      </div>
      <p className="quiet">{SERVER.reachHint}</p>
      <Problem problem={problem} />
    </div>
  );
}
