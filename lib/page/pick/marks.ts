const TAG = 'idiolect-picker';

const STYLE = `
  :host { all: initial; }
  .mark { position: fixed; z-index: 2147483646; pointer-events: none; box-sizing: border-box;
    border: 2px solid #2f6fed; border-radius: 6px; background: rgb(47 111 237 / 0.12);
    outline: 2px solid rgb(255 255 255 / 0.85); }
  .bar { position: fixed; z-index: 2147483647; inset-block-end: 1rem; inset-inline: 1rem;
    inline-size: fit-content; max-inline-size: min(34rem, 100% - 2rem); margin-inline: auto;
    box-sizing: border-box; padding: 0.75rem 1rem; border-radius: 0.75rem; border: 1px solid #6b7280;
    background: #24272e; color: #fff; font: 15px/1.45 system-ui, sans-serif;
    box-shadow: 0 6px 24px rgb(0 0 0 / 0.35); }
  .bar:focus { outline: none; }
  h2 { margin: 0 0 0.15rem; font: 600 15px/1.45 system-ui, sans-serif; }
  p { margin: 0; }
  .keys { color: #c8cdd6; font-size: 13px; }
  .row { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block-start: 0.6rem; }
  button { font: 600 14px/1 system-ui, sans-serif; padding: 0.55rem 0.8rem; border-radius: 0.5rem;
    border: 1px solid #6b7280; background: #343943; color: #fff; cursor: pointer; }
  button:hover { background: #434956; }
  button:focus-visible { outline: 2px solid #fff; outline-offset: 2px; }
  button.main { background: #2f6fed; border-color: #2f6fed; }
  @media (prefers-color-scheme: light) {
    .bar { background: #fff; color: #1c1f26; border-color: #b6bcc8; }
    .keys { color: #545b69; }
    button { background: #f1f3f7; color: #1c1f26; border-color: #b6bcc8; }
    button:hover { background: #e3e7ee; }
    button.main { color: #fff; background: #1f5fd8; }
    button:focus-visible { outline-color: #1c1f26; }
  }`;

/** One button of the bar. */
export type Action = { readonly label: string; readonly main?: boolean; act(): void };

/** What the bar says. Fixed labels and counts only: the page can read them. */
export type Bar = {
  readonly title: string;
  readonly text: string;
  readonly keys: string;
  readonly actions: readonly Action[];
};

/** What we draw over a page while an answer is picked; nothing of the page is touched. */
export class Marks {
  readonly #host: HTMLElement;
  readonly #boxes: HTMLElement;
  readonly #bar: HTMLElement;

  constructor(page: Document) {
    this.#host = page.createElement(TAG);
    const root = this.#host.attachShadow({ mode: 'closed' });
    const style = page.createElement('style');
    style.textContent = STYLE;
    this.#boxes = page.createElement('div');
    this.#bar = page.createElement('div');
    this.#bar.className = 'bar';
    this.#bar.tabIndex = -1;
    this.#bar.lang = 'en';
    this.#bar.setAttribute('role', 'dialog');
    this.#bar.hidden = true;
    root.append(style, this.#boxes, this.#bar);
    // In the top layer, above dialogs of the page.
    this.#host.popover = 'manual';
    page.documentElement.append(this.#host);
    this.#host.showPopover();
  }

  /** Draw a frame around each of these, where they are now. */
  frame(elements: readonly Element[]): void {
    this.#boxes.replaceChildren(
      ...elements.map((element) => {
        const { top, left, width, height } = element.getBoundingClientRect();
        const box = this.#host.ownerDocument.createElement('div');
        box.className = 'mark';
        Object.assign(box.style, {
          top: `${top - 3}px`,
          left: `${left - 3}px`,
          width: `${width + 6}px`,
          height: `${height + 6}px`,
        });
        return box;
      }),
    );
  }

  /** Say what can be done; `focus` brings the keyboard here. */
  say({ title, text, keys, actions }: Bar, focus: boolean): void {
    const page = this.#host.ownerDocument;
    const heading = page.createElement('h2');
    heading.textContent = title;
    const line = page.createElement('p');
    line.setAttribute('role', 'status');
    const hint = page.createElement('p');
    hint.className = 'keys';
    hint.textContent = keys;
    const row = page.createElement('div');
    row.className = 'row';
    const buttons = actions.map(({ label, main = false, act }) => {
      const button = page.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.classList.toggle('main', main);
      button.addEventListener('click', (event) => {
        if (event.isTrusted) act(); // The page must not answer in its reader's place.
      });
      return button;
    });
    row.append(...buttons);
    this.#bar.setAttribute('aria-label', title);
    this.#bar.replaceChildren(
      heading,
      line,
      ...(keys ? [hint] : []),
      ...(buttons.length ? [row] : []),
    );
    this.#bar.hidden = false;
    if (focus) (buttons.find(({ className }) => className === 'main') ?? this.#bar).focus();
    line.textContent = text; // Said once the region is there, or it is not announced.
  }

  /** Bring the keyboard here. */
  focus(): void {
    this.#bar.focus();
  }

  get hasBar(): boolean {
    return !this.#bar.hidden;
  }

  /** Whether an event came from something of ours. */
  isOurs(event: Event): boolean {
    return event.composedPath().includes(this.#host);
  }

  remove(): void {
    this.#host.remove();
  }
}
