import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { launchOptions } from '../../eval/pages/browser.ts';
import { benchFiles } from './files.ts';
import type { Task } from './measure.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const WORKER = '/in-worker.js';

/** Scripts of Workers, each built from the source of the same name. */
const WORKERS = [WORKER, '/shard-in-worker.js'];

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** An isolated page has a clock of 5 µs; others one of 100. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Run tasks one after the other, each in a Worker and a profile of its own. */
export async function runInChromium(
  tasks: readonly Task[],
  say: (line: string) => void,
): Promise<unknown[]> {
  const server = await serve(
    new Map([...(await Promise.all(WORKERS.map(bundle))).flat(), ...(await benchFiles())]),
  );
  const address = server.address();
  const origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}/`;
  const results: unknown[] = [];
  try {
    for (const task of tasks) {
      say(JSON.stringify(task));
      results.push(await runTask(task, origin));
    }
  } finally {
    server.close();
  }
  return results;
}

/** A profile on disk: in a throw-away one, files are read through another process. */
async function runTask(task: Task, origin: string): Promise<unknown> {
  const profile = await mkdtemp(path.join(tmpdir(), 'vector-bench-'));
  const context = await chromium.launchPersistentContext(profile, launchOptions());
  try {
    const page = await context.newPage();
    await page.goto(origin);
    return await page.evaluate(
      ([script, asked]) =>
        new Promise((resolve, reject) => {
          const worker = new Worker(script, { type: 'module' });
          worker.addEventListener('error', (event) => reject(new Error(event.message)));
          worker.addEventListener('message', ({ data }) =>
            data.failed ? reject(new Error(data.failed)) : resolve(data.figures),
          );
          worker.postMessage(asked);
        }),
      [WORKER, task] as const,
    );
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

async function bundle(worker: string): Promise<[string, Uint8Array | string][]> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: {
        entry: path.join(import.meta.dirname, worker.replace(/js$/, 'ts')),
        formats: ['es'],
        fileName: () => worker.slice(1),
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!(output && 'output' in output)) throw new Error('the worker was not built');
  return output.output.map((file) => [
    `/${file.fileName}`,
    file.type === 'chunk' ? file.code : file.source,
  ]);
}

async function serve(files: ReadonlyMap<string, Uint8Array | string>): Promise<Server> {
  const server = createServer((request, response) => {
    const file = request.url === '/' ? '<!doctype html>' : files.get(request.url ?? '');
    const type = TYPES[path.extname(request.url ?? '')] ?? 'text/html';
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': type, ...ISOLATED });
    response.end(file);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}
