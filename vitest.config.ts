import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const executablePath = process.env.CHROMIUM;

/** Forty times what the slowest test needs here: a busy machine of two cores is no failure. */
const PATIENT_MS = 120_000;
/** Vitest's own limit is one second, which a page that is drawn under load may need. */
const PATIENT_POLL = { poll: { timeout: PATIENT_MS / 4 } };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/architecture/**/*.test.ts'],
          sequence: { shuffle: true },
          testTimeout: PATIENT_MS,
          hookTimeout: PATIENT_MS,
          expect: PATIENT_POLL,
        },
      },
      {
        resolve: { alias: { '@': import.meta.dirname } },
        // Found while a test runs, they would make Vite reload it.
        optimizeDeps: {
          include: [
            'axe-core',
            'mdast-util-from-markdown',
            'mdast-util-gfm',
            'micromark-extension-gfm',
            'micromark-util-decode-string',
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
          ],
        },
        test: {
          name: 'page',
          include: ['test/page/**/*.test.{ts,tsx}'],
          sequence: { shuffle: true },
          testTimeout: PATIENT_MS,
          hookTimeout: PATIENT_MS,
          expect: PATIENT_POLL,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: executablePath ? { executablePath } : {} }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
