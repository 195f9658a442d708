import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { viewToMarkdown } from '../components/compare/view-to-markdown.ts';
import { guardView } from '../lib/facts/guard-view.ts';
import type { Framing } from '../lib/framing/framing.ts';
import { gate } from '../lib/personalize/gate.ts';
import { builtInEngine } from '../lib/rewrite/built-in/engine.ts';

const USAGE =
  'Usage: npm run rewrite -- --profile FILE --question TEXT [--json] < answer.md > out.md';

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      profile: { type: 'string' },
      question: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (!values.profile || !values.question) return fail(USAGE);
  const framing = readFraming(values.profile);
  if (!framing) return fail(`${values.profile} holds no framing; expected {"name", "framing"}.`);
  const source = await text(process.stdin);
  const outcome = await rewrite(values.question, source, framing);
  if (typeof outcome === 'string') return fail(outcome);
  process.stdout.write(values.json ? `${JSON.stringify(outcome, null, 2)}\n` : outcome.markdown);
  if (!values.json && outcome.why) process.stderr.write(`${outcome.why}\n`);
  return outcome.violations.length > 0 ? 1 : 0;
}

function readFraming(file: string): Framing | null {
  const profile: { framing?: Framing } = JSON.parse(readFileSync(file, 'utf8'));
  return profile.framing ?? null;
}

/** The same way an answer takes in the extension: gate, engine, guard. */
async function rewrite(question: string, source: string, framing: Framing) {
  const answer = { source, islands: [] };
  const decision = gate({ question, answer, framing });
  const untouched = { decision, notes: [], violations: [], markdown: source };
  if (!decision.personalize) return { ...untouched, why: `Left alone: ${decision.reason}.` };
  const request = { question, answer, framing, without: [], strength: decision.strength };
  const result = await builtInEngine.rewrite(request, new AbortController().signal);
  if (!result.ok) return `The engine broke: ${result.error.message}`;
  if (result.value.kind === 'unchanged') {
    return { ...untouched, why: `Fits as it is: ${result.value.why.join(', ')}.` };
  }
  const { view, notes } = result.value;
  const guarded = guardView(answer, view);
  const violations = guarded.ok ? [] : guarded.error;
  const markdown = guarded.ok ? viewToMarkdown(view, answer.islands) : source;
  return {
    decision,
    notes,
    violations,
    markdown,
    why: guarded.ok ? null : 'The guard refused it.',
  };
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}
