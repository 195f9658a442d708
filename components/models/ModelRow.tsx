import { MODELS } from '@/components/words/models-words.ts';
import type { ModelView } from '@/lib/app/models.ts';

type Act = (id: string) => void;

type ModelRowProps = {
  readonly shown: ModelView;
  readonly onStart: Act;
  readonly onPause: Act;
  readonly onDelete: Act;
  readonly onUse: Act;
};

/** One model that can be downloaded, with what can be done about it now. */
export function ModelRow({ shown, ...acts }: ModelRowProps) {
  const { model, state, done, total, problem, inUse } = shown;
  const isPartial = state === 'downloading' || state === 'paused' || state === 'failed';
  return (
    <li className="model">
      <div className="grow">
        <p>
          <strong>{model.name}</strong> {inUse && <span className="tag">{MODELS.inUse}</span>}
        </p>
        <p className="quiet">{model.about}</p>
        <p className="quiet">
          {MODELS.facts(model.languages, model.licence)}
          {state === 'ready' && ` · ${MODELS.here(total)}`}
        </p>
      </div>
      <Actions shown={shown} {...acts} />
      {isPartial && (
        <div className="row whole">
          <progress
            className="grow"
            aria-label={MODELS.progress(model.name)}
            max={Math.max(1, total)}
            value={done}
          />
          <span className="quiet">
            {MODELS.progressIs(done, total, shown.isExact)}
            {state === 'paused' && ` · ${MODELS.paused}`}
          </span>
        </div>
      )}
      {problem && (
        <p className="failed whole" role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}

function Actions({ shown, onStart, onPause, onDelete, onUse }: ModelRowProps) {
  const { model, state, inUse, total } = shown;
  const { id, name } = model;
  switch (state) {
    case 'absent':
      return (
        <Action label={MODELS.downloadLabel(name)} onClick={() => onStart(id)}>
          {MODELS.download(total)}
        </Action>
      );
    case 'downloading':
      return (
        <div className="wrap">
          <Action label={MODELS.pauseLabel(name)} onClick={() => onPause(id)}>
            {MODELS.pause}
          </Action>
          <Action label={MODELS.cancelLabel(name)} onClick={() => onDelete(id)} quiet>
            {MODELS.cancel}
          </Action>
        </div>
      );
    case 'paused':
    case 'failed':
      return (
        <div className="wrap">
          <Action label={MODELS.resumeLabel(name)} onClick={() => onStart(id)}>
            {MODELS.resume}
          </Action>
          <Action label={MODELS.removeLabel(name)} onClick={() => onDelete(id)} quiet>
            {MODELS.remove}
          </Action>
        </div>
      );
    case 'ready':
      return (
        <div className="wrap">
          {model.kind === 'embedding' && !inUse && (
            <Action label={MODELS.chooseLabel(name)} onClick={() => onUse(id)}>
              {MODELS.use}
            </Action>
          )}
          <Action label={MODELS.removeLabel(name)} onClick={() => onDelete(id)} quiet>
            {MODELS.remove}
          </Action>
        </div>
      );
    default:
      return state satisfies never;
  }
}

type ActionProps = {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: string;
  readonly quiet?: boolean;
};

const Action = ({ label, onClick, children, quiet = false }: ActionProps) => (
  <button type="button" className={quiet ? 'plain' : ''} aria-label={label} onClick={onClick}>
    {children}
  </button>
);

/** The name by which the background knows the model that ships with the extension. */
const PACKAGED = 'packaged';

/** The model that comes along: always here, and the way back from any other. */
export function PackagedRow({ inUse, onUse }: { inUse: boolean; onUse: Act }) {
  return (
    <li className="model">
      <div className="grow">
        <p>
          <strong>{MODELS.packaged}</strong> {inUse && <span className="tag">{MODELS.inUse}</span>}
        </p>
        <p className="quiet">{MODELS.packagedAbout}</p>
      </div>
      {!inUse && (
        <Action label={MODELS.chooseLabel(MODELS.packaged)} onClick={() => onUse(PACKAGED)}>
          {MODELS.use}
        </Action>
      )}
    </li>
  );
}
