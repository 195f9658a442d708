import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: '../../.output/e2e',
  fullyParallel: true,
  workers: 2,
  // Only a failure takes as long as these: a machine under load, or a slow one, is none.
  timeout: 240_000,
  expect: { timeout: 45_000 },
  forbidOnly: true,
  reporter: 'list',
  projects: [
    { name: 'chromium', testDir: './journeys' },
    { name: 'park', testDir: './park' },
    { name: 'firefox', testDir: './firefox', testMatch: '*.test.ts' },
  ],
});
