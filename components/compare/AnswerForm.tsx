import { type FormEvent, useId } from 'react';
import type { RewriteSource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { COMPARE } from '@/components/words/compare-words.ts';
import { LIMITS } from '@/lib/settings/limits.ts';
import { PeoplePicker } from './PeoplePicker.tsx';
import { type Choice, FEWEST_PEOPLE } from './people.ts';
import type { OwnReaders } from './use-own-readers.ts';

export type Pasted = { readonly question: string; readonly answer: string };

type AnswerFormProps = {
  readonly source: Pick<RewriteSource, 'watchRewrites'>;
  readonly pasted: Pasted;
  readonly choice: Choice;
  readonly own: OwnReaders;
  readonly isWorking: boolean;
  readonly onPaste: (pasted: Pasted) => void;
  readonly onChoose: (choice: Choice) => void;
  readonly onStart: () => void;
  readonly onSample: () => void;
};

/** What to compare, and for whom. */
export function AnswerForm(props: AnswerFormProps) {
  const { pasted, choice, own, isWorking, onPaste, onChoose, onStart, onSample } = props;
  const id = useId();
  const mayStart =
    !isWorking && pasted.answer.trim() !== '' && choice.picks.length >= FEWEST_PEOPLE;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mayStart) onStart();
  };
  return (
    <form className="card stack about" onSubmit={submit}>
      <RecentQuestions
        source={props.source}
        onPick={(question) => onPaste({ ...pasted, question })}
      />
      <div className="field">
        <label htmlFor={`${id}-question`}>{COMPARE.question}</label>
        <input
          id={`${id}-question`}
          dir="auto"
          maxLength={LIMITS.questionLength}
          value={pasted.question}
          onChange={(event) => onPaste({ ...pasted, question: event.currentTarget.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-answer`}>{COMPARE.answer}</label>
        <textarea
          id={`${id}-answer`}
          dir="auto"
          rows={7}
          aria-describedby={`${id}-hint`}
          value={pasted.answer}
          onChange={(event) => onPaste({ ...pasted, answer: event.currentTarget.value })}
        />
        <small id={`${id}-hint`}>{COMPARE.answerHint}</small>
      </div>
      <PeoplePicker choice={choice} own={own} onChange={onChoose} />
      <div className="wrap">
        <button type="submit" className="primary" disabled={!mayStart}>
          {COMPARE.start}
        </button>
        <button
          type="button"
          disabled={isWorking || choice.picks.length < FEWEST_PEOPLE}
          onClick={onSample}
        >
          {COMPARE.trySample}
        </button>
      </div>
    </form>
  );
}

type RecentProps = {
  readonly source: Pick<RewriteSource, 'watchRewrites'>;
  readonly onPick: (question: string) => void;
};

/** Questions asked lately. Their answers are not kept, so only the question can be taken over. */
function RecentQuestions({ source, onPick }: RecentProps) {
  const id = useId();
  const rewrites = useWatch(source.watchRewrites);
  if (rewrites.state !== 'ready' || rewrites.value.length === 0) return null;
  const questions = [...new Set(rewrites.value.map(({ question }) => question))];
  return (
    <div className="field">
      <label htmlFor={id}>{COMPARE.recent}</label>
      <select
        id={id}
        value=""
        aria-describedby={`${id}-hint`}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        <option value="">{COMPARE.recentNone}</option>
        {questions.map((question) => (
          <option key={question} value={question}>
            {question}
          </option>
        ))}
      </select>
      <small id={`${id}-hint`}>{COMPARE.recentHint}</small>
    </div>
  );
}
