import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOMS } from './rooms.ts';
import { readSource, SHIPPED, sourcesIn } from './sources.ts';

type Import = { file: string; target: string; typeOnly: boolean };

const SOURCES = sourcesIn(SHIPPED);
const IMPORT =
  /^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm;

test('no file stands outside the table', () => {
  expect(SOURCES.filter((file) => !roomOf(file))).toEqual([]);
});

test.each(SOURCES)('%s imports only what its room may', (file) => {
  expect(importsOf(file).filter((found) => !isAllowed(found))).toEqual([]);
});

function importsOf(file: string): Import[] {
  return [...readSource(file).matchAll(IMPORT)].map((match) => ({
    file,
    typeOnly: match[1] !== undefined,
    target: resolve(file, match[2] ?? match[3] ?? match[4] ?? ''),
  }));
}

function isAllowed({ file, target, typeOnly }: Import): boolean {
  const from = roomOf(file);
  const room = from && ROOMS[from];
  if (!room) return false;
  const to = roomOf(target);
  if (!to) return (room.packages ?? []).some((name) => isPackage(target, name));
  if (to === from || room.may.includes('*') || room.may.includes(to)) return true;
  return typeOnly && (room.types ?? []).includes(to);
}

const isPackage = (target: string, name: string): boolean =>
  name === '*' || isWithin(target, name) || target.startsWith(`${name}-`);

/** The deepest room that holds the path. */
function roomOf(file: string): string | undefined {
  return Object.keys(ROOMS)
    .filter((room) => isWithin(file, room))
    .sort((a, b) => b.length - a.length)[0];
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  return specifier;
}

function isWithin(child: string, parent: string): boolean {
  return child === parent || child.startsWith(`${parent}/`);
}
