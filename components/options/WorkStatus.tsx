import { COMMON } from '@/components/words/common-words.ts';
import type { Work } from './use-work.ts';

type WorkStatusProps = {
  readonly work: Work;
  readonly label: string;
  readonly onCancel: () => void;
};

/** The progress of long work with its way out, or what came of it. */
export function WorkStatus({ work, label, onCancel }: WorkStatusProps) {
  if (work.state === 'running') {
    return (
      <div className="row">
        <progress
          className="grow"
          aria-label={label}
          max={1}
          {...(work.share !== null && { value: work.share })}
        />
        <button type="button" onClick={onCancel}>
          {COMMON.cancel}
        </button>
      </div>
    );
  }
  return (
    <>
      <p role="status">{work.state === 'done' && work.message}</p>
      {work.state === 'failed' && (
        <p className="failed" role="alert">
          {work.message}
        </p>
      )}
    </>
  );
}
