import { dateOf } from '@/components/words/language.ts';
import { WHY } from '@/components/words/why-words.ts';
import type { BeliefView } from '@/lib/app/ui-views.ts';

/** More reasons than this are too many to read at a glance. */
const MOST = 5;

/** The user's own words behind a belief, newest first, with when and where. */
export function Evidence({ evidence }: { evidence: BeliefView['evidence'] }) {
  return (
    <ul className="evidence">
      {evidence
        .toReversed()
        .slice(0, MOST)
        .map(({ words, at, host }) => (
          <li key={`${at} ${words}`}>
            <blockquote dir="auto" className="clamp">
              {words}
            </blockquote>
            <small>
              {dateOf(at)}
              {host && ` · ${new URL(host).host}`}
            </small>
          </li>
        ))}
      {evidence.length > MOST && (
        <li>
          <small>{WHY.moreReasons(evidence.length - MOST)}</small>
        </li>
      )}
    </ul>
  );
}
