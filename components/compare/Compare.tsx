import { useState } from 'react';
import type { CompareSource, RewriteSource } from '@/components/shared/source.ts';
import '@/components/shared/theme.css';
import { COMPARE } from '@/components/words/compare-words.ts';
import { AnswerForm, type Pasted } from './AnswerForm.tsx';
import './compare.css';
import { FIRST_CHOICE, peopleOf } from './people.ts';
import { type Compared, SideBySide } from './SideBySide.tsx';
import { SAMPLE } from './sample.ts';

type CompareProps = { readonly source: CompareSource & Pick<RewriteSource, 'watchRewrites'> };

type State =
  | { readonly kind: 'empty' }
  | { readonly kind: 'working' }
  | { readonly kind: 'ready'; readonly compared: Compared; readonly run: number }
  | { readonly kind: 'failed'; readonly message: string };

const NOTHING_PASTED: Pasted = { question: '', answer: '' };

/** One answer as several people would see it, and the proof that all are told the same. */
export function Compare({ source }: CompareProps) {
  const [pasted, setPasted] = useState(NOTHING_PASTED);
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const [state, setState] = useState<State>({ kind: 'empty' });
  const [run, setRun] = useState(0);

  const start = async (about: Pasted) => {
    setRun(run + 1);
    setState({ kind: 'working' });
    const result = await source.compareForms({ ...about, people: peopleOf(choice) });
    setState(
      result.ok
        ? {
            kind: 'ready',
            compared: { question: about.question, comparison: result.value },
            run: run + 1,
          }
        : { kind: 'failed', message: result.error.message },
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
        isWorking={state.kind === 'working'}
        onPaste={setPasted}
        onChoose={setChoice}
        onStart={() => void start(pasted)}
        onSample={trySample}
      />
      <Outcome state={state} />
    </main>
  );
}

function Outcome({ state }: { state: State }) {
  switch (state.kind) {
    case 'empty':
      return <p className="quiet empty">{COMPARE.empty}</p>;
    case 'working':
      return (
        <p className="loading" role="status">
          {COMPARE.working}
        </p>
      );
    case 'failed':
      return (
        <p className="failed" role="alert">
          {state.message}
        </p>
      );
    case 'ready':
      return <SideBySide key={state.run} compared={state.compared} />;
    default:
      return state satisfies never;
  }
}
