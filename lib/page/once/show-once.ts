import type { OncePush } from '../../app/page-calls.ts';
import { fromMiddle } from '../near.ts';
import { questionBefore } from '../prose.ts';
import { readableText } from '../skip.ts';
import { FOUND_BY, type Turn } from '../turn.ts';
import { type Notice, showNotice } from './notice.ts';
import { selectedBlocks } from './selected-blocks.ts';

export type OncePorts = {
  /** Every answer that stands on the page now. */
  answers(): readonly Turn[];
  /** Show one for its reader, whatever was shown of it before. */
  show(turn: Turn): void;
};

/** Show what the user pointed at: the text they selected, or the answer in view. */
export function showOnce(page: Document, what: OncePush['what'], ports: OncePorts): void {
  const found = what === 'selection' ? selectedTurn(page, ports) : answerInView(ports);
  if (typeof found === 'string') showNotice(page, found);
  else if (found.isStreaming()) showNotice(page, 'streaming');
  else ports.show(found);
}

/** The selected blocks as a turn of their own; its question is known only within an answer. */
function selectedTurn(page: Document, { answers }: OncePorts): Turn | Notice {
  const selected = selectedBlocks(page);
  if (selected.kind !== 'blocks') return selected.kind;
  const { root, blocks } = selected;
  const [first] = blocks;
  if (!first) return 'nothing-selected';
  const around = answers().find(({ element }) => element.contains(first));
  const question = around?.question() ?? headingBefore(root, first);
  return {
    element: first,
    by: FOUND_BY.selection,
    sure: true,
    bodies: () => blocks.filter(({ isConnected }) => isConnected),
    question: () => question,
    isStreaming: () => around?.isStreaming() ?? false,
  };
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** What the text is about, as its page says; empty where it says nothing. */
const headingBefore = (root: ParentNode, block: Element): string =>
  questionBefore(
    [...root.querySelectorAll(HEADINGS)].filter(
      (heading) => !block.contains(heading) && readableText(heading) !== '',
    ),
    block,
  );

/** Of the answers on the page the one nearest to the middle of the window; of equals the latest. */
function answerInView({ answers }: OncePorts): Turn | Notice {
  const [nearest] = answers()
    .map((turn, index) => ({
      turn,
      index,
      distance: fromMiddle(turn.element.getBoundingClientRect()),
    }))
    .sort((a, b) => a.distance - b.distance || b.index - a.index);
  return nearest?.turn ?? 'no-answer';
}
