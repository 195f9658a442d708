import { useState } from 'react';
import { Loaded } from '@/components/shared/Loaded.tsx';
import type { CompareSource, RewriteSource } from '@/components/shared/source.ts';
import '@/components/shared/theme.css';
import { COMPARE } from '@/components/words/compare-words.ts';
import type { ViewState } from '@/lib/app/ui-views.ts';
import { AnswerForm, type Pasted } from './AnswerForm.tsx';
import './compare.css';
import { FIRST_CHOICE, peopleOf } from './people.ts';
import { type Compared, SideBySide } from './SideBySide.tsx';
import { SAMPLE } from './sample.ts';
import { useOwnReaders } from './use-own-readers.ts';

type CompareProps = { readonly source: CompareSource & Pick<RewriteSource, 'watchRewrites'> };

type Run = { readonly compared: Compared; readonly number: number };

const NOTHING_PASTED: Pasted = { question: '', answer: '' };

/** One answer as several people would see it, and the proof that all are told the same. */
export function Compare({ source }: CompareProps) {
  const [pasted, setPasted] = useState(NOTHING_PASTED);
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const [state, setState] = useState<ViewState<Run> | null>(null);
  const [number, setNumber] = useState(0);
  const own = useOwnReaders(source);

  const start = async (about: Pasted) => {
    setNumber(number + 1);
    setState({ state: 'loading' });
    const kept = own.state.state === 'ready' ? own.state.value : [];
    const result = await source.compareForms({ ...about, people: peopleOf(choice, kept) });
    setState(
      result.ok
        ? {
            state: 'ready',
            value: {
              compared: { question: about.question, comparison: result.value },
              number: number + 1,
            },
          }
        : { state: 'failed', message: result.error.message },
    );
  };
  const trySample = () => {
    setPasted(SAMPLE);
    void start(SAMPLE);
  };

  return (
    <main className="compare">
      <header className="stack">
        <h1 className="brand">
          <img src="/icon/48.png" alt="" />
          {COMPARE.title}
        </h1>
        <p className="quiet">{COMPARE.lead}</p>
      </header>
      <AnswerForm
        source={source}
        pasted={pasted}
        choice={choice}
        own={own}
        isWorking={state?.state === 'loading'}
        onPaste={setPasted}
        onChoose={setChoice}
        onStart={() => void start(pasted)}
        onSample={trySample}
      />
      {state === null ? (
        <p className="quiet empty">{COMPARE.empty}</p>
      ) : (
        <Loaded state={state} loading={COMPARE.working}>
          {(run) => <SideBySide key={run.number} compared={run.compared} />}
        </Loaded>
      )}
    </main>
  );
}
