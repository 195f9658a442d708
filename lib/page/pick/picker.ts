import type { PickedRule } from '../../app/picked.ts';
import { beside, choosableAt, choosableIn, narrower, wider } from './choosable.ts';
import { type Derived, deriveRule } from './derive-rule.ts';
import { Marks } from './marks.ts';

export type PickerPorts = {
  /** The user agreed to what the rule finds. False when it could not be kept. */
  keep(rule: PickedRule): Promise<boolean>;
  /** The user left. */
  leave(): void;
  /** Whether this frame says first what to do; others join in when the pointer comes to them. */
  readonly leads: boolean;
};

const KEYS = 'Arrow keys: up for more, down for less, left and right for neighbours. Enter, Esc.';

/** Fixed labels: the page can read them. */
const WORDS = {
  title: 'Pick the answer',
  start: 'Point at one whole answer of the assistant and click it.',
  found: (count: number) =>
    count === 1 ? '1 answer like this on the page.' : `${count} answers like this on the page.`,
  unsure: 'Nothing tells this part from the rest of the page. Try a little more or less of it.',
  kept: 'Remembered for this site. Answers like these are shown for you.',
  failed: 'This could not be kept. Please try again.',
  use: 'Use this',
  again: 'Pick another',
  more: 'More',
  less: 'Less',
  leave: 'Cancel',
} as const;

/** How long the last word stands, in milliseconds. */
const KEPT_MS = 5000;

/** Events that would make the page act on what is pointed at. */
const POINTING = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'dblclick',
  'auxclick',
] as const;

type Act = 'wider' | 'narrower' | 'next' | 'previous' | 'enter' | 'escape';

/** What each key does; Tab goes through our buttons as it does anywhere. */
const ACTS: Readonly<Record<string, Act>> = {
  ArrowUp: 'wider',
  ArrowDown: 'narrower',
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  Enter: 'enter',
  Escape: 'escape',
};

/** Lets the user point out one answer, shows what would be found by it, and hands the rule over. */
export class Picker {
  readonly #page: Document;
  readonly #ports: PickerPorts;
  readonly #marks: Marks;
  readonly #listening = new AbortController();
  #at: HTMLElement | null = null;
  /** Where widening began, to come back to. */
  #from: HTMLElement | null = null;
  #chosen: Derived | null = null;

  constructor(page: Document, ports: PickerPorts) {
    this.#page = page;
    this.#ports = ports;
    this.#marks = new Marks(page);
    const view = page.defaultView ?? window;
    const options = { capture: true, signal: this.#listening.signal } as const;
    view.addEventListener('pointermove', this.#point, options);
    view.addEventListener('click', this.#click, options);
    view.addEventListener('keydown', this.#key, options);
    view.addEventListener('scroll', this.#redraw, { ...options, passive: true });
    view.addEventListener('resize', this.#redraw, options);
    for (const type of POINTING) view.addEventListener(type, this.#swallow, options);
    if (ports.leads) this.#invite(true);
  }

  stop(): void {
    this.#listening.abort();
    this.#marks.remove();
  }

  readonly #point = (event: Event): void => {
    if (this.#chosen || this.#marks.isOurs(event)) return;
    const element = choosableIn(event.composedPath());
    if (!element || element === this.#from) return;
    // The keyboard follows the pointer from frame to frame.
    if (!this.#marks.hasBar) this.#invite(true);
    else if (!this.#hasKeyboard()) this.#marks.focus();
    this.#move(element, element);
  };

  readonly #click = (event: Event): void => {
    if (this.#marks.isOurs(event)) return;
    this.#swallow(event);
    if (!event.isTrusted || this.#chosen) return;
    // What was widened by key stays; else it is what was clicked, whatever moved before.
    const clicked = choosableIn(event.composedPath());
    const isWidened = this.#at !== null && clicked !== null && this.#at.contains(clicked);
    const element = isWidened ? this.#at : clicked;
    if (element) this.#choose(element);
  };

  readonly #swallow = (event: Event): void => {
    if (this.#marks.isOurs(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    const act = ACTS[event.key];
    // Tab, and Enter on one of our buttons, do what they always do.
    if (!act || (event.key === 'Enter' && this.#marks.isOurs(event) && this.#chosen)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#act(act);
  };

  #act(act: Act): void {
    if (act === 'enter') this.#enter();
    else if (act === 'escape') this.#escape();
    else if (!this.#at) this.#begin();
    else if (act === 'wider') this.#move(wider(this.#at), this.#from);
    else if (act === 'narrower') this.#move(narrower(this.#at, this.#from), this.#from);
    else this.#step(this.#at, act === 'next' ? 1 : -1);
  }

  readonly #redraw = (): void => {
    this.#marks.frame(this.#chosen ? this.#chosen.answers : this.#at ? [this.#at] : []);
  };

  #hasKeyboard(): boolean {
    return this.#page.hasFocus() && !this.#page.activeElement?.matches('iframe, frame');
  }

  #invite(focus: boolean): void {
    this.#chosen = null;
    this.#redraw();
    this.#marks.say(
      {
        title: WORDS.title,
        text: WORDS.start,
        keys: KEYS,
        actions: [
          { label: WORDS.more, act: () => this.#act('wider') },
          { label: WORDS.less, act: () => this.#act('narrower') },
          { label: WORDS.leave, act: this.#ports.leave },
        ],
      },
      focus,
    );
  }

  #move(to: HTMLElement | null, from: HTMLElement | null): void {
    if (!to || this.#chosen) return;
    this.#at = to;
    this.#from = from;
    this.#redraw();
  }

  #step(from: HTMLElement, step: 1 | -1): void {
    const next = beside(from, step);
    next?.scrollIntoView({ block: 'nearest' });
    this.#move(next, next);
  }

  /** Where the keyboard begins: what stands in the middle of the window. */
  #begin(): void {
    const view = this.#page.defaultView ?? window;
    const [x, y] = [view.innerWidth / 2, view.innerHeight / 3];
    const first = deepest(this.#page, x, y) ?? this.#page.querySelector('main p, main, p');
    const element = choosableAt(first);
    this.#move(element, element);
  }

  #enter(): void {
    if (this.#chosen) void this.#keep(this.#chosen.rule);
    else if (this.#at) this.#choose(this.#at);
    else this.#begin();
  }

  #escape(): void {
    if (this.#chosen) this.#invite(true);
    else this.#ports.leave();
  }

  #choose(element: HTMLElement): void {
    this.#at = element;
    const derived = deriveRule(element);
    if (!derived) {
      this.#marks.say(
        { title: WORDS.title, text: WORDS.unsure, keys: KEYS, actions: this.#out() },
        true,
      );
      return;
    }
    this.#chosen = derived;
    this.#redraw();
    this.#offer(derived.rule, WORDS.found(derived.answers.length));
  }

  /** Ask whether a rule is to be kept. */
  #offer(rule: PickedRule, text: string): void {
    const actions = [
      { label: WORDS.use, main: true, act: () => void this.#keep(rule) },
      { label: WORDS.again, act: () => this.#invite(true) },
      ...this.#out(),
    ];
    this.#marks.say({ title: WORDS.title, text, keys: '', actions }, true);
  }

  #out() {
    return [{ label: WORDS.leave, act: this.#ports.leave }];
  }

  async #keep(rule: PickedRule): Promise<void> {
    const kept = await this.#ports.keep(rule);
    if (!kept) return this.#offer(rule, WORDS.failed);
    this.#listening.abort();
    this.#marks.frame([]);
    this.#marks.say({ title: WORDS.title, text: WORDS.kept, keys: '', actions: [] }, false);
    setTimeout(() => this.stop(), KEPT_MS);
  }
}

/** What stands at a point of the window, in open shadow roots too. */
function deepest(page: Document, x: number, y: number): Element | null {
  let found = page.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}
