import type { UiViews, ViewName, ViewState } from '../../app/ui-views.ts';

/**
 * What crosses between our contexts. Content scripts import this file, so it stays free of zod and
 * small. `id` is chosen by the caller and kept on a repeat, which makes every call safe to repeat.
 */
export type Envelope = {
  readonly call: string;
  readonly id: string;
  /** The one argument; null for calls without. */
  readonly argument: unknown;
};

/** What a dispatcher answers when the call itself could not be made. */
export type Unanswered = { readonly unanswered: string };

/** A page's subscriptions share one port of this name. */
export const VIEWS_PORT = 'views';
/** Opened by the finder while an answer grows: it only wakes the background and tells its death. */
export const WAKE_PORT = 'wake';

/** From page to background over the views port. */
export type ViewRequest =
  | {
      readonly kind: 'subscribe';
      readonly number: number;
      readonly view: ViewName;
      readonly args: unknown;
    }
  | { readonly kind: 'unsubscribe'; readonly number: number };

/** From background to page over the views port. */
export type ViewUpdate = {
  readonly number: number;
  readonly state: ViewState<UiViews[ViewName]['value']>;
};

/** Functions of no or one argument that answer with a Result, such as `PageCalls`. */
export type Calls<C> = { [K in keyof C]: (...args: never[]) => unknown };

/** The same calls from afar. */
export type Client<C extends Calls<C>> = {
  readonly [K in keyof C]: (...args: Parameters<C[K]>) => Promise<ReturnType<C[K]>>;
};

export const isUnanswered = (reply: unknown): reply is Unanswered =>
  typeof reply === 'object' && reply !== null && 'unanswered' in reply;
