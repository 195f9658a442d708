import * as z from 'zod/mini';
import type { ArchetypeId, ComparedPerson, NamedReader } from '../../app/comparison.ts';
import type { Purpose } from '../../app/egress.ts';
import type { EngineSettings, PresetId } from '../../app/engines/engine-settings.ts';
import type { Captured, CaptureKind } from '../../app/library/captured.ts';
import type { Form, OverlaySignal } from '../../app/page-calls.ts';
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
export const oneOf = <T extends string>(cases: Record<T, true>) =>
  z.enum(Object.keys(cases) as T[]);

export const SIGNALS = oneOf<OverlaySignal>({
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
export const TRANSFORMS = oneOf<TransformId>({
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
export const ISLAND_KINDS = oneOf<IslandKind>({
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
export const PURPOSES = oneOf<Purpose>({
  'model-download': true,
  engine: true,
  'engine-test': true,
  'link-check': true,
});
export const FORMS = oneOf<Form>({ newcomer: true, practitioner: true, brief: true });

/** Longer messages are no answers; up to here the use case itself says in words what is too long. */
const MAX_TEXT = 20_000_000;
export const text = (maxLength = MAX_TEXT) => z.string().check(z.maxLength(maxLength));

export const nothing = z.null();
export const rewriteId = z.custom<RewriteId>(isId<RewriteId>);
export const beliefId = z.custom<BeliefId>(isId<BeliefId>);
export const pageId = z.custom<PageId>(isId<PageId>);
export const jobId = z.custom<JobId>(isId<JobId>);
export const islandId = z.custom<IslandId>(
  (id) => typeof id === 'string' && /^[a-z0-9]{1,20}$/.test(id),
);
export const origin = z.custom<Origin>(
  (value) => typeof value === 'string' && originOf(value) === value,
);
export const selectors = z
  .array(text(LIMITS.selectorLength).check(z.minLength(1)))
  .check(z.maxLength(LIMITS.selectors));
export const egressId = z.custom<EgressId>(isId<EgressId>);
export const host = text(LIMITS.hostLength);
export const modelId = text(LIMITS.nameLength);
export const count = z.int().check(z.nonnegative());
/** Only that it is an object: the self-model's own reader proves it, and says what is wrong. */
export const claim = z.custom<Claim>((value) => typeof value === 'object' && value !== null);

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
export const PERSON: z.ZodMiniType<ComparedPerson> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('yourself') }),
  z.object({ kind: z.literal('archetype'), archetype: ARCHETYPES }),
  z.object({
    kind: z.literal('described'),
    ...DESCRIPTION,
    name: z.exactOptional(text(LIMITS.readerName)),
  }),
]);
export const NAMED_READER: z.ZodMiniType<NamedReader> = z.object({
  id: text(LIMITS.nameLength),
  name: text(LIMITS.readerName),
  ...DESCRIPTION,
});

export const CAPTURE_KINDS = oneOf<CaptureKind>({ page: true, selection: true, answer: true });
export const LEVELS = oneOf<ReadingLevel>({ easy: true, medium: true, demanding: true });
export const CAPTURED: z.ZodMiniType<Captured> = z.object({
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

export const ENGINES = oneOf<EngineId>({
  'built-in': true,
  browser: true,
  local: true,
  'openai-compatible': true,
});
export const SERVER = z.object({
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
export const TRIED_SERVER = z.pick(SERVER, { preset: true, baseUrl: true, model: true });
export const ENGINE_CHANGE: z.ZodMiniType<Partial<EngineSettings>> = z.object({
  everywhere: z.exactOptional(ENGINES),
  bySite: z.exactOptional(z.array(z.object({ site: origin, engine: ENGINES }))),
  server: z.exactOptional(z.nullable(SERVER)),
  localModel: z.exactOptional(z.nullable(modelId)),
  hourlyCap: z.exactOptional(z.number()),
  libraryTo: z.exactOptional(z.array(host)),
  browserOffered: z.exactOptional(z.boolean()),
  price: z.exactOptional(z.nullable(z.object({ read: z.number(), written: z.number() }))),
});
