import type { OverlayEvents, OverlayState } from '../app/overlay-state.ts';
import type { Feedback, PageCalls, Refusal, RewriteReply } from '../app/page-calls.ts';
import type { Result } from '../core/result.ts';
import type { TransformId } from '../rewrite/engine.ts';
import type { View } from '../tree/view.ts';
import { cloneIsland } from './clone.ts';
import { insertIntoComposer } from './insert-text.ts';
import { OverlayHost, type OverlayHostPorts } from './overlay-host.ts';
import { type ReadAnswer, readAnswer } from './read/read-answer.ts';
import type { Turn } from './turn.ts';

/** What the background may answer; `gone` means that the extension itself has left. */
export type Answered<Call extends keyof PageCalls> = Promise<
  ReturnType<PageCalls[Call]> | { readonly ok: false; readonly error: { readonly kind: 'gone' } }
>;

/** The calls that a session makes. */
type SessionCall = 'personalizeAnswer' | 'reportInteraction' | 'chooseForm' | 'explainRewrite';

/** A call under way whose answer counts only as kept or refused. */
type Told = Promise<Result<unknown, Refusal | { readonly kind: 'gone' }>>;

/** What one answer's session needs of the world. */
export type SessionPorts = {
  readonly [Call in SessionCall]: (request: Parameters<PageCalls[Call]>[0]) => Answered<Call>;
} & Pick<OverlayHostPorts, 'whenOverlay'> & {
    /** The extension was updated or removed. */
    whenGone(): void;
    /** Whether an answer grew here upon the user's own send. */
    isFresh?(turn: Turn): boolean;
  };

/** What is kept of an answer while the site drops and re-creates its nodes. */
export type Remembered = {
  readonly question: string;
  readonly source: string;
  readonly state: OverlayState;
  readonly without: readonly TransformId[];
  /** The user took ours away: not touched again. */
  readonly undone: boolean;
};

const INCOMPLETE: Refusal = {
  kind: 'bad-request',
  message: 'Part of this answer is not loaded on the page, so it stays as it is.',
};

/** One answer from its being settled until it is gone: asks, shows, and takes back. */
export class Session {
  readonly turn: Turn;
  readonly #ports: SessionPorts;
  #read: ReadAnswer | null = null;
  #question = '';
  #state: OverlayState = { kind: 'working' };
  #without: readonly TransformId[] = [];
  /** Which of the two forms a reply that is awaited shall show. */
  #showing: 'rewrite' | 'original' = 'rewrite';
  /** The reader asked for a form that was kept back for comparison. */
  #insist = false;
  #undone = false;
  readonly #overlay: OverlayHost;
  /** Names the drafts of the request under way; null when nothing is awaited. */
  #draftKey: string | null = null;
  /** Rises with every request, so that a late reply to an older one is dropped. */
  #asked = 0;
  /** Something is told that changes the profile; the answer is asked for again once it is kept. */
  #telling = false;

  constructor(turn: Turn, ports: SessionPorts) {
    this.turn = turn;
    this.#ports = ports;
    this.#overlay = new OverlayHost(turn, {
      whenOverlay: ports.whenOverlay,
      events: this.#events(),
      island: (id) => {
        const element = this.#read?.elements.get(id);
        return element ? cloneIsland(element) : null;
      },
    });
  }

  /** Read the settled answer; ask unless the same was asked before. */
  start(recall: (question: string, source: string) => Remembered | null): void {
    this.pause();
    const bodies = this.turn.bodies();
    if (bodies.length === 0) return;
    const read = readAnswer(bodies);
    const question = this.turn.question();
    const known = recall(question, read.answer.source);
    this.#read = read;
    this.#question = question;
    this.#undone = known?.undone ?? false;
    this.#without = known?.without ?? [];
    this.#show(known?.state ?? { kind: 'working' });
    if (read.answer.source.trim() === '' || this.#undone) return;
    this.#overlay.attach(bodies);
    if (!read.complete) this.#show({ kind: 'failed', refusal: INCOMPLETE });
    else if (this.#state.kind === 'working') void this.#ask('rewrite');
  }

  /** Put the original back while the answer grows again. */
  pause(): void {
    this.#asked += 1;
    this.#draftKey = null;
    this.#overlay.withdraw();
  }

  /** The profile changed: ask again, keeping what shows until the reply is there. */
  askAgain(): void {
    if (this.#undone || this.#telling || !this.#read?.complete) return;
    // What is not shown now is asked for when it is shown the next time.
    if (!this.host) this.#state = { kind: 'working' };
    else if (this.#state.kind === 'replied') void this.#ask(this.#state.showing, this.#state.said);
    else void this.#ask('rewrite');
  }

  /** What is written so far of the rewrite that is awaited; the original stays in sight. */
  draft(draftKey: string, view: View): void {
    if (draftKey !== this.#draftKey || this.#state.kind !== 'working') return;
    this.#show({ kind: 'working', draft: view });
  }

  toggle(): void {
    const state = this.#state;
    if (state.kind !== 'replied' || state.reply.kind !== 'personalized') return;
    const showing = state.showing === 'rewrite' ? 'original' : 'rewrite';
    this.#showing = showing;
    this.#show({ ...state, showing });
    this.#report(showing === 'rewrite' ? 'shown-rewrite' : 'shown-original');
  }

  /** What to keep for when the site shows this answer anew; null while nothing is known. */
  remembered(): Remembered | null {
    if (!this.#read || (this.#state.kind !== 'replied' && !this.#undone)) return null;
    return {
      question: this.#question,
      source: this.#read.answer.source,
      state: this.#state,
      without: this.#without,
      undone: this.#undone,
    };
  }

  /** Our element beside the answer, for measuring which one is nearest. */
  get host(): HTMLElement | null {
    return this.#overlay.element;
  }

  async #ask(
    showing: 'rewrite' | 'original',
    said: Feedback | 'good' | null = null,
    send = false,
  ): Promise<void> {
    // Taken away while a report was under way: nothing is asked, or sent, for it any more.
    if (!this.#read || !this.host) return;
    this.#showing = showing;
    this.#asked += 1;
    const asked = this.#asked;
    const draftKey = draftName();
    this.#draftKey = draftKey;
    const answered = await this.#ports.personalizeAnswer({
      ...this.#read.answer,
      question: this.#question,
      without: this.#without,
      draftKey,
      ...(this.#insist && { insist: true }),
      ...(send && { send: true }),
      ...(this.#ports.isFresh?.(this.turn) && { fresh: true }),
    });
    if (asked !== this.#asked || !this.host) return;
    this.#draftKey = null;
    if (answered.ok) {
      const [reply, without] = [answered.value, this.#without];
      this.#show({ kind: 'replied', reply, showing: this.#showing, without, said });
    } else if (this.#isHere(answered)) this.#show({ kind: 'failed', refusal: answered.error });
  }

  /** Whether a failed call was refused, rather than sent by a script whose extension has left. */
  #isHere(answered: {
    ok: false;
    error: Refusal | { kind: 'gone' };
  }): answered is { ok: false; error: Refusal } {
    if (answered.error.kind !== 'gone') return true;
    this.#ports.whenGone();
    return false;
  }

  #show(state: OverlayState): void {
    this.#state = state;
    this.#overlay.show(state);
  }

  #events(): OverlayEvents {
    return {
      toggle: () => this.toggle(),
      undo: () => this.#undo(),
      undoTransform: (transform) => this.#undoTransform(transform),
      why: () => void this.#explain(),
      feedback: (feedback) => void this.#feedback(feedback),
      choose: (form, scope) => void this.#choose(form, scope),
      retry: () => void this.#retry(),
      askNext: (text) => insertIntoComposer(this.turn.element, text),
      noticed: (signal) => this.#report(signal),
    };
  }

  #undo(): void {
    this.#report('undone');
    this.#undone = true;
    this.#asked += 1;
    this.#overlay.withdraw();
  }

  #undoTransform(transform: TransformId): void {
    this.#report('transform-undone');
    this.#without = [...this.#without, transform];
    void this.#ask('rewrite');
  }

  async #explain(): Promise<void> {
    const rewriteId = this.#reply()?.rewriteId;
    if (rewriteId) await this.#settle(this.#ports.explainRewrite({ rewriteId }));
  }

  /** Feedback is a statement about the reader: told first, then asked again with it. */
  async #feedback(feedback: Feedback | 'good'): Promise<void> {
    const rewriteId = this.#reply()?.rewriteId;
    if (!rewriteId || this.#state.kind !== 'replied') return;
    this.#show({ ...this.#state, said: feedback });
    const told = this.#ports.reportInteraction({ rewriteId, signal: feedback });
    if (feedback === 'good') await this.#settle(told);
    else await this.#askAfter(told, feedback);
  }

  async #choose(...[form, scope]: Parameters<OverlayEvents['choose']>): Promise<void> {
    const rewriteId = this.#reply()?.rewriteId;
    if (!rewriteId) return;
    await this.#askAfter(this.#ports.chooseForm({ rewriteId, form, scope }), null);
  }

  async #askAfter(told: Told, said: Feedback | null): Promise<void> {
    this.#telling = true;
    const isKept = await this.#settle(told);
    this.#telling = false;
    if (isKept) await this.#ask('rewrite', said);
  }

  async #retry(): Promise<void> {
    const reply = this.#reply();
    this.#show({ kind: 'working' });
    // Told before it is asked for anew, which replaces what the report speaks of.
    if (reply?.kind === 'left-alone') {
      this.#insist = true;
      const { rewriteId } = reply;
      await this.#ports.reportInteraction({ rewriteId, signal: 'shown-rewrite' });
    }
    // One click sends one answer; a change of the profile later sends nothing.
    await this.#ask('rewrite', null, reply?.kind === 'personalized');
  }

  #report(signal: Parameters<PageCalls['reportInteraction']>[0]['signal']): void {
    const rewriteId = this.#reply()?.rewriteId;
    // Losing a report must not get in the reader's way, so a refusal shows nothing.
    if (rewriteId) void this.#ports.reportInteraction({ rewriteId, signal });
  }

  /** Whether a call succeeded; a refusal is shown. */
  async #settle(told: Told): Promise<boolean> {
    const answered = await told;
    if (answered.ok) return true;
    if (this.#isHere(answered) && this.host) {
      this.#show({ kind: 'failed', refusal: answered.error });
    }
    return false;
  }

  #reply(): RewriteReply | null {
    return this.#state.kind === 'replied' ? this.#state.reply : null;
  }
}

/** `crypto.randomUUID` is missing on plain-http pages. */
const draftName = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
