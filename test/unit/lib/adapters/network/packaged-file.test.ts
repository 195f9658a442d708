import { expect, test } from 'vitest';
import { packagedFiles } from '@/lib/adapters/network/packaged-file.ts';

const CHROME = 'chrome-extension://abcdefghijklmnop';

test('reads a file of the package and asks for nothing else', async () => {
  const asked: string[] = [];
  const read = packagedFiles(
    (path) => CHROME + path,
    async (url) => {
      asked.push(url.href);
      return new Response(Uint8Array.of(1, 2, 3));
    },
  );
  expect([...(await read('/models/one.bin'))]).toEqual([1, 2, 3]);
  expect(asked).toEqual([`${CHROME}/models/one.bin`]);
});

test.each([
  [
    'another extension',
    (path: string) => (path === '/' ? CHROME : 'chrome-extension://other') + path,
  ],
  ['the network', (path: string) => (path === '/' ? CHROME : 'https://example.com') + path],
  ['a page that poses as the package', (path: string) => `https://example.com${path}`],
])('refuses %s before anything is requested', async (_, urlOf) => {
  const read = packagedFiles(urlOf, () => {
    throw new Error('requested');
  });
  await expect(read('/models/one.bin')).rejects.toThrow('expected a file of this extension');
});

test('a file that is not in the package is named', async () => {
  const read = packagedFiles(
    (path) => CHROME + path,
    async () => new Response(null, { status: 404 }),
  );
  await expect(read('/models/two.bin')).rejects.toThrow('/models/two.bin is missing');
});
