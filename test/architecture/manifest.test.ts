import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './sources.ts';

const DECISIONS = readFileSync(path.join(ROOT, 'docs/decisions/003-permissions.md'), 'utf8');

const EVERYWHERE = [
  'activeTab',
  'alarms',
  'contextMenus',
  'scripting',
  'storage',
  'unlimitedStorage',
];
const BUILDS = [
  { folder: '.output/chrome-mv3', permissions: [...EVERYWHERE, 'offscreen', 'sidePanel'] },
  { folder: '.output/firefox-mv3', permissions: EVERYWHERE },
];

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'worker-src': "'self'",
  'connect-src': "'self' https: http:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** Places from which scripts are commonly loaded; a package that names one may load code from it. */
const SCRIPT_SOURCES = /cdn\.jsdelivr|unpkg\.com|cdnjs|esm\.sh|googleapis\.com|gstatic\.com/;

/** Code from an address. */
const REMOTE_CODE = /\bimport\(\s*["'`]https?:|\bimportScripts\(|<script[^>]+src="https?:/;

describe.each(BUILDS)('$folder', ({ folder, permissions }) => {
  const manifest = () => JSON.parse(read(folder, 'manifest.json'));

  test('asks for no more than this; a new permission is a decision, not a side effect', () => {
    expect([...manifest().permissions].sort()).toEqual([...permissions].sort());
    for (const permission of permissions) expect(DECISIONS).toContain(`\`${permission}\``);
  });

  test('has no access to any site before the user gives it', () => {
    const { optional_host_permissions, ...rest } = manifest();
    expect(optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    for (const key of ['host_permissions', 'content_scripts', 'optional_permissions']) {
      expect(rest[key], key).toBeUndefined();
    }
  });

  test('no page can reach into it', () => {
    const { incognito, externally_connectable, web_accessible_resources } = manifest();
    expect(incognito).toBe('not_allowed');
    expect(externally_connectable).toBeUndefined();
    expect(web_accessible_resources ?? []).toEqual([]);
  });

  test('its own pages load nothing from elsewhere', () => {
    const policy: string = manifest().content_security_policy.extension_pages;
    const directives = policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    });
    expect(Object.fromEntries(directives)).toEqual(POLICY);
  });

  test('names no place from which scripts are loaded', () => {
    const scripts = filesIn(folder).filter((file) => /\.(js|mjs|html|css)$/.test(file));
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((file) => SCRIPT_SOURCES.test(read(folder, file)))).toEqual([]);
    expect(scripts.filter((file) => REMOTE_CODE.test(read(folder, file)))).toEqual([]);
  });
});

test('the Chrome background is a classic script, whose compiled code the browser keeps', () => {
  const { background } = JSON.parse(read('.output/chrome-mv3', 'manifest.json'));
  expect(background).toEqual({ service_worker: 'background.js' });
  expect(read('.output/chrome-mv3', 'background.js')).not.toMatch(/^import\b/m);
});

test('the Firefox build declares that it collects nothing', () => {
  const { browser_specific_settings } = JSON.parse(read('.output/firefox-mv3', 'manifest.json'));
  expect(browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
});

function read(folder: string, file: string): string {
  const full = path.join(ROOT, folder, file);
  if (!existsSync(full)) throw new Error(`${folder} is not built: run “npm run build” first`);
  return readFileSync(full, 'utf8');
}

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
