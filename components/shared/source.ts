import type { UiCalls } from '@/lib/app/calls.ts';
import type { LedgerText } from '@/lib/app/egress-ports.ts';
import type { EnginesView } from '@/lib/app/engines/engine-view.ts';
import type { LedgerQuery, LedgerView } from '@/lib/app/ledger-views.ts';
import type { BringIn } from '@/lib/app/library/bring-in.ts';
import type { HereView, LibraryView, LocalPage } from '@/lib/app/library/page-calls.ts';
import type { Reindexing } from '@/lib/app/library/reindex.ts';
import type { ModelsView } from '@/lib/app/models.ts';
import type {
  ActivityView,
  BeliefView,
  KnowledgeView,
  LearningView,
  ProfileView,
  RewriteDetail,
  RewriteSummary,
  SiteView,
  ViewState,
} from '@/lib/app/ui-views.ts';
import type { EgressId, Origin, RewriteId } from '@/lib/core/ids.ts';
import type { Result } from '@/lib/core/result.ts';
import type { ConversationReader } from '@/lib/observe/conversation-export.ts';

/** Follow something that changes. Returns the way to stop. */
export type Watch<T> = (listener: (state: ViewState<T>) => void) => () => void;

/** Some of the background's calls, from afar. */
type Remote<Name extends keyof UiCalls> = {
  readonly [K in Name]: (...args: Parameters<UiCalls[K]>) => Promise<ReturnType<UiCalls[K]>>;
};

/** What showing and editing the profile asks of the world. */
export type ProfileSource = Remote<
  'stateBelief' | 'correctBelief' | 'forgetBelief' | 'answerProposal'
> & { readonly watchProfile: Watch<ProfileView> };

/** What the switch of one site asks of the world. */
export type SiteSource = Remote<
  'pauseSite' | 'revokeSite' | 'showOnce' | 'inspectPage' | 'pickAnswer' | 'forgetPick'
> & {
  readonly watchSites: Watch<readonly SiteView[]>;
  /** Ask the browser for this site. Must be called first thing in a click: the prompt needs it. */
  readonly requestSite: (site: Origin) => Promise<boolean>;
};

/** What showing rewrites asks of the world. */
export type RewriteSource = {
  readonly watchRewrites: Watch<readonly RewriteSummary[]>;
  readonly watchRewrite: (id: RewriteId) => Watch<RewriteDetail | null>;
  /** The rewrite that "why like this" was asked about last. */
  readonly watchExplained: Watch<RewriteId | null>;
};

/** What looking back asks of the world. */
export type PastSource = {
  readonly watchPast: (at: number) => Watch<readonly BeliefView[]>;
  readonly watchKnowledge: Watch<readonly KnowledgeView[]>;
};

/** What showing whether our changes help asks of the world. */
export type ActivitySource = Remote<'restoreTransform'> & {
  readonly watchActivity: Watch<ActivityView>;
};

/** What the learning switches ask of the world. */
export type LearningSource = Remote<'setLearning'> & {
  readonly watchLearning: Watch<LearningView>;
};

/** What bringing words from other assistants asks of the world. */
export type WordsSource = Remote<'importMemory' | 'importTurns'> & {
  /** Reads an exported file of conversations piece by piece. */
  readonly openConversations: () => ConversationReader;
};

/** What keeping, taking away and deleting data asks of the world. */
export type BackupSource = Remote<
  'exportPart' | 'stageImport' | 'finishImport' | 'cancelImport' | 'wipe'
>;

/** What comparing one answer for several readers asks of the world. */
export type CompareSource = Remote<'compareForms' | 'namedReaders' | 'keepReaders'>;

/** What the record of what was sent asks of the world. */
export type LedgerSource = Remote<'clearLedger' | 'exportLedger' | 'forbidHost'> & {
  readonly watchLedger: (query: LedgerQuery) => Watch<LedgerView>;
  readonly watchLedgerText: (id: EgressId) => Watch<LedgerText | null>;
};

/** What downloading and choosing models asks of the world. */
export type ModelSource = Remote<
  'startModel' | 'pauseModel' | 'deleteModel' | 'chooseModel' | 'abilities'
> &
  ReindexSource & { readonly watchModels: Watch<ModelsView> };

/** What showing how far saved pages are prepared for another model asks of the world. */
export type ReindexSource = Remote<'pauseReindex' | 'resumeReindex'> & {
  readonly watchReindexing: Watch<Reindexing | null>;
};

/** What choosing and setting up engines asks of the world. */
export type EngineSource = Remote<
  | 'setEngines'
  | 'setEngineOn'
  | 'keepEngineKey'
  | 'expectServer'
  | 'listServerModels'
  | 'testServer'
  | 'cancelServerTest'
  | 'previewRequest'
> & {
  readonly watchEngines: Watch<EnginesView>;
  /** Ask the browser for a server's address. Must be called first thing in a click. */
  readonly requestServer: (address: string) => Promise<boolean>;
  /** Whether the browser lets us ask this address whatever the server says. */
  readonly reaches: (address: string) => Promise<boolean>;
  /** Have the browser fetch its own model; tells the share that is here. Must begin in a click. */
  readonly fetchBrowserModel: (
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ) => Promise<Result<null, { readonly message: string }>>;
};

/** What choosing the engine of one site asks of the world. */
export type SiteEngineSource = Pick<EngineSource, 'setEngines' | 'setEngineOn' | 'watchEngines'>;

/** What searching the library asks of the world. */
export type LibrarySource = Remote<
  | 'searchLibrary'
  | 'relatedPages'
  | 'readCopy'
  | 'setPrivate'
  | 'forgetPages'
  | 'findDuplicates'
  | 'checkLinks'
  | 'wakeLibrary'
> & { readonly watchLibrary: Watch<LibraryView> };

/** What bringing in files asks of the world. */
export type FilesSource = Remote<'handOver' | 'endBringIn'> & {
  readonly watchBringIn: Watch<BringIn | null>;
  /** The pages and bookmarks in one file of the user's own. */
  readonly readFile: (path: string, text: string) => readonly LocalPage[];
};

/** What saving the page in front asks of the world. */
export type SaveSource = Remote<'savePage' | 'saveAutomatically' | 'wakeLibrary'> & {
  readonly watchHere: (url: string) => Watch<HereView>;
};
