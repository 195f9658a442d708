import type * as mdast from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { countWords } from '../core/words.ts';
import type { AnswerSource } from './answer.ts';
import { bundle } from './bundles.ts';
import { closingUnits } from './closing.ts';
import type { Doc, Heading, Section, Unit } from './doc.ts';
import type { Reading } from './inlines.ts';
import { languageOf } from './language.ts';
import { linkSentences } from './link.ts';
import { classifyLists } from './list-class.ts';
import { maskMath } from './mask.ts';
import { signsFor } from './signs/signs-for.ts';
import { readUnit } from './units.ts';

const SYNTAX = [gfm()];

// The tree transforms of autolinks make nodes that have no place in the source.
const NODES = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** Read an answer. Never fails: whatever is not understood is kept whole. */
export function parseAnswer(answer: AnswerSource): Doc {
  if (TOO_DEEP.test(answer.source)) return wholeAnswer(answer);
  const masked = maskMath(answer.source);
  const root = fromMarkdown(masked.text, { extensions: SYNTAX, mdastExtensions: NODES });
  let lastId = 0;
  const reading: Reading = {
    source: answer.source,
    islands: new Map(answer.islands.map((island) => [island.id, island])),
    math: masked.math,
    targets: targetsOf(root),
    nextId: () => {
      lastId += 1;
      return lastId;
    },
  };
  const parts = root.children.map((node) => readUnit(node, reading));
  const language = languageOf(answer.source);
  const sections = cutSections(parts, { ...answer, language }, reading.nextId);
  const classified = classifyLists(sections, signsFor(language));
  return linkSentences({ answer, language, sections: classified, sentences: [], words: 0 });
}

/**
 * Sixty quotations or points inside each other on one line, or a point indented that far: no
 * assistant writes so, and reading it would cost far more than its length.
 */
const TOO_DEEP =
  /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){60}|^(?: {120}|\t{60})[ \t]*(?:[-*+>]|\d{1,9}[.)])/m;

/** The answer as one piece without parts. */
function wholeAnswer(answer: AnswerSource): Doc {
  const span = { start: 0, end: answer.source.length };
  const unit: Unit = {
    kind: 'opaque',
    id: 1,
    span,
    what: 'html',
    blocks: [{ kind: 'opaque', text: answer.source }],
    text: answer.source,
    language: null,
  };
  const bundles = [{ id: 2, units: [unit] }];
  const sections = [{ id: 3, span, heading: null, level: 0, bundles }];
  const language = languageOf(answer.source);
  return { answer, language, sections, sentences: [], words: countWords(answer.source) };
}

function targetsOf(root: mdast.Root): Map<string, string> {
  const targets = new Map<string, string>();
  for (const node of root.children) {
    if (node.type === 'definition') targets.set(node.identifier, node.url);
  }
  return targets;
}

function cutSections(
  parts: readonly (Unit | Heading)[],
  { source, language }: { readonly source: string; readonly language: string },
  nextId: () => number,
): Section[] {
  const sections: { heading: Heading | null; units: Unit[] }[] = [];
  for (const part of parts) {
    if (part.kind === 'heading') sections.push({ heading: part, units: [] });
    else if (sections.length === 0) sections.push({ heading: null, units: [part] });
    else sections[sections.length - 1]?.units.push(part);
  }
  const last = sections[sections.length - 1];
  const closing = last?.heading ? closingUnits(last.units, language) : 0;
  if (last && closing > 0) sections.push({ heading: null, units: last.units.splice(-closing) });
  const starts = sections.map(({ heading, units }, index) =>
    index === 0 && !heading ? 0 : ((heading ?? units[0])?.span.start ?? 0),
  );
  return sections.map(({ heading, units }, index) => ({
    id: nextId(),
    span: { start: starts[index] ?? 0, end: starts[index + 1] ?? source.length },
    heading,
    level: heading?.level ?? 0,
    bundles: bundle(units, nextId),
  }));
}
