const SAFE_PROTOCOLS = ['https:', 'http:', 'mailto:'];

/** The address when it is one a reader may follow, else null. Scripts and data have no address here. */
export function safeLink(url: string, base: string): string | null {
  if (!URL.canParse(url, base)) return null;
  const { href, protocol } = new URL(url, base);
  return SAFE_PROTOCOLS.includes(protocol) ? href : null;
}
