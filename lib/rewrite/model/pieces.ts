/**
 * Cut a masked answer into pieces of at most `room` tokens, at headings first, then between blocks.
 * Joined by blank lines they are the answer again. A block longer than that stays whole.
 */
export function piecesOf(
  text: string,
  room: number,
  count: (text: string) => number,
): readonly string[] {
  const pieces: string[] = [];
  let open = '';
  for (const block of blocksOf(text, room, count)) {
    const longer = open === '' ? block : `${open}\n\n${block}`;
    const isFull = open !== '' && count(longer) > room;
    if (isFull) pieces.push(open);
    open = isFull ? block : longer;
  }
  return open === '' ? pieces : [...pieces, open];
}

/** Sections where they fit, else their blocks. */
const blocksOf = (text: string, room: number, count: (text: string) => number): string[] =>
  text
    .split(/\n{2,}(?=#{1,6} )/)
    .flatMap((section) => (count(section) > room ? section.split(/\n{2,}/) : [section]));
