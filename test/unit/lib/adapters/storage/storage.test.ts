import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { onChange } from '@/lib/adapters/storage/changes.ts';
import { createChunkStore } from '@/lib/adapters/storage/chunk-store.ts';
import type { Codec } from '@/lib/adapters/storage/codec.ts';
import { openDatabase, TABLES } from '@/lib/adapters/storage/database.ts';
import { withFailures } from '@/lib/adapters/storage/failure.ts';
import { createKeyedHash } from '@/lib/adapters/storage/keyed-hash.ts';
import { createVectorPageStore } from '@/lib/adapters/storage/vector-page-store.ts';
import { beginRequest, type EgressRequest } from '@/lib/app/egress.ts';
import { exportPart } from '@/lib/app/export-profile.ts';
import { forgetBelief } from '@/lib/app/forget-belief.ts';
import { finishImport, stageImport } from '@/lib/app/import-profile.ts';
import { learnFromTurn } from '@/lib/app/learn-from-turn.ts';
import { handOver } from '@/lib/app/library/bring-in.ts';
import type { Captured } from '@/lib/app/library/captured.ts';
import { INDEX_CHECKS } from '@/lib/app/library/index/index-checks.ts';
import { saveCapture } from '@/lib/app/library/save-page.ts';
import type { StoredModel } from '@/lib/app/models.ts';
import { observeInteraction } from '@/lib/app/observe-interaction.ts';
import { personalizeAnswer } from '@/lib/app/personalize-answer.ts';
import { stateBelief } from '@/lib/app/profile-edit.ts';
import { wipe } from '@/lib/app/settings.ts';
import { pauseSite } from '@/lib/app/sites.ts';
import { chunkPage } from '@/lib/chunk/chunk-page.ts';
import { siteOf } from '@/lib/core/site.ts';
import { StorageFailure } from '@/lib/core/storage-failure.ts';
import { DAY_MS } from '@/lib/core/units.ts';
import { dump, freshName, NOON, never, openWorld, SITE, type TestWorld } from '../../app/world.ts';

/** Words that occur nowhere else, so that a search of the raw tables finds them. */
const SECRET = 'zanzibarology';
const QUESTION = `How do I learn ${SECRET}?`;

const MODEL_HOST = 'models.example.test';

const aModel = (source: string): StoredModel => ({
  id: 'm',
  state: 'ready',
  done: 1,
  total: 1,
  source,
  problem: null,
  at: NOON,
  inUse: true,
});

const sent = (text: string): EgressRequest => ({
  purpose: 'engine',
  method: 'POST',
  host: MODEL_HOST,
  path: '/v1/chat/completions',
  text,
  bytes: text.length,
});

async function live(world: TestWorld): Promise<void> {
  const stated = await stateBelief(
    { facet: 'expertise', topic: SECRET, level: 'expert' },
    'call-1',
    world,
  );
  expect(stated.ok).toBe(true);
  const request = { question: QUESTION, source: `All about ${SECRET}.`, islands: [], without: [] };
  const reply = await personalizeAnswer(request, SITE, world, never);
  if (!reply.ok) throw new Error(reply.error.message);
  const { rewriteId } = reply.value;
  await world.written.keep('written-1', rewriteId, { markdown: SECRET, added: [] }, NOON);
  const seen = await observeInteraction({ rewriteId, signal: 'too-deep' }, SITE, 'call-2', world);
  expect(seen.ok).toBe(true);
  await world.settings.change({ learnFromQuestions: true });
  const turn = { text: `I prefer short answers, also on ${SECRET}.`, before: '' };
  expect((await learnFromTurn(turn, { site: SITE, path: '/' }, world)).ok).toBe(true);
  const revoke = async () => undefined;
  await pauseSite({ origin: SITE, paused: true }, { ...world, revoke });
  await world.settings.change({ explained: rewriteId });
  await world.hosts.allow(MODEL_HOST, 'engine');
  await world.models.put(aModel(`https://${MODEL_HOST}/`));
  expect((await beginRequest(sent(QUESTION), world)).ok).toBe(true);
}

/** A page about the secret, saved and indexed. */
async function saveSecretPage(world: TestWorld, codec: Codec): Promise<void> {
  const chunks = createChunkStore(world.db, codec, INDEX_CHECKS, 'packaged');
  const page: Captured = {
    kind: 'page',
    url: `${SITE}/${SECRET}`,
    canonicalUrl: null,
    title: SECRET,
    byline: null,
    language: 'en',
    publishedAt: null,
    markdown: `# ${SECRET}\n\nAll about ${SECRET} and more.`,
    isCut: false,
    behindLogin: false,
  };
  const ports = { ...world, likeness: async () => () => 0, pagesWait: () => undefined };
  const note = { kind: 'file', path: SECRET, page } as const;
  await handOver({ job: null, part: 0, pages: [note], read: 1, files: 1 }, 'call-4', ports);
  const saved = await saveCapture({ kind: 'captured', page }, ports);
  if (!saved.ok) throw new Error(saved.error.message);
  const { id, url, title, savedAt, isPrivate } = saved.value.page;
  const [chunk] = chunkPage(page.markdown);
  if (!chunk) throw new Error('no chunk');
  const indexed = { id, url, title, savedAt, isPrivate, content: 'hash' };
  await chunks.change({ page: indexed, add: [chunk], move: [], remove: [] });
  await chunks.keepWordFile(new TextEncoder().encode(SECRET));
  await chunks.keepModels({ serving: 'packaged', coming: null });
}

/** What the codec of a passphrase will be: every payload sealed by awaiting WebCrypto. */
async function sealingCodec(): Promise<Codec> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return {
    seal: async (value) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = new TextEncoder().encode(JSON.stringify(value));
      const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
      // The envelope of today's type; what is inside is opaque to every store.
      return { by: 'nobody', value: { iv: [...iv], bytes: [...new Uint8Array(bytes)] } };
    },
    open: async (sealed) => {
      const { iv, bytes } = (sealed as { value: { iv: number[]; bytes: number[] } }).value;
      const text = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: Uint8Array.from(iv) },
        key,
        Uint8Array.from(bytes),
      );
      return JSON.parse(new TextDecoder().decode(text));
    },
  };
}

test('every personal payload passes the codec: sealed, no word of the user lies in any table', async () => {
  const codec = await sealingCodec();
  const world = openWorld(freshName(), () => undefined, codec);
  await live(world);
  const exported = await exportPart({ job: null, cursor: null }, 'call-3', world);
  if (!exported.ok) throw new Error(exported.error.message);
  expect(exported.value.lines).toContain(SECRET);
  const staged = await stageImport({ job: null, part: 0, lines: exported.value.lines }, 'c', world);
  expect(staged.ok).toBe(true);
  const page = new TextEncoder().encode(SECRET);
  await saveSecretPage(world, codec);
  await createVectorPageStore(world.db, codec, 'index').save(new Map([[0, page]]), 1);

  const raw = await dump(world.db);
  expect(Object.keys(raw)).toEqual(TABLES);
  for (const [table, rows] of Object.entries(raw)) {
    expect(rows.length, `the scenario writes ${table}`).toBeGreaterThan(0);
    const text = JSON.stringify(rows);
    for (const word of [SECRET, SITE, siteOf(SITE), MODEL_HOST, 'expertise', 'too-deep']) {
      expect(text, `${table} shows “${word}”`).not.toContain(word);
    }
  }
});

test('indexed columns hold ids, times, states and keyed hashes only', () => {
  const db = openDatabase(freshName());
  const indexed = new Set(
    db.tables.flatMap(({ schema }) => [schema.primKey, ...schema.indexes].map(({ name }) => name)),
  );
  expect([...indexed].sort()).toEqual(
    [
      '[file+page]',
      '[job+part]',
      'at',
      'beliefIds',
      'blocks',
      'content',
      'evidenceIds',
      'id',
      'job',
      'key',
      'name',
      'pageId',
      'places',
      'rewriteId',
      'state',
      'textAt',
    ].sort(),
  );
});

test('forgetting leaves no trace in any table, and other beliefs stay', async () => {
  const world = openWorld(freshName());
  await stateBelief({ facet: 'role', role: 'Developer' }, 'call-0', world);
  await live(world);
  await exportPart({ job: null, cursor: null }, 'call-3', world);
  const { model } = await world.profiles.read();
  expect(JSON.stringify(await dump(world.db))).toContain(SECRET);

  for (const belief of model.beliefs) {
    if (!JSON.stringify(belief).includes(SECRET)) continue;
    expect(await forgetBelief(belief.id, world)).toEqual({ ok: true, value: null });
  }
  expect(JSON.stringify(await dump(world.db))).not.toContain(SECRET);
  const left = await world.profiles.read();
  expect(left.model.beliefs.map(({ claim }) => claim.facet)).toEqual(['role']);
});

test('wiping leaves nothing but a counter that says nothing', async () => {
  const world = openWorld(freshName());
  await live(world);
  const before = await world.idFor('x');
  expect(await wipe(world)).toEqual({ ok: true, value: null });
  const { revisions, ...rest } = await dump(world.db);
  expect(Object.values(rest).flat()).toEqual([]);
  expect(revisions).toEqual([{ name: 'profile', count: expect.any(Number) }]);
  expect(await world.idFor('x')).not.toBe(before);
});

test.each([
  ['no body', { id: 'broken' }],
  ['a body of an unknown kind', { id: 'broken', body: { by: 'somebody', value: 1 } }],
  ['half a belief', { id: 'broken', body: { by: 'nobody', value: { id: 'broken', claim: {} } } }],
  ['text', { id: 'broken', body: 'x' }],
])(
  'a belief row with %s is kept as it is and counted, and the others still read',
  async (_, row) => {
    const world = openWorld(freshName());
    await stateBelief({ facet: 'role', role: 'Developer' }, 'call-0', world);
    await world.db.beliefs.put(row as never);
    const { model, unreadable } = await world.profiles.read();
    expect(model.beliefs).toHaveLength(1);
    expect(unreadable).toBe(1);
    await stateBelief({ facet: 'stance', text: 'Tabs.' }, 'call-1', world);
    expect(await world.db.beliefs.get('broken')).toEqual(row);
  },
);

test.each(['rewrites', 'interactions', 'sites', 'settings', 'jobs'] as const)(
  'a broken row in %s hides itself only',
  async (table) => {
    const world = openWorld(freshName());
    await live(world);
    await world.db.table(table).put({
      id: 'broken',
      name: 'broken',
      at: NOON,
      state: 'waiting',
      body: { by: 'nobody', value: 7 },
    });
    expect(await world.rewrites.all()).toHaveLength(1);
    expect(await world.interactions.all()).toHaveLength(1);
    expect(await world.sites.all()).toHaveLength(1);
    expect((await world.settings.read()).explained).not.toBeNull();
    const exported = await exportPart({ job: null, cursor: null }, 'call-3', world);
    expect(exported.ok).toBe(true);
  },
);

test.each([
  ['QuotaExceededError', 'full'],
  ['DatabaseClosedError', 'closed'],
  ['VersionError', 'newer'],
  ['UnknownError', 'broken'],
])('%s of the database is the storage failure “%s”', async (name, kind) => {
  const store = withFailures({
    put: async () => {
      throw new DOMException('no', name);
    },
  });
  await expect(store.put()).rejects.toMatchObject({ name: 'StorageFailure', kind });
});

test('a full disk found when the transaction ends is a full disk', async () => {
  const aborted = new Dexie.AbortError('aborted', new DOMException('no', 'QuotaExceededError'));
  const store = withFailures({ put: () => Promise.reject(aborted) });
  await expect(store.put()).rejects.toMatchObject({ kind: 'full' });
});

test('a bug of ours stays a bug', async () => {
  const store = withFailures({ put: () => Promise.reject(new TypeError('oops')) });
  await expect(store.put()).rejects.toBeInstanceOf(TypeError);
});

test('storage that fails is a refusal in words, and nothing half done', async () => {
  const world = openWorld(freshName());
  world.db.close({ disableAutoOpen: true });
  const stated = await stateBelief({ facet: 'role', role: 'Developer' }, 'call-0', world);
  expect(stated).toEqual({
    ok: false,
    error: { kind: 'storage-failed', message: new StorageFailure('closed').message },
  });
});

test('the same parts give the same id, other parts another, another device yet another', async () => {
  const [name, other] = [freshName(), freshName()];
  const codec: Codec = (await import('@/lib/adapters/storage/codec.ts')).plainCodec;
  const hash = createKeyedHash(openDatabase(name), codec);
  const again = createKeyedHash(openDatabase(name), codec);
  const elsewhere = createKeyedHash(openDatabase(other), codec);
  expect(await hash('a', 'bc')).toBe(await again('a', 'bc'));
  expect(await hash('a', 'bc')).not.toBe(await hash('ab', 'c'));
  expect(await hash('a', 'bc')).not.toBe(await elsewhere('a', 'bc'));
  expect(await hash('a')).toMatch(/^[0-9a-f]{32}$/);
});

test('what has outlived its retention goes, the rest stays', async () => {
  const world = openWorld(freshName());
  await live(world);
  await exportPart({ job: null, cursor: null }, 'call-3', world);
  await world.upkeep.expire(NOON + DAY_MS / 2);
  expect((await dump(world.db)).jobs).toHaveLength(1);
  await world.upkeep.expire(NOON + 2 * DAY_MS);
  const soon = await dump(world.db);
  expect([soon.jobs, soon.jobParts]).toEqual([[], []]);
  expect([soon.rewrites?.length, soon.interactions?.length]).toEqual([1, 1]);
  await world.upkeep.expire(NOON + 400 * DAY_MS);
  const late = await dump(world.db);
  expect([late.rewrites, late.interactions]).toEqual([[], []]);
  expect(late.beliefs?.length).toBeGreaterThan(0);
});

test('a change is heard where it happened and nowhere else', async () => {
  const world = openWorld(freshName());
  await world.profiles.read(); // Opening is heard as a change of everything.
  const heard: string[] = [];
  const stop = onChange(world.db, ['beliefs'], () => heard.push('beliefs'));
  onChange(world.db, ['sites'], () => heard.push('sites'));
  await stateBelief({ facet: 'role', role: 'Developer' }, 'call-0', world);
  await expect.poll(() => heard).toEqual(['beliefs']);
  // A change of the same row is a change, not only a new one.
  await stateBelief({ facet: 'role', role: 'developer' }, 'call-1', world);
  await expect.poll(() => heard).toEqual(['beliefs', 'beliefs']);
  stop();
  await stateBelief({ facet: 'role', role: 'Designer' }, 'call-2', world);
  await world.sites.put({ site: SITE, paused: false });
  await expect.poll(() => heard).toEqual(['beliefs', 'beliefs', 'sites']);
});

test('an import of what forgetting took away brings back only what the file says', async () => {
  const world = openWorld(freshName());
  await live(world);
  const first = await exportPart({ job: null, cursor: null }, 'call-3', world);
  if (!first.ok) throw new Error(first.error.message);
  const last = await exportPart({ job: first.value.job, cursor: first.value.cursor }, 'c', world);
  if (!last.ok) throw new Error(last.error.message);
  await wipe(world);
  const lines = first.value.lines + last.value.lines;
  const staged = await stageImport({ job: null, part: 0, lines }, 'call-4', world);
  if (!staged.ok) throw new Error(staged.error.message);
  const report = await finishImport({ job: staged.value, parts: 1 }, world, never);
  expect(report).toMatchObject({ ok: true, value: { alreadyHere: 0 } });
  expect((await world.profiles.read()).model.beliefs.length).toBeGreaterThan(0);
});

test('a pause that can no longer be read is a pause, until the user decides anew', async () => {
  const world = openWorld(freshName());
  await world.sites.put({ site: SITE, paused: false });
  const [row] = await world.db.sites.toArray();
  await world.db.sites.put({ id: row?.id ?? '', body: { by: 'nobody', value: 'x' } });
  expect(await world.sites.isPaused(SITE)).toBe(true);
  await world.sites.put({ site: SITE, paused: false });
  expect(await world.sites.isPaused(SITE)).toBe(false);
});

test('a damaged key of the hashes is said, and never replaced', async () => {
  const world = openWorld(freshName());
  const broken = { name: 'hash-key', body: { by: 'nobody', value: 7 } } as const;
  await world.db.secrets.put(broken);
  await expect(world.idFor('x')).rejects.toMatchObject({ kind: 'broken' });
  expect(await world.db.secrets.toArray()).toEqual([broken]);
});
