import { useState } from 'react';
import { diagnosisWords, SERVER, SYSTEMS } from '@/components/words/server-words.ts';
import type { Fix } from '@/lib/app/engines/diagnosis.ts';
import type { TestFailure } from '@/lib/app/engines/engine-calls.ts';
import { type Draft, hostIn } from './draft.ts';

type TestResultProps = {
  readonly failure: TestFailure;
  readonly draft: Draft;
};

/** What is wrong with a server, and the lines that mend it. */
export function TestResult({ failure, draft }: TestResultProps) {
  const { diagnosis, message } = failure;
  if (!diagnosis) {
    return (
      <p className="failed" role="alert">
        {message}
      </p>
    );
  }
  const about = { ...draft, host: hostIn(draft.baseUrl) ?? draft.baseUrl };
  const { what, how } = diagnosisWords(diagnosis.cause, about);
  return (
    <div className="diagnosis stack">
      <p className="failed" role="alert">
        {what} {how}
      </p>
      {diagnosis.fixes.length > 0 && (
        <ul className="fixes">
          {diagnosis.fixes.map((fix) => (
            <CopyLine key={fix.on} fix={fix} />
          ))}
        </ul>
      )}
      {QUOTED.includes(diagnosis.cause) && <p className="quiet">{message}</p>}
    </div>
  );
}

/** Where the server's own words may say more than ours. */
const QUOTED: readonly string[] = ['broken', 'key-not-allowed', 'slow-down', 'model-missing'];

function CopyLine({ fix: { on, command } }: { fix: Fix }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(command).then(
      () => setCopied(true),
      () => setCopied(false), // It stands there to be copied by hand.
    );
  return (
    <li>
      <p className="quiet">{SYSTEMS[on]}</p>
      <div className="row">
        <code className="grow">{command}</code>
        <button type="button" aria-label={SERVER.copyLabel(command)} onClick={copy}>
          {isCopied ? SERVER.copied : SERVER.copy}
        </button>
      </div>
    </li>
  );
}
