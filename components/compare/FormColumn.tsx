import { useId } from 'react';
import {
  COMPARE,
  changesOf,
  keptSentence,
  personWords,
  unchangedSentences,
} from '@/components/words/compare-words.ts';
import type { ComparedForm } from '@/lib/app/comparison.ts';
import { ReaderView } from './ReaderView.tsx';

/** One reader: who it is, what changed for them and why, the proof, and the answer as they see it. */
export function FormColumn({ form }: { form: ComparedForm }) {
  const heading = useId();
  const { name, about } = personWords(form.person);
  return (
    <article className="card column" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{name}</h3>
        <p className="quiet">{about}</p>
      </header>
      <Changes form={form} />
      <p className={form.kept.holds ? 'kept holds' : 'kept failed'}>{keptSentence(form.kept)}</p>
      <ReaderView view={form.view} />
    </article>
  );
}

function Changes({ form }: { form: ComparedForm }) {
  const changes = changesOf(form);
  const reasons = unchangedSentences(form);
  return (
    <details className="changed" open>
      <summary>
        {changes.length > 0 ? `${COMPARE.changed} (${changes.length})` : COMPARE.unchanged}
      </summary>
      {reasons.length > 0 && <p>{reasons.join(' ')}</p>}
      <ul>
        {changes.map(({ what, places, why }) => (
          <li key={`${what} ${why}`}>
            {what} <small>{`${places}. ${why}`}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
