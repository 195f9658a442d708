import { grantedSites } from '@/lib/adapters/browser/granted-sites.ts';
import { keepAlive } from '@/lib/adapters/browser/keep-alive.ts';
import { alone, ifFree } from '@/lib/adapters/browser/locks.ts';
import { tellInvited } from '@/lib/adapters/browser/one-shot.ts';
import { tellSites } from '@/lib/adapters/browser/pages.ts';
import { type AskHandlers, createMuscle, type MusclePorts } from '@/lib/adapters/muscle/client.ts';
import { onChange } from '@/lib/adapters/storage/changes.ts';
import { plainCodec } from '@/lib/adapters/storage/codec.ts';
import { openDatabase, type TableName } from '@/lib/adapters/storage/database.ts';
import { openStores } from '@/lib/adapters/storage/open-stores.ts';
import {
  beginRequest,
  endRequest,
  isChosenHost,
  isEgressEnd,
  isEgressRequest,
  isStoredEgress,
} from '@/lib/app/egress.ts';
import { isAdded } from '@/lib/app/engines/added.ts';
import { guardAnswer } from '@/lib/app/guard-answer.ts';
import { isExportJob, isImportJob } from '@/lib/app/job-checks.ts';
import { isBringIn, isLocalPages } from '@/lib/app/library/bring-in.ts';
import { isStoredPage } from '@/lib/app/library/stored-page.ts';
import { createModelDownloads } from '@/lib/app/model-downloads.ts';
import { isStoredModel } from '@/lib/app/models.ts';
import type { World } from '@/lib/app/ports.ts';
import { savedPassages } from '@/lib/app/saved-passages.ts';
import {
  DEFAULT_STORED_SETTINGS,
  isStoredInteraction,
  isStoredOutcome,
  isStoredRewrite,
  isStoredSettings,
  isStoredSite,
} from '@/lib/app/stored.ts';
import { tellAndRemember, tellWhatIsOwed } from '@/lib/app/tell-news.ts';
import { gate } from '@/lib/personalize/gate.ts';
import { builtInEngine } from '@/lib/rewrite/built-in/engine.ts';
import type { SelfModel } from '@/lib/self-model/belief.ts';
import { frame } from '@/lib/self-model/frame.ts';
import { nextNeeds } from '@/lib/self-model/next-needs.ts';
import { createEngineWorld } from './engine-world.ts';
import { createLibraryWorld } from './library-world.ts';
import { createNearness } from './nearness.ts';

/** How rows are proved when they are read. */
const CHECKS = {
  rewrite: isStoredRewrite,
  interaction: isStoredInteraction,
  outcome: isStoredOutcome,
  site: isStoredSite,
  settings: isStoredSettings,
  importJob: isImportJob,
  exportJob: isExportJob,
  egress: isStoredEgress,
  host: isChosenHost,
  model: isStoredModel,
  page: isStoredPage,
  bringIn: isBringIn,
  localPages: isLocalPages,
  written: isAdded,
};

/** The real things behind all ports of the use cases. Nothing is opened until it is first used. */
export function createWorld({ open, report }: Pick<MusclePorts, 'open' | 'report'>) {
  const db = openDatabase();
  const nearness = createNearness(report);
  const kinship = async () => (await nearness()).similarity;
  const stores = openStores(db, plainCodec, CHECKS, DEFAULT_STORED_SETTINGS);
  const egress = { ...stores, now: () => Date.now() };
  // The muscle may ask for leave to send, and for nothing else.
  const asks: AskHandlers = {
    beginRequest: { check: isEgressRequest, answer: (request) => beginRequest(request, egress) },
    endRequest: { check: isEgressEnd, answer: (end) => endRequest(end, egress) },
  };
  const muscle = createMuscle({ open, asks, keepAlive, report });
  // What was stored is stored: a page that cannot be told must not make it look undone.
  const news = {
    news: stores.news,
    push: async (...[push, site]: Parameters<World['tellPages']>) => {
      await tellSites(push, site ? [site] : await grantedSites());
      if (push.push === 'profile-changed') await tellInvited(push, Date.now());
    },
  };
  const tellPages: World['tellPages'] = (...told) => tellAndRemember(told, news).catch(report);
  const downloads = createModelDownloads({ ...egress, muscle, report });
  return {
    ...stores,
    ...createLibraryWorld({ ...stores, muscle, changeModels: downloads.changeAll }),
    ...createEngineWorld({ ...egress, muscle }),
    likeness: async () => (await nearness()).meaning,
    now: () => Date.now(),
    alone,
    ifFree,
    tellPages,
    tellWhatIsOwed: () => tellWhatIsOwed(news),
    grantedSites,
    muscle,
    downloads,
    engine: builtInEngine,
    /** Loads what judging nearness needs, ahead of the answer that will ask for it. */
    kinship,
    warmUp: async () => void (await kinship()),
    // Always awaited, so that the same beliefs at the same time give the same framing.
    frame: async (model: SelfModel, about: { question: string; answer: string }, now: number) => {
      const { similarity, relevance } = await nearness();
      return frame(model, about, now, similarity, relevance);
    },
    nextNeeds: async (model: SelfModel, about: { question: string; answer: string }, now: number) =>
      nextNeeds(model, about, now, await kinship()),
    gate,
    retrieve: (about: Parameters<typeof savedPassages>[0]) =>
      savedPassages(about, { ...stores, muscle, now: () => Date.now(), later }),
    guard: guardAnswer,
    onChange: (tables: readonly TableName[], listener: () => void) =>
      onChange(db, tables, listener),
  };
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export type BackgroundWorld = ReturnType<typeof createWorld>;
