import { useId, useMemo, useState } from 'react';
import { LibraryLink } from '@/components/library/PanelLibrary.tsx';
import type { SaveSource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { dateOf } from '@/components/words/language.ts';
import { SAVE_OUTCOMES, SAVING } from '@/components/words/library-words.ts';
import type { Origin } from '@/lib/core/ids.ts';

type SaveCardProps = {
  readonly source: SaveSource;
  readonly site: Origin;
  /** The address of the page in front. */
  readonly url: string;
  /** Idiolect is on for the site, so that its pages can be saved by themselves. */
  readonly isGranted: boolean;
};

/** Saves the page in front, and says whether it is saved already. */
export function SaveCard({ source, site, url, isGranted }: SaveCardProps) {
  const watch = useMemo(() => source.watchHere(url), [source, url]);
  const here = useWatch(watch);
  const [saving, setSaving] = useState(false);
  const [told, setTold] = useState<{ readonly text: string; readonly failed: boolean } | null>(
    null,
  );
  const box = useId();
  const hint = useId();
  const saved = here.state === 'ready' ? here.value.saved : null;
  const wake = () => void source.wakeLibrary();
  const saveByItself = async (saves: boolean) => {
    const result = await source.saveAutomatically({ origin: site, saves });
    setTold(result.ok ? null : { text: result.error.message, failed: true });
  };
  const save = async () => {
    setSaving(true);
    const result = await source.savePage('page');
    setSaving(false);
    setTold(
      result.ok
        ? { text: SAVE_OUTCOMES[result.value.outcome], failed: false }
        : { text: result.error.message, failed: true },
    );
  };
  return (
    <section className="card stack" aria-label={SAVING.title}>
      <div className="row">
        <p className={saved ? 'grow' : 'grow quiet'}>
          {saved ? SAVING.savedOn(dateOf(saved.savedAt)) : SAVING.title}
        </p>
        <LibraryLink />
        <button
          type="button"
          disabled={saving}
          // Starting what saving needs takes as long as saving: it begins when the click is near.
          onPointerEnter={wake}
          onFocus={wake}
          onClick={() => void save()}
        >
          {saving ? SAVING.saving : saved ? SAVING.saveAgain : SAVING.save}
        </button>
      </div>
      {told && (
        <p className={told.failed ? 'failed' : 'quiet'} role={told.failed ? 'alert' : 'status'}>
          {told.text}
        </p>
      )}
      {isGranted && here.state === 'ready' && (
        <div className="switch">
          <input
            id={box}
            type="checkbox"
            checked={here.value.savesByItself}
            aria-describedby={hint}
            onChange={({ currentTarget }) => void saveByItself(currentTarget.checked)}
          />
          <label htmlFor={box}>{SAVING.automatically}</label>
          <small id={hint}>{SAVING.automaticallyHint}</small>
        </div>
      )}
    </section>
  );
}
