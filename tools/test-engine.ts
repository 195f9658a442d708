import { parseArgs } from 'node:util';
import { ENGINE_CHECKS, type Found } from './engine-checks.ts';

const USAGE =
  'Usage: npm run test:engine -- --url http://127.0.0.1:11434/v1 --model NAME [--key-env VARIABLE] [--context TOKENS]';

const DEFAULT_CONTEXT = '4096';

/** 0 when the server can be used, 1 when it cannot, 2 when it was not asked. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      model: { type: 'string' },
      'key-env': { type: 'string' },
      context: { type: 'string', default: DEFAULT_CONTEXT },
    },
  });
  const { url, model, 'key-env': variable } = values;
  const contextTokens = Number(values.context);
  if (!url || !model || !URL.canParse(url) || !(contextTokens > 0)) return refuse(USAGE);
  const key = variable ? (process.env[variable] ?? '') : null;
  // The key comes from the environment, so that it stands in no shell history.
  if (key === '') return refuse(`The environment has no ${variable}.`);
  const server = { baseUrl: url.replace(/\/+$/, ''), model, key };
  let isUsable = true;
  for (const { name, run } of ENGINE_CHECKS) {
    const { verdict, why } = await run({ server, contextTokens }).catch(broke);
    isUsable &&= verdict !== 'fails';
    const line = `${SIGNS[verdict]} ${name}: ${why}`;
    process.stdout.write(`${key ? line.replaceAll(key, '[key]') : line}\n`);
  }
  return isUsable ? 0 : 1;
}

const SIGNS: Readonly<Record<Found['verdict'], string>> = { works: '✓', warns: '!', fails: '✗' };

const broke = (cause: unknown): Found => ({
  verdict: 'fails',
  why: cause instanceof Error ? cause.message : String(cause),
});

function refuse(why: string): number {
  process.stderr.write(`${why}\n`);
  return 2;
}

process.exitCode = await main();
