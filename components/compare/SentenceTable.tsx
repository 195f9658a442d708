import { useId, useState } from 'react';
import { COMPARE, FATES, personWords } from '@/components/words/compare-words.ts';
import type { ComparedSentence, Comparison } from '@/lib/app/comparison.ts';

/** Longer tables are drawn when they are asked for. */
const FIRST_ROWS = 60;

const isDifferent = ({ fates }: ComparedSentence): boolean => new Set(fates).size > 1;

/** The fate of every sentence for every reader. */
export function SentenceTable({ comparison }: { comparison: Comparison }) {
  const heading = useId();
  const [onlyDifferences, setOnlyDifferences] = useState(true);
  const [all, setAll] = useState(false);
  const { sentences, forms } = comparison;
  const wanted = onlyDifferences ? sentences.filter(isDifferent) : sentences;
  const drawn = all ? wanted : wanted.slice(0, FIRST_ROWS);
  const names = forms.map(({ person }) => personWords(person).name);

  return (
    <section className="card stack sentences" aria-labelledby={heading}>
      <h2 id={heading}>{COMPARE.sentences}</h2>
      <p className="quiet">{COMPARE.sentencesHint}</p>
      <label className="pick">
        <input
          type="checkbox"
          checked={onlyDifferences}
          onChange={() => setOnlyDifferences(!onlyDifferences)}
        />
        {COMPARE.onlyDifferences}
      </label>
      {wanted.length === 0 ? (
        <p>{COMPARE.noDifferences}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="scroll" tabIndex={0} aria-label={COMPARE.table}>
          <table>
            <thead>
              <tr>
                <th scope="col">{COMPARE.sentence}</th>
                {names.map((name, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                  <th key={index} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {drawn.map((sentence, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is replaced whole
                <Row key={index} sentence={sentence} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {drawn.length < wanted.length && (
        <button type="button" onClick={() => setAll(true)}>
          {COMPARE.showAll(wanted.length)}
        </button>
      )}
    </section>
  );
}

function Row({ sentence: { text, fates } }: { sentence: ComparedSentence }) {
  return (
    <tr>
      <th scope="row" dir="auto">
        <span className="clamp">{text}</span>
      </th>
      {fates.map((fate, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
        <td key={index} data-fate={fate}>
          {FATES[fate]}
        </td>
      ))}
    </tr>
  );
}
