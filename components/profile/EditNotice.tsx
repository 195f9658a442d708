import { claimSentence } from '@/components/words/claim-words.ts';
import { PROFILE } from '@/components/words/profile-words.ts';
import type { Edits } from './use-edits.ts';

/** What came of the last edit: why it was refused, or the way back from forgetting. */
export function EditNotice({ edits: { notice, state } }: { edits: Edits }) {
  if (notice?.kind === 'refused') {
    return (
      <p className="failed" role="alert">
        {notice.message}
      </p>
    );
  }
  return (
    <div role="status">
      {notice && (
        <p className="notice">
          <span>{PROFILE.forgot(claimSentence(notice.claim))}</span>
          <button type="button" className="plain" onClick={() => void state(notice.claim)}>
            {PROFILE.putBack}
          </button>
        </p>
      )}
    </div>
  );
}
