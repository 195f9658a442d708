import { useId } from 'react';
import type { EngineSource } from '@/components/shared/source.ts';
import { SERVER } from '@/components/words/server-words.ts';
import type { EnginesView } from '@/lib/app/engines/engine-view.ts';
import { Problem } from './Problem.tsx';
import { useTell } from './use-tell.ts';

type OtherKeysProps = {
  readonly view: EnginesView;
  readonly source: Pick<EngineSource, 'keepEngineKey'>;
  /** The host whose key is shown already. */
  readonly host: string | null;
  readonly onDeleted: (host: string) => void;
};

/** Keys of servers that are not in use: none lies here unseen. */
export function OtherKeys({ view, source, host, onDeleted }: OtherKeysProps) {
  const heading = useId();
  const { problem, tell } = useTell();
  const remove = async (other: string) => {
    if (await tell(source.keepEngineKey({ host: other, key: null }))) onDeleted(other);
  };
  const others = view.keyHosts.filter((one) => one !== host);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <p id={heading}>{SERVER.otherKeys}</p>
      <ul className="by-site">
        {others.map((other) => (
          <li key={other} className="wrap">
            <span className="grow">{other}</span>
            <button
              type="button"
              aria-label={SERVER.keyDeleteLabel(other)}
              onClick={() => void remove(other)}
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
