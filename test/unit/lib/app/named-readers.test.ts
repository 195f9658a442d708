import { expect, test } from 'vitest';
import type { NamedReader } from '@/lib/app/comparison.ts';
import { keepReaders, namedReaders } from '@/lib/app/settings.ts';
import {
  DEFAULT_STORED_SETTINGS,
  isStoredSettings,
  type StoredSettings,
} from '@/lib/app/stored.ts';
import { ok } from '@/lib/core/result.ts';

const AUDITOR: NamedReader = {
  id: 'a',
  name: 'Auditor',
  depth: 'expert',
  length: 'brief',
  emphasis: 'compliance',
};

function settingsInMemory() {
  let stored: StoredSettings = DEFAULT_STORED_SETTINGS;
  return {
    read: async () => stored,
    change: async (changed: Partial<StoredSettings>) => {
      stored = { ...stored, ...changed };
    },
  };
}

test('whoever keeps no readers has none', async () => {
  expect(await namedReaders(settingsInMemory())).toEqual(ok([]));
});

test('readers are kept as given, their names without space around them', async () => {
  const settings = settingsInMemory();
  expect(await keepReaders([{ ...AUDITOR, name: ' Auditor ' }], settings)).toEqual(ok(null));
  expect(await namedReaders(settings)).toEqual(ok([AUDITOR]));
  expect(isStoredSettings(await settings.read())).toBe(true);
});

test('no reader goes without a name, and no two by one name; nothing is kept then', async () => {
  const settings = settingsInMemory();
  for (const name of ['  ', 'auditor']) {
    const kept = await keepReaders([AUDITOR, { ...AUDITOR, id: 'b', name }], settings);
    expect(kept).toMatchObject({ ok: false, error: { kind: 'invalid' } });
  }
  expect(await namedReaders(settings)).toEqual(ok([]));
});

test('an imported file with a reader we cannot show is refused', () => {
  const unknown = { ...AUDITOR, depth: 'bottomless' };
  expect(isStoredSettings({ ...DEFAULT_STORED_SETTINGS, readers: [unknown] })).toBe(false);
  expect(isStoredSettings({ ...DEFAULT_STORED_SETTINGS, readers: [AUDITOR] })).toBe(true);
});
