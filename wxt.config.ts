import { defineConfig } from 'wxt';

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
  vite: () => ({
    build: { sourcemap: false },
    resolve: {
      // micromark's `browser` export touches `document` and would kill the service worker.
      conditions: ['worker', 'module', 'browser', 'import', 'default'],
    },
  }),
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
