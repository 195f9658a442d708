import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { unfoldAll } from '@/components/overlay/folds.ts';
import { saveFile } from '@/components/shared/save-file.ts';
import { COMPARE, pairWords, proofSentence } from '@/components/words/compare-words.ts';
import type { Comparison } from '@/lib/app/comparison.ts';
import { comparisonToMarkdown } from './comparison-to-markdown.ts';
import { drawPicture, type PictureFailure } from './draw-picture.ts';
import { FormColumn } from './FormColumn.tsx';
import { SentenceTable } from './SentenceTable.tsx';

export type Compared = { readonly question: string; readonly comparison: Comparison };

/** The forms side by side, how they differ and why, and that nothing is lost. */
export function SideBySide({ compared }: { compared: Compared }) {
  const { question, comparison } = compared;
  const { forms, words } = comparison;
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const columns = useRef<HTMLElement>(null);
  const drawn = useRef<HTMLElement>(null);
  // A new result is what the reader waits for.
  useEffect(() => heading.current?.focus(), []);

  return (
    <>
      <section ref={drawn} className="stack result" aria-labelledby={title}>
        <div className="row head">
          <h2 id={title} ref={heading} tabIndex={-1} className="grow">
            {COMPARE.result}
          </h2>
          <Actions
            compared={compared}
            drawn={drawn}
            onUnfold={() => unfoldColumns(columns.current)}
          />
        </div>
        {question && (
          <blockquote dir="auto" className="clamp">
            {question}
          </blockquote>
        )}
        <p className={forms.every(({ kept }) => kept.holds) ? 'proof' : 'failed'}>
          {proofSentence(forms, words)}
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section ref={columns} className="columns" tabIndex={0} aria-label={COMPARE.forms}>
          {forms.map((form, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is replaced whole
            <FormColumn key={index} form={form} />
          ))}
        </section>
      </section>
      <Differences comparison={comparison} />
      <SentenceTable comparison={comparison} />
    </>
  );
}

type ActionsProps = {
  readonly compared: Compared;
  /** What an image shows. */
  readonly drawn: RefObject<HTMLElement | null>;
  readonly onUnfold: () => void;
};

function Actions({ compared, drawn, onUnfold }: ActionsProps) {
  const save = () =>
    saveFile(COMPARE.fileName, 'text/markdown', [
      comparisonToMarkdown(compared.question, compared.comparison),
    ]);
  return (
    <div className="wrap actions">
      <button type="button" onClick={onUnfold}>
        {COMPARE.unfoldAll}
      </button>
      <button type="button" onClick={() => print()}>
        {COMPARE.print}
      </button>
      <button type="button" onClick={save}>
        {COMPARE.save}
      </button>
      <SavePicture drawn={drawn} />
    </div>
  );
}

/** The forms as they stand on the page, drawn here and saved as a PNG. */
function SavePicture({ drawn }: Pick<ActionsProps, 'drawn'>) {
  const [state, setState] = useState<'idle' | 'drawing' | PictureFailure['kind']>('idle');
  const save = async () => {
    if (!drawn.current) return;
    setState('drawing');
    const picture = await drawPicture(drawn.current);
    setState(picture.ok ? 'idle' : picture.error.kind);
    if (picture.ok) saveFile(COMPARE.pictureName, 'image/png', [picture.value]);
  };
  return (
    <>
      <button type="button" disabled={state === 'drawing'} onClick={() => void save()}>
        {state === 'drawing' ? COMPARE.drawing : COMPARE.savePicture}
      </button>
      {state !== 'idle' && state !== 'drawing' && (
        <p className="failed" role="alert">
          {COMPARE.pictureFailures[state]}
        </p>
      )}
    </>
  );
}

/** Folds live in one shadow tree a column; open all, or close all when none is closed. */
function unfoldColumns(columns: Element | null): void {
  const roots = [...(columns?.querySelectorAll('.reader-view') ?? [])].flatMap(
    ({ shadowRoot }) => shadowRoot ?? [],
  );
  unfoldAll(...roots);
}

function Differences({ comparison: { pairs, forms } }: { comparison: Comparison }) {
  const heading = useId();
  return (
    <section className="card stack" aria-labelledby={heading}>
      <h2 id={heading}>{COMPARE.differs}</h2>
      <dl className="pairs">
        {pairs.map((pair) => {
          const { who, how, why } = pairWords(pair, forms);
          return (
            <div key={`${pair.one} ${pair.other}`}>
              <dt>{who}</dt>
              <dd>{how}</dd>
              {why.map((reason) => (
                <dd key={reason} className="quiet">
                  {reason}
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
