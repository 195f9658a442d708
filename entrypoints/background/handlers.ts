import { injectReader } from '@/lib/adapters/browser/finder.ts';
import { keepAlarm } from '@/lib/adapters/browser/life.ts';
import { tellFrame, tellTab } from '@/lib/adapters/browser/pages.ts';
import { badgeSite, badgeTab } from '@/lib/adapters/browser/toolbar.ts';
import type { PageHandlers, UiHandlers } from '@/lib/adapters/messaging/serve-calls.ts';
import { compareForms } from '@/lib/app/compare-forms.ts';
import { exportPart } from '@/lib/app/export-profile.ts';
import { forgetBelief } from '@/lib/app/forget-belief.ts';
import { cancelImport, finishImport, stageImport } from '@/lib/app/import-profile.ts';
import { importMemory, importTurns } from '@/lib/app/import-words.ts';
import { learnFromTurn, mayLearn } from '@/lib/app/learn-from-turn.ts';
import { clearLedger, exportLedger, forbidHost } from '@/lib/app/ledger-edits.ts';
import { chooseForm, observeInteraction } from '@/lib/app/observe-interaction.ts';
import { personalizeAnswer } from '@/lib/app/personalize-answer.ts';
import { preparePage } from '@/lib/app/prepare-page.ts';
import { correctBelief, decideProposal, stateBelief } from '@/lib/app/profile-edit.ts';
import {
  explainRewrite,
  finishWelcome,
  keepReaders,
  namedReaders,
  restoreTransform,
  setLearning,
  wipe,
} from '@/lib/app/settings.ts';
import { forgetPick, keepPick, noteFound, pauseSite, revokeSite } from '@/lib/app/sites.ts';
import type { Origin } from '@/lib/core/ids.ts';
import { ok } from '@/lib/core/result.ts';
import { siteOf } from '@/lib/core/site.ts';
import type { View } from '@/lib/tree/view.ts';
import { engineHandlers } from './engines.ts';
import { registerSites } from './follow-grants.ts';
import { libraryHandlers, markSaved, pageRead, pageSeen } from './library.ts';
import { showAnswerOnce } from './one-shots.ts';
import { inspectTabInFront, pickInTabInFront } from './tab-in-front.ts';
import type { BackgroundWorld } from './world.ts';

/** A model on a slow machine takes minutes; whoever asked has given up by then. */
const REWRITE_TIMEOUT_MS = 240_000;

/** An import that takes longer goes on at the next alarm. */
const IMPORT_TIMEOUT_MS = 240_000;

/** What content scripts may ask, tied to its use cases. */
export const pageHandlers = (world: BackgroundWorld, pagesWait: () => void): PageHandlers => ({
  pageRead: pageRead(world, pagesWait),
  pageSeen: pageSeen(world),
  prepare: async (_, { site, frame }) => {
    const inject = () => injectReader(frame);
    const prepared = await preparePage(site, { ...world, inject });
    const isPaused = !prepared.ok && prepared.error.kind === 'paused-here';
    // Else the button says something already, as that the page is saved.
    if (isPaused) void badgeTab('paused', frame.tabId);
    return prepared;
  },
  keepPick: (rule, { site }) =>
    keepPick(rule, site, { ...world, register: () => registerSites(world) }),
  leavePick: async (_, { frame }) => {
    await tellTab({ push: 'pick-left' }, frame.tabId);
    return ok(null);
  },
  reportFound: (found, { site }) => noteFound(found, site, world),
  personalizeAnswer: (request, { site, frame }) => {
    // Its files are read while the stores answer; after a cold start both take their time.
    void world.warmUp();
    const { draftKey } = request;
    const draw = (view: View) =>
      draftKey === undefined ? undefined : void tellFrame({ push: 'draft', draftKey, view }, frame);
    return personalizeAnswer(request, site, world, AbortSignal.timeout(REWRITE_TIMEOUT_MS), draw);
  },
  reportInteraction: (report, { site, callId }) => observeInteraction(report, site, callId, world),
  chooseForm: (choice, { site, callId }) => chooseForm(choice, site, callId, world),
  mayLearn: (_, { site }) => mayLearn(site, world),
  reportTurn: (turn, { site, path }) => learnFromTurn(turn, { site, path }, world),
  explainRewrite: (request, { site }) => explainRewrite(request, site, world),
});

const siteHandlers = (world: BackgroundWorld): Pick<UiHandlers, 'pauseSite' | 'revokeSite'> => ({
  pauseSite: async (request) => {
    const paused = await pauseSite(request, world);
    if (request.paused) stopOn(request.origin, world);
    if (paused.ok) {
      await badgeSite(request.paused ? 'paused' : 'on', request.origin);
      if (!request.paused) await markSaved(request.origin, world);
    }
    return paused;
  },
  revokeSite: async (origin) => {
    stopOn(origin, world);
    await badgeSite('on', origin); // Its tabs are not to be found any more without the grant.
    return revokeSite(origin, world);
  },
});

/** Nothing is written any more for a site that was left. */
const stopOn = (left: Origin, { running }: BackgroundWorld): void =>
  running.stop((site) => siteOf(site) === siteOf(left));

/** What our own pages may ask, tied to its use cases. */
export const uiHandlers = (world: BackgroundWorld, pagesWait: () => void): UiHandlers => ({
  ...libraryHandlers(world, pagesWait),
  ...engineHandlers(world),
  ...siteHandlers(world),
  ...modelHandlers(world),
  stateBelief: (claim, callId) => stateBelief(claim, callId, world),
  correctBelief: (request, callId) => correctBelief(request, callId, world),
  forgetBelief: (id) => forgetBelief(id, world),
  answerProposal: (request, callId) => decideProposal(request, callId, world),
  showOnce: () => showAnswerOnce(world.now()),
  inspectPage: () => inspectTabInFront(),
  pickAnswer: () => pickInTabInFront(),
  forgetPick: (origin) => forgetPick(origin, { ...world, register: () => registerSites(world) }),
  exportPart: (request, callId) => exportPart(request, callId, world),
  stageImport: (request, callId) => stageImport(request, callId, world),
  finishImport: async (request) => {
    await keepAlarm(true);
    const report = await finishImport(request, world, AbortSignal.timeout(IMPORT_TIMEOUT_MS));
    await keepAlarm((await world.imports.running()).length > 0);
    pagesWait(); // Pages may have come with it.
    return report;
  },
  cancelImport: (job) => cancelImport(job, world),
  importMemory: (text) => importMemory(text, world),
  importTurns: (turns) => importTurns(turns, world),
  wipe: async () => {
    world.running.stop(() => true);
    const removed = await world.downloads.removeAll();
    if (!removed.ok) return removed;
    // First the muscle lets go of its files, whose names are in the tables. Should it fail, the rows go
    // all the same, and a file without rows is made anew.
    await world.muscle.call('clearLibrary', null);
    return wipe(world);
  },
  finishWelcome: () => finishWelcome(world.settings),
  namedReaders: () => namedReaders(world.settings),
  keepReaders: (readers) => keepReaders(readers, world.settings),
  compareForms: (request) => compareForms(request, world, AbortSignal.timeout(REWRITE_TIMEOUT_MS)),
  clearLedger: () => clearLedger(world.ledger),
  exportLedger: () => exportLedger(world.ledger),
  forbidHost: async (host) => {
    const forbidden = await forbidHost(host, world.hosts);
    world.running.stop(() => true); // Some of it may go to that host.
    return forbidden;
  },
  restoreTransform: (transform) => restoreTransform(transform, world),
  setLearning: (learning) => setLearning(learning, world.settings),
});

const modelHandlers = (
  world: BackgroundWorld,
): Pick<
  UiHandlers,
  | 'startModel'
  | 'pauseModel'
  | 'deleteModel'
  | 'chooseModel'
  | 'pauseReindex'
  | 'resumeReindex'
  | 'abilities'
> => ({
  startModel: async (request) => {
    await keepAlarm(true); // Housekeeping lets go of it once nothing is open.
    return world.downloads.start(request);
  },
  pauseModel: (id) => world.downloads.pause(id),
  deleteModel: async (id) => {
    const removed = await world.downloads.remove(id);
    followModel(world);
    return removed;
  },
  chooseModel: async (id) => {
    const chosen = await world.downloads.choose(id);
    followModel(world);
    return chosen;
  },
  pauseReindex: () => world.reindex.pause(),
  resumeReindex: async () => {
    await keepAlarm(true);
    return world.reindex.goOn();
  },
  abilities: () => world.muscle.call('abilities', null),
});

/** It takes as long as the library is large; should we die at it, the alarm has it gone on with. */
function followModel({ reindex }: BackgroundWorld): void {
  void keepAlarm(true).then(reindex.follow);
}
