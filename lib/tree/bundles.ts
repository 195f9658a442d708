import type { Bundle, Prose, Unit } from './doc.ts';

/** Tie each introduction to the list, code or table it announces. */
export function bundle(units: readonly Unit[], nextId: () => number): Bundle[] {
  const bundles: Unit[][] = [];
  let isAnnounced = false;
  for (const unit of units) {
    const last = bundles[bundles.length - 1];
    if (last && isAnnounced) last.push(unit);
    else bundles.push([unit]);
    isAnnounced = unit.kind === 'prose' && announces(unit);
  }
  return bundles.map((members) => ({ id: nextId(), units: members }));
}

/** True when a paragraph ends in a colon: what follows belongs to it. */
export function announces({ sentences, label }: Prose): boolean {
  const last = sentences[sentences.length - 1];
  return /[:：]$/.test(last ? last.text : (label?.text ?? ''));
}
