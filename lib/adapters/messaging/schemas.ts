import * as z from 'zod/mini';
import type { UiCalls } from '../../app/calls.ts';
import type { LibrarySearch } from '../../app/library/page-calls.ts';
import type { PageCalls } from '../../app/page-calls.ts';
import type { UiViews, ViewName } from '../../app/ui-views.ts';
import { LIMITS } from '../../settings/limits.ts';
import {
  beliefId,
  CAPTURE_KINDS,
  CAPTURED,
  claim,
  count,
  ENGINE_CHANGE,
  ENGINES,
  egressId,
  FORMS,
  host,
  ISLAND_KINDS,
  islandId,
  jobId,
  LEVELS,
  modelId,
  NAMED_READER,
  nothing,
  oneOf,
  origin,
  PERSON,
  PURPOSES,
  pageId,
  rewriteId,
  SERVER,
  SIGNALS,
  selectors,
  TRANSFORMS,
  TRIED_SERVER,
  text,
} from './schema-parts.ts';

/** The argument of each call as a schema; null for calls without. */
type Schemas<C> = {
  readonly [K in keyof C]: C[K] extends (...args: infer A) => unknown
    ? z.ZodMiniType<A extends [infer First] ? First : null>
    : never;
};

export const PAGE_SCHEMAS: Schemas<PageCalls> = {
  prepare: nothing,
  pageRead: nothing,
  pageSeen: nothing,
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
  handOver: z.object({
    job: z.nullable(jobId),
    part: count,
    pages: z
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
    read: count,
    files: count,
  }),
  endBringIn: jobId,
  wakeLibrary: nothing,
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
  pauseReindex: nothing,
  resumeReindex: nothing,
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
  reindexing: nothing,
  bringIn: nothing,
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
      reindexing: true,
      bringIn: true,
      models: true,
      engines: true,
    }),
    args: z.unknown(),
  }),
  z.object({ kind: z.literal('unsubscribe'), number: count }),
]);
