import {
  COMPARE,
  changesOf,
  FATES,
  keptSentence,
  pairWords,
  personWords,
  proofSentence,
  unchangedSentences,
} from '@/components/words/compare-words.ts';
import type { ComparedForm, Comparison } from '@/lib/app/comparison.ts';
import { viewToMarkdown } from './view-to-markdown.ts';

/** The whole comparison as one Markdown file. */
export function comparisonToMarkdown(question: string, comparison: Comparison): string {
  const { forms, words } = comparison;
  return `${[
    `# ${COMPARE.title}`,
    ...(question ? [question.replace(/^/gm, '> ')] : []),
    `**${COMPARE.proof}.** ${proofSentence(forms, words)}`,
    `## ${COMPARE.differs}`,
    comparison.pairs.map((pair) => pairLine(pairWords(pair, forms))).join('\n'),
    ...forms.flatMap(formParts),
    `# ${COMPARE.sentences}`,
    sentenceTable(comparison),
  ].join('\n\n')}\n`;
}

const pairLine = ({ who, how, why }: ReturnType<typeof pairWords>): string =>
  [`- **${who}:** ${how}`, ...why.map((reason) => `  - ${reason}`)].join('\n');

function formParts(form: ComparedForm, index: number): string[] {
  const { name, about } = personWords(form.person);
  const changes = changesOf(form).map(({ what, places, why }) => `- ${what} (${places}). ${why}`);
  return [
    '---',
    `# ${name}`,
    about,
    keptSentence(form.kept),
    ...(changes.length > 0 ? [changes.join('\n')] : [unchangedSentences(form).join(' ')]),
    viewToMarkdown(form.view, [], `reader-${index + 1}-`).trimEnd(),
  ];
}

function sentenceTable({ forms, sentences }: Comparison): string {
  const names = forms.map(({ person }) => personWords(person).name);
  const rows = sentences.map(({ text, fates }) => [text, ...fates.map((fate) => FATES[fate])]);
  return [[COMPARE.sentence, ...names], ['', ...names].map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(cellOf).join(' | ')} |`)
    .join('\n');
}

const cellOf = (text: string): string => text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();
