import path from 'node:path';
import { build } from 'vite';

/** A file of the demo site, ready to be served. */
export type SiteFile = { readonly body: string | Uint8Array; readonly type: string };

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Bundle the demo site in memory: path → file. */
export async function buildSite(): Promise<ReadonlyMap<string, SiteFile>> {
  const result = await build({
    root: path.join(import.meta.dirname, 'site'),
    configFile: false,
    logLevel: 'error',
    build: { write: false, modulePreload: false, chunkSizeWarningLimit: 2000 },
  });
  return filesOf(result);
}

/** What a build in memory made: path → file. */
export function filesOf(built: Awaited<ReturnType<typeof build>>): ReadonlyMap<string, SiteFile> {
  if (!('output' in built)) throw new Error('expected one bundle');
  return new Map(
    built.output.map((file) => [
      `/${file.fileName}`,
      {
        body: file.type === 'chunk' ? file.code : file.source,
        type: TYPES[path.extname(file.fileName)] ?? 'application/octet-stream',
      },
    ]),
  );
}
