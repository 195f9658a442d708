import type { PagePush } from '../app/page-calls.ts';
import { fromMiddle, whenNear } from './near.ts';
import { offerBeside } from './offer.ts';
import type { Conductor } from './parts.ts';
import { type Remembered, Session, type SessionPorts } from './session.ts';
import type { Turn } from './turn.ts';

/** Answers of one page that are worked on at once, seen or not. More wait until they come near. */
const EAGER_ANSWERS = 30;

/** Answers kept for when a virtual list shows them anew. */
const MAX_REMEMBERED = 100;

export type ConductorPorts = SessionPorts & {
  /** Told of every answer that has settled. */
  found?(turn: Turn): void;
};

/** Conducts the sessions of every answer in one frame. */
export class PageConductor implements Conductor {
  readonly #ports: ConductorPorts;
  /** Every answer that stands on the page, settled, whether it is worked on or not. */
  readonly #settled = new Map<HTMLElement, Turn>();
  readonly #sessions = new Map<HTMLElement, Session>();
  /** How to stop waiting for answers that are far away, or that wait for a click. */
  readonly #waiting = new Map<HTMLElement, () => void>();
  readonly #memory = new Memory();
  #off = false;

  constructor(ports: ConductorPorts) {
    this.#ports = ports;
  }

  settled(turn: Turn): void {
    this.#settled.set(turn.element, turn);
    if (this.#off) return;
    this.#ports.found?.(turn);
    this.#take(turn);
  }

  /** The user pointed at it: show it anew, in place of whatever stood beside any part of it. */
  show(turn: Turn): void {
    const bodies = turn.bodies();
    for (const [element, session] of this.#sessions) {
      if (!bodies.some((body) => element.contains(body) || body.contains(element))) continue;
      session.pause();
      this.#sessions.delete(element);
      this.#settled.delete(element);
    }
    const session = new Session(turn, this.#ports);
    this.#settled.set(turn.element, turn);
    this.#sessions.set(turn.element, session);
    session.start(() => null);
  }

  growing(turn: Turn): void {
    this.#settled.delete(turn.element);
    this.#stopWaiting(turn);
    this.#sessions.get(turn.element)?.pause();
  }

  gone(turn: Turn): void {
    this.#settled.delete(turn.element);
    this.#stopWaiting(turn);
    const session = this.#sessions.get(turn.element);
    if (!session) return;
    this.#memory.keep(session);
    session.pause();
    this.#sessions.delete(turn.element);
  }

  push(told: PagePush): void {
    if (told.push === 'draft') {
      for (const session of this.#sessions.values()) session.draft(told.draftKey, told.view);
      return;
    }
    const react: Partial<Record<PagePush['push'], () => void>> = {
      toggle: () => nearest([...this.#sessions.values()])?.toggle(),
      'profile-changed': () => this.#askAgain(),
      'site-off': () => this.#putAllBack(),
      'site-on': () => this.#resume(),
    };
    react[told.push]?.();
  }

  off(): void {
    this.#putAllBack();
    this.#sessions.clear();
    this.#settled.clear();
  }

  #take(turn: Turn): void {
    this.#stopWaiting(turn);
    const begin = () => this.#begin(turn);
    if (this.#sessions.has(turn.element)) begin();
    else if (!turn.sure) this.#waiting.set(turn.element, offerBeside(turn.bodies(), begin));
    else if (this.#sessions.size < EAGER_ANSWERS) begin();
    else this.#waiting.set(turn.element, whenNear(turn.element, begin));
  }

  #begin(turn: Turn): void {
    this.#stopWaiting(turn);
    const session = this.#sessions.get(turn.element) ?? new Session(turn, this.#ports);
    this.#memory.keep(session);
    this.#sessions.set(turn.element, session);
    session.start(this.#memory.recall);
  }

  #askAgain(): void {
    this.#memory.forgetReplies();
    for (const session of this.#sessions.values()) session.askAgain();
  }

  #putAllBack(): void {
    this.#off = true;
    for (const session of this.#sessions.values()) session.pause();
    for (const cancel of this.#waiting.values()) cancel();
    this.#waiting.clear();
  }

  #resume(): void {
    if (!this.#off) return;
    this.#off = false;
    for (const turn of [...this.#settled.values()]) this.#take(turn);
  }

  #stopWaiting({ element }: Turn): void {
    this.#waiting.get(element)?.();
    this.#waiting.delete(element);
  }
}

/** What was answered lately, for answers that the site takes away and shows anew. */
class Memory {
  readonly #kept = new Map<string, Remembered>();

  readonly recall = (question: string, source: string): Remembered | null =>
    this.#kept.get(keyOf(question, source)) ?? null;

  keep(session: Session): void {
    const known = session.remembered();
    if (!known) return;
    const key = keyOf(known.question, known.source);
    this.#kept.delete(key);
    this.#kept.set(key, known);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > MAX_REMEMBERED && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** What the user took ours away from stays so. */
  forgetReplies(): void {
    for (const [key, { undone }] of this.#kept) if (!undone) this.#kept.delete(key);
  }
}

const keyOf = (question: string, source: string): string => `${question}\u0000${source}`;

/** The session whose answer is nearest to the middle of the window. */
function nearest(sessions: readonly Session[]): Session | undefined {
  const measured = sessions.flatMap((session) =>
    session.host ? [{ session, distance: fromMiddle(session.host.getBoundingClientRect()) }] : [],
  );
  return measured.sort((a, b) => a.distance - b.distance)[0]?.session;
}
