import { parseArgs } from 'node:util';
import { ENGINE_CHECKS, type Found, type Subject } from './engine-checks.ts';

const USAGE =
  'Usage: npm run test:engine -- --url http://127.0.0.1:11434/v1 --model NAME [--key-env VARIABLE] [--context TOKENS]';

const DEFAULT_CONTEXT = '4096';

/** 0 when the server can be used, 1 when it cannot, 2 when it was not asked. */
async function main(): Promise<number> {
  const read = subjectFrom(process.argv.slice(2), process.env);
  if (typeof read === 'string') return refuse(read);
  const { key } = read.server;
  let isUsable = true;
  for (const { name, run } of ENGINE_CHECKS) {
    const { verdict, why } = await run(read).catch(broke);
    isUsable &&= verdict !== 'fails';
    const line = `${SIGNS[verdict]} ${name}: ${why}`;
    process.stdout.write(`${key ? line.replaceAll(key, '[key]') : line}\n`);
  }
  return isUsable ? 0 : 1;
}

/** What the arguments name, or one sentence on what is wrong with them. */
function subjectFrom(args: readonly string[], env: NodeJS.ProcessEnv): Subject | string {
  const values = valuesIn(args);
  if (values === null) return `These arguments cannot be read. ${USAGE}`;
  const { url = '', model = '', 'key-env': variable } = values;
  const contextTokens = Number(values.context);
  if (url === '' || model === '') return `An address and a model are needed. ${USAGE}`;
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return `“${url}” is no web address. ${USAGE}`;
  if (!(contextTokens > 0)) return `“${values.context}” is no number of tokens. ${USAGE}`;
  // The key comes from the environment, so that it stands in no shell history.
  const key = variable ? (env[variable] ?? '') : null;
  if (key === '') return `The environment has no ${variable}.`;
  return { server: { baseUrl: url.replace(/\/+$/, ''), model, key }, contextTokens };
}

/** Null where there is a flag that we do not know, or one without its value. */
function valuesIn(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        url: { type: 'string' },
        model: { type: 'string' },
        'key-env': { type: 'string' },
        context: { type: 'string', default: DEFAULT_CONTEXT },
      },
    });
    return values;
  } catch {
    return null; // Its messages speak to programmers.
  }
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
