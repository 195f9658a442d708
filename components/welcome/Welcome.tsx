import { useState } from 'react';
import type { ProfileSource } from '@/components/shared/source.ts';
import '@/components/shared/theme.css';
import { COMMON } from '@/components/words/common-words.ts';
import { WELCOME } from '@/components/words/welcome-words.ts';
import type { UiCalls } from '@/lib/app/calls.ts';
import { type Answers, claimsOf } from './claims-of.ts';
import { Questions } from './Questions.tsx';
import './welcome.css';

type WelcomeProps = {
  readonly source: Pick<ProfileSource, 'stateBelief'> & {
    readonly finishWelcome: () => Promise<ReturnType<UiCalls['finishWelcome']>>;
  };
};

/** The first run: what this is, three questions that may be skipped, and what is on. */
export function Welcome({ source }: WelcomeProps) {
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const finish = async (answers: Answers | null) => {
    for (const claim of answers ? claimsOf(answers) : []) {
      const stated = await source.stateBelief(claim);
      if (!stated.ok) return setProblem(stated.error.message);
    }
    const finished = await source.finishWelcome();
    setProblem(finished.ok ? null : finished.error.message);
    setDone(finished.ok);
  };

  return (
    <main className="welcome">
      <p className="brand">
        <img src="/icon/96.png" alt="" />
        {COMMON.name}
      </p>
      {done ? (
        <Done />
      ) : (
        <>
          <header className="stack">
            <h1>{WELCOME.title}</h1>
            <p className="lead">{WELCOME.lead}</p>
          </header>
          <Questions onFinish={finish} />
          {problem && (
            <p className="failed" role="alert">
              {problem}
            </p>
          )}
        </>
      )}
      <WhatIsOn />
    </main>
  );
}

function Done() {
  return (
    <div className="stack" role="status">
      <h1>{WELCOME.doneTitle}</h1>
      <p className="lead">{WELCOME.doneLead}</p>
      <p className="quiet">{WELCOME.doneHint}</p>
    </div>
  );
}

function WhatIsOn() {
  return (
    <section aria-label={WELCOME.on} className="what-is-on">
      <h2>{WELCOME.on}</h2>
      <ul>
        {WELCOME.onList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
