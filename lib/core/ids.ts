declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type BeliefId = Id<'belief'>;
export type EvidenceId = Id<'evidence'>;
export type InteractionId = Id<'interaction'>;
export type RewriteId = Id<'rewrite'>;
export type JobId = Id<'job'>;
/** One saved page: the keyed hash of its canonical address. */
export type PageId = Id<'saved page'>;
/** One row of the egress ledger. */
export type EgressId = Id<'egress'>;

/** One code block, table, image … of the site's own; stable only within one reading of one answer. */
export type IslandId = Id<'island'>;

/** A web origin as the browser writes it, such as `https://chatgpt.com`; never with a path. */
export type Origin = Id<'origin'>;

/** The origin of a URL, or null when it is not a page a site could serve (http or https). */
export function originOf(url: string): Origin | null {
  if (!URL.canParse(url)) return null;
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? (origin as Origin) : null;
}
