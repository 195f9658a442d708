import type { UiCalls } from '../../app/calls.ts';
import type { LibraryCalls } from '../../app/library/page-calls.ts';
import { type Client, isUnanswered } from './protocol.ts';
import { send } from './send.ts';

/** The calls of our own pages. Never rejects: a background that cannot answer is a refusal. */
export const createClient = (): Client<UiCalls> => ({
  ...libraryClient(),
  stateBelief: (claim) => call('stateBelief', claim),
  correctBelief: (request) => call('correctBelief', request),
  forgetBelief: (id) => call('forgetBelief', id),
  answerProposal: (request) => call('answerProposal', request),
  pauseSite: (request) => call('pauseSite', request),
  revokeSite: (origin) => call('revokeSite', origin),
  showOnce: () => call('showOnce', null),
  inspectPage: () => call('inspectPage', null),
  pickAnswer: () => call('pickAnswer', null),
  forgetPick: (origin) => call('forgetPick', origin),
  exportPart: (request) => call('exportPart', request),
  stageImport: (request) => call('stageImport', request),
  finishImport: (request) => call('finishImport', request),
  cancelImport: (job) => call('cancelImport', job),
  importMemory: (text) => call('importMemory', text),
  importTurns: (turns) => call('importTurns', turns),
  wipe: () => call('wipe', null),
  finishWelcome: () => call('finishWelcome', null),
  compareForms: (request) => call('compareForms', request),
  namedReaders: () => call('namedReaders', null),
  keepReaders: (readers) => call('keepReaders', readers),
  clearLedger: () => call('clearLedger', null),
  exportLedger: () => call('exportLedger', null),
  forbidHost: (host) => call('forbidHost', host),
  startModel: (request) => call('startModel', request),
  pauseModel: (id) => call('pauseModel', id),
  deleteModel: (id) => call('deleteModel', id),
  chooseModel: (id) => call('chooseModel', id),
  pauseReindex: () => call('pauseReindex', null),
  resumeReindex: () => call('resumeReindex', null),
  setEngines: (change) => call('setEngines', change),
  setEngineOn: (request) => call('setEngineOn', request),
  keepEngineKey: (request) => call('keepEngineKey', request),
  expectServer: (request) => call('expectServer', request),
  listServerModels: (server) => call('listServerModels', server),
  testServer: (server) => call('testServer', server),
  cancelServerTest: () => call('cancelServerTest', null),
  previewRequest: (server) => call('previewRequest', server),
  abilities: () => call('abilities', null),
  restoreTransform: (transform) => call('restoreTransform', transform),
  setLearning: (learning) => call('setLearning', learning),
});

const libraryClient = (): Client<LibraryCalls> => ({
  savePage: (kind) => call('savePage', kind),
  handOver: (part) => call('handOver', part),
  endBringIn: (job) => call('endBringIn', job),
  wakeLibrary: () => call('wakeLibrary', null),
  searchLibrary: (request) => call('searchLibrary', request),
  relatedPages: (page) => call('relatedPages', page),
  readCopy: (page) => call('readCopy', page),
  setPrivate: (request) => call('setPrivate', request),
  forgetPages: (pages) => call('forgetPages', pages),
  findDuplicates: () => call('findDuplicates', null),
  checkLinks: (request) => call('checkLinks', request),
  saveAutomatically: (request) => call('saveAutomatically', request),
});

async function call<K extends keyof UiCalls>(
  name: K,
  argument: unknown,
): Promise<ReturnType<UiCalls[K]>> {
  const delivery = await send(name, argument);
  if (delivery.kind === 'answered' && !isUnanswered(delivery.reply)) {
    // The background answers only through handlers of this very type.
    return delivery.reply as ReturnType<UiCalls[K]>;
  }
  const message = 'Idiolect did not answer. Nothing was changed; please try again.';
  return { ok: false, error: { kind: 'storage-failed', message } } as ReturnType<UiCalls[K]>;
}
