import { HereEngine } from '@/components/engines/HereEngine.tsx';
import { LearningSwitches } from '@/components/learning/LearningSwitches.tsx';
import { ProfileEditor } from '@/components/profile/ProfileEditor.tsx';
import { CompareLink } from '@/components/shared/CompareLink.tsx';
import { LedgerLink } from '@/components/shared/LedgerLink.tsx';
import type {
  LearningSource,
  ProfileSource,
  RewriteSource,
  SaveSource,
  SiteEngineSource,
  SiteSource,
} from '@/components/shared/source.ts';
import '@/components/shared/theme.css';
import { useWatch } from '@/components/shared/use-watch.ts';
import { COMMON } from '@/components/words/common-words.ts';
import { LEARNING } from '@/components/words/learning-words.ts';
import { POPUP } from '@/components/words/popup-words.ts';
import type { Origin } from '@/lib/core/ids.ts';
import { LatestRewrite } from './LatestRewrite.tsx';
import { SaveCard } from './SaveCard.tsx';
import './popup.css';
import { SiteCard } from './SiteCard.tsx';

type PopupProps = {
  readonly source: SiteSource &
    ProfileSource &
    RewriteSource &
    LearningSource &
    SaveSource &
    SiteEngineSource;
  readonly site: Origin | null;
  /** The address of the page in front, where the browser tells it. */
  readonly url: string | null;
  /** Opens the side panel; null where the browser has none. */
  readonly openSidePanel: (() => void) | null;
  readonly openOptions: () => void;
  readonly explainsHere: boolean;
};

/** What the toolbar button opens: this site, the latest answer, and the profile. */
export function Popup({ source, site, url, openSidePanel, openOptions, explainsHere }: PopupProps) {
  return (
    <main className="popup">
      <header className="row">
        <h1 className="brand grow">
          <img src="/icon/48.png" alt="" />
          {COMMON.name}
        </h1>
        {openSidePanel && (
          <button type="button" className="plain" onClick={openSidePanel}>
            {COMMON.openSidePanel}
          </button>
        )}
        <button type="button" className="plain" onClick={openOptions}>
          {COMMON.openOptions}
        </button>
      </header>
      {site && url && <SavePage source={source} site={site} url={url} />}
      <SiteCard source={source} site={site} />
      {site && <HereEngine source={source} site={site} />}
      <LatestRewrite source={source} startsOpen={explainsHere} />
      <section className="card" aria-label={POPUP.you}>
        <h2 className="visually-hidden">{POPUP.you}</h2>
        <ProfileEditor source={source} />
      </section>
      <section className="card stack" aria-label={LEARNING.title}>
        <h2>{LEARNING.title}</h2>
        <LearningSwitches source={source} />
      </section>
      <footer>
        <CompareLink /> · <LedgerLink />
      </footer>
    </main>
  );
}

function SavePage({
  source,
  site,
  url,
}: {
  readonly source: SiteSource & SaveSource;
  readonly site: Origin;
  readonly url: string;
}) {
  const sites = useWatch(source.watchSites);
  const isGranted =
    sites.state === 'ready' && sites.value.some((one) => one.granted && one.origin === site);
  return <SaveCard source={source} site={site} url={url} isGranted={isGranted} />;
}
