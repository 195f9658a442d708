/** One assistant turn on a page. What it holds is looked up each time: sites re-create their nodes. */
export type Turn = {
  /** The turn as the site marks it. */
  readonly element: HTMLElement;
  /** What found it: the id of a site's rules, or one of `FOUND_BY`. */
  readonly by: string;
  /** Whether this is an answer beyond doubt; else a button asks first. */
  readonly sure: boolean;
  /** The parts that are the answer, in reading order: what is read, and hidden while ours shows. */
  bodies(): HTMLElement[];
  /** What the user had asked, as the page shows it; empty when it is not there. */
  question(): string;
  isStreaming(): boolean;
};

/** `Turn.by` where no site's rules found it. */
export const FOUND_BY = { looks: 'looks', picked: 'picked', selection: 'selection' } as const;

/** A document or an open shadow root: each has its own nodes, styles and observers. */
export type Root = Document | ShadowRoot;

export const OUR_TAG = 'idiolect-answer';

/** Inside something of ours: reading it again would feed on itself. */
export const isOurs = (node: Node): boolean =>
  (node instanceof Element ? node : node.parentElement)?.closest(OUR_TAG) != null;
