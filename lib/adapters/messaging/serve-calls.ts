import type { UiCalls } from '../../app/calls.ts';
import type { PageCalls, Refusal } from '../../app/page-calls.ts';
import type { Origin } from '../../core/ids.ts';
import type { Unanswered } from './protocol.ts';
import { type Frame, type Rights, rightsOf, type Sender } from './rights.ts';
import { ENVELOPE, PAGE_SCHEMAS, UI_SCHEMAS } from './schemas.ts';

/** Who asks: decided by the browser, never by the message. */
export type PageCaller = {
  readonly site: Origin;
  /** The path of its address, without query. */
  readonly path: string;
  readonly frame: Frame;
  /** The same when a call is repeated. */
  readonly callId: string;
};

type Argument<F> = F extends (...args: infer A) => unknown
  ? A extends [infer First]
    ? First
    : null
  : never;
type Answer<F> = F extends (...args: never[]) => infer R ? R : never;

export type PageHandlers = {
  readonly [K in keyof PageCalls]: (
    argument: Argument<PageCalls[K]>,
    caller: PageCaller,
  ) => Promise<Answer<PageCalls[K]>>;
};

export type UiHandlers = {
  readonly [K in keyof UiCalls]: (
    argument: Argument<UiCalls[K]>,
    callId: string,
  ) => Promise<Answer<UiCalls[K]>>;
};

export type CallServer = {
  readonly us: { readonly id: string; readonly baseUrl: string };
  readonly pages: PageHandlers;
  readonly ui: UiHandlers;
  isGranted(site: Origin): Promise<boolean>;
  /** Whether the user asked us into this one document of a site they did not grant. */
  isInvited(site: Origin, frame: Frame): Promise<boolean>;
  isWithinRate(tabId: number): boolean;
  /** Called in the same turn as the message: the right that a click gives ends with it. */
  onExplain(frame: Frame): void;
  /** Told of what nobody handled. */
  report(cause: unknown): void;
};

/** Answer one message, or return null when it is not for us or its sender has no right to ask. */
export function answerCall(
  message: unknown,
  sender: Sender,
  server: CallServer,
): Promise<unknown> | null {
  const rights = rightsOf(sender, server.us);
  const envelope = ENVELOPE.safeParse(message);
  if (rights.kind === 'none' || rights.kind === 'muscle' || !envelope.success) return null;
  const { call, id, argument } = envelope.data;
  if (rights.kind === 'page' && call === 'explainRewrite') server.onExplain(rights.frame);
  const isPage = rights.kind === 'page';
  const answer = isPage
    ? answerPage(call, argument, id, rights, server)
    : answerUi(call, argument, id, rights, server);
  return answer.catch((cause: unknown) => {
    server.report(cause);
    return isPage ? refusal(FAILED) : unanswered('failed');
  });
}

async function answerPage(
  call: string,
  argument: unknown,
  callId: string,
  { origin, path, frame }: Extract<Rights, { kind: 'page' }>,
  server: CallServer,
): Promise<unknown> {
  if (!Object.hasOwn(PAGE_SCHEMAS, call)) return refusal(BAD_REQUEST);
  if (!server.isWithinRate(frame.tabId)) return refusal(TOO_MANY);
  const name = call as keyof PageCalls; // It is a key of the schemas.
  if (!(await mayAsk(name, origin, frame, server))) return refusal(NOT_GRANTED);
  const parsed = PAGE_SCHEMAS[name].safeParse(argument);
  if (!parsed.success) return refusal(BAD_REQUEST);
  // Schema and handler have the same name, so the one's output is the other's argument.
  const handler = server.pages[name] as (argument: unknown, caller: PageCaller) => Promise<unknown>;
  return handler(parsed.data, { site: origin, path, frame, callId });
}

/** What an invited document needs for its one answer; it finds nothing and teaches no questions. */
const ONCE: readonly (keyof PageCalls)[] = [
  'personalizeAnswer',
  'reportInteraction',
  'chooseForm',
  'explainRewrite',
];

const mayAsk = async (
  call: keyof PageCalls,
  site: Origin,
  frame: Frame,
  { isGranted, isInvited }: CallServer,
): Promise<boolean> =>
  (await isGranted(site)) || (ONCE.includes(call) && (await isInvited(site, frame)));

async function answerUi(
  call: string,
  argument: unknown,
  callId: string,
  rights: Extract<Rights, { kind: 'ui' | 'ui-part' }>,
  { ui }: CallServer,
): Promise<unknown> {
  if (!Object.hasOwn(UI_SCHEMAS, call)) return unanswered('unknown call');
  const name = call as keyof UiCalls; // It is a key of the schemas.
  if (rights.kind === 'ui-part' && !rights.part.calls.includes(name)) return unanswered('no right');
  const parsed = UI_SCHEMAS[name].safeParse(argument);
  if (!parsed.success) return unanswered('bad request');
  // As above.
  const handler = ui[name] as (argument: unknown, callId: string) => Promise<unknown>;
  return handler(parsed.data, callId);
}

const refusal = (error: Refusal) => ({ ok: false, error }) as const;
const unanswered = (why: string): Unanswered => ({ unanswered: why });

const NOT_GRANTED: Refusal = {
  kind: 'not-granted',
  message: 'Idiolect is not switched on for this site.',
};
const TOO_MANY: Refusal = {
  kind: 'too-many-requests',
  message: 'This page asks for more than we can do at once. Please try again in a moment.',
};
const BAD_REQUEST: Refusal = {
  kind: 'bad-request',
  message: 'This answer could not be read, so it stays as it is.',
};
const FAILED: Refusal = {
  kind: 'engine-failed',
  message: 'Something went wrong on our side, so this answer stays as it is.',
};
