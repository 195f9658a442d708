import type { Origin, RewriteId } from '../core/ids.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { EditRefusal, UiCalls } from './calls.ts';
import type { NamedReader } from './comparison.ts';
import { orRefusal } from './or-refusal.ts';
import type { Refusal } from './page-calls.ts';
import {
  type OutcomeStore,
  PROFILE_LOCK,
  type RewriteStore,
  type SettingStore,
  type UpkeepStore,
  type World,
} from './ports.ts';

/** The first-run page was read to its end. */
export const finishWelcome = (settings: SettingStore): Promise<Result<null, EditRefusal>> =>
  orRefusal(async () => {
    await settings.change({ welcomed: true });
    return ok(null);
  });

/** Allow, refuse or pause what may be learnt from. */
export const setLearning = (
  learning: Parameters<UiCalls['setLearning']>[0],
  settings: SettingStore,
): Promise<Result<null, EditRefusal>> =>
  orRefusal(async () => {
    await settings.change(learning);
    return ok(null);
  });

/** The readers the user keeps to compare answers for. */
export const namedReaders = (
  settings: SettingStore,
): Promise<Result<readonly NamedReader[], EditRefusal>> =>
  orRefusal(async () => ok((await settings.read()).readers ?? []));

/** Keep these readers and no others; names are kept without space around them. */
export const keepReaders = (
  readers: readonly NamedReader[],
  settings: SettingStore,
): Promise<Result<null, EditRefusal>> =>
  orRefusal(async () => {
    const named = readers.map((reader) => ({ ...reader, name: reader.name.trim() }));
    if (named.some(({ name }) => name === '')) return err(NAMELESS);
    if (new Set(named.map(({ name }) => name.toLowerCase())).size < named.length) return err(TWICE);
    await settings.change({ readers: named });
    return ok(null);
  });

const NAMELESS: EditRefusal = { kind: 'invalid', message: 'A reader you keep needs a name.' };
const TWICE: EditRefusal = {
  kind: 'invalid',
  message: 'You keep a reader of this name already. Please choose another name.',
};

/** Give a change another chance: how it fared is forgotten. */
export const restoreTransform = (
  transform: Parameters<UiCalls['restoreTransform']>[0],
  {
    outcomes,
    tellPages,
  }: Pick<World, 'tellPages'> & { readonly outcomes: Pick<OutcomeStore, 'dropTransform'> },
): Promise<Result<null, EditRefusal>> =>
  orRefusal(async () => {
    await outcomes.dropTransform(transform);
    await tellPages({ push: 'profile-changed' }, null);
    return ok(null);
  });

/** Note which rewrite the side panel is to show. */
export const explainRewrite = (
  { rewriteId }: { readonly rewriteId: RewriteId },
  site: Origin,
  {
    rewrites,
    settings,
  }: { readonly rewrites: Pick<RewriteStore, 'find'>; readonly settings: SettingStore },
): Promise<Result<null, Refusal>> =>
  orRefusal(async () => {
    const rewrite = await rewrites.find(rewriteId);
    if (rewrite?.origin !== site) {
      const message = 'This answer is no longer in our notes. Reload the page to start afresh.';
      return err({ kind: 'bad-request', message });
    }
    await settings.change({ explained: rewriteId });
    return ok(null);
  });

type WipePorts = Pick<World, 'alone' | 'tellPages'> & {
  readonly upkeep: Pick<UpkeepStore, 'wipe'>;
};

/**
 * Delete everything we keep, after any edit that has read the profile and is about to write it. The
 * browser's own list of granted sites is not ours to keep or delete.
 */
export const wipe = ({ upkeep, alone, tellPages }: WipePorts): Promise<Result<null, EditRefusal>> =>
  orRefusal(async () => {
    await alone(PROFILE_LOCK, () => upkeep.wipe());
    await tellPages({ push: 'profile-changed' }, null);
    return ok(null);
  });
