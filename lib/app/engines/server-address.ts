import type { ServerSettings } from './engine-settings.ts';

/** Room for our rules and a paragraph, and more than any model has. In tokens. */
const LEAST_CONTEXT = 512;
const MOST_CONTEXT = 10_000_000;

/** The address of a server as it is used: web only, without credentials, query or closing slash. */
export function serverAddress(typed: string): URL | null {
  const text = typed.trim();
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  // A key in an address would be seen by everyone who sees the address.
  if (!isWeb || url.username !== '' || url.password !== '' || url.search !== '') return null;
  url.hash = '';
  return url;
}

/** Settings of a server within their bounds, or null when its address is none. */
export function serverFrom(typed: ServerSettings): ServerSettings | null {
  const url = serverAddress(typed.baseUrl);
  const model = typed.model.trim();
  if (url === null || model === '') return null;
  const context = Math.round(typed.contextTokens);
  return {
    preset: typed.preset,
    baseUrl: addressOf(url),
    model,
    contextTokens: Math.min(MOST_CONTEXT, Math.max(LEAST_CONTEXT, context)),
  };
}

export const addressOf = (url: URL): string => `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
