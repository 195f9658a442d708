import type { PagePush } from '../app/calls.ts';
import { whenNear } from './near.ts';
import type { Conductor } from './parts.ts';
import { type Remembered, Session, type SessionPorts } from './session.ts';
import type { Turn } from './turn.ts';

/** Answers of one page that are worked on at once, seen or not. More wait until they come near. */
const EAGER_ANSWERS = 30;

/** Answers kept for when a virtual list shows them anew. */
const MAX_REMEMBERED = 100;

/** Conducts the sessions of every answer in one frame. */
export function createConductor(ports: SessionPorts): Conductor {
  const sessions = new Map<HTMLElement, Session>();
  const waiting = new Map<HTMLElement, () => void>();
  const memory = new Memory();
  let off = false;

  const stopWaiting = (turn: Turn) => {
    waiting.get(turn.element)?.();
    waiting.delete(turn.element);
  };
  const begin = (turn: Turn) => {
    stopWaiting(turn);
    const session = sessions.get(turn.element) ?? new Session(turn, ports);
    memory.keep(session);
    sessions.set(turn.element, session);
    session.start(memory.recall);
  };
  const putAllBack = () => {
    for (const session of sessions.values()) session.pause();
    for (const cancel of waiting.values()) cancel();
    waiting.clear();
    off = true;
  };

  const onPush: Record<PagePush['push'], () => void> = {
    toggle: () => nearest([...sessions.values()])?.toggle(),
    'site-off': putAllBack,
    'site-on': () => {
      if (!off) return;
      off = false;
      for (const session of sessions.values()) session.start(memory.recall);
    },
    'profile-changed': () => {
      memory.clear();
      for (const session of sessions.values()) session.askAgain();
    },
  };

  return {
    settled(turn) {
      if (off) return;
      stopWaiting(turn);
      if (sessions.size < EAGER_ANSWERS || sessions.has(turn.element)) begin(turn);
      else
        waiting.set(
          turn.element,
          whenNear(turn.element, () => begin(turn)),
        );
    },
    growing(turn) {
      stopWaiting(turn);
      sessions.get(turn.element)?.pause();
    },
    gone(turn) {
      stopWaiting(turn);
      const session = sessions.get(turn.element);
      if (!session) return;
      memory.keep(session);
      session.pause();
      sessions.delete(turn.element);
    },
    off() {
      putAllBack();
      sessions.clear();
    },
    push: ({ push }) => onPush[push](),
  };
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

  clear(): void {
    this.#kept.clear();
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

function fromMiddle({ top, bottom }: DOMRect): number {
  const middle = innerHeight / 2;
  if (top <= middle && bottom >= middle) return 0;
  return Math.min(Math.abs(top - middle), Math.abs(bottom - middle));
}
