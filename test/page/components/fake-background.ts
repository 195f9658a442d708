import type {
  ActivitySource,
  BackupSource,
  EngineSource,
  LearningSource,
  LibrarySource,
  PastSource,
  ProfileSource,
  RewriteSource,
  SaveSource,
  SiteSource,
  Watch,
  WordsSource,
} from '@/components/shared/source.ts';
import type { EditRefusal } from '@/lib/app/calls.ts';
import type { PageLook } from '@/lib/app/page-look.ts';
import type {
  ActivityView,
  BeliefView,
  KnowledgeView,
  LearningView,
  ProfileView,
  RewriteDetail,
  SiteView,
} from '@/lib/app/ui-views.ts';
import type { BeliefId, JobId, Origin, RewriteId } from '@/lib/core/ids.ts';
import { err, ok } from '@/lib/core/result.ts';
import { createConversationReader } from '@/lib/observe/conversation-export.ts';
import type { Claim } from '@/lib/self-model/claim.ts';
import { fakeEngines } from './fake-engines.ts';
import { fakeLibrary } from './fake-library.ts';

export const SITE = 'https://chat.example' as Origin;
/** A page on which nothing was found. */
export const NOTHING_FOUND: PageLook = { answers: 0, found: null, report: 'div text≤30' };

/** A site of which nothing is known. */
export const OFF = { granted: false, paused: false, picked: false, found: null } as const;
const NOON = Date.UTC(2026, 4, 1, 12);

export const belief = (claim: Claim, overrides: Partial<BeliefView> = {}): BeliefView => ({
  id: JSON.stringify(claim) as BeliefId,
  claim,
  status: 'acting',
  provenance: 'stated',
  confidence: 0.91,
  since: NOON,
  evidence: [{ words: 'You wrote it here.', at: NOON, host: null }],
  ...overrides,
});

type World = {
  readonly beliefs?: readonly BeliefView[];
  readonly unreadable?: number;
  readonly sites?: readonly SiteView[];
  readonly rewrites?: readonly RewriteDetail[];
  readonly explained?: RewriteId | null;
  /** What every edit is refused with. */
  readonly refusal?: EditRefusal;
  readonly grants?: boolean;
  readonly look?: PageLook;
  readonly knowledge?: readonly KnowledgeView[];
  readonly activity?: ActivityView;
  readonly contradictions?: ProfileView['contradictions'];
};

/** A value that can be watched and set. */
function cell<T>(value: T) {
  const listeners = new Set<(state: { state: 'ready'; value: T }) => void>();
  return {
    get: () => value,
    set: (next: T) => {
      value = next;
      for (const listener of listeners) listener({ state: 'ready', value });
    },
    watch: ((listener) => {
      listeners.add(listener);
      listener({ state: 'ready', value });
      return () => listeners.delete(listener);
    }) as Watch<T>,
  };
}

const NO_ACTIVITY: ActivityView = {
  transforms: [],
  topics: [],
  originals: { kept: 0, wanted: 0 },
  rewritten: { shown: 0, takenBack: 0 },
};

/** A background that keeps everything in memory and does what it is told. */
export function fakeBackground(world: World = {}) {
  const happened: string[] = [];
  const beliefs = cell(world.beliefs ?? []);
  const sites = cell(world.sites ?? []);
  const rewrites = cell(world.rewrites ?? []);
  const profile = cell<ProfileView>(profileOf(beliefs.get(), world));
  const change = (name: string, next: readonly BeliefView[]) => {
    happened.push(name);
    if (world.refusal) return err(world.refusal);
    beliefs.set(next);
    profile.set(profileOf(next, world));
    return ok(null);
  };
  const others = (id: BeliefId) => beliefs.get().filter((other) => other.id !== id);
  const setSite = (view: SiteView) =>
    sites.set([...sites.get().filter(({ origin }) => origin !== view.origin), view]);

  const learning = cell<LearningView>({
    learnFromQuestions: false,
    learningPaused: false,
    compareOneInTen: false,
  });

  const source: ProfileSource &
    SiteSource &
    RewriteSource &
    LearningSource &
    PastSource &
    ActivitySource &
    LibrarySource &
    EngineSource &
    SaveSource = {
    ...fakeLibrary().source,
    ...fakeEngines().source,
    watchPast: (at) => cell(beliefs.get().filter(({ since }) => since <= at)).watch,
    watchKnowledge: cell(world.knowledge ?? []).watch,
    watchActivity: cell(world.activity ?? NO_ACTIVITY).watch,
    restoreTransform: async (transform) => {
      happened.push(`restore ${transform}`);
      return world.refusal ? err(world.refusal) : ok(null);
    },
    watchLearning: learning.watch,
    setLearning: async (changed) => {
      happened.push(`learning ${JSON.stringify(changed)}`);
      if (world.refusal) return err(world.refusal);
      learning.set({ ...learning.get(), ...changed });
      return ok(null);
    },
    watchProfile: profile.watch,
    stateBelief: async (claim) => {
      const added = belief(claim);
      const done = change(`state ${JSON.stringify(claim)}`, [...beliefs.get(), added]);
      return done.ok ? ok(added.id) : done;
    },
    correctBelief: async ({ id, claim }) => {
      const changed = beliefs.get().map((old) => (old.id === id ? { ...old, claim } : old));
      const done = change(`correct ${JSON.stringify(claim)}`, changed);
      return done.ok ? ok(id) : done;
    },
    forgetBelief: async (id) => change(`forget ${id}`, others(id)),
    answerProposal: async ({ id, accept }) =>
      change(
        `${accept ? 'accept' : 'refuse'} ${id}`,
        beliefs
          .get()
          .map((old) => (old.id === id ? { ...old, status: accept ? 'acting' : 'refused' } : old)),
      ),
    watchSites: sites.watch,
    requestSite: async (origin) => {
      happened.push(`request ${origin}`);
      if (world.grants !== false) setSite({ ...OFF, origin, granted: true });
      return world.grants !== false;
    },
    pauseSite: async ({ origin, paused }) => {
      happened.push(`${paused ? 'pause' : 'resume'} ${origin}`);
      setSite({ ...OFF, origin, granted: true, paused });
      return ok(null);
    },
    revokeSite: async (origin) => {
      happened.push(`revoke ${origin}`);
      sites.set(sites.get().filter((site) => site.origin !== origin));
      return ok(null);
    },
    inspectPage: async () => ok(world.look ?? NOTHING_FOUND),
    pickAnswer: async () => {
      happened.push('pick');
      return world.refusal ? err(world.refusal) : ok(null);
    },
    forgetPick: async (origin) => {
      happened.push(`forget pick ${origin}`);
      const known = sites.get().find((site) => site.origin === origin) ?? { ...OFF, origin };
      setSite({ ...known, picked: false });
      return ok(null);
    },
    showOnce: async () => {
      happened.push('show once');
      return world.refusal ? err(world.refusal) : ok(null);
    },
    watchRewrites: rewrites.watch,
    watchRewrite: (id) => cell(rewrites.get().find((rewrite) => rewrite.id === id) ?? null).watch,
    watchExplained: cell(world.explained ?? null).watch,
  };
  return { source, happened };
}

const profileOf = (beliefs: readonly BeliefView[], world: World): ProfileView => ({
  beliefs,
  level: beliefs.length > 0 ? 3 : 0,
  welcomed: true,
  contradictions: world.contradictions ?? [],
  unreadable: world.unreadable ?? 0,
});

/** Keeps exports and imports in memory: three parts of export, and every import is accepted. */
export function fakeBackup(overrides: Partial<BackupSource> = {}) {
  const happened: string[] = [];
  const job = 'job' as JobId;
  const source: BackupSource = {
    exportPart: async ({ cursor }) => {
      const done = Number(cursor ?? 0) + 1;
      happened.push(`export ${done}`);
      const next = done < 3 ? String(done) : null;
      return ok({ job, lines: `{"line":${done}}\n`, cursor: next, done, total: 3 });
    },
    stageImport: async ({ part, lines }) => {
      happened.push(`stage ${part} ${lines}`);
      return ok(job);
    },
    finishImport: async ({ parts }) => {
      happened.push(`finish ${parts}`);
      return ok({ added: 12, alreadyHere: 3 });
    },
    cancelImport: async () => {
      happened.push('cancel import');
      return ok(null);
    },
    wipe: async () => {
      happened.push('wipe');
      return ok(null);
    },
    ...overrides,
  };
  return { source, happened };
}

/** Takes whatever is imported and proposes one thing for each text; a cell to look into. */
export function fakeWords(overrides: Partial<WordsSource> = {}) {
  const happened: string[] = [];
  const source: WordsSource = {
    importMemory: async (text) => {
      happened.push(`memory ${text}`);
      return ok({ proposed: text.split('\n').length });
    },
    importTurns: async (turns) => {
      happened.push(...turns.map(({ text }) => text));
      return ok({ proposed: turns.length });
    },
    openConversations: createConversationReader,
    ...overrides,
  };
  return { source, happened };
}
