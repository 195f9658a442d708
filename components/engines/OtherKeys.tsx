import { useId } from 'react';
import type { EngineSource } from '@/components/shared/source.ts';
import { SERVER } from '@/components/words/server-words.ts';
import type { EnginesView } from '@/lib/app/engines/engine-view.ts';
import { Problem } from './Problem.tsx';
import { useTell } from './use-tell.ts';

type OtherKeysProps = {
  readonly view: EnginesView;
  readonly source: Pick<EngineSource, 'keepEngineKey'>;
};

/** Keys of servers that are not in use: none lies here unseen. */
export function OtherKeys({ view, source }: OtherKeysProps) {
  const heading = useId();
  const { problem, tell } = useTell();
  const others = view.keyHosts.filter((host) => host !== view.host);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <p id={heading}>{SERVER.otherKeys}</p>
      <ul className="by-site">
        {others.map((host) => (
          <li key={host} className="wrap">
            <span className="grow">{host}</span>
            <button
              type="button"
              aria-label={SERVER.keyDeleteLabel(host)}
              onClick={() => void tell(source.keepEngineKey({ host, key: null }))}
            >
              {SERVER.keyDelete}
            </button>
          </li>
        ))}
      </ul>
      <Problem problem={problem} />
    </section>
  );
}
