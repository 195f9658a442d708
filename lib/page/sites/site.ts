/**
 * How to read one site. Data only. Selectors go from the most functional to the most fragile, each
 * with the month it was last seen to match; the first that matches anything on a page is used.
 */
export type Site = {
  readonly id: string;
  /** Host names, subdomains included; none for a chat kit that any host may embed. */
  readonly hosts?: readonly string[];
  /** One assistant turn. */
  readonly answer: readonly string[];
  /** The parts of the turn that are the answer; without a match they are worked out. Absent: all. */
  readonly body?: readonly string[];
  /** Without any, the text right above an answer is its question. */
  readonly question: readonly string[];
  /** On, in or around the answer while it grows. */
  readonly streaming?: readonly string[];
  /** Anywhere on the page while its last answer grows. */
  readonly busy?: readonly string[];
  /** Within the turn but no part of the answer: thinking, tool rows, toolbars. */
  readonly exclude?: readonly string[];
};

/** Whether `host` is one of the site's own. */
export const belongsTo = ({ hosts = [] }: Site, host: string): boolean =>
  hosts.some((own) => host === own || host.endsWith(`.${own}`));
