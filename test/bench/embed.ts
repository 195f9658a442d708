import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { chromiumCandidates, THIS_MACHINE } from '@/tools/browser/candidates.ts';
import { CONVERSATIONS } from '@/tools/demo/conversations.ts';
import { median } from './times.ts';

/**
 * The packaged model by our own code against transformers.js as it comes, on the same files, in the
 * same headless browser: the time from nothing to the first vector, and a ten-page article.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const MODEL = path.join(ROOT, 'public/models/idiolect-embed');
const RUNTIME = path.join(ROOT, 'node_modules/onnxruntime-web/dist');
const ROUNDS = 7;

/** About ten printed pages. */
const ARTICLE_WORDS = 5_000;

type Times = { readonly coldLoad: number; readonly article: number };
type Runner = 'ours' | 'theirs';

export async function benchEmbed(say: (line: string) => void): Promise<object> {
  const bundle = await bundled();
  const server = await serve(bundle);
  const [executablePath] = chromiumCandidates(THIS_MACHINE);
  if (!executablePath) throw new Error('No Chromium found: set CHROMIUM.');
  const browser = await chromium.launch({ executablePath });
  try {
    const measure = async (runner: Runner): Promise<Times & { readonly quickest: number }> => {
      const times: Times[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        // A new context each time: no compiled code and no file is left from the round before.
        const context = await browser.newContext();
        const page = await context.newPage();
        const failed = new Promise<never>((_, reject) => page.once('pageerror', reject));
        await page.goto(`${server.address}/?${runner}`);
        const done = page.waitForFunction(() => Reflect.get(globalThis, 'embedTimes'));
        const handle = await Promise.race([done, failed]);
        times.push((await handle.jsonValue()) as Times);
        await context.close();
      }
      return {
        coldLoad: median(times.map(({ coldLoad }) => coldLoad)),
        article: median(times.map(({ article }) => article)),
        quickest: Math.round(Math.min(...times.map(({ coldLoad }) => coldLoad))),
      };
    };
    const [ours, theirs] = [await measure('ours'), await measure('theirs')];
    say(
      `Packaged model, plain TypeScript: ${ours.coldLoad} ms cold, ${ours.article} ms an article.`,
    );
    say(
      `transformers.js, same files: ${theirs.coldLoad} ms cold, ${theirs.article} ms an article.`,
    );
    const ratio = (of: keyof Times) => Math.round((theirs[of] / ours[of]) * 10) / 10;
    return {
      ratio: { transformersDefaults: ratio('article'), coldLoad: ratio('coldLoad') },
      ms: { coldLoad: ours.coldLoad, article: ours.article, quickestColdLoad: ours.quickest },
      transformersDefaultsMs: theirs,
      words: article().split(/\s+/).length,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Real answers one after the other until there are enough words. */
function article(): string {
  const answers = CONVERSATIONS.map(({ answer }) => answer).join('\n\n');
  const words = answers.split(/\s+/).length;
  return Array.from({ length: Math.ceil(ARTICLE_WORDS / words) }, () => answers)
    .join('\n\n')
    .split(' ')
    .slice(0, ARTICLE_WORDS)
    .join(' ');
}

/** Both runners as files by name, each loading only its own code. */
async function bundled(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      modulePreload: false,
      // The runtime's WebAssembly stays a file: it is served from the package.
      assetsInlineLimit: 0,
      target: 'esnext',
      rolldownOptions: { input: path.join(import.meta.dirname, 'embed-in-page.ts') },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  return new Map(
    outputs
      .flatMap((part) => ('output' in part ? part.output : []))
      .flatMap((file) =>
        file.type === 'chunk' ? [[`/${file.fileName}`, file.code] as const] : [],
      ),
  );
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

async function serve(bundle: ReadonlyMap<string, string>) {
  const [entry = ''] = [...bundle.keys()].filter(
    (name) => name.includes('embed-in-page') || bundle.size === 1,
  );
  const html = `<!doctype html><script type="module" src="${entry}"></script>`;
  const find = (pathname: string): string | Buffer | null => {
    if (pathname === '/') return html;
    if (pathname === '/article.txt') return article();
    if (pathname.startsWith('/runtime/')) {
      return readFileSync(path.join(RUNTIME, path.basename(pathname)));
    }
    if (pathname.startsWith('/models/idiolect-embed/')) {
      return readFileSync(path.join(MODEL, pathname.slice('/models/idiolect-embed/'.length)));
    }
    return bundle.get(pathname) ?? null;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://bench.test');
    try {
      const found = find(pathname);
      const type = TYPES[path.extname(pathname)] ?? 'text/html';
      response.writeHead(found === null ? 404 : 200, { 'content-type': type }).end(found);
    } catch {
      response.writeHead(404).end(); // A file that the model does not have.
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // A TCP server's address is never a string.
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
