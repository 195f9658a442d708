import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchEmbed } from './embed.ts';
import { benchPage } from './page.ts';
import { benchIndex } from './vector-index.ts';

/**
 * `npm run bench -- SUITE [--full] [--out FILE]`: measure speed on this machine; build first.
 * `--full` takes the time for sizes that few people reach.
 */
const SUITES: Readonly<
  Record<string, (say: (line: string) => void, full: boolean) => Promise<object>>
> = {
  page: benchPage,
  index: benchIndex,
  embed: benchEmbed,
};

const say = (line: string) => process.stdout.write(`${line}\n`);
const { values, positionals } = parseArgs({
  options: { out: { type: 'string' }, full: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const suite = SUITES[positionals[0] ?? ''];
if (suite) {
  const result = JSON.stringify(await suite(say, values.full), null, 2);
  say(result);
  if (values.out) writeFileSync(values.out, `${result}\n`);
} else {
  say(`Name a suite: ${Object.keys(SUITES).join(', ')}.`);
  process.exitCode = 2;
}
