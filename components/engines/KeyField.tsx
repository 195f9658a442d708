import type { EngineSource } from '@/components/shared/source.ts';
import { SERVER } from '@/components/words/server-words.ts';
import { Problem } from './Problem.tsx';
import { useTell } from './use-tell.ts';

type KeyFieldProps = {
  readonly source: Pick<EngineSource, 'keepEngineKey'>;
  readonly host: string;
  /** Where such keys are made. */
  readonly keysAt: string | undefined;
  readonly isSet: boolean;
  /** What was typed and is not kept yet. */
  readonly typed: string;
  readonly onType: (key: string) => void;
  readonly onKeep: () => void;
  readonly onDeleted: () => void;
};

/** The key of one server: typed once, kept sealed, never shown again. */
export function KeyField({
  source,
  host,
  keysAt,
  isSet,
  typed,
  onType,
  onKeep,
  onDeleted,
}: KeyFieldProps) {
  const { problem, tell } = useTell();
  const remove = async () => {
    if (await tell(source.keepEngineKey({ host, key: null }))) onDeleted();
  };
  if (isSet) {
    return (
      <div className="field">
        <span>{SERVER.keySet(host)}</span>
        <div>
          <button
            type="button"
            aria-label={SERVER.keyDeleteLabel(host)}
            onClick={() => void remove()}
          >
            {SERVER.keyDelete}
          </button>
        </div>
        <Problem problem={problem} />
      </div>
    );
  }
  return (
    <div className="field">
      <label className="field">
        {SERVER.key}
        <input
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      </label>
      <p className="quiet">
        {SERVER.keyHint}{' '}
        {keysAt && (
          <a href={keysAt} target="_blank" rel="noreferrer">
            {SERVER.getKey}
          </a>
        )}
      </p>
      {typed.trim() !== '' && (
        <div>
          <button type="button" onClick={onKeep}>
            {SERVER.keyKeep}
          </button>
        </div>
      )}
    </div>
  );
}
