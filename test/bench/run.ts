import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchPage } from './page.ts';

/** `npm run bench -- SUITE [--out FILE]`: measure speed on this machine; build first. */
const SUITES: Readonly<Record<string, (say: (line: string) => void) => Promise<object>>> = {
  page: benchPage,
};

const say = (line: string) => process.stdout.write(`${line}\n`);
const { values, positionals } = parseArgs({
  options: { out: { type: 'string' } },
  allowPositionals: true,
});
const suite = SUITES[positionals[0] ?? ''];
if (suite) {
  const result = JSON.stringify(await suite(say), null, 2);
  say(result);
  if (values.out) writeFileSync(values.out, `${result}\n`);
} else {
  say(`Name a suite: ${Object.keys(SUITES).join(', ')}.`);
  process.exitCode = 2;
}
