import { useId } from 'react';
import { dateOf } from '@/components/words/language.ts';
import { PANEL } from '@/components/words/panel-words.ts';
import { OUTCOMES } from '@/components/words/popup-words.ts';
import type { RewriteSummary } from '@/lib/app/ui-views.ts';
import type { RewriteId } from '@/lib/core/ids.ts';

type RecentRewritesProps = {
  readonly all: readonly RewriteSummary[];
  readonly chosen: RewriteId | null;
  readonly onChoose: (id: RewriteId) => void;
};

/** The latest answers, newest first. Choosing one shows why it looks as it does. */
export function RecentRewrites({ all, chosen, onChoose }: RecentRewritesProps) {
  const heading = useId();
  return (
    <section className="recent" aria-labelledby={heading}>
      <h2 id={heading}>{PANEL.recent}</h2>
      <ul>
        {all.map(({ id, question, outcome, origin, at }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === chosen ? 'true' : undefined}
              onClick={() => onChoose(id)}
            >
              <span className="question" dir="auto">
                {question}
              </span>
              <small>{`${OUTCOMES[outcome]} · ${new URL(origin).host} · ${dateOf(at)}`}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
