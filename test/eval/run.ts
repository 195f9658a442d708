import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { MissingData } from './data.ts';

/** One question about quality: reads judged data, gives a table for people and figures for tools. */
export type Suite = { run(dataDir: string): Promise<{ table: string; json: unknown }> };

const SUITES = path.join(import.meta.dirname, 'suites');
const ROOT = path.resolve(import.meta.dirname, '../..');
/** Captured pages stand beside the other data. */
const DEFAULT_DATA: Record<string, string> = { pages: '../shared/pages' };

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, out: { type: 'string' } },
  });
  const names = suiteNames();
  const [name = ''] = positionals;
  if (!names.includes(name)) {
    return fail(
      `Usage: npm run eval -- SUITE [--data DIR] [--out FILE]; SUITE is one of: ${names.join(', ')}.`,
    );
  }
  const dataDir = path.resolve(ROOT, values.data ?? DEFAULT_DATA[name] ?? '../shared/data');
  if (!existsSync(dataDir)) {
    return fail(
      `The evaluation data was not found in ${dataDir}; name its folder with --data DIR.`,
    );
  }
  const suite: Suite = await import(path.join(SUITES, `${name}.ts`));
  try {
    const { table, json } = await suite.run(dataDir);
    process.stdout.write(`${table}\n`);
    if (values.out) writeFileSync(values.out, `${JSON.stringify(json, null, 2)}\n`);
    return 0;
  } catch (cause) {
    if (cause instanceof MissingData) return fail(cause.message);
    throw cause;
  }
}

function suiteNames(): string[] {
  return readdirSync(SUITES)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .sort();
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}
