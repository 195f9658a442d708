import { LANGUAGE } from '@/components/words/language.ts';
import { OVERLAY } from '@/components/words/overlay-words.ts';
import { leftAloneSentences } from '@/components/words/reason-words.ts';
import type { LeftAloneReason } from '@/lib/app/left-alone.ts';

/** One small line under an untouched answer; the reason is one click away. */
export function LeftAlone({ reason }: { reason: LeftAloneReason }) {
  return (
    <details className="line reason" lang={LANGUAGE}>
      <summary>
        {OVERLAY.leftAsItIs} – <span className="ask">{OVERLAY.whyQuestion}</span>
      </summary>
      <p>{leftAloneSentences(reason).join(' ')}</p>
    </details>
  );
}
