import { memo } from 'react';
import { GROUPS } from '@/components/words/answer-words.ts';
import { LANGUAGE } from '@/components/words/language.ts';
import { OVERLAY } from '@/components/words/overlay-words.ts';
import type { Block, Blocks, Inlines } from '@/lib/tree/view.ts';
import { CodeView } from './CodeView.tsx';
import { FoldView } from './FoldView.tsx';
import { InlinesView } from './InlineView.tsx';
import { IslandView } from './IslandView.tsx';
import { ListView } from './ListView.tsx';
import { TableView } from './TableView.tsx';

/** Blocks one below the other. */
export function BlocksView({ blocks }: { blocks: Blocks }) {
  return blocks.map((block, index) => <BlockView key={keyOf(block, index)} block={block} />);
}

/** A fold the reader opened stays open, and an island in place, when a change is taken back. */
const keyOf = (block: Block, index: number): string | number =>
  block.kind === 'fold' || block.kind === 'island' ? `${block.kind} ${block.id}` : index;

const BlockView = memo(function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level} inlines={block.inlines} />;
    case 'paragraph':
      return (
        <p>
          <InlinesView inlines={block.inlines} />
        </p>
      );
    case 'list':
      return <ListView list={block} draw={(blocks) => <BlocksView blocks={blocks} />} />;
    case 'quote':
      return (
        <blockquote dir="auto">
          <BlocksView blocks={block.blocks} />
        </blockquote>
      );
    case 'code':
      return <CodeView text={block.text} language={block.language} />;
    case 'table':
      return <TableView align={block.align} rows={block.rows} />;
    case 'island':
      return <IslandView id={block.id} />;
    case 'opaque':
      return <pre className="opaque">{block.text}</pre>;
    case 'rule':
      return <hr />;
    case 'fold':
      return (
        <FoldView fold={block}>
          <BlocksView blocks={block.blocks} />
        </FoldView>
      );
    case 'group':
      return <Group title={GROUPS[block.title]} blocks={block.blocks} />;
    case 'in-short':
      return <InShort points={block.points} />;
    default:
      return block satisfies never;
  }
});

const HEADINGS = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' } as const;

function Heading({ level, inlines }: { level: keyof typeof HEADINGS; inlines: Inlines }) {
  const Tag = HEADINGS[level];
  return (
    <Tag>
      <InlinesView inlines={inlines} />
    </Tag>
  );
}

/** Its title is ours and is set like a label, not like the answer's own headings. */
function Group({ title, blocks }: { title: string; blocks: Blocks }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a part of an answer is no landmark of the page
    <div className="group" role="group" aria-label={title}>
      <p className="ours" lang={LANGUAGE}>
        {title}
      </p>
      <BlocksView blocks={blocks} />
    </div>
  );
}

function InShort({ points }: { points: readonly Inlines[] }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    <div className="in-short" role="group" aria-label={OVERLAY.inShort}>
      <p className="ours" lang={LANGUAGE}>
        {OVERLAY.inShort} <small>{OVERLAY.fromBelow}</small>
      </p>
      <ul dir="auto">
        {points.map((point, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a view is replaced whole, never reordered
          <li key={index}>
            <InlinesView inlines={point} />
          </li>
        ))}
      </ul>
    </div>
  );
}
