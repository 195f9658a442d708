import type { IslandId } from '@/lib/core/ids.ts';
import { type AnswerSource, type Island, placeholderOf } from '@/lib/tree/answer.ts';

/** Fenced code, whole tables and images, one alternative each. */
const PARTS =
  /(?<code>^(?<fence>`{3,}|~{3,})(?<language>\w*)[^\n]*\n(?<body>[\s\S]*?)\n\k<fence>[ \t]*$)|(?<table>^\|[^\n]+\|[ \t]*\n\|[ \t:|-]+\|[ \t]*(?:\n\|[^\n]*\|[ \t]*)*)|(?<image>!\[(?<alt>[^\]\n]*)\]\([^)\n]*\))/gmu;

/** Cells as the text of a table's element has them. */
const textOfTable = (table: string): string =>
  table
    .replace(/^\|[ \t:|-]+\|[ \t]*$/gm, '')
    .replace(/[|*`]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The answer as the reader hands it over from a page: what the site draws itself is an island. */
export function withIslands(markdown: string): AnswerSource {
  const islands: Island[] = [];
  const add = (island: Omit<Island, 'id'>): string => {
    const id = `i${islands.length}` as IslandId;
    islands.push({ id, ...island });
    return placeholderOf(id);
  };
  const source = markdown.replace(PARTS, (whole: string, ...rest: unknown[]) => {
    // With named groups, the last argument holds them.
    const island = islandOf(whole, rest.at(-1) as Groups);
    return island ? add(island) : '';
  });
  return { source, islands };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Null for an image without a description: the reader leaves it out. */
function islandOf(whole: string, groups: Groups): Omit<Island, 'id'> | null {
  const { code, body = '', language, table, image, alt } = groups;
  if (code !== undefined) {
    return { kind: 'code', text: body, inline: false, ...(language ? { language } : {}) };
  }
  if (table !== undefined) return { kind: 'table', text: textOfTable(whole), inline: false };
  return image !== undefined && alt ? { kind: 'image', text: alt, inline: true } : null;
}
