import { useState } from 'react';
import type { BackupSource } from '@/components/shared/source.ts';
import { COMMON } from '@/components/words/common-words.ts';
import { OPTIONS } from '@/components/words/options-words.ts';

type Step = 'idle' | 'asking' | 'deleting' | 'done';

/** Deletes everything after one more question. */
export function Wipe({ source }: { source: Pick<BackupSource, 'wipe'> }) {
  const [step, setStep] = useState<Step>('idle');
  const [problem, setProblem] = useState<string | null>(null);

  const wipe = async () => {
    setStep('deleting');
    const result = await source.wipe();
    setProblem(result.ok ? null : result.error.message);
    setStep(result.ok ? 'done' : 'idle');
  };

  return (
    <section className="stack piece" aria-label={OPTIONS.wipeTitle}>
      <h3>{OPTIONS.wipeTitle}</h3>
      <p className="quiet">{OPTIONS.wipeHint}</p>
      {step === 'asking' || step === 'deleting' ? (
        <Question
          busy={step === 'deleting'}
          onYes={() => void wipe()}
          onNo={() => setStep('idle')}
        />
      ) : (
        <button type="button" className="danger" onClick={() => setStep('asking')}>
          {OPTIONS.wipeStart}
        </button>
      )}
      <p role="status">{step === 'done' && OPTIONS.wipeDone}</p>
      {problem && (
        <p className="failed" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

type QuestionProps = {
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

function Question({ busy, onYes, onNo }: QuestionProps) {
  return (
    <div className="failed stack" role="alertdialog" aria-label={OPTIONS.wipeSure}>
      <p>{OPTIONS.wipeSure}</p>
      <div className="wrap">
        {/* biome-ignore lint/a11y/noAutofocus: the question was asked for, and No is the safe answer */}
        <button type="button" autoFocus disabled={busy} onClick={onNo}>
          {COMMON.cancel}
        </button>
        <button type="button" className="danger primary" disabled={busy} onClick={onYes}>
          {OPTIONS.wipeConfirm}
        </button>
      </div>
    </div>
  );
}
