import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExportPart } from '@/lib/app/calls.ts';
import { exportPart } from '@/lib/app/export-profile.ts';
import {
  cancelImport,
  finishImport,
  resumeImports,
  stageImport,
} from '@/lib/app/import-profile.ts';
import { chooseForm } from '@/lib/app/observe-interaction.ts';
import { personalizeAnswer } from '@/lib/app/personalize-answer.ts';
import { stateBelief } from '@/lib/app/profile-edit.ts';
import type { JobId } from '@/lib/core/ids.ts';
import type { Result } from '@/lib/core/result.ts';
import { DAY_MS } from '@/lib/core/units.ts';
import { LIMITS } from '@/lib/settings/limits.ts';
import { dump, freshName, NOON, never, openWorld, SITE, type TestWorld } from './world.ts';

function unwrap<T>(result: Result<T, { readonly message: string }>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function exported(world: TestWorld, callId = 'export'): Promise<string> {
  let text = '';
  let cursor: string | null = null;
  let job: JobId | null = null;
  do {
    const part: ExportPart = unwrap(await exportPart({ job, cursor }, callId, world));
    text += part.lines;
    ({ job, cursor } = part);
  } while (cursor !== null);
  return text;
}

async function imported(world: TestWorld, pieces: readonly string[], callId = 'import') {
  let job: JobId | null = null;
  for (const [part, lines] of pieces.entries()) {
    const staged: Result<JobId, { message: string }> = await stageImport(
      { job, part, lines },
      callId,
      world,
    );
    job = unwrap(staged);
  }
  return finishImport({ job: job ?? ('none' as JobId), parts: pieces.length }, world, never);
}

/** A world in which every exported table has a row. */
async function lived(): Promise<TestWorld> {
  const world = openWorld(freshName());
  await stateBelief({ facet: 'role', role: 'Développeuse 👩‍💻 “quoted”\n' }, 'c1', world);
  await stateBelief({ facet: 'expertise', topic: 'kubernetes', level: 'expert' }, 'c2', world);
  await stateBelief({ facet: 'expertise', topic: 'kubernetes', level: 'newcomer' }, 'c3', world);
  const request = { question: 'What is kubernetes?', source: 'It is …', islands: [], without: [] };
  const { rewriteId } = unwrap(await personalizeAnswer(request, SITE, world, never));
  await chooseForm({ rewriteId, form: 'brief', scope: 'always' }, SITE, 'c4', world);
  await world.sites.put({ site: SITE, paused: true });
  await world.settings.change({ welcomed: true });
  const sent = { purpose: 'engine', method: 'POST', host: 'a.test', path: '/', bytes: 5 } as const;
  await world.ledger.begin({ ...sent, text: 'hello' }, NOON - 40 * DAY_MS);
  await world.upkeep.expire(NOON);
  await world.ledger.begin({ ...sent, text: 'hello' }, NOON);
  return world;
}

/** The tables an export holds, without the ids that differ from device to device. */
async function everything(world: TestWorld) {
  const { beliefs, interactions, rewrites, settings, ledger, sites = [] } = await dump(world.db);
  const bodies = sites.map((row) => (row as { body: unknown }).body);
  return { beliefs, interactions, rewrites, settings, ledger, bodies };
}

test('what one device exports another imports, and exports again as the same text', async () => {
  const here = await lived();
  const text = await exported(here);
  const there = openWorld(freshName());
  const report = unwrap(await imported(there, [text]));
  expect(report).toEqual({ added: text.split('\n').length - 3, alreadyHere: 0 });
  expect(await everything(there)).toEqual(await everything(here));
  expect(await exported(there)).toBe(text);
});

test('importing twice adds nothing the second time', async () => {
  const here = await lived();
  const text = await exported(here);
  const before = await everything(here);
  const { added, alreadyHere } = unwrap(await imported(here, [text]));
  expect([added, alreadyHere]).toEqual([0, text.split('\n').length - 3]);
  expect(await everything(here)).toEqual(before);
});

test('wherever the file is cut into pieces, the import is the same', async () => {
  const text = await exported(await lived());
  const cut = fc.array(fc.nat({ max: text.length }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(cut, async (cuts) => {
      const ends = [...cuts.sort((a, b) => a - b), text.length];
      const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
      const world = openWorld(freshName());
      unwrap(await imported(world, pieces));
      expect(await exported(world)).toBe(text);
    }),
    { numRuns: 25 },
  );
});

test('whatever one character is changed to, the file is refused and nothing changes', async () => {
  const text = await exported(await lived());
  const change = fc.record({
    at: fc.nat({ max: text.length - 2 }),
    by: fc.constantFrom('x', '0', '\n', '"', ''),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ at, by }) => {
      fc.pre(text[at] !== by);
      const damaged = text.slice(0, at) + by + text.slice(at + 1);
      // A line end beside a line end changes nothing.
      fc.pre(damaged.replace(/\n+/g, '\n') !== text);
      const world = openWorld(freshName());
      const report = await imported(world, [damaged]);
      expect(report.ok).toBe(false);
      const { beliefs, rewrites, sites, settings } = await dump(world.db);
      expect([beliefs, rewrites, sites, settings]).toEqual([[], [], [], []]);
    }),
    { numRuns: 150 },
  );
});

test('other line ends, a byte order mark and empty lines at the end are no damage', async () => {
  const text = await exported(await lived());
  const edited = `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n\r\n`;
  const world = openWorld(freshName());
  unwrap(await imported(world, [edited]));
  expect(await exported(world)).toBe(text);
});

test('the checksum is the CRC-32 that every other tool computes', async () => {
  const text = await exported(await lived());
  const lines = text.trimEnd().split('\n');
  const { crc32 } = JSON.parse(lines.at(-1) ?? '');
  const rows = `${lines.slice(0, -1).join('\n')}\n`;
  expect(crc32).toBe(zlibCrc32(rows).toString(16).padStart(8, '0'));
});

const HEADER = '{"format":"idiolect-export","schema":1,"exportedAt":1}\n';
const ENDLESS = `${HEADER}{"kind":"site","row":{"site":"https://a.test","paused":true}}\n`;

test.each([
  ['nothing at all', '', 'not-ours', undefined],
  ['a poem', 'Roses are red,\nviolets are blue\n', 'not-ours', 1],
  ['another program’s JSON', '{"conversations":[]}\n', 'not-ours', 1],
  ['a newer version', HEADER.replace('1,', '2,'), 'newer-version', 1],
  ['no end', ENDLESS, 'damaged', undefined],
  ['a line that is no JSON', `${ENDLESS}{"kind":\n`, 'damaged', 3],
  ['a kind nobody knows', `${ENDLESS}{"kind":"spell","row":{}}\n`, 'invalid-row', 3],
  ['a belief that is none', `${ENDLESS}{"kind":"belief","row":{"id":"x"}}\n`, 'invalid-row', 3],
  [
    'a site that is none',
    `${HEADER}{"kind":"site","row":{"site":"javascript:1","paused":true}}\n`,
    'invalid-row',
    2,
  ],
  ['a wrong count', `${ENDLESS}{"kind":"end","rows":7,"crc32":"00000000"}\n`, 'damaged', 3],
  ['a wrong checksum', `${ENDLESS}{"kind":"end","rows":1,"crc32":"00000000"}\n`, 'damaged', 3],
])('a file with %s is refused in words, with the line to blame', async (_, text, kind, line) => {
  const world = openWorld(freshName());
  const report = await imported(world, [text]);
  expect(report).toMatchObject({ ok: false, error: { kind } });
  if (report.ok) throw new Error('unreachable');
  expect(report.error.line).toBe(line);
  expect(report.error.message).toMatch(/^[A-Z“].*[.”]$/);
  expect((await dump(world.db)).sites).toEqual([]);
});

test('a cancelled import changes nothing, also when it was running', async () => {
  const text = await exported(await lived());
  const world = openWorld(freshName());
  const job = unwrap(await stageImport({ job: null, part: 0, lines: text }, 'c', world));
  const part = world.imports.part;
  const imports: typeof world.imports = {
    ...world.imports,
    part: async (id, number) => {
      const lines = await part(id, number);
      unwrap(await cancelImport(id, world));
      return lines;
    },
  };
  const report = await finishImport({ job, parts: 1 }, { ...world, imports }, never);
  expect(report).toMatchObject({ ok: false, error: { kind: 'unknown-id' } });
  const { beliefs, jobs, jobParts } = await dump(world.db);
  expect([beliefs, jobs, jobParts]).toEqual([[], [], []]);
});

test('an import that nobody waits for any more is finished at the next start', async () => {
  const text = await exported(await lived());
  const name = freshName();
  const dying = openWorld(name);
  const job = unwrap(await stageImport({ job: null, part: 0, lines: text }, 'c', dying));
  const gone = new AbortController();
  gone.abort(new Error('the page and the background are gone'));
  await expect(finishImport({ job, parts: 1 }, dying, gone.signal)).rejects.toThrow('gone');
  expect((await dump(dying.db)).beliefs).toEqual([]);
  dying.db.close();

  const next = openWorld(name);
  await resumeImports(next, never);
  expect(await exported(next)).toBe(text);
  expect(await next.imports.running()).toEqual([]);
  expect(unwrap(await finishImport({ job, parts: 1 }, next, never)).alreadyHere).toBe(0);
});

test('pieces out of order, after the end, or too large are refused', async () => {
  const world = openWorld(freshName());
  const stage = (job: JobId | null, part: number, lines: string) =>
    stageImport({ job, part, lines }, 'c', world);
  expect(await stage(null, 1, 'x')).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  expect(await stage('unknown' as JobId, 0, 'x')).toMatchObject({ error: { kind: 'unknown-id' } });
  const huge = 'x'.repeat(LIMITS.importPartLength + 1);
  expect(await stage(null, 0, huge)).toMatchObject({ error: { kind: 'too-large' } });
  const job = unwrap(await stage(null, 0, 'poem'));
  expect(await stage(job, 0, 'poem')).toEqual({ ok: true, value: job });
  expect(await finishImport({ job, parts: 2 }, world, never)).toMatchObject({
    error: { kind: 'damaged' },
  });
  expect(await finishImport({ job, parts: 1 }, world, never)).toMatchObject({
    error: { kind: 'not-ours' },
  });
  expect(await stage(job, 1, 'more')).toMatchObject({ error: { kind: 'damaged' } });
});

test('edits during an export do not tear it', async () => {
  const world = await lived();
  for (let row = 0; row < LIMITS.exportRows; row += 1) {
    await world.sites.put({ site: `https://s${row}.test` as typeof SITE, paused: true });
  }
  const first = unwrap(await exportPart({ job: null, cursor: null }, 'e', world));
  expect(first.cursor).not.toBeNull();
  await stateBelief({ facet: 'role', role: 'Someone else' }, 'c9', world);
  await world.sites.put({ site: 'https://new.test' as typeof SITE, paused: true });
  let text = first.lines;
  let cursor = first.cursor;
  while (cursor !== null) {
    const next = unwrap(await exportPart({ job: first.job, cursor }, 'e', world));
    expect(next.done).toBeLessThanOrEqual(next.total);
    text += next.lines;
    cursor = next.cursor;
  }
  expect(text).not.toContain('new.test');
  unwrap(await imported(openWorld(freshName()), [text]));
});

test.each(['99', '-1', 'x', '1e9', ''])(
  'a cursor of %j is refused, not guessed at',
  async (cursor) => {
    const world = await lived();
    const { job } = unwrap(await exportPart({ job: null, cursor: null }, 'e', world));
    const part = await exportPart({ job, cursor }, 'e', world);
    expect(part).toMatchObject({ ok: false, error: { kind: 'unknown-id' } });
  },
);
