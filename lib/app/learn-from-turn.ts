import type { InteractionId, Origin } from '../core/ids.ts';
import { ok, type Result } from '../core/result.ts';
import { siteOf } from '../core/site.ts';
import type { LastAnswer } from '../observe/follow-ups.ts';
import { learnFromTurn as inferencesOf } from '../observe/learn-from-turn.ts';
import type { SelfModel } from '../self-model/belief.ts';
import type { Change } from '../self-model/revise.ts';
import type { Similarity } from '../self-model/similarity.ts';
import { topicOf } from '../self-model/topic.ts';
import { learn } from './learn.ts';
import { orRefusal } from './or-refusal.ts';
import type { PageCalls, Refusal } from './page-calls.ts';
import {
  PROFILE_LOCK,
  type ProfileStore,
  type RewriteStore,
  type SettingStore,
  type SiteStore,
  type World,
} from './ports.ts';
import { isEmpty } from './profile-edit.ts';

export type LearningPorts = {
  readonly settings: Pick<SettingStore, 'read'>;
  readonly sites: Pick<SiteStore, 'isPaused'>;
};

export type TurnPorts = LearningPorts &
  Pick<World, 'now' | 'idFor' | 'alone' | 'tellPages'> & {
    readonly profiles: Pick<ProfileStore, 'read' | 'learnFrom' | 'hasSeen'>;
    readonly rewrites: Pick<RewriteStore, 'newest'>;
    kinship(): Promise<Similarity>;
  };

/** Whether what the user sends on a site may be learnt from; a page asks before it tells. */
export const mayLearn = (site: Origin, ports: LearningPorts): Promise<Result<boolean, Refusal>> =>
  orRefusal(async () => ok(await learnsOn(site, ports)));

/**
 * Learn from one question the user sent. The same text in the same place counts once, even if what
 * was learnt from it was forgotten since.
 */
export const learnFromTurn = (
  { text, before }: Parameters<PageCalls['reportTurn']>[0],
  place: { readonly site: Origin; readonly path: string },
  ports: TurnPorts,
): Promise<Result<null, Refusal>> =>
  orRefusal(async () => {
    const { now, idFor, alone, profiles, tellPages } = ports;
    if (!(await learnsOn(place.site, ports))) return ok(null);
    const id = await idFor('turn', place.site, place.path, text);
    const similarity = await ports.kinship();
    const lastAnswer = await lastAnswerOn(place.site, id, ports);
    const shapesAnswers = await alone(PROFILE_LOCK, async () => {
      // Asked again: the user may have changed their mind while all this was made ready.
      if (!(await learnsOn(place.site, ports)) || (await profiles.hasSeen(id))) return false;
      const { model } = await profiles.read();
      const at = now();
      const context = { model, lastAnswer, now: at, similarity };
      const inferences = inferencesOf({ text, answerBefore: before }, context);
      if (inferences.length === 0) return false;
      const { change } = learn(model, inferences, { id, at, host: place.site });
      if (isEmpty(change)) return false;
      await profiles.learnFrom(change, [{ id, at }]);
      return changesAnswers(model, change);
    });
    if (shapesAnswers) await tellPages({ push: 'profile-changed' }, null);
    return ok(null);
  });

async function learnsOn(site: Origin, { settings, sites }: LearningPorts): Promise<boolean> {
  const { learnFromQuestions, learningPaused } = await settings.read();
  return learnFromQuestions && !learningPaused && !(await sites.isPaused(siteOf(site)));
}

/** Follow-ups come soon after what they follow; what was looked at since stands before it. */
const LOOKED_BACK = 20;
const FOLLOWS_WITHIN_MS = 30 * 60 * 1000;

/** The answer a follow-up would speak of: the last one on its site, if it is not long ago. */
async function lastAnswerOn(
  site: Origin,
  turn: string,
  { rewrites, now }: Pick<TurnPorts, 'rewrites' | 'now'>,
): Promise<LastAnswer | null> {
  const last = (await rewrites.newest(LOOKED_BACK)).find(({ origin }) => origin === site);
  if (!last || now() - last.at > FOLLOWS_WITHIN_MS) return null;
  const { id: rewriteId, at, origin, question, framing } = last;
  const topic = topicOf(question);
  // The turn is what happened, so its own id stands for the interaction.
  const id = turn as InteractionId;
  return { id, at, origin, rewriteId, question, topic, shownAt: framing.depth };
}

/** A proposal changes no answer until it is earned; then open pages must ask again. */
export function changesAnswers(model: SelfModel, { put, remove }: Change): boolean {
  const acted = new Set(
    model.beliefs.flatMap(({ id, status, validTo }) =>
      status === 'acting' && validTo === null ? [id] : [],
    ),
  );
  return (
    remove.some((id) => acted.has(id)) ||
    put.some(
      ({ id, status, validTo }) => acted.has(id) || (status === 'acting' && validTo === null),
    )
  );
}
