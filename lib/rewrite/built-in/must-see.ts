import type { PartId, Section, Sentence } from '../../tree/doc.ts';
import { sentencesOf, unitsOf } from '../../tree/doc.ts';
import type { Analysis } from './analysis.ts';
import type { Role } from './roles.ts';

const ALWAYS: ReadonlySet<Role> = new Set(['correction', 'warning', 'verdict']);

/** Words of a closing section that are kept in sight. */
const MAX_SUMMARY = 80;

/** Add what must never be folded: the answering sentence, warnings, corrections, verdicts. */
export function withMustSee(analysis: Omit<Analysis, 'mustSee'>): Analysis {
  const mustSee = new Set<PartId>();
  const { doc, roles, cues, units } = analysis;
  for (const { id } of doc.sentences) {
    if (ALWAYS.has(roles.get(id) ?? 'statement')) mustSee.add(id);
  }
  const answer = answeringSentence(analysis);
  if (answer) mustSee.add(answer.id);
  for (const unit of units) {
    const isProse = unit.kind === 'opaque' && (unit.what === 'quote' || unit.what === 'lines');
    if (isProse && cues.warning.test(unit.text)) mustSee.add(unit.id);
  }
  for (const id of summaryIn(doc.sections, analysis)) mustSee.add(id);
  return { ...analysis, mustSee: withAntecedents(mustSee, doc.sentences) };
}

/** The first sentence that says something of its own; where a list is the answer, none of its points. */
export function answeringSentence({
  doc,
  roles,
  cues,
  parents,
  proseIds,
}: Omit<Analysis, 'mustSee'>): Sentence | undefined {
  const first = doc.sentences.find(({ id, text }) => {
    const role = roles.get(id);
    if (role === 'filler' || role === 'offer') return false;
    return !(role === 'intro' && cues.emptyIntro.test(text.replace(cues.openerPrefix, '')));
  });
  return first && proseIds.has(parents.get(first.id) ?? first.id) ? first : undefined;
}

function summaryIn(sections: readonly Section[], { cues }: Omit<Analysis, 'mustSee'>): PartId[] {
  const summary = sections.filter(({ heading }) => cues.summaryHeading.test(heading?.text ?? ''));
  const ids: PartId[] = [];
  let words = 0;
  for (const sentence of summary.flatMap((section) => unitsOf(section).flatMap(sentencesOf))) {
    if (words > MAX_SUMMARY) break;
    ids.push(sentence.id);
    words += sentence.words;
  }
  return ids;
}

/** What a visible sentence leans on is visible too. */
function withAntecedents(ids: Set<PartId>, sentences: readonly Sentence[]): Set<PartId> {
  for (const sentence of [...sentences].reverse()) {
    if (ids.has(sentence.id) && sentence.dependsOn !== null) ids.add(sentence.dependsOn);
  }
  return ids;
}
