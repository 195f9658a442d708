import { COMPOSER } from './detect/signs.ts';
import type { Gesture } from './gestures.ts';
import { readableText } from './skip.ts';
import type { Turn } from './turn.ts';

/** A turn that the user wrote here just now, and the answer it replies to. */
export type OwnTurn = { readonly text: string; readonly before: string };

export type OwnTurnPorts = {
  /** The user's latest clicks and Enters in this frame, latest first. */
  gestures(): readonly Gesture[];
  /** Every assistant turn on the page, in reading order. */
  turns(): readonly Turn[];
  /** Milliseconds of the clock that gestures are timed by. */
  now(): number;
  /** Path and query of the page. */
  path(): string;
  /** Told of each own turn once. */
  sent(turn: OwnTurn): void;
};

/** How long after a send its turn may appear, in milliseconds. */
const APPEARS_WITHIN_MS = 10_000;

/** A page may show the answer's place before the question it belongs to, in milliseconds. */
const LOOK_AGAIN_MS = 400;

/** Longest stretch of the answer before that is handed on to look up "option 2" in. */
const MAX_BEFORE = 8_000;

/** Conversations that someone made public: their turns may be anybody's. */
const SHARED_PAGE = /\/(?:share|shares|shared|s|r|public|embed)(?:\/|$)|[?&](?:share|shared)\b/i;

/**
 * Tells the turns a user writes here from all others on the page. A turn is the user's own when it is
 * the one new turn of a conversation that was on screen when they pressed Enter or the send button,
 * and appears soon after. History, re-drawn lists and other people's conversations never count.
 */
export class OwnTurns {
  readonly #ports: OwnTurnPorts;
  readonly #told = new Set<string>();
  readonly #own = new WeakSet<HTMLElement>();
  /** What was sent here: sites put other elements in place of an answer when it is complete. */
  readonly #asked = new Set<string>();
  #taken: Gesture | null = null;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: OwnTurnPorts) {
    this.#ports = ports;
  }

  /** Turns have come: see whether one of them is the user's. */
  look(): void {
    clearTimeout(this.#again);
    const send = this.#ports.gestures().find(isSend);
    if (!send || send === this.#taken || this.#ports.now() - send.at > APPEARS_WITHIN_MS) return;
    const turns = this.#ports.turns();
    const own = ownTurn(send, turns);
    if (own === 'none') {
      this.#again = setTimeout(() => this.look(), LOOK_AGAIN_MS);
      return;
    }
    this.#taken = send;
    if (own === 'not-theirs') return;
    const text = own.question();
    this.#own.add(own.element);
    this.#asked.add(text);
    if (SHARED_PAGE.test(this.#ports.path())) return;
    if (this.#told.has(text)) return;
    this.#told.add(text);
    this.#ports.sent({ text, before: offeredIn(turns[turns.indexOf(own) - 1]) });
  }

  /** Whether this answer came upon the user's own send, here and just now. */
  owns(turn: Turn): boolean {
    return this.#own.has(turn.element) || this.#asked.has(turn.question());
  }

  stop(): void {
    clearTimeout(this.#again);
  }
}

const SEARCH = '[role="search"]';

/** How far around a click its composer may be; what lies further out is the page as a whole. */
const MAX_STEPS = 7;
/** What is taller than this share of the window is the page, no composer area. */
const MAX_HEIGHT = 0.5;

/** Whether it was an Enter in a composer, or a click beside one. */
function isSend({ event, path }: Gesture): boolean {
  const elements = path.filter((node) => node instanceof Element);
  return event instanceof KeyboardEvent
    ? isEnter(event, elements)
    : isBesideComposer(elements.slice(0, MAX_STEPS));
}

const isEnter = ({ shiftKey, isComposing }: KeyboardEvent, path: readonly Element[]): boolean =>
  !shiftKey &&
  !isComposing &&
  path.some((element) => element.matches(COMPOSER)) &&
  !path.some((element) => element.matches(SEARCH));

const isBesideComposer = (areas: readonly Element[]): boolean =>
  areas.some(
    (area) =>
      area.querySelector(COMPOSER)?.closest(SEARCH) === null &&
      area.getBoundingClientRect().height <= innerHeight * MAX_HEIGHT,
  );

/** The turn a send brought about; `none` while it may still come. */
function ownTurn(send: Gesture, turns: readonly Turn[]): Turn | 'none' | 'not-theirs' {
  const before = new Set(send.turns.map(({ element }) => element));
  const fresh = turns.filter(({ element }) => !before.has(element));
  const last = turns.at(-1);
  if (!last || fresh.length === 0) return 'none';
  const isOtherConversation = before.size > 0 && fresh.length === turns.length;
  if (fresh.length > 1 || fresh[0] !== last || !last.sure || isOtherConversation) {
    return 'not-theirs';
  }
  const question = last.question();
  const known = send.turns.map((turn) => turn.question());
  return question === '' || known.includes(question) ? 'none' : last;
}

/** What an answer offers to choose from: its list, else its text. */
function offeredIn(turn: Turn | undefined): string {
  const bodies = turn?.bodies() ?? [];
  const items = bodies.flatMap((body) => [...body.querySelectorAll('li')]);
  const lines = items.length > 0 ? items.map((item) => `- ${readableText(item)}`) : [];
  const text = lines.length > 0 ? lines : bodies.map(readableText);
  return text.join('\n').slice(0, MAX_BEFORE);
}
