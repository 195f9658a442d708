import { useId } from 'react';
import { copyAddress } from '@/components/library/copy-place.ts';
import type { Edits } from '@/components/profile/use-edits.ts';
import { TRANSFORMS } from '@/components/words/answer-words.ts';
import { LEVELS } from '@/components/words/because-words.ts';
import { madeByWords } from '@/components/words/engine-words.ts';
import { counted } from '@/components/words/language.ts';
import { LIBRARY } from '@/components/words/library-words.ts';
import { OUTCOMES } from '@/components/words/popup-words.ts';
import { leftAloneSentences } from '@/components/words/reason-words.ts';
import { knobSentence, WHY } from '@/components/words/why-words.ts';
import type { RewriteDetail } from '@/lib/app/ui-views.ts';
import { KnobCard, type Reason } from './KnobCard.tsx';
import './why.css';

/** Everything behind one rewrite, down to the user's own words, each to be questioned. */
export function WhyLikeThis({ rewrite, edits }: { rewrite: RewriteDetail; edits: Edits }) {
  const { question, outcome, level, reason, notes, madeBy, cited, because } = rewrite;
  return (
    <div className="why stack">
      <p className="asked">
        <small>{WHY.question}</small>
        <span dir="auto">{question}</span>
      </p>
      <p>
        <span className="tag">{OUTCOMES[outcome]}</span>{' '}
        <small>{WHY.level(level, LEVELS[level])}</small>
      </p>
      {madeBy && <p className="quiet">{madeByWords(madeBy.engine, madeBy.fellBack)}</p>}
      {reason && <p>{leftAloneSentences(reason).join(' ')}</p>}
      {notes.length > 0 && <Changes notes={notes} />}
      {cited.length > 0 && <Cited passages={cited} />}
      {because.length > 0 && <Because rewrite={rewrite} edits={edits} />}
    </div>
  );
}

function Changes({ notes }: { notes: RewriteDetail['notes'] }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{WHY.changed}</h2>
      <ul className="changes">
        {notes.map(({ transform, field, count }) => (
          <li key={`${transform} ${field}`}>
            {TRANSFORMS[transform]} <small>{counted(count, 'place', 'places')}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Only here: that a page was saved is nothing the page with the answer may read. */
function Cited({ passages }: { passages: RewriteDetail['cited'] }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{WHY.cited}</h2>
      <ul className="changes">
        {passages.map(({ page, title, url, quote }) => (
          <li key={`${page} ${quote?.start}`}>
            {quote && <q>{quote.text}</q>}{' '}
            {url ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {title}
              </a>
            ) : (
              title
            )}{' '}
            {url && <small>{new URL(url).host}</small>}{' '}
            {quote && (
              <a href={copyAddress({ page, ...quote })} target="_blank" rel="noopener">
                {LIBRARY.openCopy}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Because({
  rewrite: { because, framing },
  edits,
}: {
  rewrite: RewriteDetail;
  edits: Edits;
}) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{WHY.because}</h2>
      <ul className="because">
        {[...byField(because)].map(([field, reasons]) => (
          <KnobCard
            key={field}
            title={knobSentence(framing, field)}
            reasons={reasons}
            edits={edits}
          />
        ))}
      </ul>
    </section>
  );
}

/** The reasons of each knob. A belief that turned one by several rules is told once. */
function byField(because: readonly Reason[]): ReadonlyMap<Reason['field'], readonly Reason[]> {
  const fields = new Map<Reason['field'], Reason[]>();
  for (const reason of because) {
    const told = fields.get(reason.field) ?? [];
    const same = ({ belief, ruleId }: Reason) =>
      belief ? belief.id === reason.belief?.id : ruleId === reason.ruleId;
    if (!told.some(same)) told.push(reason);
    fields.set(reason.field, told);
  }
  return fields;
}
