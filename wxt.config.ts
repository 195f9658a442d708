import path from 'node:path';
import { defineConfig } from 'wxt';

/**
 * ONNX Runtime, which runs downloaded models, by browser: Chrome gets the build that can also use the
 * graphics card, Firefox the one for processors. Why these: docs/decisions/006-models.md.
 */
const RUNTIME_FOLDER = path.resolve('node_modules/onnxruntime-web/dist');
const RUNTIME = {
  chrome: { module: 'ort.jspi.min.mjs', files: 'ort-wasm-simd-threaded.jspi' },
  firefox: { module: 'ort.wasm.min.mjs', files: 'ort-wasm-simd-threaded' },
} as const;
const runtimeFor = (browser: string) => (browser === 'firefox' ? RUNTIME.firefox : RUNTIME.chrome);

/** Where transformers.js would load the runtime from by itself; no such address may be in the package. */
const CDN = /`https:\/\/cdn\.jsdelivr\.net\/npm\/onnxruntime-web@[^`]*`/g;

const withoutCdn = () => ({
  name: 'without-cdn',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /@huggingface[\\/]transformers[\\/]dist/.test(id)
      ? { code: code.replace(CDN, "'/runtime/'"), map: null }
      : undefined,
});

/**
 * The Markdown parser's table of 2,125 named characters weighs 33 kB in a worker. Answers are read from
 * the page, where none is left; what people paste uses those of HTML 4.
 */
const withFewerCharacters = () => ({
  name: 'with-fewer-characters',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'character-entities' ? '\0characters' : undefined),
  load: (id: string) =>
    id === '\0characters'
      ? "export { characterEntitiesHtml4 as characterEntities } from 'character-entities-html4';"
      : undefined,
});

/** Each permission has its reason in docs/decisions/003-permissions.md; a test holds the list. */
const PERMISSIONS = [
  'storage',
  'unlimitedStorage',
  'contextMenus',
  'activeTab',
  'scripting',
  'alarms',
];
const CHROME_ONLY = ['offscreen', 'sidePanel'];

/** `connect-src` is open because the user types the address of an engine; only `lib/adapters/network` fetches. */
const EXTENSION_PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self' https: http:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  webExt: { disabled: true },
  vite: ({ browser }) => ({
    build: { sourcemap: false },
    plugins: [withFewerCharacters()],
    resolve: {
      conditions: [
        'onnxruntime-web-use-extern-wasm',
        // micromark's `browser` export touches `document` and would kill the service worker.
        'worker',
        'module',
        'browser',
        'import',
        'default',
      ],
      alias: [
        // Its default entry is a build for old browsers: larger, and slower to start.
        {
          find: /^dexie$/,
          replacement: path.resolve('node_modules/dexie/dist/modern/dexie.min.mjs'),
        },
        {
          find: /^onnxruntime-web\/webgpu$/,
          replacement: path.join(RUNTIME_FOLDER, runtimeFor(browser).module),
        },
      ],
    },
    worker: { format: 'es', plugins: () => [withoutCdn()] },
  }),
  hooks: {
    'build:publicAssets': ({ config }, assets) => {
      for (const kind of ['mjs', 'wasm']) {
        assets.push({
          absoluteSrc: path.join(RUNTIME_FOLDER, `${runtimeFor(config.browser).files}.${kind}`),
          relativeDest: `runtime/ort.${kind}`,
        });
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: browser === 'firefox' ? PERMISSIONS : [...PERMISSIONS, ...CHROME_ONLY],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    commands: {
      'toggle-original': {
        suggested_key: { default: 'Alt+Shift+I' },
        description: '__MSG_commandToggle__',
      },
      'save-page': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandSave__',
      },
      'rewrite-selection': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_commandRewrite__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'idiolect@idiolect.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
