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

/** True when a paragraph announces: what follows belongs to it. */
function announces({ sentences, label }: Prose): boolean {
  const last = sentences[sentences.length - 1];
  return announcesMore(last ? last.text : (label?.text ?? ''));
}

/** A colon at the end, or, in Japanese, "as follows" with a full stop. */
const OPEN_END =
  /[:：]$|(?:以下|次)の[^。]{0,14}(?:です|ます|通り|とおり|ください|ましょう)。?$|(?:以下|次)に[^。]{0,24}(?:します|ました|です)。?$/u;

/** True when a text ends so that something must follow. */
export const announcesMore = (text: string): boolean => OPEN_END.test(text);
