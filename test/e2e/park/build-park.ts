import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { filesOf, type SiteFile } from '@/tools/demo/build-site.ts';

const PAGES = path.join(import.meta.dirname, 'pages');

/** Bundle pages of the park in memory, in about 2 s. `/chatscope.html` is what `chatscope.tsx` draws. */
export async function buildPark(
  scripts: readonly string[],
): Promise<ReadonlyMap<string, SiteFile>> {
  const result = await build({
    root: PAGES,
    configFile: false,
    logLevel: 'error',
    plugins: [emptyPages()],
    build: {
      write: false,
      modulePreload: false,
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: [...new Set(scripts)].map(pageFor) },
    },
  });
  return filesOf(result);
}

const pageFor = (script: string): string => path.join(PAGES, `${script}.html`);

/** A page for each script that holds nothing else, made up while it is asked for. */
function emptyPages(): Plugin {
  const sources = readdirSync(PAGES);
  const sourceOf = (page: string): string | undefined =>
    sources.find((source) =>
      source.endsWith('x') || source.endsWith('.ts')
        ? path.parse(source).name === path.parse(page).name
        : false,
    );
  return {
    name: 'empty-pages',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('.html') ? id : null),
    load: (id) => (id.endsWith('.html') ? pageWith(sourceOf(id) ?? id) : null),
  };
}

const pageWith = (source: string): string => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <title>Park</title>
  <link rel="icon" href="data:," />
  <script type="module" src="./${source}"></script>
  <body><div id="root"></div></body>
</html>`;
