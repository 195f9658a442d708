import { dateOf } from '@/components/words/language.ts';
import type { BeliefView } from '@/lib/app/calls.ts';

/** The user's own words behind a belief, newest first, with when and where. */
export function Evidence({ evidence }: { evidence: BeliefView['evidence'] }) {
  return (
    <ul className="evidence">
      {evidence.toReversed().map(({ words, at, host }) => (
        <li key={`${at} ${words}`}>
          <blockquote dir="auto">{words}</blockquote>
          <small>
            {dateOf(at)}
            {host && ` · ${new URL(host).host}`}
          </small>
        </li>
      ))}
    </ul>
  );
}
