import { type Origin, originOf } from './ids.ts';

/**
 * A site as browsers grant it: scheme and host without a port, since match patterns know none.
 * Everything kept per site (paused, granted) is kept under this.
 */
export function siteOf(origin: Origin): Origin {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}` as Origin;
}

/** The match pattern that covers a site, such as `https://chatgpt.com/*`. */
export const patternOf = (origin: Origin): string => `${siteOf(origin)}/*`;

/** The one site a match pattern stands for, or null when it covers several. */
export function siteOfPattern(pattern: string): Origin | null {
  if (!pattern.endsWith('/*') || pattern.slice(0, -2).includes('*')) return null;
  const origin = originOf(pattern);
  return origin && siteOf(origin);
}
