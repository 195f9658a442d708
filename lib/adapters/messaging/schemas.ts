import * as z from 'zod/mini';
import type { UiCalls } from '../../app/calls.ts';
import type { ArchetypeId, ComparedPerson, NamedReader } from '../../app/comparison.ts';
import type { Purpose } from '../../app/egress.ts';
import type { EngineSettings, PresetId } from '../../app/engines/engine-settings.ts';
import type { Captured, CaptureKind } from '../../app/library/captured.ts';
import type { LibrarySearch } from '../../app/library/page-calls.ts';
import type { Form, OverlaySignal, PageCalls } from '../../app/page-calls.ts';
import type { UiViews, ViewName } from '../../app/ui-views.ts';
import type { ReadingLevel } from '../../chunk/reading-level.ts';
import { isId } from '../../core/check.ts';
import type {
  BeliefId,
  EgressId,
  IslandId,
  JobId,
  Origin,
  PageId,
  RewriteId,
} from '../../core/ids.ts';
import { originOf } from '../../core/ids.ts';
import type { Depth, Emphasis, Length } from '../../framing/framing.ts';
import type { EngineId, TransformId } from '../../rewrite/engine.ts';
import type { Claim } from '../../self-model/claim.ts';
import { LIMITS } from '../../settings/limits.ts';
import type { IslandKind } from '../../tree/answer.ts';

// Compiled checks need `new Function`, which the extension's own policy forbids.
z.config({ jitless: true });

/** Every case of a union by name: the compiler finds one that is missing or too many. */
const oneOf = <T extends string>(cases: Record<T, true>) => z.enum(Object.keys(cases) as T[]);

const SIGNALS = oneOf<OverlaySignal>({
  'too-basic': true,
  'too-deep': true,
  'too-long': true,
  'not-me': true,
  good: true,
  'shown-original': true,
  'shown-rewrite': true,
  undone: true,
  'transform-undone': true,
  'fold-opened': true,
  'gloss-opened': true,
  'copied-code': true,
});
const TRANSFORMS = oneOf<TransformId>({
  'trim-filler': true,
  'fold-known': true,
  'fold-detail': true,
  shorten: true,
  'lead-with': true,
  group: true,
  'to-table': true,
  'to-bullets': true,
  'to-prose': true,
  'short-paragraphs': true,
  'plain-words': true,
  'split-sentences': true,
  gloss: true,
  'in-short': true,
  'rewritten-by-model': true,
});
const ISLAND_KINDS = oneOf<IslandKind>({
  code: true,
  table: true,
  math: true,
  image: true,
  citation: true,
  card: true,
});
const EMPHASES = oneOf<Emphasis>({
  code: true,
  cost: true,
  risk: true,
  timeline: true,
  security: true,
  compliance: true,
  steps: true,
  concept: true,
  comparison: true,
});
const PURPOSES = oneOf<Purpose>({
  'model-download': true,
  engine: true,
  'engine-test': true,
  'link-check': true,
});
const FORMS = oneOf<Form>({ newcomer: true, practitioner: true, brief: true });

/** Longer messages are no answers; up to here the use case itself says in words what is too long. */
const MAX_TEXT = 20_000_000;
const text = (maxLength = MAX_TEXT) => z.string().check(z.maxLength(maxLength));

const nothing = z.null();
const rewriteId = z.custom<RewriteId>(isId<RewriteId>);
const beliefId = z.custom<BeliefId>(isId<BeliefId>);
const pageId = z.custom<PageId>(isId<PageId>);
const jobId = z.custom<JobId>(isId<JobId>);
const islandId = z.custom<IslandId>((id) => typeof id === 'string' && /^[a-z0-9]{1,20}$/.test(id));
const origin = z.custom<Origin>((value) => typeof value === 'string' && originOf(value) === value);
const selectors = z
  .array(text(LIMITS.selectorLength).check(z.minLength(1)))
  .check(z.maxLength(LIMITS.selectors));
const egressId = z.custom<EgressId>(isId<EgressId>);
const host = text(LIMITS.hostLength);
const modelId = text(LIMITS.nameLength);
const count = z.int().check(z.nonnegative());
/** Only that it is an object: the self-model's own reader proves it, and says what is wrong. */
const claim = z.custom<Claim>((value) => typeof value === 'object' && value !== null);

const ARCHETYPES = oneOf<ArchetypeId>({
  'security-chief': true,
  developer: true,
  'product-manager': true,
  newcomer: true,
  student: true,
  executive: true,
});
const DESCRIPTION = {
  depth: oneOf<Depth>({ newcomer: true, familiar: true, practitioner: true, expert: true }),
  length: oneOf<Length>({ 'as-is': true, brief: true, thorough: true }),
  emphasis: z.nullable(EMPHASES),
};
const PERSON: z.ZodMiniType<ComparedPerson> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('yourself') }),
  z.object({ kind: z.literal('archetype'), archetype: ARCHETYPES }),
  z.object({
    kind: z.literal('described'),
    ...DESCRIPTION,
    name: z.exactOptional(text(LIMITS.readerName)),
  }),
]);
const NAMED_READER: z.ZodMiniType<NamedReader> = z.object({
  id: text(LIMITS.nameLength),
  name: text(LIMITS.readerName),
  ...DESCRIPTION,
});

const CAPTURE_KINDS = oneOf<CaptureKind>({ page: true, selection: true, answer: true });
const LEVELS = oneOf<ReadingLevel>({ easy: true, medium: true, demanding: true });
const CAPTURED: z.ZodMiniType<Captured> = z.object({
  kind: CAPTURE_KINDS,
  url: text(LIMITS.urlLength),
  canonicalUrl: z.nullable(text(LIMITS.urlLength)),
  title: text(LIMITS.titleLength),
  byline: z.nullable(text(LIMITS.titleLength)),
  language: text(LIMITS.nameLength),
  publishedAt: z.nullable(z.number()),
  markdown: text(LIMITS.pageLength),
  isCut: z.boolean(),
  behindLogin: z.boolean(),
});

const ENGINES = oneOf<EngineId>({
  'built-in': true,
  browser: true,
  local: true,
  'openai-compatible': true,
});
const SERVER = z.object({
  preset: oneOf<PresetId>({
    openai: true,
    openrouter: true,
    ollama: true,
    'lm-studio': true,
    'llama-cpp': true,
    vllm: true,
    custom: true,
  }),
  baseUrl: text(LIMITS.addressLength),
  model: text(LIMITS.modelNameLength),
  contextTokens: z.number(),
});
const TRIED_SERVER = z.pick(SERVER, { preset: true, baseUrl: true, model: true });
const ENGINE_CHANGE: z.ZodMiniType<Partial<EngineSettings>> = z.object({
  everywhere: z.exactOptional(ENGINES),
  bySite: z.exactOptional(z.array(z.object({ site: origin, engine: ENGINES }))),
  server: z.exactOptional(z.nullable(SERVER)),
  localModel: z.exactOptional(z.nullable(modelId)),
  hourlyCap: z.exactOptional(z.number()),
  libraryTo: z.exactOptional(z.array(host)),
  browserOffered: z.exactOptional(z.boolean()),
});

/** The argument of each call as a schema; null for calls without. */
type Schemas<C> = {
  readonly [K in keyof C]: C[K] extends (...args: infer A) => unknown
    ? z.ZodMiniType<A extends [infer First] ? First : null>
    : never;
};

export const PAGE_SCHEMAS: Schemas<PageCalls> = {
  prepare: nothing,
  pageRead: nothing,
  keepPick: z.object({ answer: selectors, question: selectors }),
  leavePick: nothing,
  reportFound: z.object({ by: text(LIMITS.foundBy), missed: z.boolean() }),
  personalizeAnswer: z.object({
    question: text(LIMITS.questionLength),
    source: text(),
    islands: z
      .array(
        z.object({
          id: islandId,
          kind: ISLAND_KINDS,
          text: text(),
          inline: z.boolean(),
          language: z.exactOptional(text(LIMITS.nameLength)),
        }),
      )
      .check(z.maxLength(LIMITS.islands)),
    without: z.array(TRANSFORMS),
    insist: z.exactOptional(z.literal(true)),
    send: z.exactOptional(z.literal(true)),
    fresh: z.exactOptional(z.literal(true)),
    draftKey: z.exactOptional(text(LIMITS.draftKeyLength)),
  }),
  reportInteraction: z.object({ rewriteId, signal: SIGNALS }),
  chooseForm: z.object({ rewriteId, form: FORMS, scope: z.enum(['this-topic', 'always']) }),
  mayLearn: nothing,
  reportTurn: z.object({
    text: text(LIMITS.questionLength),
    before: text(LIMITS.questionLength),
  }),
  explainRewrite: z.object({ rewriteId }),
};

export const UI_SCHEMAS: Schemas<UiCalls> = {
  stateBelief: claim,
  correctBelief: z.object({ id: beliefId, claim }),
  forgetBelief: beliefId,
  answerProposal: z.object({ id: beliefId, accept: z.boolean() }),
  pauseSite: z.object({ origin, paused: z.boolean() }),
  revokeSite: origin,
  showOnce: nothing,
  inspectPage: nothing,
  pickAnswer: nothing,
  forgetPick: origin,
  exportPart: z.object({ job: z.nullable(jobId), cursor: z.nullable(text(LIMITS.nameLength)) }),
  stageImport: z.object({ job: z.nullable(jobId), part: count, lines: text() }),
  finishImport: z.object({ job: jobId, parts: count }),
  cancelImport: jobId,
  importMemory: text(LIMITS.memoryLength),
  importTurns: z
    .array(z.object({ text: text(), answerBefore: text(), at: z.nullable(z.number()) }))
    .check(z.maxLength(LIMITS.importTurns)),
  savePage: CAPTURE_KINDS,
  keepFiles: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('file'), path: text(LIMITS.urlLength), page: CAPTURED }),
        z.object({
          kind: z.literal('link'),
          url: text(LIMITS.urlLength),
          title: text(LIMITS.titleLength),
          at: z.nullable(z.number()),
        }),
      ]),
    )
    .check(z.maxLength(LIMITS.pagesAtOnce)),
  searchLibrary: z.object({
    question: text(LIMITS.searchLength),
    filters: z.object({
      site: z.nullable(origin),
      topic: z.nullable(text(LIMITS.nameLength)),
      level: z.nullable(LEVELS),
      since: z.nullable(z.number()),
    }),
    typing: z.boolean(),
  }) as z.ZodMiniType<LibrarySearch>,
  relatedPages: z.nullable(pageId),
  readCopy: pageId,
  setPrivate: z.object({ page: pageId, isPrivate: z.boolean() }),
  forgetPages: z.array(pageId).check(z.maxLength(LIMITS.pagesAtOnce)),
  findDuplicates: nothing,
  checkLinks: z.object({ from: count }),
  saveAutomatically: z.object({ origin, saves: z.boolean() }),
  wipe: nothing,
  finishWelcome: nothing,
  compareForms: z.object({
    question: text(LIMITS.questionLength),
    answer: text(),
    people: z.array(PERSON).check(z.minLength(1), z.maxLength(LIMITS.comparedPeople)),
  }),
  namedReaders: nothing,
  keepReaders: z.array(NAMED_READER).check(z.maxLength(LIMITS.namedReaders)),
  restoreTransform: TRANSFORMS,
  clearLedger: nothing,
  exportLedger: nothing,
  forbidHost: host,
  startModel: z.object({ id: modelId, source: text(LIMITS.addressLength) }),
  pauseModel: modelId,
  deleteModel: modelId,
  chooseModel: modelId,
  setEngines: ENGINE_CHANGE,
  setEngineOn: z.object({ site: origin, engine: z.nullable(ENGINES) }),
  keepEngineKey: z.object({ host, key: z.nullable(text(LIMITS.keyLength)) }),
  expectServer: z.object({ address: text(LIMITS.addressLength), expected: z.boolean() }),
  listServerModels: TRIED_SERVER,
  testServer: TRIED_SERVER,
  cancelServerTest: nothing,
  previewRequest: SERVER,
  abilities: nothing,
  setLearning: z.object({
    learnFromQuestions: z.exactOptional(z.boolean()),
    learningPaused: z.exactOptional(z.boolean()),
    compareOneInTen: z.exactOptional(z.boolean()),
  }),
};

type ViewSchemas = { readonly [V in ViewName]: z.ZodMiniType<UiViews[V]['args']> };

export const VIEW_SCHEMAS: ViewSchemas = {
  profile: nothing,
  sites: nothing,
  rewrites: nothing,
  rewrite: z.object({ id: rewriteId }),
  explained: nothing,
  learning: nothing,
  activity: nothing,
  past: z.object({ at: z.number() }),
  knowledge: nothing,
  ledger: z.object({
    search: text(LIMITS.searchLength),
    host: z.nullable(host),
    purpose: z.nullable(PURPOSES),
    limit: count,
  }),
  library: nothing,
  here: z.object({ url: text(LIMITS.urlLength) }),
  ledgerText: z.object({ id: egressId }),
  models: nothing,
  engines: nothing,
};

export const ENVELOPE = z.object({
  call: text(),
  id: text(LIMITS.nameLength),
  argument: z.unknown(),
});

export const VIEW_REQUEST = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('subscribe'),
    number: count,
    view: oneOf<ViewName>({
      profile: true,
      sites: true,
      rewrites: true,
      rewrite: true,
      explained: true,
      learning: true,
      activity: true,
      past: true,
      knowledge: true,
      library: true,
      here: true,
      ledger: true,
      ledgerText: true,
      models: true,
      engines: true,
    }),
    args: z.unknown(),
  }),
  z.object({ kind: z.literal('unsubscribe'), number: count }),
]);
