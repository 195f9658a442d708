import type { InteractionId, Origin } from '../core/ids.ts';
import { err, ok, type Result } from '../core/result.ts';
import { claimsOfForm, interpret } from '../observe/interpret.ts';
import { topicOf } from '../self-model/topic.ts';
import { learn } from './learn.ts';
import { orRefusal } from './or-refusal.ts';
import { outcomesOfSignal } from './outcomes.ts';
import type { FormChoice, InteractionReport, Refusal } from './page-calls.ts';
import {
  PROFILE_LOCK,
  type ProfileStore,
  type RewriteStore,
  type SettingStore,
  type World,
} from './ports.ts';
import { isEmpty } from './profile-edit.ts';
import type { StoredRewrite } from './stored.ts';

export type ObservePorts = Pick<World, 'now' | 'idFor' | 'alone' | 'tellPages'> & {
  readonly profiles: Pick<ProfileStore, 'read' | 'revise'>;
  readonly rewrites: Pick<RewriteStore, 'find'>;
  readonly settings: Pick<SettingStore, 'read'>;
};

/** Record what the user did in our overlay, and what it says about them, as one change. */
export const observeInteraction = (
  { rewriteId, signal }: InteractionReport,
  site: Origin,
  callId: string,
  ports: ObservePorts,
): Promise<Result<null, Refusal>> =>
  orRefusal(async () => {
    const rewrite = await rewriteOn(site, rewriteId, ports);
    if (!rewrite) return err(UNKNOWN_REWRITE);
    const id = (await ports.idFor('interaction', site, callId)) as InteractionId; // Freshly made.
    const { question } = rewrite;
    const at = ports.now();
    const topic = topicOf(question);
    const interaction = { id, at, origin: site, rewriteId, signal, question, topic };
    const isNews = await ports.alone(PROFILE_LOCK, async () => {
      const { model } = await ports.profiles.read();
      const seen = { id, at, host: site };
      const { learningPaused } = await ports.settings.read();
      const inferences = interpret(interaction, rewrite.framing.depth);
      // What the user says outright counts even then: they pressed the button to change something.
      const counted = inferences.filter(
        ({ provenance }) => provenance === 'stated' || !learningPaused,
      );
      const { change, evidenceIds } = learn(model, counted, seen);
      const outcomes = outcomesOfSignal(rewrite, signal, at);
      await ports.profiles.revise(change, { ...interaction, evidenceIds }, outcomes);
      return !isEmpty(change);
    });
    if (isNews) await ports.tellPages({ push: 'profile-changed' }, null);
    return ok(null);
  });

/** Keep the choice of a reader nobody knew as a stated preference. */
export const chooseForm = (
  choice: FormChoice,
  site: Origin,
  callId: string,
  ports: ObservePorts,
): Promise<Result<null, Refusal>> =>
  orRefusal(async () => {
    const rewrite = await rewriteOn(site, choice.rewriteId, ports);
    if (!rewrite) return err(UNKNOWN_REWRITE);
    const id = await ports.idFor('choice', site, callId);
    const inferences = claimsOfForm(choice, topicOf(rewrite.question));
    await ports.alone(PROFILE_LOCK, async () => {
      const { model } = await ports.profiles.read();
      const { change } = learn(model, inferences, { id, at: ports.now(), host: site });
      if (!isEmpty(change)) await ports.profiles.revise(change, null);
    });
    await ports.tellPages({ push: 'profile-changed' }, null);
    return ok(null);
  });

/** A site may only speak of rewrites that were made on it. */
async function rewriteOn(
  site: Origin,
  id: InteractionReport['rewriteId'],
  { rewrites }: ObservePorts,
): Promise<StoredRewrite | null> {
  const rewrite = await rewrites.find(id);
  return rewrite?.origin === site ? rewrite : null;
}

const UNKNOWN_REWRITE: Refusal = {
  kind: 'bad-request',
  message: 'This answer is no longer in our notes. Reload the page to start afresh.',
};
