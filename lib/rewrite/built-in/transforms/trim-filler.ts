import type { Phrase, Sentence } from '../../../tree/doc.ts';
import { addEdit, noteDown } from '../draft.ts';
import type { Transform, Work } from '../transform.ts';

/** Leave out "Certainly!" and "Let me know if …"; they stay on record and can be brought back. */
export const trimFiller: Transform = {
  id: 'trim-filler',
  apply(work) {
    const { analysis, draft } = work;
    const courtesies = analysis.doc.sentences.filter(({ id }) => isCourtesy(id, work));
    // An answer of nothing but courtesies is chit-chat and stays.
    if (courtesies.length === analysis.doc.sentences.length) return;
    for (const { id } of courtesies) {
      draft.removed.add(id);
      noteDown(draft, 'trim-filler', 'level');
    }
    const first = analysis.doc.sentences.find(({ id }) => !draft.removed.has(id));
    if (first && first.index <= 1) trimPrefix(first, work);
  },
};

function isCourtesy(id: number, { analysis }: Work): boolean {
  const role = analysis.roles.get(id);
  if (role !== 'filler' && role !== 'offer') return false;
  // Removing it must not leave a follower without its antecedent.
  return !analysis.doc.sentences.some(
    (other) => other.dependsOn === id && analysis.roles.get(other.id) !== role,
  );
}

/** "Sure, here are …" becomes "Here are …". */
function trimPrefix({ id, phrases }: Sentence, { analysis, draft }: Work): void {
  const first: Phrase | undefined = phrases[0];
  if (first?.kind !== 'text') return;
  const prefix = analysis.cues.openerPrefix.exec(first.text)?.[0];
  if (prefix === undefined) return;
  const next = first.text[prefix.length] ?? '';
  const start = first.span.start;
  addEdit(draft, id, {
    span: { start, end: start + prefix.length + next.length },
    text: next.toUpperCase(),
    rule: 'trim-opening',
  });
  noteDown(draft, 'trim-filler', 'level');
}
