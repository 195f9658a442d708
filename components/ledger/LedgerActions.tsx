import { useState } from 'react';
import { saveFile } from '@/components/shared/save-file.ts';
import type { LedgerSource } from '@/components/shared/source.ts';
import { COMMON } from '@/components/words/common-words.ts';
import { LEDGER } from '@/components/words/ledger-words.ts';

type LedgerActionsProps = {
  readonly source: Pick<LedgerSource, 'exportLedger' | 'clearLedger'>;
  readonly today: string;
  readonly onCleared: () => void;
};

/** Take the list away as a file, or delete it after one more question. */
export function LedgerActions({ source, today, onCleared }: LedgerActionsProps) {
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    const exported = await source.exportLedger();
    setProblem(exported.ok ? null : exported.error.message);
    if (exported.ok) {
      saveFile(`idiolect-sent-${today}.jsonl`, 'application/jsonl', [exported.value]);
    }
  };
  const clear = async () => {
    const cleared = await source.clearLedger();
    setProblem(cleared.ok ? null : cleared.error.message);
    setAsking(false);
    if (cleared.ok) onCleared();
  };
  return (
    <>
      {isAsking ? (
        <div className="failed stack" role="alertdialog" aria-label={LEDGER.clearSure}>
          <p>{LEDGER.clearSure}</p>
          <div className="wrap">
            {/* biome-ignore lint/a11y/noAutofocus: the question was asked for, and No is the safe answer */}
            <button type="button" autoFocus onClick={() => setAsking(false)}>
              {COMMON.cancel}
            </button>
            <button type="button" className="danger primary" onClick={() => void clear()}>
              {LEDGER.clearConfirm}
            </button>
          </div>
        </div>
      ) : (
        <div className="wrap">
          <button type="button" onClick={() => void save()}>
            {LEDGER.export}
          </button>
          <button type="button" className="danger" onClick={() => setAsking(true)}>
            {LEDGER.clear}
          </button>
        </div>
      )}
      {problem && (
        <p className="failed" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
