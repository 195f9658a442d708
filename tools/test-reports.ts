import { existsSync, readFileSync } from 'node:fs';

export type Count = { readonly passed: number; readonly failed: number };

export const sum = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
});

/** What Vitest's JSON report says. */
export const countVitest = (file: string, succeeded: boolean): Count =>
  honest(
    read(file, (report: { numPassedTests: number; numFailedTests: number }) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
    })),
    succeeded,
  );

/** What Playwright's JSON report says; a test that only passed when repeated has failed. */
export const countPlaywright = (file: string, succeeded: boolean): Count =>
  honest(
    read(file, ({ stats }: { stats: { expected: number; unexpected: number; flaky: number } }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
    })),
    succeeded,
  );

function read<Report>(file: string, count: (report: Report) => Count): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  return count(JSON.parse(readFileSync(file, 'utf8')) as Report); // Written by the runner just now.
}

/** A runner that failed without naming a test, such as a file that does not load, counts as one. */
const honest = (count: Count, succeeded: boolean): Count =>
  succeeded || count.failed > 0 ? count : { ...count, failed: 1 };
