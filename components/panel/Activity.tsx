import { useState } from 'react';
import { Loaded } from '@/components/shared/Loaded.tsx';
import type { ActivitySource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { TRANSFORMS } from '@/components/words/answer-words.ts';
import { ACTIVITY } from '@/components/words/past-words.ts';
import type { ActivityView } from '@/lib/app/ui-views.ts';
import type { TransformId } from '@/lib/rewrite/engine.ts';

/** What became of our changes: which were taken back, and which are left out because of it. */
export function Activity({ source }: { source: ActivitySource }) {
  const activity = useWatch(source.watchActivity);
  const [problem, setProblem] = useState<string | null>(null);
  const restore = async (transform: TransformId) => {
    const restored = await source.restoreTransform(transform);
    setProblem(restored.ok ? null : restored.error.message);
  };
  return (
    <section className="stack" aria-label={ACTIVITY.title}>
      <h2>{ACTIVITY.title}</h2>
      <p className="quiet">{ACTIVITY.hint}</p>
      <Loaded state={activity}>
        {({ transforms, topics, originals, rewritten }) =>
          transforms.length === 0 ? (
            <p className="quiet">{ACTIVITY.nothing}</p>
          ) : (
            <>
              <p>{ACTIVITY.rewritten(rewritten.shown, rewritten.takenBack)}</p>
              {originals.kept > 0 && <p>{ACTIVITY.originals(originals.kept, originals.wanted)}</p>}
              <Changes transforms={transforms} onRestore={(transform) => void restore(transform)} />
              <Topics topics={topics} />
            </>
          )
        }
      </Loaded>
      {problem && (
        <p className="failed" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

type ChangesProps = {
  readonly transforms: ActivityView['transforms'];
  readonly onRestore: (transform: TransformId) => void;
};

function Changes({ transforms, onRestore }: ChangesProps) {
  return (
    <table className="counts">
      <Head first={ACTIVITY.change} />
      <tbody>
        {transforms.map(({ transform, weakened, ...counts }) => (
          <tr key={transform}>
            <th scope="row">
              {TRANSFORMS[transform]}
              {weakened && (
                <>
                  {' '}
                  <small>{ACTIVITY.leftOut}</small>{' '}
                  <button
                    type="button"
                    className="plain"
                    aria-label={ACTIVITY.againFor(TRANSFORMS[transform])}
                    onClick={() => onRestore(transform)}
                  >
                    {ACTIVITY.again}
                  </button>
                </>
              )}
            </th>
            <Counts {...counts} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Topics({ topics }: { topics: ActivityView['topics'] }) {
  if (topics.length === 0) return null;
  return (
    <table className="counts">
      <caption>{ACTIVITY.byTopic}</caption>
      <Head first={ACTIVITY.topic} />
      <tbody>
        {topics.map(({ topic, ...counts }) => (
          <tr key={topic}>
            <th scope="row">{topic}</th>
            <Counts {...counts} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const COLUMNS = ['uses', 'undone', 'unfolded', 'toggledBack'] as const;

function Head({ first }: { first: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {COLUMNS.map((column) => (
          <th scope="col" key={column}>
            {ACTIVITY[column]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Counts(counts: Readonly<Record<(typeof COLUMNS)[number], number>>) {
  return COLUMNS.map((column) => <td key={column}>{counts[column]}</td>);
}
