import { type Growth, untilSettled } from '../settled.ts';
import type { Turn } from '../turn.ts';

/** What became of an answer since it was last looked at. */
export type Change = 'none' | 'grew' | 'settled' | { readonly waitMs: number };

/** One answer under observation. */
export class GrowingAnswer {
  #turn: Turn;
  #growth: Growth;
  #seen: string;
  #settled = false;

  constructor(turn: Turn, now: number) {
    this.#turn = turn;
    this.#growth = { changedAt: now, grew: false, signSeen: false };
    this.#seen = fingerprint(turn);
  }

  get turn(): Turn {
    return this.#turn;
  }

  /** What more is seen of a page can remove doubts. True when that changes a settled answer. */
  surer(turn: Turn): boolean {
    if (this.#turn.sure || !turn.sure) return false;
    this.#turn = turn;
    return this.#settled;
  }

  get isSettled(): boolean {
    return this.#settled;
  }

  /** Look again after the page changed somewhere in or around this answer. */
  touched(now: number): Change {
    const seen = fingerprint(this.turn);
    if (seen === this.#seen) return 'none';
    this.#seen = seen;
    this.#growth = { ...this.#growth, changedAt: now, grew: true };
    this.#settled = false;
    return 'grew';
  }

  /** Whether it may count as finished by now, and if not, when to look again. */
  check(now: number): Change {
    if (this.#settled || this.#seen === EMPTY) return 'none';
    const streaming = this.turn.isStreaming();
    if (streaming) this.#growth = { ...this.#growth, signSeen: true };
    const waitMs = untilSettled(this.#growth, streaming, now);
    if (waitMs > 0) return { waitMs: streaming ? Math.min(waitMs, SIGN_CHECK_MS) : waitMs };
    this.#settled = true;
    this.#growth = { ...this.#growth, signSeen: false };
    return 'settled';
  }
}

/** A sign may go without any change that observers report, so it is looked for. */
const SIGN_CHECK_MS = 100;

const EMPTY = '0';

/** Tells whether an answer's text changed. Labels of buttons do not count: "Copied" is no growth. */
function fingerprint(turn: Turn): string {
  let length = 0;
  let sum = 0;
  for (const body of turn.bodies()) {
    const text = textOf(body).trimEnd();
    length += text.length;
    sum = checksum(text, sum);
  }
  return length === 0 ? EMPTY : `${length}:${sum}`;
}

function textOf(body: HTMLElement): string {
  if (body.querySelector('button') === null) return body.textContent ?? '';
  const nodes = document.createTreeWalker(
    body,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => (node.nodeName === 'BUTTON' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  );
  let text = '';
  while (nodes.nextNode()) text += nodes.currentNode.nodeValue ?? '';
  return text;
}

/** Characters that are looked at of a text, evenly spread; of most answers, every one. */
const MAX_SAMPLES = 20_000;

/** Another number of as many digits makes another answer, too. */
function checksum(text: string, start: number): number {
  const step = Math.ceil(text.length / MAX_SAMPLES) || 1;
  let sum = start;
  for (let at = 0; at < text.length; at += step) sum = (sum * 31 + text.charCodeAt(at)) | 0;
  return sum;
}
