/** A selector, and the month it was last seen to match (`2026-08`), so that stale ones can be told. */
export type Seen = readonly [selector: string, month: string];

/** How to read one site. Data only: selectors from the most functional to the most fragile. */
export type Site = {
  readonly id: string;
  /** Host names, subdomains included; empty for a chat kit that any host may embed. */
  readonly hosts: readonly string[];
  /** One assistant turn. The first selector that matches anything on the page is used. */
  readonly answer: readonly Seen[];
  /** The parts of the turn that are the answer; without a match the parts are worked out. */
  readonly body: readonly Seen[];
  readonly question: readonly Seen[];
  /** Where people type. Only looked for, never read. */
  readonly composer: readonly Seen[];
  /** On, in or around the answer while it grows. */
  readonly streaming: readonly Seen[];
  /** Anywhere on the page while its last answer grows. */
  readonly busy: readonly Seen[];
  /** Within the turn but no part of the answer: thinking, tool rows, toolbars. */
  readonly exclude: readonly string[];
};

/** Whether `host` is one of the site's own. */
export const belongsTo = (site: Site, host: string): boolean =>
  site.hosts.some((own) => host === own || host.endsWith(`.${own}`));
