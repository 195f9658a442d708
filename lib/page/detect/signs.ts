import type { Root } from '../turn.ts';

/** A reason to believe that an assistant lives on a page. */
export type Sign = { readonly family: Family; readonly weight: number };
export type Family =
  | 'roles'
  | 'labels'
  | 'disclaimer'
  | 'composer'
  | 'feedback'
  | 'streaming'
  | 'thinking'
  | 'model';

/** "You said" and its like, as sites label turns for screen readers. */
const YOU_SAID =
  /^(?:you said|you asked|your (?:message|question|prompt)|vous avez dit|du hast gesagt|sie sagten|dijiste|has dicho|você disse|hai detto|je zei|powiedziałeś|вы сказали|あなた(?:の発言|が言いました)|你说|你說|당신의? ?말)/i;
const IT_SAID =
  /\b(?:said|responded|replied|answered|says|a dit|a répondu|hat gesagt|sagte|ha dicho|respondió|disse|respondeu|ha detto|ha risposto|zei)\s*:?$|(?:さんの発言|の回答|说|說|답변)\s*[:：]?$/i;

/** Sentences that sites must print under what a model wrote. */
const DISCLAIMER =
  /\b(?:can|may|might|could) (?:make|display|produce|contain|include|give|be) (?:\w+ ){0,2}(?:mistakes?|errors?|inaccura\w+|incorrect|wrong)|\b(?:ai|ki|ia)[- ](?:generated|generiert|généré|generad|gerado)|generated (?:by|using|with) (?:an? )?(?:ai\b|artificial)|(?:généré|generado|gerado|generato|erzeugt|generiert|gegenereerd)\w* (?:par|por|da|von|durch|mit|door) (?:l['’])?(?:ia|ki|ai)\b|check important info|verify (?:important|its|the|all) |(?:kann|können) (?:auch )?fehler machen|peut (?:faire|commettre|contenir) des erreurs|puede (?:cometer|contener|mostrar) errores|pode cometer erros|può (?:commettere|fare) errori|kan fouten maken|может (?:допускать|совершать) ошибки|ai ?生成|内容由 ?ai|由 ?ai ?生成|生成 ?ai|間違え|不正確|실수할|부정확/i;

/** What a composer says that asks rather than writes to somebody. */
const ASKS =
  /^ask\b|\bask (?:me |us )?(?:a question|away)|frag(?:e|en)? (?:mich|stellen|etwas)|stell(?:e|en)? .{0,12}frage|posez|demandez|pregunta(?:r|me|le)?|pergunte|chiedi|vraag|спросите|задайте|质问|提问|有问题|質問|聞いて|물어/i;

/** What only an assistant's composer says. */
const ASKS_AN_ASSISTANT =
  /\bask (?:me |us )?(?:anything|ai\b|the (?:ai|assistant|bot|docs)|your (?:ai|assistant|docs))|\bprompt\b|\b(?:ai|assistant|chatbot|bot)\b|follow[- ]?up|问我/i;

/** Longest text that is still a label or a disclaimer, in characters. */
export const MAX_LABEL = 60;
const MAX_DISCLAIMER = 220;

const FEEDBACK =
  /^(?:good|bad|positive|negative|like|dislike|helpful|not helpful|thumbs? ?(?:up|down)|give (?:positive|negative)|upvote response|downvote response|gute|schlechte|bonne|mauvaise|buena|mala|boa|má)\b|thumbs?-?(?:up|down)|^(?:赞|踩|有用|没用|いいね)/i;
const REGENERATE =
  /\b(?:regenerate|retry|try again|redo|rewrite|read aloud|stop (?:generating|streaming|response|answering)|neu generieren|erneut (?:versuchen|generieren)|régénérer|réessayer|regenerar|volver a generar|reintentar|rigenera)\b|再生成|重新生成|再试|다시/i;

/** All signs that one root shows. Every family counts once. */
export function signsIn(root: Root): Sign[] {
  return [
    labelSign(root),
    disclaimerSign(root),
    composerSign(root),
    ...buttonSigns(root),
    thinkingSign(root),
    modelSign(root),
  ].filter((sign) => sign !== null);
}

const LABELS =
  'h1, h2, h3, h4, h5, h6, [role="heading"], .sr-only, .cdk-visually-hidden, .visually-hidden, [class*="sr-only"], [class*="screen-reader"]';

function labelSign(root: Root): Sign | null {
  const labels = [...root.querySelectorAll(LABELS)].filter((one) => !isWritten(one)).map(labelOf);
  if (!labels.some((label) => YOU_SAID.test(label))) return null;
  const both = labels.some((label) => IT_SAID.test(label) && !YOU_SAID.test(label));
  return { family: 'labels', weight: both ? 2.5 : 1 };
}

/** Some sites repeat the beginning of a turn after its label. */
function labelOf(element: Element): string {
  const text = element.textContent?.trim() ?? '';
  const label = text.length > MAX_LABEL ? text.slice(0, text.indexOf(':') + 1) : text;
  return label.length > MAX_LABEL ? '' : label;
}

/** Text within what somebody wrote is no label of the site's. */
const isWritten = (element: Element): boolean =>
  element.closest('[class*="comment" i], [class*="post-" i], blockquote, [itemprop]') !== null;

/** Whether an element says no more than that a model wrote what stands beside it. */
export function isDisclaimer({ textContent }: Element): boolean {
  const text = textContent ?? '';
  return text.length >= 12 && text.length <= MAX_DISCLAIMER && DISCLAIMER.test(text);
}

const disclaimerSign = (root: Root): Sign | null =>
  disclaims(root) ? { family: 'disclaimer', weight: 2 } : null;

/** Whether a root says that a model writes there, other than within `texts`. */
export function disclaims(root: Root, texts: readonly Element[] = []): boolean {
  for (const element of root.querySelectorAll('p, span, div, small, a, footer, [role="note"]')) {
    if (element.childElementCount > 3 || !isDisclaimer(element) || isWritten(element)) continue;
    if (element.closest('article, li, td, pre')) continue;
    if (!texts.some((text) => text.contains(element))) return true;
  }
  return false;
}

export const COMPOSER =
  'textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';

/** The attributes in which sites say what a box is for; what was typed into it is never read. */
function composerSign(root: Root): Sign | null {
  let found = false;
  let asks = false;
  for (const composer of root.querySelectorAll(
    `${COMPOSER}, input[type="text"], input:not([type])`,
  )) {
    const hint = [
      'placeholder',
      'aria-label',
      'aria-placeholder',
      'data-placeholder',
      'deep-chat-placeholder-text',
      'title',
    ]
      .map(
        (name) =>
          composer.getAttribute(name) ??
          composer.querySelector(`[${name}]`)?.getAttribute(name) ??
          '',
      )
      .join(' ')
      .trim();
    if (ASKS_AN_ASSISTANT.test(hint)) return { family: 'composer', weight: 2.5 };
    if (ASKS.test(hint)) asks = true;
    if (composer.matches(COMPOSER)) found = true;
  }
  if (asks) return { family: 'composer', weight: 2 };
  return found ? { family: 'composer', weight: 0.5 } : null;
}

function buttonSigns(root: Root): Sign[] {
  const names = [...root.querySelectorAll('button, [role="button"]')].flatMap(namesOfButton);
  const feedback = names.filter((name) => FEEDBACK.test(name)).length;
  const again = names.some((name) => REGENERATE.test(name));
  if (feedback >= 2) return [{ family: 'feedback', weight: again ? 2.5 : 1 }];
  return again ? [{ family: 'feedback', weight: 1 }] : [];
}

function namesOfButton(button: Element): string[] {
  const names = ['aria-label', 'title', 'data-testid'].map(
    (name) => button.getAttribute(name) ?? '',
  );
  if (button.childElementCount === 0) names.push(button.textContent?.trim() ?? '');
  return names.filter((name) => name !== '' && name.length <= MAX_LABEL);
}

export const THOUGHT =
  /^(?:thought|reasoned|worked|thinking|thinking\.\.\.)(?: for (?:a few |\d+)|…|$)|^(?:nachgedacht|pensé|réfléchi|razonó|已深度思考|已思考|思考)/i;

function thinkingSign(root: Root): Sign | null {
  for (const element of root.querySelectorAll('span, summary, button, div')) {
    if (element.childElementCount > 0 || (element.textContent?.length ?? 0) > MAX_LABEL) continue;
    if (THOUGHT.test(element.textContent?.trim() ?? '')) return { family: 'thinking', weight: 1.5 };
  }
  return null;
}

const MODEL =
  '[data-testid*="model-s" i], [aria-label*="model" i][aria-haspopup], [class*="model-select" i], [id*="model-select" i]';
const modelSign = (root: Root): Sign | null =>
  root.querySelector(MODEL) ? { family: 'model', weight: 1.5 } : null;
