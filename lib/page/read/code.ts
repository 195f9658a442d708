import { withoutReserved } from './escape.ts';

/** A block of code, read from however the site draws it. */
export type CodeText = {
  readonly text: string;
  readonly language: string | null;
  /** False when an editor drew only the lines that were on screen. */
  readonly complete: boolean;
};

const EDITORS = '.cm-content, .CodeMirror-code, .monaco-editor';
const LINE_NUMBERS =
  '[class*="line-number"], [class*="lineno"], [class*="linenumber"], .cm-gutters, .CodeMirror-gutter-wrapper';

/** What of an element is its code, if it holds any. */
export const codeWithin = (element: Element): Element | null =>
  element.matches('pre') && !element.querySelector(EDITORS)
    ? element
    : (element.querySelector(EDITORS) ?? element.querySelector('pre'));

export function readCode(block: Element): CodeText {
  const code = codeWithin(block) ?? block;
  const language = languageOf(block);
  if (code.matches('.monaco-editor')) return { ...readMonaco(code), language };
  const lines = [...code.querySelectorAll('.cm-line, .CodeMirror-line')];
  if (lines.length > 0) {
    const text = lines.map((line) => line.textContent ?? '').join('\n');
    return { text: tidy(text), language, complete: !code.querySelector('.cm-gap') };
  }
  return { text: tidy(plainCode(code)), language, complete: true };
}

/** Monaco positions its lines absolutely and draws those on screen only. */
function readMonaco(editor: Element): { text: string; complete: boolean } {
  const lines = [...editor.querySelectorAll<HTMLElement>('.view-line')]
    .map((line) => ({ top: Number.parseFloat(line.style.top) || 0, text: line.textContent ?? '' }))
    .sort((a, b) => a.top - b.top);
  const all = editor.querySelector<HTMLElement>('.view-lines');
  const lineHeight = lines[1] && lines[0] ? lines[1].top - lines[0].top : 0;
  const height = Number.parseFloat(all?.style.height ?? '') || 0;
  const drawnAll = lineHeight === 0 || height === 0 || height / lineHeight <= lines.length + 1;
  return { text: tidy(lines.map(({ text }) => text).join('\n')), complete: drawnAll };
}

const LINE_BOXES = new Set(['div', 'li', 'tr', 'p']);

/** The text of a `pre`: line breaks by `<br>`, line boxes or characters; no line numbers. */
function plainCode(code: Element): string {
  const pieces: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) pieces.push((node as Text).data);
    if (!(node instanceof Element) || node.matches(`button, ${LINE_NUMBERS}`)) return;
    const midLine = pieces.length > 0 && !pieces.at(-1)?.endsWith('\n');
    if (node.localName === 'br' || (midLine && LINE_BOXES.has(node.localName))) pieces.push('\n');
    for (const child of node.childNodes) walk(child);
  };
  const inner = code.querySelectorAll('code');
  for (const child of (inner.length === 1 ? inner[0] : code)?.childNodes ?? []) walk(child);
  return pieces.join('');
}

const tidy = (text: string): string =>
  withoutReserved(text).replaceAll('\u00a0', ' ').replaceAll('\u200b', '').replace(/\n+$/, '');

const LANGUAGE_CLASS = /(?:^|\s)(?:language|lang|highlight-source)-([\w+#.-]+)/;
const LANGUAGE_NAME = /^[A-Za-z][\w+#. -]{0,19}$/;
const NOT_A_LANGUAGE =
  /^(?:copy|copied|code|download|run|edit|wrap|expand|collapse|preview|text)$/i;

/** The language that a class, an attribute or the bar above names. */
function languageOf(block: Element): string | null {
  for (const element of [block, ...block.querySelectorAll('pre, code, [data-language]')]) {
    const named =
      element.getAttribute('data-language') ??
      element.getAttribute('data-lang') ??
      LANGUAGE_CLASS.exec(element.getAttribute('class') ?? '')?.[1];
    if (named) return named.toLowerCase();
  }
  return languageInBar(block);
}

function languageInBar(block: Element): string | null {
  const code = codeWithin(block);
  // Some sites put the bar inside the `pre`, so only what holds code is passed over.
  for (const element of block.querySelectorAll('span, div, p')) {
    if (element.childElementCount > 0 || element.closest('button, code, .cm-content')) continue;
    if (code?.contains(element) && !code.querySelector('code')) continue;
    const label = element.textContent?.trim() ?? '';
    if (LANGUAGE_NAME.test(label) && !NOT_A_LANGUAGE.test(label)) return label.toLowerCase();
  }
  return null;
}
