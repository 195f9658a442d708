import { Loaded } from '@/components/shared/Loaded.tsx';
import type { PastSource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { KNOWLEDGE } from '@/components/words/past-words.ts';
import type { KnowledgeView } from '@/lib/app/ui-views.ts';

/** How well the user knows each topic, how sure that is, and how it came about. */
export function Knowledge({ source }: { source: PastSource }) {
  const knowledge = useWatch(source.watchKnowledge);
  return (
    <section className="stack" aria-label={KNOWLEDGE.title}>
      <p className="quiet">{KNOWLEDGE.hint}</p>
      <Loaded state={knowledge}>
        {(topics) =>
          topics.length === 0 ? (
            <p className="quiet">{KNOWLEDGE.nothing}</p>
          ) : (
            <ul className="cards">
              {topics.map((topic) => (
                <Topic key={topic.topic} view={topic} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Topic({ view: { topic, known, certainty, depth, level, over } }: { view: KnowledgeView }) {
  const [first] = over;
  const last = over.at(-1);
  return (
    <li className="card topic">
      <h2>{topic}</h2>
      <p>
        <meter min={0} max={1} value={known} aria-label={KNOWLEDGE.known(topic)} />{' '}
        <small>{KNOWLEDGE.level(depth, certainty)}</small>
      </p>
      <p className="quiet">{KNOWLEDGE.reach(level)}</p>
      {first && last && (
        <figure>
          {isMoving(over) && (
            <div className="course" aria-hidden="true">
              {over.map((point) => (
                <span
                  key={point.at}
                  style={{
                    blockSize: share(point.known),
                    opacity: MIN_INK + point.certainty * REST,
                  }}
                />
              ))}
            </div>
          )}
          <figcaption>
            <small>{KNOWLEDGE.course(first, last)}</small>
          </figcaption>
        </figure>
      )}
    </li>
  );
}

/** A row of equal bars tells nothing that the sentence below does not. */
const isMoving = (over: KnowledgeView['over']): boolean =>
  new Set(over.map(({ known }) => share(known))).size > 1;

/** Bars fade with their certainty, but never away. */
const MIN_INK = 0.25;
const REST = 1 - MIN_INK;

const share = (value: number): string => `${Math.round(value * 100)}%`;
