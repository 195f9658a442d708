import { useState } from 'react';
import { type Outcome, useWork } from '@/components/options/use-work.ts';
import { WorkStatus } from '@/components/options/WorkStatus.tsx';
import type { LibrarySource } from '@/components/shared/source.ts';
import { LIBRARY } from '@/components/words/library-words.ts';
import type { DeadLink } from '@/lib/app/library/page-calls.ts';
import { Forget } from './PageDetails.tsx';
import { PageLine, PageLink } from './PageLine.tsx';

/** Asks the sites of saved pages whether they are still there: only when the button is pressed. */
export function DeadLinks({ source }: { readonly source: LibrarySource }) {
  const { work, start, cancel } = useWork();
  const [dead, setDead] = useState<readonly DeadLink[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const check = () => {
    setDead([]);
    setProblem(null);
    start((progress, signal) =>
      checkAll(source, progress, signal, (more) => setDead((before) => [...before, ...more])),
    );
  };
  const forget = async ({ page }: DeadLink) => {
    const gone = await source.forgetPages([page.id]);
    setProblem(gone.ok ? null : gone.error.message);
    if (gone.ok) setDead((before) => before.filter((link) => link.page.id !== page.id));
  };
  return (
    <section className="card stack" aria-label={LIBRARY.dead}>
      <h2>{LIBRARY.dead}</h2>
      <p className="quiet">{LIBRARY.deadHint}</p>
      {work.state !== 'running' && (
        <div>
          <button type="button" onClick={check}>
            {LIBRARY.checkLinks}
          </button>
        </div>
      )}
      <WorkStatus work={work} label={LIBRARY.checking} onCancel={cancel} />
      {problem !== null && (
        <p className="failed" role="alert">
          {problem}
        </p>
      )}
      <ul className="stack" hidden={dead.length === 0}>
        {dead.map((link) => (
          <li key={link.page.id} className="row">
            <div className="grow">
              <PageLink page={link.page} />
              <PageLine page={link.page} />
              <small>{LIBRARY.whyDead[link.why]}</small>
            </div>
            <Forget onForget={() => void forget(link)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

async function checkAll(
  { checkLinks }: LibrarySource,
  progress: (share: number) => void,
  signal: AbortSignal,
  found: (dead: readonly DeadLink[]) => void,
): Promise<Outcome> {
  let dead = 0;
  for (let from = 0; ; ) {
    const checked = await checkLinks({ from });
    if (!checked.ok) return { state: 'failed', message: checked.error.message };
    const { dead: more, done, total } = checked.value;
    dead += more.length;
    found(more);
    if (done >= total) return { state: 'done', message: LIBRARY.checked(dead, total) };
    if (signal.aborted) return { state: 'done', message: LIBRARY.checkStopped(done) };
    progress(done / total);
    from = done;
  }
}
