import type { Origin, RewriteId } from '../core/ids.ts';
import type { Belief, Evidence, Provenance } from '../self-model/belief.ts';
import { confidence } from '../self-model/confidence.ts';
import { contradictionsIn } from '../self-model/contradictions.ts';
import { asOf } from '../self-model/history.ts';
import { levelOf } from '../self-model/level.ts';
import type { Similarity } from '../self-model/similarity.ts';
import { subjectOf } from '../self-model/subject.ts';
import { type EngineViewPorts, enginesView } from './engines/engine-view.ts';
import { type LedgerPorts, ledgerText, ledgerView } from './ledger-views.ts';
import type { BringInStore } from './library/bring-in.ts';
import { citedPassages } from './library/cited-passages.ts';
import { hereView, type LibraryViewPorts, libraryView } from './library/library-views.ts';
import type { Reindex } from './library/reindex.ts';
import { type ModelPorts, modelsView } from './models.ts';
import { activityOf } from './outcomes.ts';
import { knowledgeViews } from './past-views.ts';
import type { OutcomeStore, ProfileStore, RewriteStore, SettingStore, SiteStore } from './ports.ts';
import { siteViews } from './sites.ts';
import type { StoredRewrite } from './stored.ts';
import type {
  BeliefView,
  ProfileView,
  RewriteDetail,
  RewriteSummary,
  UiViews,
  ViewName,
} from './ui-views.ts';

export type ViewPorts = LedgerPorts &
  EngineViewPorts &
  LibraryViewPorts &
  ModelPorts & {
    readonly bringIns: Pick<BringInStore, 'all'>;
    readonly reindex: Pick<Reindex, 'view'>;
    readonly profiles: Pick<ProfileStore, 'read'>;
    readonly rewrites: Pick<RewriteStore, 'find' | 'newest'>;
    readonly outcomes: Pick<OutcomeStore, 'all'>;
    readonly sites: Pick<SiteStore, 'all'>;
    readonly settings: Pick<SettingStore, 'read'>;
    grantedSites(): Promise<readonly Origin[]>;
    kinship(): Promise<Similarity>;
    now(): number;
  };

/** How each view is made; asked again whenever something it may show has changed. */
export const VIEWS: {
  readonly [V in ViewName]: (
    ports: ViewPorts,
    args: UiViews[V]['args'],
  ) => Promise<UiViews[V]['value']>;
} = {
  profile: profileView,
  sites: async ({ sites, grantedSites }) => siteViews(await grantedSites(), await sites.all()),
  rewrites: async ({ rewrites }) => (await rewrites.newest(LISTED_REWRITES)).map(summary),
  rewrite: rewriteDetail,
  explained: async ({ settings }) => (await settings.read()).explained,
  activity: async ({ outcomes }) => activityOf(await outcomes.all()),
  past: async ({ profiles }, { at }) => {
    const { model } = await profiles.read();
    return asOf(model, at).beliefs.map((belief) => beliefView(belief, at));
  },
  knowledge: async ({ profiles, kinship, now }) =>
    knowledgeViews((await profiles.read()).model, now(), await kinship()),
  ledger: ledgerView,
  ledgerText,
  library: libraryView,
  here: (ports, { url }) => hereView(url, ports),
  models: modelsView,
  bringIn: async ({ bringIns }) => (await bringIns.all())[0] ?? null,
  reindexing: ({ reindex }) => reindex.view(),
  engines: enginesView,
  learning: async ({ settings }) => {
    const { learnFromQuestions, learningPaused, compareOneInTen } = await settings.read();
    return { learnFromQuestions, learningPaused, compareOneInTen };
  },
};

/** Nobody scrolls further back than this in a list of answers. */
const LISTED_REWRITES = 50;

async function profileView({ profiles, settings, now }: ViewPorts): Promise<ProfileView> {
  const { model, unreadable } = await profiles.read();
  const { welcomed } = await settings.read();
  const time = now();
  const current = model.beliefs.filter(({ validTo }) => validTo === null);
  return {
    beliefs: current.map((belief) => beliefView(belief, time)),
    level: levelOf(model, time),
    welcomed,
    contradictions: proposalsAgainst(current),
    unreadable,
  };
}

/** Each proposal that a yes would put in the place of something that holds now. */
function proposalsAgainst(current: readonly Belief[]): ProfileView['contradictions'] {
  const mounting = new Set(contradictionsIn({ beliefs: current }).map(({ seen }) => seen.id));
  const held = new Map(
    current
      .filter(({ status }) => status === 'acting')
      .map(({ claim, id }) => [subjectOf(claim), id]),
  );
  return current.flatMap(({ status, claim, id: seen }) => {
    const against = status === 'proposed' ? held.get(subjectOf(claim)) : undefined;
    return against === undefined ? [] : [{ held: against, seen, mounting: mounting.has(seen) }];
  });
}

async function rewriteDetail(
  { rewrites, profiles, pages, now }: ViewPorts,
  { id }: { readonly id: RewriteId },
): Promise<RewriteDetail | null> {
  const rewrite = await rewrites.find(id);
  if (!rewrite) return null;
  const { model } = await profiles.read();
  const time = now();
  const byId = new Map(model.beliefs.map((belief) => [belief.id, belief]));
  const because = rewrite.because.map(({ field, ruleId, beliefId }) => {
    const belief = beliefId === null ? undefined : byId.get(beliefId);
    return { field, ruleId, belief: belief ? beliefView(belief, time) : null };
  });
  const cited = await citedPassages(rewrite, pages);
  const { reason, framing, notes, weakened, madeBy = null } = rewrite;
  return { ...summary(rewrite), reason, framing, notes, weakened, madeBy, cited, because };
}

const summary = ({ id, at, origin, question, outcome, level }: StoredRewrite): RewriteSummary => ({
  id,
  at,
  origin,
  question,
  outcome,
  level,
});

const beliefView = (belief: Belief, now: number): BeliefView => ({
  id: belief.id,
  claim: belief.claim,
  status: belief.status,
  provenance: provenanceOf(belief.evidence),
  confidence: confidence(belief, now),
  since: belief.validFrom,
  evidence: belief.evidence.map(({ words, at, host }) => ({ words, at, host })),
});

/** The strongest kind of reason a belief has. */
function provenanceOf(evidence: readonly Evidence[]): Provenance {
  const order: readonly Provenance[] = ['stated', 'observed', 'imported'];
  const found = new Set(evidence.map(({ provenance }) => provenance));
  return order.find((kind) => found.has(kind)) ?? 'observed';
}
