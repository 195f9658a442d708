/** What stands on a page after the finder has done its work, against the truth. */
export type Measured = {
  /** Our elements on the page. */
  readonly hosts: number;
  /** Answers that the truth names. */
  readonly answers: number;
  /** Answers met exactly: one host, at least 95 % of the prose, and nothing else. */
  readonly hits: number;
  readonly why: readonly string[];
};

export type Truth = { readonly selector: string | null; readonly body?: string };

/** Compare a page with the truth about it. Runs in the page. */
export function measure({ selector, body }: Truth): Measured {
  const JUNK =
    'button, [role="button"], [role="toolbar"], [role="status"], .sr-only, .cdk-visually-hidden, script, style';
  const HIDDEN = '[data-idiolect-hidden]';
  const deep = (root: ParentNode, wanted: string): Element[] => [
    ...root.querySelectorAll(wanted),
    ...[...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? deep(element.shadowRoot, wanted) : [],
    ),
  ];
  const words = (nodes: readonly Text[]) =>
    nodes.reduce((sum, { data }) => sum + (data.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  const textsIn = (element: Element): Text[] => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts;
  };
  const hosts = deep(document, 'idiolect-answer');
  const hidden = deep(document, HIDDEN);
  const answers = selector === null ? [] : deep(document, selector);
  const why: string[] = [];
  let hits = 0;
  for (const answer of answers) {
    const parts = body ? [...answer.querySelectorAll(body)] : [answer];
    const prose = parts.flatMap(textsIn).filter((text) => !text.parentElement?.closest(JUNK));
    const covered = prose.filter((text) => text.parentElement?.closest(HIDDEN));
    const beside = hosts.filter(
      (host) => answer.contains(host) || host.previousElementSibling === answer,
    );
    const mine = hidden.filter((element) => answer.contains(element) || element.contains(answer));
    const outside = mine
      .flatMap(textsIn)
      .filter((text) => !parts.some((part) => part.contains(text)));
    const share = words(prose) === 0 ? 0 : words(covered) / words(prose);
    if (beside.length === 1 && share >= 0.95 && words(outside) === 0) hits += 1;
    else
      why.push(
        `${beside.length} hosts, ${Math.round(share * 100)} % of the prose, ${words(outside)} other words`,
      );
  }
  if (hosts.length > answers.length)
    why.push(`${hosts.length} hosts for ${answers.length} answers`);
  return { hosts: hosts.length, answers: answers.length, hits, why };
}
