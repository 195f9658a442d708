import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countPlaywright, countVitest, sum } from '@/tools/test-reports.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'reports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('passed and failed tests of a runner are counted', () => {
  const file = report({ numPassedTests: 7, numFailedTests: 2 });
  expect(countVitest(file, false)).toEqual({ passed: 7, failed: 2 });
});

test('a test that passed only when repeated has failed', () => {
  const file = report({ stats: { expected: 5, unexpected: 0, flaky: 1 } });
  expect(countPlaywright(file, true)).toEqual({ passed: 5, failed: 1 });
});

test('a runner that fails without a failed test counts as one failure', () => {
  const file = report({ numPassedTests: 7, numFailedTests: 0 });
  expect(countVitest(file, false)).toEqual({ passed: 7, failed: 1 });
});

test('a runner that wrote no report has failed', () => {
  expect(countVitest(path.join(folder, 'missing.json'), false)).toEqual({ passed: 0, failed: 1 });
  expect(countVitest(path.join(folder, 'missing.json'), true)).toEqual({ passed: 0, failed: 1 });
});

test('the sum is over all runners', () => {
  expect(
    sum([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 });
});
