const SILENT_ENDING = /(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/;

/** Syllables of an English word, by groups of vowels; 1 for words in other scripts. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const sounded = letters.replace(SILENT_ENDING, '').replace(/^y/, '');
  return Math.max(1, sounded.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}
