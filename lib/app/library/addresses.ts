import type { Captured } from './captured.ts';

/** Parts of an address that say where its reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_hs(?:enc|mi)|ref_src|ref_url|spm|si|cmpid|wt_mc|vero_id|oly_\w+_id)$/i;

/**
 * The address that a page is kept under. What the page says of itself counts only within its own
 * site, and never when it names the front page for everything.
 */
export function canonicalUrlOf({ url, canonicalUrl }: Pick<Captured, 'url' | 'canonicalUrl'>) {
  const here = cleanUrl(url);
  if (canonicalUrl === null || !URL.canParse(canonicalUrl, url) || !URL.canParse(url)) return here;
  const said = new URL(canonicalUrl, url);
  const seen = new URL(url);
  const isOwn = said.host === seen.host && /^https?:$/.test(said.protocol);
  const isFront = said.pathname === '/' && seen.pathname !== '/';
  return isOwn && !isFront ? cleanUrl(said.href) : here;
}

/** Without tracking, without the place within the page; routes behind `#/` and `#!` stay. */
export function cleanUrl(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  if (!/^#[/!]/.test(url.hash)) url.hash = '';
  url.username = '';
  url.password = '';
  return url.href.replace(/\?$/, '');
}

const NOT_PUBLIC =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|invalid|home\.arpa)$/;

/** Whether a host is one that only this user, or only their network, can see. */
export function isPrivateHost(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return true;
  const isNumber = /^\d+\.\d+\.\d+\.\d+$/.test(hostname) || hostname.startsWith('[');
  return isNumber || !hostname.includes('.') || NOT_PUBLIC.test(hostname);
}

/** Parts of an address that let in whoever holds it. */
const LETS_IN = /^(?:token|access_token|auth|key|api_?key|sig|signature|session|sid|code|share)$/i;

/** Whether the address itself is a secret. */
export const holdsSecret = (address: string): boolean =>
  URL.canParse(address) && [...new URL(address).searchParams.keys()].some((n) => LETS_IN.test(n));
