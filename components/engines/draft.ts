import { PRESETS } from '@/components/words/server-words.ts';
import type { TriedServer } from '@/lib/app/engines/engine-calls.ts';
import type { PresetId, ServerSettings } from '@/lib/app/engines/engine-settings.ts';

/** A server as it stands in the form. */
export type Draft = ServerSettings;

/** A new server of one kind; its address is filled in. */
export const draftOf = (preset: PresetId): Draft => {
  const { address, contextTokens } = PRESETS[preset];
  return { preset, baseUrl: address, model: '', contextTokens };
};

export const triedIn = ({ preset, baseUrl, model }: Draft): TriedServer => ({
  preset,
  baseUrl: baseUrl.trim(),
  model: model.trim(),
});

/** The host of an address, or null when it is none that can be asked. */
export function hostIn(address: string): string | null {
  const text = address.trim();
  if (!URL.canParse(text)) return null;
  const { protocol, host } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && host !== '' ? host : null;
}

/** Whether what is sent to an address passes the internet in the clear. */
export function isPlainOnInternet(address: string): boolean {
  const text = address.trim();
  if (hostIn(text) === null) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'http:' && !NEAR.test(hostname);
}

/** This computer and private networks: loopback, RFC 1918, link-local, and names without a public ending. */
const NEAR =
  /^(?:[^.:]+|.*\.(?:localhost|local|lan|home|internal|home\.arpa)|(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+|\[(?:::1|f[cd].*|fe80:.*)\])$/;
