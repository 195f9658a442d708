import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerCall, type CallServer } from '@/lib/adapters/messaging/serve-calls.ts';
import type { Origin } from '@/lib/core/ids.ts';
import { ok } from '@/lib/core/result.ts';

const POPUP = { id: 'us', url: 'chrome-extension://us/popup.html' };
const SITE = { id: 'us', url: 'https://a.test/chat', tab: { id: 7 }, frameId: 2, documentId: 'd' };

/** A server whose handlers note what reached them. */
function server(overrides: Partial<CallServer> = {}) {
  const reached: unknown[][] = [];
  const note =
    (name: string) =>
    async (...args: unknown[]) => {
      reached.push([name, ...args]);
      return ok(null);
    };
  const everything = new Proxy({}, { get: (_, name: string) => note(name) });
  const made: CallServer = {
    us: { id: 'us', baseUrl: 'chrome-extension://us/' },
    pages: everything as CallServer['pages'],
    ui: everything as CallServer['ui'],
    isGranted: async () => true,
    isInvited: async () => false,
    isWithinRate: () => true,
    onExplain: (frame) => reached.push(['onExplain', frame]),
    report: (cause) => reached.push(['report', cause]),
    ...overrides,
  };
  return { ...made, reached };
}

const call = (name: string, argument: unknown = null) => ({ call: name, id: 'call-1', argument });
const answer = { question: 'Why?', source: 'So.', islands: [], without: [] };
const refused = (kind: string) => ({ ok: false, error: { kind, message: expect.any(String) } });

test('a granted site asks under the name the browser gave it', async () => {
  const here = server();
  expect(await answerCall(call('personalizeAnswer', answer), SITE, here)).toEqual(ok(null));
  const caller = {
    site: 'https://a.test',
    path: '/chat',
    frame: { tabId: 7, frameId: 2, documentId: 'd' },
    callId: 'call-1',
  };
  expect(here.reached).toEqual([['personalizeAnswer', answer, caller]]);
});

test('a site named in the message counts for nothing', async () => {
  const here = server({ isGranted: async (site: Origin) => site === 'https://b.test' });
  const lie = { ...call('prepare'), site: 'https://b.test', origin: 'https://b.test' };
  expect(await answerCall(lie, SITE, here)).toEqual(refused('not-granted'));
  expect(here.reached).toEqual([]);
});

test('a document that the user asked us into may show its answer and nothing else', async () => {
  const frame = { tabId: 7, frameId: 2, documentId: 'd' };
  const asked: unknown[] = [];
  const here = server({
    isGranted: async () => false,
    isInvited: async (...who) => {
      asked.push(who);
      return true;
    },
  });
  expect(await answerCall(call('personalizeAnswer', answer), SITE, here)).toEqual(ok(null));
  expect(asked).toEqual([['https://a.test', frame]]);
  for (const [name, argument] of [
    ['prepare', null],
    ['mayLearn', null],
    ['reportTurn', { text: 'I am a nurse.', before: '' }],
  ] as const) {
    expect(await answerCall(call(name, argument), SITE, here), name).toEqual(
      refused('not-granted'),
    );
  }
  expect(here.reached).toHaveLength(1);
});

test.each([
  'stateBelief',
  'forgetBelief',
  'exportPart',
  'stageImport',
  'finishImport',
  'wipe',
  'pauseSite',
  'constructor',
  'toString',
  '__proto__',
])('a content script cannot call %s', async (name) => {
  const here = server();
  expect(await answerCall(call(name), SITE, here)).toEqual(refused('bad-request'));
  expect(here.reached).toEqual([]);
});

test('the compare page compares, and reaches nothing else of ours', async () => {
  const here = server();
  const page = { id: 'us', url: 'chrome-extension://us/compare.html' };
  const people = [{ kind: 'yourself' }, { kind: 'archetype', archetype: 'developer' }];
  const request = { question: 'Why?', answer: 'So.', people };
  expect(await answerCall(call('compareForms', request), page, here)).toEqual(ok(null));
  for (const [name, argument] of [
    ['wipe', null],
    ['exportPart', { job: null, cursor: null }],
    ['stateBelief', { facet: 'role', role: 'nurse' }],
    ['personalizeAnswer', answer],
  ] as const) {
    expect(await answerCall(call(name, argument), page, here)).toHaveProperty('unanswered');
  }
  expect(here.reached).toEqual([['compareForms', request, 'call-1']]);
});

test.each([
  ['nobody', []],
  ['four people', Array.from({ length: 4 }, () => ({ kind: 'yourself' }))],
  ['an archetype that is not on the list', [{ kind: 'archetype', archetype: 'wizard' }]],
  ['free words', [{ kind: 'described', depth: 'expert', length: 'brief', emphasis: 'flattery' }]],
])('a comparison for %s is no request', async (_, people) => {
  const here = server();
  const page = { id: 'us', url: 'chrome-extension://us/compare.html' };
  const request = { question: 'Why?', answer: 'So.', people };
  expect(await answerCall(call('compareForms', request), page, here)).toHaveProperty('unanswered');
  expect(here.reached).toEqual([]);
});

test('our own pages ask what is theirs', async () => {
  const here = server();
  expect(await answerCall(call('wipe'), POPUP, here)).toEqual(ok(null));
  expect(await answerCall(call('prepare'), POPUP, here)).toEqual({
    unanswered: expect.any(String),
  });
  expect(here.reached).toEqual([['wipe', null, 'call-1']]);
});

test.each([
  ['a stranger', { id: 'them', url: 'https://a.test/', tab: { id: 1 } }],
  ['a page of ours without rights', { id: 'us', url: 'chrome-extension://us/demo.html' }],
])('%s gets no answer at all', (_, sender) => {
  const here = server();
  expect(answerCall(call('wipe'), sender, here)).toBeNull();
  expect(here.reached).toEqual([]);
});

test.each([null, 7, 'wipe', [], {}, { call: 'wipe' }, { push: 'toggle' }])(
  'a message that is no call (%j) is not ours',
  (message) => expect(answerCall(message, POPUP, server())).toBeNull(),
);

describe('what a page sends is proved before it is used', () => {
  test.each([
    ['no argument', 'personalizeAnswer', null],
    ['a question that is no text', 'personalizeAnswer', { ...answer, question: 7 }],
    ['no islands', 'personalizeAnswer', { ...answer, islands: null }],
    [
      'an unknown kind of island',
      'personalizeAnswer',
      { ...answer, islands: [{ id: 'a', kind: 'video', text: '', inline: false }] },
    ],
    [
      'an island whose name could break a placeholder',
      'personalizeAnswer',
      { ...answer, islands: [{ id: '\uE1D1', kind: 'code', text: '', inline: false }] },
    ],
    ['an unknown transform', 'personalizeAnswer', { ...answer, without: ['flatter'] }],
    ['an unknown signal', 'reportInteraction', { rewriteId: 'r', signal: 'clicked' }],
    ['an endless id', 'reportInteraction', { rewriteId: 'r'.repeat(1_000), signal: 'good' }],
    ['an unknown form', 'chooseForm', { rewriteId: 'r', form: 'expert', scope: 'always' }],
    ['something for nothing', 'prepare', { tab: 1 }],
  ])('%s is refused', async (_, name, argument) => {
    const here = server();
    expect(await answerCall(call(name, argument), SITE, here)).toEqual(refused('bad-request'));
    expect(here.reached).toEqual([]);
  });

  test('fields that nobody asked for do not come through', async () => {
    const here = server();
    await answerCall(call('personalizeAnswer', { ...answer, framing: { level: 4 } }), SITE, here);
    expect(here.reached[0]?.[1]).toEqual(answer);
  });

  test('whatever a page sends, it is answered in words and nothing is thrown', async () => {
    const here = server();
    const names = fc.constantFrom(
      'prepare',
      'personalizeAnswer',
      'reportInteraction',
      'chooseForm',
    );
    await fc.assert(
      fc.asyncProperty(names, fc.anything(), async (name, argument) => {
        const reply = await answerCall(call(name, argument), SITE, here);
        expect(reply).toHaveProperty('ok');
      }),
    );
    expect(here.reached.filter(([name]) => name === 'report')).toEqual([]);
  });
});

test('the side panel is opened in the turn of the click, before anything is awaited', async () => {
  const here = server();
  const reply = answerCall(call('explainRewrite', { rewriteId: 'r' }), SITE, here);
  expect(here.reached).toEqual([['onExplain', { tabId: 7, frameId: 2, documentId: 'd' }]]);
  await reply;
});

test('too many calls of one tab are refused in words', async () => {
  const here = server({ isWithinRate: () => false });
  expect(await answerCall(call('prepare'), SITE, here)).toEqual(refused('too-many-requests'));
});

test.each([
  ['a page', SITE, 'prepare', refused('engine-failed')],
  ['our own page', POPUP, 'wipe', { unanswered: 'failed' }],
])('a bug is reported here and told to %s without its details', async (_, sender, name, reply) => {
  const bug = new Error('secret details');
  const failing = new Proxy({}, { get: () => () => Promise.reject(bug) });
  const here = server({ pages: failing as never, ui: failing as never });
  expect(await answerCall(call(name), sender, here)).toEqual(reply);
  expect(here.reached).toEqual([['report', bug]]);
});
