import { expect, test } from 'vitest';
import { chromiumCandidates, firefoxCandidates, type Machine } from '@/tools/browser/candidates.ts';

/** A machine on which exactly these files exist. */
function machineWith(files: readonly string[], about: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/ada',
    exists: (file) => files.includes(file),
    list: (folder) => {
      const inside = files.filter((file) => file.startsWith(`${folder}/`));
      return [...new Set(inside.map((file) => file.slice(folder.length + 1).split('/')[0] ?? ''))];
    },
    ...about,
  };
}

test('a browser named by the environment comes first', () => {
  const machine = machineWith(['/usr/bin/chromium', '/opt/mine'], {
    env: { PATH: '/usr/bin', CHROMIUM: '/opt/mine' },
  });
  expect(chromiumCandidates(machine)).toEqual(['/opt/mine', '/usr/bin/chromium']);
});

test('branded browsers come last, since they may ignore unpacked extensions', () => {
  const cached = '/home/ada/.cache/ms-playwright/chromium-1200/chrome-linux/chrome';
  const machine = machineWith(['/usr/bin/google-chrome', cached, '/usr/bin/microsoft-edge']);
  expect(chromiumCandidates(machine)).toEqual([
    cached,
    '/usr/bin/microsoft-edge',
    '/usr/bin/google-chrome',
  ]);
});

test('of several cached versions the newest comes first, and headless shells are none', () => {
  const cache = '/home/ada/.cache/ms-playwright';
  const machine = machineWith([
    `${cache}/chromium-999/chrome-linux/chrome`,
    `${cache}/chromium-1200/chrome-linux/chrome`,
    `${cache}/chromium_headless_shell-1300/chrome-linux/chrome`,
  ]);
  expect(chromiumCandidates(machine)).toEqual([
    `${cache}/chromium-1200/chrome-linux/chrome`,
    `${cache}/chromium-999/chrome-linux/chrome`,
  ]);
});

test('on a machine without browsers there are none', () => {
  expect(chromiumCandidates(machineWith([]))).toEqual([]);
  expect(firefoxCandidates(machineWith([]))).toEqual([]);
});

test('the extended support release of Firefox is preferred', () => {
  const machine = machineWith(['/usr/bin/firefox', '/usr/bin/firefox-esr']);
  expect(firefoxCandidates(machine)).toEqual(['/usr/bin/firefox-esr', '/usr/bin/firefox']);
});
