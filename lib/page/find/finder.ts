import type { Conductor } from '../parts.ts';
import { isOurs, type Root, type Turn } from '../turn.ts';
import { GrowingAnswer } from './growth.ts';
import { Roots } from './roots.ts';
import { Streamed } from './streamed.ts';

/** What the finder needs of the world. */
export type FinderPorts = {
  /** Every assistant turn in these roots, in reading order. */
  turnsIn(roots: readonly Root[], streamed: Streamed): Turn[];
  /** An answer was seen: wake the background and fetch the other scripts. */
  wake(): void;
  /** Turns have come that were not there before. */
  met?(): void;
  /** Nothing grows any more: the background may sleep. */
  rest(): void;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
};

/** Changes within this time are looked at together, in milliseconds. */
const LOOK_MS = 100;

/** Changes closer together than this are one step of a stream, in milliseconds. */
const STEP_MS = 100;

/** Without an assistant on the page, looks grow rare, in milliseconds. */
const IDLE_LOOKS_MS = [250, 500, 1000, 2000, 4000] as const;

/** A look may take at most one part in this many of the time … */
const SHARE_OF_TIME = 50;

/** … but a busy machine must not leave an old rewrite over a new answer for longer than this. */
const MAX_PAUSE_MS = 500;

/** How long after something was sent its answer may begin, in milliseconds. */
const SENT_MS = 30_000;

/** How long the background stays awake after the last answer settled, in milliseconds. */
const REST_AFTER_MS = 8000;

/** Watches one document for assistant answers and tells the conductor of their growth and end. */
export class Finder {
  readonly #ports: FinderPorts;
  readonly #roots: Roots;
  readonly #observer: MutationObserver;
  readonly #answers = new Map<HTMLElement, GrowingAnswer>();
  readonly #touched = new Set<Node>();
  readonly #added = new Set<Element>();
  #turns: readonly Turn[] = [];
  readonly #streamed = new Streamed();
  #sentUntil = 0;
  #notedAt = 0;
  #conductor: Conductor | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #resting: ReturnType<typeof setTimeout> | null = null;
  #idleLooks = 0;
  #lookCost = 0;
  #watching = false;
  #stopped = false;

  constructor(page: Document, ports: FinderPorts) {
    this.#ports = ports;
    this.#observer = new MutationObserver((records) => this.#changed(records));
    this.#roots = new Roots(page, (root) => this.#watch(root));
    page.addEventListener('focusin', this.#follow, { capture: true, passive: true });
    page.addEventListener('keydown', this.#sent, { capture: true, passive: true });
    page.addEventListener('click', this.#sent, { capture: true, passive: true });
    page.addEventListener('load', this.#wakeUp, { capture: true, once: true, passive: true });
  }

  start(): void {
    this.#look();
  }

  /** Look again at once: something that finds answers has come. */
  lookAgain(): void {
    this.#wakeUp();
  }

  /** Hand over to the conductor once it is there, with what has settled before. */
  tell(conductor: Conductor): void {
    this.#conductor = conductor;
    for (const answer of this.#answers.values()) {
      if (answer.isSettled) conductor.settled(answer.turn);
    }
  }

  /** Every assistant turn of the last look, in reading order. */
  turns(): readonly Turn[] {
    return this.#turns;
  }

  stop(): void {
    this.#stopped = true;
    this.#observer.disconnect();
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#resting) clearTimeout(this.#resting);
    for (const root of this.#roots.all()) {
      root.removeEventListener('focusin', this.#follow, { capture: true });
      root.removeEventListener('keydown', this.#sent, { capture: true });
      root.removeEventListener('click', this.#sent, { capture: true });
    }
    this.#answers.clear();
  }

  readonly #follow = (event: Event): void => {
    this.#roots.follow(event.composedPath());
    this.#wakeUp();
  };

  /** Somebody may have sent a question: what grows now is watched closely for a while. */
  readonly #sent = (event: Event): void => {
    if (!event.isTrusted || (event instanceof KeyboardEvent && event.key !== 'Enter')) return;
    this.#sentUntil = this.#ports.now() + SENT_MS;
    this.#wakeUp();
  };

  readonly #wakeUp = (): void => {
    this.#idleLooks = 0;
    this.#plan(LOOK_MS);
  };

  #watch(root: Root): void {
    if (this.#watching) this.#observe(root);
  }

  #observe(root: Root): void {
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  /** Without an answer on the page one report is enough to look again; then nothing is recorded. */
  #changed(records: readonly MutationRecord[]): void {
    if (this.#answers.size === 0 && this.#ports.now() > this.#sentUntil) {
      this.#observer.disconnect();
      this.#watching = false;
      this.#plan(IDLE_LOOKS_MS[Math.min(this.#idleLooks, IDLE_LOOKS_MS.length - 1)] ?? LOOK_MS);
      return;
    }
    for (const { target, addedNodes } of records) {
      this.#touched.add(target);
      for (const node of addedNodes) if (node instanceof Element) this.#added.add(node);
    }
    this.#noteStream(records);
    this.#plan(LOOK_MS);
  }

  /** Steps of a stream are counted as they come: on a busy machine looks are too far apart. */
  #noteStream(records: readonly MutationRecord[]): void {
    const now = this.#ports.now();
    if (now > this.#sentUntil || now - this.#notedAt < STEP_MS) return;
    this.#notedAt = now;
    this.#streamed.note(records.map(({ target }) => target));
  }

  #plan(waitMs: number): void {
    if (this.#timer !== null || this.#stopped) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        this.#look();
      },
      Math.max(waitMs, Math.min(this.#lookCost * SHARE_OF_TIME, MAX_PAUSE_MS)),
    );
  }

  #look(): void {
    if (this.#stopped) return;
    const from = this.#ports.now();
    this.#searchRoots();
    const turns = this.#ports.turnsIn(this.#roots.all(), this.#streamed);
    this.#turns = turns;
    this.#idleLooks = turns.length === 0 ? this.#idleLooks + 1 : 0;
    this.#forget(turns);
    const known = this.#answers.size;
    for (const turn of turns) this.#meet(turn);
    if (this.#answers.size > known) this.#ports.met?.();
    this.#followGrowth();
    this.#lookCost = this.#ports.now() - from;
    if (!this.#watching) {
      this.#watching = true;
      for (const root of this.#roots.all()) this.#observe(root);
    }
  }

  /** While asleep nobody recorded what was added, so everything is searched. */
  #searchRoots(): void {
    if (!this.#watching) for (const root of this.#roots.all()) this.#roots.search(root);
    for (const element of this.#added) if (element.isConnected) this.#roots.search(element);
    this.#added.clear();
  }

  #forget(turns: readonly Turn[]): void {
    const here = new Set(turns.map(({ element }) => element));
    for (const [element, { turn }] of this.#answers) {
      if (here.has(element)) continue;
      this.#answers.delete(element);
      this.#conductor?.gone(turn);
    }
  }

  #meet(turn: Turn): void {
    const known = this.#answers.get(turn.element);
    if (known?.surer(turn)) this.#conductor?.settled(turn);
    if (known) return;
    this.#answers.set(turn.element, new GrowingAnswer(turn, this.#ports.now()));
    this.#ports.wake();
  }

  #followGrowth(): void {
    const now = this.#ports.now();
    for (const answer of this.#answersTouched()) {
      const wasSettled = answer.isSettled;
      if (answer.touched(now) !== 'grew') continue;
      if (wasSettled) this.#conductor?.growing(answer.turn);
      this.#ports.wake();
    }
    this.#touched.clear();
    let nextMs = Number.POSITIVE_INFINITY;
    for (const answer of this.#answers.values()) {
      const change = answer.check(now);
      if (change === 'settled') this.#conductor?.settled(answer.turn);
      else if (typeof change === 'object') nextMs = Math.min(nextMs, change.waitMs);
    }
    if (nextMs < Number.POSITIVE_INFINITY) this.#plan(nextMs);
    else this.#planRest();
  }

  #answersTouched(): Set<GrowingAnswer> {
    const touched = new Set<GrowingAnswer>();
    for (const node of this.#touched) {
      if (isOurs(node)) continue;
      for (let at: Node | null = node; at; at = parentOf(at)) {
        const answer = at instanceof HTMLElement ? this.#answers.get(at) : undefined;
        if (!answer) continue;
        touched.add(answer);
        break;
      }
    }
    return touched;
  }

  #planRest(): void {
    if (this.#resting) clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#ports.rest(), REST_AFTER_MS);
  }
}

const parentOf = (node: Node): Node | null =>
  node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
