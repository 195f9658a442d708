import { createGate, NotSent } from '@/lib/adapters/network/gate.ts';
import { beginRequest, endRequest } from '@/lib/app/egress.ts';
import type { LinkAnswer, LinkPorts } from '@/lib/app/library/check-links.ts';
import type { BackgroundWorld } from './world.ts';

/** A site that takes longer is as good as gone. */
const PATIENCE_MS = 10_000;

const GONE = [404, 410];

/**
 * Ask one site for the head of one page. The press of the button is the leave for these very hosts,
 * this once. Without a grant the browser tells only whether anything answered.
 */
export const askLink =
  (world: BackgroundWorld): LinkPorts['ask'] =>
  async ({ url }, isGranted): Promise<LinkAnswer> => {
    const hosts = {
      allows: async (host: string, purpose: string) =>
        purpose === 'link-check' && host === new URL(url).host,
    };
    const gate = createGate({
      begin: (request) => beginRequest(request, { ...world, hosts }),
      end: (end) => endRequest(end, world),
    });
    try {
      const { status } = await gate('link-check')(url, {
        method: 'HEAD',
        mode: isGranted ? 'cors' : 'no-cors',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return GONE.includes(status) ? 'gone' : 'there';
    } catch (cause) {
      return cause instanceof NotSent ? 'not-asked' : 'no-answer';
    }
  };
