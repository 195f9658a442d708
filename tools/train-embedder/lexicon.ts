import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A word and, in plain words, what it is about. */
export type LexiconEntry = {
  readonly word: string;
  readonly about: string;
  /** Only looks like a form of another word: "docker" is nobody who docks. */
  readonly isItsOwn: boolean;
};

/** `word: what it is about`, marked + where the teacher knows another sense and = where no form of another word. */
const LINE = /^([+=]?)(\S+): (.+)$/;

/** All entries of the `.txt` files in `folder`, files in the order of their names. */
export function readLexicon(folder: string): LexiconEntry[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n'))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(readEntry);
}

function readEntry(line: string): LexiconEntry {
  const [, mark, word, about] = LINE.exec(line) ?? [];
  if (!word || !about) throw new TypeError(`expected "word: what it is about", got "${line}"`);
  return { word, about, isItsOwn: mark === '=' };
}
