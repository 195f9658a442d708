import { browser } from 'wxt/browser';
import type { Envelope } from './protocol.ts';

/** What became of a message. `gone`: our extension was updated or removed under this script. */
export type Delivery =
  | { readonly kind: 'answered'; readonly reply: unknown }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unanswered'; readonly message: string };

/** A background may die with our message in hand; the first repeat wakes a new one. */
const ATTEMPTS = 3;

/** Send one call and repeat it, under the same id, when the background died before it answered. */
export async function send(call: string, argument: unknown): Promise<Delivery> {
  const envelope: Envelope = { call, id: newCallId(), argument };
  let delivery: Delivery = { kind: 'gone' };
  for (let attempt = 0; attempt < ATTEMPTS && !isOrphaned(); attempt += 1) {
    delivery = await sendOnce(envelope);
    if (delivery.kind !== 'unanswered') return delivery;
  }
  return isOrphaned() ? { kind: 'gone' } : delivery;
}

async function sendOnce(envelope: Envelope): Promise<Delivery> {
  try {
    const reply: unknown = await browser.runtime.sendMessage(envelope);
    // Nobody answers while a background starts up or shuts down.
    if (reply === undefined || reply === null) {
      return { kind: 'unanswered', message: 'nobody listened' };
    }
    return { kind: 'answered', reply };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return /context invalidated/i.test(message)
      ? { kind: 'gone' }
      : { kind: 'unanswered', message };
  }
}

/** True once the browser has cut this script off from its extension; there is no way back. */
export const isOrphaned = (): boolean => browser.runtime?.id === undefined;

/** `crypto.randomUUID` is missing on plain-http pages. */
function newCallId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
