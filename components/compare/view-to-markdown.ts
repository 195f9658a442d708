import { FOLDS, GROUPS } from '@/components/words/answer-words.ts';
import { OVERLAY } from '@/components/words/overlay-words.ts';
import type { AnswerSource } from '@/lib/tree/answer.ts';
import type { Block, Inline, Inlines, View } from '@/lib/tree/view.ts';

/**
 * A view as Markdown: folds as `<details>`, our own titles in italics, explanations as footnotes
 * whose names begin with `prefix`, so that several views can stand in one file.
 */
export function viewToMarkdown(
  view: View,
  islandTexts: AnswerSource['islands'],
  prefix = '',
): string {
  const islands = new Map(islandTexts.map(({ id, text }) => [id as string, text]));
  const glosses: string[] = [];
  const inline = (part: Inline): string => {
    switch (part.kind) {
      case 'text':
      case 'edit':
      case 'joint':
        return part.text;
      case 'code':
        return `\`${part.text}\``;
      case 'strong':
        return `**${inlines(part.children)}**`;
      case 'emphasis':
        return `*${inlines(part.children)}*`;
      case 'strike':
        return `~~${inlines(part.children)}~~`;
      case 'link':
        return `[${inlines(part.children)}](${part.url})`;
      case 'image':
        return `![${part.alt}](${part.url})`;
      case 'island':
        return islands.get(part.id) ?? '';
      case 'break':
        return '  \n';
      case 'term':
        glosses.push(`${part.gloss.term}: ${part.gloss.text}`);
        return `${inlines(part.children)}[^${prefix}${glosses.length}]`;
      default:
        return part satisfies never;
    }
  };
  const inlines = (parts: Inlines): string => parts.map(inline).join('');
  const body = view.blocks.map((part) => block(part, inlines, islands)).join('\n\n');
  const notes = glosses.map((text, index) => `[^${prefix}${index + 1}]: ${text}`).join('\n');
  return notes ? `${body}\n\n${notes}\n` : `${body}\n`;
}

type Print = (parts: Inlines) => string;
type Islands = ReadonlyMap<string, string>;

function block(part: Block, inlines: Print, islands: Islands): string {
  const inner = (parts: readonly Block[]): string =>
    parts.map((child) => block(child, inlines, islands)).join('\n\n');
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${inlines(part.inlines)}`;
    case 'paragraph':
      return inlines(part.inlines).trim();
    case 'list':
      return part.items
        .map(({ number, checked, blocks }) => {
          const mark = part.ordered ? `${number ?? 1}. ` : '- ';
          const box = checked === null ? '' : checked ? '[x] ' : '[ ] ';
          return mark + box + indent(inner(blocks), mark.length);
        })
        .join('\n');
    case 'quote':
      return inner(part.blocks).replace(/^/gm, '> ');
    case 'code':
      return `\`\`\`${part.language ?? ''}\n${part.text}\n\`\`\``;
    case 'table':
      return table(part.rows, inlines);
    case 'island':
      return islands.get(part.id) ?? '';
    case 'opaque':
      return part.text;
    case 'rule':
      return '---';
    case 'fold':
      return `<details><summary>${[part.about || FOLDS[part.why].title, ...(part.about ? [FOLDS[part.why].why] : []), ...sizeOf(part)].join(', ')}</summary>\n\n${inner(part.blocks)}\n\n</details>`;
    case 'group':
      return `*${GROUPS[part.title]}*\n\n${inner(part.blocks)}\n\n---`;
    case 'in-short':
      return `*${OVERLAY.inShort}*\n\n${part.points.map((point) => `- ${inlines(point).trim()}`).join('\n')}`;
    default:
      return part satisfies never;
  }
}

const indent = (text: string, by: number): string =>
  text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(by)}`);

function table(rows: readonly (readonly Inlines[])[], inlines: Print): string {
  const [header = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const text = (row: readonly Inlines[]): string[] =>
    row.map((cell) => inlines(cell).trim().replace(/\|/g, '\\|').replace(/\n/g, ' '));
  return [
    line(text(header)),
    line(header.map(() => '---')),
    ...body.map((row) => line(text(row))),
  ].join('\n');
}

const sizeOf = ({ words, points, lines = 0 }: Extract<Block, { kind: 'fold' }>): string[] => [
  ...(points ? [OVERLAY.points(points.here, points.of)] : []),
  ...(words > 0 ? [OVERLAY.words(words)] : []),
  ...(lines > 0 ? [OVERLAY.lines(lines)] : []),
];
