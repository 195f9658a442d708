import { useState } from 'react';
import type { LearningSource, ProfileSource } from '@/components/shared/source.ts';
import '@/components/shared/theme.css';
import { COMMON } from '@/components/words/common-words.ts';
import { WELCOME } from '@/components/words/welcome-words.ts';
import type { EditRefusal, UiCalls } from '@/lib/app/calls.ts';
import type { Result } from '@/lib/core/result.ts';
import { type Answers, claimsOf } from './claims-of.ts';
import { Questions } from './Questions.tsx';
import './welcome.css';

type WelcomeProps = {
  readonly source: Pick<ProfileSource, 'stateBelief'> &
    Pick<LearningSource, 'setLearning'> & {
      readonly finishWelcome: () => Promise<ReturnType<UiCalls['finishWelcome']>>;
    };
};

/** The first run: what this is, three questions that may be skipped, and what is on. */
export function Welcome({ source }: WelcomeProps) {
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const finish = async (answers: Answers | null) => {
    const refused =
      (answers && (await keep(answers, source))) ?? (await refusalOf(source.finishWelcome()));
    setProblem(refused);
    setDone(refused === null);
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

/** Keep what was answered; the reason when something could not be kept. */
async function keep(answers: Answers, source: WelcomeProps['source']): Promise<string | null> {
  for (const claim of claimsOf(answers)) {
    const refused = await refusalOf(source.stateBelief(claim));
    if (refused !== null) return refused;
  }
  return answers.learn ? refusalOf(source.setLearning({ learnFromQuestions: true })) : null;
}

async function refusalOf(work: Promise<Result<unknown, EditRefusal>>): Promise<string | null> {
  const result = await work;
  return result.ok ? null : result.error.message;
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
