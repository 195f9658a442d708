import { LANGUAGE } from '@/components/words/language.ts';
import { OVERLAY } from '@/components/words/overlay-words.ts';
import { leftAloneSentences } from '@/components/words/reason-words.ts';
import type { LeftAloneReason } from '@/lib/app/left-alone.ts';
import { useOverlayTools } from './overlay-context.ts';

/** One small line under an untouched answer; the reason is one click away. */
export function LeftAlone({ reason }: { reason: LeftAloneReason }) {
  const { events } = useOverlayTools();
  return (
    <details className="line reason" lang={LANGUAGE}>
      <summary>
        {OVERLAY.leftAsItIs} – <span className="ask">{OVERLAY.whyQuestion}</span>
      </summary>
      <p>{leftAloneSentences(reason).join(' ')}</p>
      {reason.kind === 'for-comparison' && (
        <button type="button" onClick={() => events.retry()}>
          {OVERLAY.showMine}
        </button>
      )}
    </details>
  );
}
