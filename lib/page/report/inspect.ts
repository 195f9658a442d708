import type { FoundBy } from '../../app/found.ts';
import type { FrameLook } from '../../app/page-look.ts';
import { mayHoldAssistant } from '../detect/page-gate.ts';
import { signsIn } from '../detect/signs.ts';
import { turnsOnUnknown } from '../find/looks.ts';
import { Roots } from '../find/roots.ts';
import { sitesOf } from '../sites/index.ts';
import type { Root, Turn } from '../turn.ts';
import { structureOf } from './structure.ts';

type Inspected = {
  readonly host: string;
  /** What the finder of this frame has found. */
  readonly turns: readonly Turn[];
  readonly found: FoundBy | null;
};

/** How well one frame is understood, and what it is made of, without a word of what it says. */
export function inspect(page: Document, { host, turns, found }: Inspected): FrameLook {
  const roots = new Roots(page, () => undefined);
  roots.search(page);
  const all = roots.all();
  return {
    answers: turns.length,
    found,
    structure: [...facts(all, host, turns, found), ...(page.body ? structureOf(page) : [])].join(
      '\n',
    ),
  };
}

function facts(
  roots: readonly Root[],
  host: string,
  turns: readonly Turn[],
  found: FoundBy | null,
): string[] {
  const own = sitesOf(host).flatMap((site) =>
    site.answer.map((selector) => ({ id: site.id, selector })),
  );
  const looked = turnsOnUnknown(roots, () => false);
  const signs = roots.flatMap(signsIn).map(({ family, weight }) => `${family} ${weight}`);
  return [
    `answers: ${turns.length}${found ? `, found by ${found.by}` : ''}`,
    `rules for this site: ${own.length === 0 ? 'none' : [...new Set(own.map(({ id }) => id))].join(', ')}`,
    // Our own selectors, which say nothing of the page but whether they match.
    ...own.map(({ selector }) => `  ${countOf(selector, roots)} × ${selector}`),
    `by looks: ${looked.length}, sure: ${looked.filter(({ sure }) => sure).length}`,
    `may hold an assistant: ${roots.some(mayHoldAssistant) ? 'yes' : 'no'}`,
    `signs: ${signs.length === 0 ? 'none' : signs.join(', ')}`,
    `shadow roots: ${roots.length - 1}`,
  ];
}

const countOf = (selector: string, roots: readonly Root[]): number =>
  roots.reduce((sum, root) => sum + root.querySelectorAll(selector).length, 0);
