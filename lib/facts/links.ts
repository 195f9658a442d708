import type { Coverage } from './coverage.ts';
import { type Violation, violation } from './violation.ts';

/** Where a source names a target: inline links, autolinks, bare addresses, definitions. */
const TARGETS: readonly RegExp[] = [
  /\]\(\s*<?((?:[^()\s<>]|\([^()\s]*\))+)/g,
  /^[ \t>]{0,9}\[[^\]\n]+\]:[ \t]*<?([^\s>]+)/gm,
];
const BARE = /\b(?:https?:\/\/|www\.)[^\s<>]+/gi;

/** Links keep their addresses: none changed, none invented, none lost. */
export function checkLinks(
  source: string,
  urls: readonly string[],
  coverage: Coverage,
): Violation[] {
  if (urls.length === 0 && !source.includes('](')) return [];
  const known = new Set<string>();
  const targets: { url: string; at: number }[] = [];
  for (const pattern of TARGETS) {
    for (const match of source.matchAll(pattern)) {
      const url = canonical(match[1] ?? '');
      known.add(url);
      if (match[0].startsWith('](')) targets.push({ url, at: match.index });
    }
  }
  for (const [address] of source.matchAll(BARE)) known.add(canonical(address));
  const shown = new Set(urls.map(canonical));
  return [
    ...[...shown]
      .filter((url) => !known.has(url) && !standsIn(url, source))
      .map((url) => violation('invented', 'url', url)),
    ...targets
      .filter(({ url, at }) => !shown.has(url) && !coverage.covers(at))
      .map(({ url, at }) => violation('missing', 'url', url, { start: at, end: at + url.length })),
  ];
}

/** An address without what parsers add or decode. */
const canonical = (url: string): string =>
  url
    .replace(/^mailto:/i, '')
    .replace(/^http:\/\/(?=www\.)/i, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&amp;/g, '&')
    .replace(/[.,;:!?*_~'")\]]+$/, '');

/** The last resort for addresses that end where our pattern did not see it. */
const standsIn = (url: string, source: string): boolean => url !== '' && source.includes(url);
