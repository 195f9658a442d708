import { OUR_TAG } from './turn.ts';

const HIDDEN = 'data-idiolect-hidden';
const ROW = 'data-row';
/** Hides the original; in a row of its own, the answer keeps the first line and ours gets the next. */
const RULES = [
  `[${HIDDEN}]{display:none!important}`,
  `:has(>${OUR_TAG}[${ROW}]){flex-wrap:wrap!important}`,
  `${OUR_TAG}[${ROW}]{flex:0 0 100%!important}`,
].join('');

export type BesideState = 'working' | 'personalized' | 'original' | 'abstained' | 'failed';

/** Our element beside one answer, and the way back. */
export type Beside = {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Draw, and set what the host says of itself and whether it stands in for the original. */
  show(state: BesideState, draw: () => void): void;
  /** Leave the page as it was. */
  remove(): void;
};

/** How often a page may undo what we did before we let it be. */
const MAX_REPAIRS = 20;

/**
 * Show our host directly after the parts of an answer. The site's own nodes stay where its framework
 * put them; they are hidden by a style sheet. `lost` is called when the page takes our host or the
 * answer away for good.
 */
export function showBeside(bodies: readonly HTMLElement[], lost: () => void): Beside {
  const last = bodies.at(-1);
  if (!last) throw new Error('an answer without parts cannot be shown beside');
  const host = last.ownerDocument.createElement(OUR_TAG);
  const root = host.attachShadow({ mode: 'closed' });
  let hiding = false;
  let repairs = 0;

  const apply = () => {
    if (hiding) styleRootOf(last);
    for (const body of bodies) {
      if (hiding === body.hasAttribute(HIDDEN)) continue;
      if (hiding) body.setAttribute(HIDDEN, '');
      else body.removeAttribute(HIDDEN);
    }
    if (last.nextSibling !== host) last.after(host);
  };
  const watch = new MutationObserver(() => {
    const intact = last.nextElementSibling === host && hiding === last.hasAttribute(HIDDEN);
    const all = bodies.every((body) => body.isConnected && hiding === body.hasAttribute(HIDDEN));
    if (intact && all) return;
    repairs += 1;
    if (repairs > MAX_REPAIRS || !bodies.every((body) => body.isConnected)) return lost();
    apply();
  });

  if (isAloneInRow(last)) {
    host.setAttribute(ROW, '');
    styleRootOf(last);
  }
  last.after(host);
  for (const body of bodies) watch.observe(body, { attributes: true, attributeFilter: [HIDDEN] });
  if (last.parentNode) watch.observe(last.parentNode, { childList: true });

  return {
    host,
    root,
    show(state, draw) {
      keepScroll(host, () => {
        draw();
        host.setAttribute('data-state', state);
        hiding = state === 'personalized';
        apply();
      });
    },
    remove() {
      watch.disconnect();
      keepScroll(host, () => {
        for (const body of bodies) body.removeAttribute(HIDDEN);
        const from = host.getRootNode();
        host.remove();
        withdrawRules(from);
      });
    },
  };
}

/** Whether what is put after the answer would come to stand to its right. */
function isAloneInRow(answer: HTMLElement): boolean {
  const parent = answer.parentElement;
  const view = answer.ownerDocument.defaultView;
  if (!parent || !view || parent.childElementCount > 1) return false;
  const { display, flexDirection } = view.getComputedStyle(parent);
  return /flex$/.test(display) && flexDirection.startsWith('row');
}

/** Put our rules where the answer's styles come from: its document or its shadow root. */
function styleRootOf(answer: HTMLElement): void {
  const root = answer.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  if (hasOurRule(root)) return;
  const view = answer.ownerDocument.defaultView;
  if (!view) return;
  try {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(RULES);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Firefox keeps content scripts from adopted sheets; an element of ours does the same there.
    const style = answer.ownerDocument.createElement('style');
    style.setAttribute(`${OUR_TAG}-style`, '');
    style.textContent = RULES;
    (root instanceof Document ? root.head : root).append(style);
  }
}

function hasOurRule(root: Document | ShadowRoot): boolean {
  return root.querySelector(OUR_STYLE) !== null || [...root.adoptedStyleSheets].some(isOurSheet);
}

const OUR_STYLE = `style[${OUR_TAG}-style]`;

const isOurSheet = (sheet: CSSStyleSheet): boolean =>
  [...sheet.cssRules].some((rule) => rule.cssText.startsWith(`[${HIDDEN}]`));

/** Take our rules out of a root in which nothing of ours stands any more. */
function withdrawRules(root: Node): void {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  if (root.querySelector(OUR_TAG)) return;
  root.querySelector(OUR_STYLE)?.remove();
  if (!root.adoptedStyleSheets.some(isOurSheet)) return;
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !isOurSheet(sheet));
}

/** Make a change above or in the reading window without moving what is read. */
function keepScroll(host: HTMLElement, change: () => void): void {
  const scroller = scrollerOf(host);
  const anchor = scroller && anchorBelow(host, scroller);
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (!scroller || !anchor?.isConnected) return;
  const moved = anchor.getBoundingClientRect().top - before;
  if (moved !== 0) scroller.scrollTop += moved;
}

/** What is read when the whole answer lies above the window: the first element behind it. */
function anchorBelow(host: HTMLElement, scroller: Element): Element | null {
  const top =
    scroller === scroller.ownerDocument.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
  if (host.getBoundingClientRect().bottom > top) return null;
  for (let at: Element | null = host; at && at !== scroller; at = at.parentElement) {
    if (at.nextElementSibling) return at.nextElementSibling;
  }
  return null;
}

function scrollerOf(element: Element): Element | null {
  for (let at = parentOf(element); at; at = parentOf(at)) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) {
      return at;
    }
  }
  return element.ownerDocument.scrollingElement;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
