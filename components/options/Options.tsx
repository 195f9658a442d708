import { Engines } from '@/components/engines/Engines.tsx';
import { LearningSwitches } from '@/components/learning/LearningSwitches.tsx';
import { ModelManager } from '@/components/models/ModelManager.tsx';
import { CompareLink } from '@/components/shared/CompareLink.tsx';
import { LedgerLink } from '@/components/shared/LedgerLink.tsx';
import type {
  BackupSource,
  EngineSource,
  LearningSource,
  ModelSource,
  SiteSource,
  WordsSource,
} from '@/components/shared/source.ts';
import '@/components/shared/theme.css';
import { COMMON } from '@/components/words/common-words.ts';
import { COMPARE } from '@/components/words/compare-words.ts';
import { ENGINES } from '@/components/words/engine-words.ts';
import { WORDS } from '@/components/words/import-words.ts';
import { LEARNING } from '@/components/words/learning-words.ts';
import { LEDGER } from '@/components/words/ledger-words.ts';
import { MODELS } from '@/components/words/models-words.ts';
import { KEPT, OPTIONS } from '@/components/words/options-words.ts';
import { Contents } from './Contents.tsx';
import { Export } from './Export.tsx';
import { Import } from './Import.tsx';
import { ImportWords } from './ImportWords.tsx';
import './options.css';
import { Sites } from './Sites.tsx';
import { Wipe } from './Wipe.tsx';

type OptionsProps = {
  readonly source: SiteSource &
    BackupSource &
    LearningSource &
    WordsSource &
    ModelSource &
    EngineSource;
  readonly version: string;
  /** The keys that switch an answer, as the browser names them; empty when none are set. */
  readonly shortcut: string;
  /** The day, as `2026-05-01`, for the name of an export. */
  readonly today: string;
};

/** The sections below, in their order. */
const PARTS = [
  { id: 'sites', title: OPTIONS.sites },
  { id: 'learning', title: LEARNING.title },
  { id: 'words', title: WORDS.title },
  { id: 'readers', title: COMPARE.title },
  { id: 'engines', title: ENGINES.title },
  { id: 'models', title: MODELS.title },
  { id: 'sent', title: LEDGER.title },
  { id: 'data', title: OPTIONS.data },
  { id: 'kept', title: OPTIONS.kept },
  { id: 'shortcut', title: OPTIONS.shortcut },
] as const;

/** Where it runs, what is kept, and how to take it away or delete it. */
export function Options({ source, version, shortcut, today }: OptionsProps) {
  return (
    <main className="options">
      <header>
        <h1 className="brand">
          <img src="/icon/48.png" alt="" />
          {COMMON.name}: {OPTIONS.title.toLowerCase()}
        </h1>
      </header>
      <Contents parts={PARTS} />
      <Sites source={source} />
      <section className="card stack" id="learning">
        <h2>{LEARNING.title}</h2>
        <p className="quiet">{LEARNING.hint}</p>
        <LearningSwitches source={source} />
      </section>
      <section className="card stack" id="words">
        <h2>{WORDS.title}</h2>
        <ImportWords source={source} />
      </section>
      <section className="card stack" id="readers">
        <h2>{COMPARE.title}</h2>
        <p className="quiet">{COMPARE.openHint}</p>
        <p className="way">
          <CompareLink />
        </p>
      </section>
      <Engines source={source} />
      <ModelManager source={source} />
      <section className="card stack" id="sent">
        <h2>{LEDGER.title}</h2>
        <p className="quiet">{LEDGER.hint}</p>
        <p className="way">
          <LedgerLink />
        </p>
      </section>
      <section className="card stack" id="data">
        <h2>{OPTIONS.data}</h2>
        <Export source={source} today={today} />
        <Import source={source} />
        <Wipe source={source} />
      </section>
      <section className="card stack" id="kept">
        <h2>{OPTIONS.kept}</h2>
        <dl className="kept">
          {KEPT.map(({ what, where }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{where}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="card stack" id="shortcut">
        <h2>{OPTIONS.shortcut}</h2>
        <p>{shortcut ? OPTIONS.shortcutIs(shortcut) : OPTIONS.shortcutNone}</p>
        <p className="quiet">{OPTIONS.shortcutHint}</p>
      </section>
      <footer>
        <small>{OPTIONS.version(version)}</small>
      </footer>
    </main>
  );
}
