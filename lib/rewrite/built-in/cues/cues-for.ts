import type { CueTable } from './cue-table.ts';
import { EN } from './en.ts';

const TABLES: Readonly<Record<string, CueTable>> = { en: EN };

/** The cues of a language, or null: then only changes that need no words are made. */
export const cuesFor = (language: string): CueTable | null => TABLES[language] ?? null;
