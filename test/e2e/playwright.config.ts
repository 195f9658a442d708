import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: '../../.output/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  projects: [
    { name: 'chromium', testDir: './journeys' },
    { name: 'park', testDir: './park' },
    { name: 'firefox', testDir: './firefox', testMatch: '*.test.ts' },
  ],
});
