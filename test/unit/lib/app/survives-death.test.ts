import { describe, expect, test } from 'vitest';
import { exportPart } from '@/lib/app/export-profile.ts';
import { forgetBelief } from '@/lib/app/forget-belief.ts';
import { finishImport, resumeImports, stageImport } from '@/lib/app/import-profile.ts';
import { importMemory, importTurns } from '@/lib/app/import-words.ts';
import { learnFromTurn } from '@/lib/app/learn-from-turn.ts';
import { chooseForm, observeInteraction } from '@/lib/app/observe-interaction.ts';
import { personalizeAnswer } from '@/lib/app/personalize-answer.ts';
import { correctBelief, decideProposal, stateBelief } from '@/lib/app/profile-edit.ts';
import { finishWelcome, restoreTransform, wipe } from '@/lib/app/settings.ts';
import { pauseSite } from '@/lib/app/sites.ts';
import type { BeliefId, JobId } from '@/lib/core/ids.ts';
import { ok, type Result } from '@/lib/core/result.ts';
import type { Belief } from '@/lib/self-model/belief.ts';
import type { Claim } from '@/lib/self-model/claim.ts';
import { dump, fixKey, freshName, never, openWorld, SITE, type TestWorld } from './world.ts';

/** What a background that dies throws at whatever it was about to do, and never catches. */
class Death extends Error {}

/** Fewer than these would mean that the harness has lost sight of the database. */
const LEAST_BORDERS = 4;

/** A life that ends at its nth border with the world; nothing happens after that. */
function lifeOf(borders: number) {
  let crossed = 0;
  return {
    crossed: () => crossed,
    border: (place: string) => {
      if (crossed >= borders) throw new Death(place);
      crossed += 1;
    },
  };
}

const EXPERT: Claim = { facet: 'expertise', topic: 'kubernetes', level: 'expert' };
const ROLE: Claim = { facet: 'role', role: 'Developer' };
const PROPOSED: Belief = {
  id: 'proposed' as BeliefId,
  claim: EXPERT,
  evidence: [],
  status: 'proposed',
  validFrom: 0,
  validTo: null,
  supersededBy: null,
};
const QUESTION = 'How do I set up kubernetes?';
const REQUEST = {
  question: QUESTION,
  source: 'An answer about kubernetes.',
  islands: [],
  without: [],
};

type Act = (world: TestWorld) => Promise<Result<unknown, unknown>>;
type Scenario = { readonly name: string; readonly before: Act; readonly act: Act };

const known: Act = async (world) => {
  await stateBelief(ROLE, 'call-role', world);
  return stateBelief(EXPERT, 'call-expert', world);
};
const answered: Act = async (world) => {
  await known(world);
  return personalizeAnswer(REQUEST, SITE, world, never);
};
const rewriteId = async (world: TestWorld) => {
  const [rewrite] = await world.rewrites.newest(1);
  if (!rewrite) throw new Error('the scenario has no rewrite');
  return rewrite.id;
};
const beliefId = async (world: TestWorld, facet: Claim['facet']): Promise<BeliefId> => {
  const { model } = await world.profiles.read();
  const belief = model.beliefs.find(
    ({ claim, validTo }) => claim.facet === facet && validTo === null,
  );
  return belief?.id ?? ('gone' as BeliefId);
};
const unwrap = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const EXPORT = await (async () => {
  const world = openWorld(freshName());
  await answered(world);
  await stateBelief({ facet: 'context', kind: 'tool', name: 'Vue' }, 'call-vue', world);
  const first = unwrap(await exportPart({ job: null, cursor: null }, 'x', world));
  const last = unwrap(await exportPart({ job: first.job, cursor: first.cursor }, 'y', world));
  return [first.lines, last.lines];
})();

const importAll: Act = async (world) => {
  let job: JobId | null = null;
  for (const [part, lines] of EXPORT.entries()) {
    const staged: Result<JobId, unknown> = await stageImport(
      { job, part, lines },
      'call-import',
      world,
    );
    if (!staged.ok) return staged;
    job = staged.value;
  }
  return finishImport({ job: job ?? ('none' as JobId), parts: EXPORT.length }, world, never);
};
const exportAll: Act = async (world) => {
  const first = unwrap(await exportPart({ job: null, cursor: null }, 'call-export', world));
  return exportPart({ job: first.job, cursor: first.cursor }, 'call-rest', world);
};

const SCENARIOS: readonly Scenario[] = [
  { name: 'personalize', before: known, act: (w) => personalizeAnswer(REQUEST, SITE, w, never) },
  {
    name: 'state',
    before: known,
    act: (w) => stateBelief({ ...EXPERT, level: 'newcomer' }, 'c', w),
  },
  {
    name: 'correct',
    before: known,
    act: async (w) => {
      const id = (await w.idFor('edit', 'call-role')) as BeliefId;
      return correctBelief({ id, claim: { ...ROLE, role: 'Designer' } }, 'c', w);
    },
  },
  {
    name: 'refuse',
    before: async (w) => {
      await w.profiles.revise({ put: [PROPOSED], remove: [] }, null);
      return ok(null);
    },
    act: (w) => decideProposal({ id: PROPOSED.id, accept: false }, 'c', w),
  },
  {
    name: 'forget',
    before: answered,
    act: async (w) => forgetBelief(await beliefId(w, 'expertise'), w),
  },
  {
    name: 'feedback',
    before: answered,
    act: async (w) =>
      observeInteraction({ rewriteId: await rewriteId(w), signal: 'too-basic' }, SITE, 'c', w),
  },
  {
    name: 'choose',
    before: answered,
    act: async (w) =>
      chooseForm({ rewriteId: await rewriteId(w), form: 'brief', scope: 'always' }, SITE, 'c', w),
  },
  {
    name: 'undo',
    before: answered,
    act: async (w) =>
      observeInteraction({ rewriteId: await rewriteId(w), signal: 'undone' }, SITE, 'c', w),
  },
  { name: 'use again', before: answered, act: (w) => restoreTransform('shorten', w) },
  {
    name: 'learn',
    before: async (w) => {
      await w.settings.change({ learnFromQuestions: true });
      return known(w);
    },
    act: (w) =>
      learnFromTurn(
        { text: "I'm new to Rust, and we use Vue.", before: '' },
        { site: SITE, path: '/' },
        w,
      ),
  },
  {
    name: 'paste a memory',
    before: known,
    act: (w) => importMemory('- User is a nurse.\n- User is new to Rust.', w),
  },
  {
    name: 'import turns',
    before: known,
    act: (w) => importTurns([{ text: "I'm new to Rust.", answerBefore: '', at: 5 }], w),
  },
  { name: 'export', before: answered, act: exportAll },
  { name: 'import', before: known, act: importAll },
  { name: 'wipe', before: answered, act: (w) => wipe(w) },
  { name: 'welcome', before: known, act: (w) => finishWelcome(w.settings) },
  {
    name: 'pause',
    before: known,
    act: (w) => pauseSite({ origin: SITE, paused: true }, { ...w, revoke: async () => undefined }),
  },
];

/** Tables of work under way and counters may stand in between; those about the user never. */
async function aboutTheUser(world: TestWorld) {
  const { jobs: _, jobParts: __, secrets: ___, revisions: ____, ...rest } = await dump(world.db);
  return rest;
}

async function begin(scenario: Scenario): Promise<string> {
  const name = freshName();
  const world = openWorld(name);
  await fixKey(world.db);
  await scenario.before(world);
  world.db.close();
  return name;
}

describe.each(SCENARIOS)('$name', (scenario) => {
  // Dozens of lives, each over a database of its own: seconds on a busy machine.
  test('killed at any border leaves the old or the new state, and a repeat completes it', {
    timeout: 120_000,
  }, async () => {
    const undisturbed = lifeOf(Number.POSITIVE_INFINITY);
    const model = openWorld(await begin(scenario), undisturbed.border);
    const before = await aboutTheUser(model);
    const prelude = undisturbed.crossed();
    const wanted = await scenario.act(model);
    undisturbed.border('reply');
    const borders = undisturbed.crossed() - prelude;
    const after = await aboutTheUser(model);
    model.db.close();
    expect(borders).toBeGreaterThanOrEqual(LEAST_BORDERS);

    for (let fatal = 0; fatal < borders; fatal += 1) {
      const name = await begin(scenario);
      const life = lifeOf(fatal);
      const dying = openWorld(name, life.border);
      const replied = scenario.act(dying).then(() => life.border('reply'));
      await expect(replied).rejects.toThrow(Death);
      dying.db.close();

      const next = openWorld(name);
      const found = await aboutTheUser(next);
      expect([before, after]).toContainEqual(found);
      await resumeImports(next, never);
      expect(await scenario.act(next)).toEqual(wanted);
      expect(await aboutTheUser(next)).toEqual(after);
      next.db.close();
    }
  });
});

test('the harness notices an act that writes in two transactions', async () => {
  const torn: Act = async (world) => {
    await world.settings.change({ welcomed: true });
    await world.sites.put({ site: SITE, paused: true });
    return ok(null);
  };
  const halves = new Set<string>();
  for (let fatal = 0; fatal < 20; fatal += 1) {
    const name = await begin({ name: 'torn', before: known, act: torn });
    const life = lifeOf(fatal);
    const dying = openWorld(name, life.border);
    await Promise.allSettled([torn(dying)]);
    dying.db.close();
    const { settings = [], sites = [] } = await aboutTheUser(openWorld(name));
    halves.add(`${settings.length} ${sites.length}`);
  }
  expect(halves).toEqual(new Set(['0 0', '1 0', '1 1']));
});
