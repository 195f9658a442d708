import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import { MissingData } from '../data.ts';
import { openBrowser, pageScript, showAt } from '../pages/browser.ts';
import type { Measured, Truth } from '../pages/measure.ts';

type Capture = {
  readonly file: string;
  readonly url: string;
  readonly answers: {
    readonly selector: string | null;
    readonly count: number;
    readonly body?: string;
  };
};

/** A host no adapter knows. */
const UNKNOWN_HOST = 'https://assistant.example/';

/** Captures do not move, so what is to be found is found within this time, in milliseconds. */
const FOUND_WITHIN_MS = 1500;

/** How exactly answers are found on captured pages, at their own address and on an unknown host. */
export async function run(dataDir: string): Promise<{ table: string; json: object }> {
  const captures = readCaptures(dataDir);
  const browser = await openBrowser();
  try {
    const script = await pageScript(path.join(import.meta.dirname, '../pages/in-page.ts'));
    const look = (capture: Capture, url: string) =>
      lookAt(browser, script, url, readFileSync(path.join(dataDir, capture.file), 'utf8'), {
        selector: capture.answers.selector,
        ...(capture.answers.body && { body: capture.answers.body }),
      });
    const rows: Row[] = [];
    for (const capture of captures) {
      const real = await look(capture, capture.url);
      const unknown = await look(capture, UNKNOWN_HOST);
      rows.push({ file: capture.file, ordinary: capture.answers.selector === null, real, unknown });
    }
    return { table: tableOf(rows), json: figuresOf(rows) };
  } finally {
    await browser.close();
  }
}

type Row = { file: string; ordinary: boolean; real: Measured; unknown: Measured };

function readCaptures(dataDir: string): Capture[] {
  const file = path.join(dataDir, 'truth.json');
  if (!existsSync(file)) throw new MissingData(`The evaluation data lacks ${file}.`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function lookAt(
  browser: Browser,
  script: string,
  url: string,
  html: string,
  truth: Truth,
): Promise<Measured> {
  const context = await browser.newContext({ bypassCSP: true });
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: script });
    await showAt(page, url, html);
    await page.waitForTimeout(FOUND_WITHIN_MS);
    const measured = await page.evaluate((wanted) => window.idiolectMeasure?.(wanted), truth);
    if (!measured) throw new Error(`the page script did not run at ${url}`);
    return measured;
  } finally {
    await context.close();
  }
}

function figuresOf(rows: readonly Row[]): object {
  const scores = (pick: (row: Row) => Measured) => {
    const sum = (count: (measured: Measured) => number) =>
      rows.filter(({ ordinary }) => !ordinary).reduce((total, row) => total + count(pick(row)), 0);
    const [hits, hosts, answers] = [sum((m) => m.hits), sum((m) => m.hosts), sum((m) => m.answers)];
    return {
      precision: hosts === 0 ? 0 : hits / hosts,
      recall: hits / answers,
      hits,
      hosts,
      answers,
    };
  };
  const touched = rows.filter(
    ({ ordinary, real, unknown }) => ordinary && real.hosts + unknown.hosts > 0,
  );
  return {
    realUrl: scores(({ real }) => real),
    unknownHost: scores(({ unknown }) => unknown),
    ordinaryTouched: touched.length,
    ordinary: rows.filter(({ ordinary }) => ordinary).length,
  };
}

function tableOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ file }) => file.length));
  const cell = ({ hits, answers, hosts }: Measured) =>
    `${hits}/${answers} (${hosts} shown)`.padEnd(16);
  const lines = rows.map(
    ({ file, real, unknown }) =>
      `${file.padEnd(width)}  ${cell(real)}  ${cell(unknown)}  ${[...real.why, ...unknown.why].join('; ')}`,
  );
  return [
    `${'page'.padEnd(width)}  ${'own address'.padEnd(16)}  ${'unknown host'.padEnd(16)}  misses`,
    ...lines,
  ].join('\n');
}
