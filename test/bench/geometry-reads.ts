/** What makes a browser lay a page out at once when it is read after a change. */
const METHODS = ['getBoundingClientRect', 'getClientRects', 'scrollIntoView', 'checkVisibility'];
const GETTERS = [
  'clientHeight',
  'clientWidth',
  'scrollHeight',
  'scrollWidth',
  'scrollTop',
  'scrollLeft',
] as const;
const HTML_GETTERS = [
  'offsetHeight',
  'offsetWidth',
  'offsetTop',
  'offsetLeft',
  'innerText',
] as const;

/** Count every such read from now on. Returns the way to ask for the count. */
export function countGeometryReads(): () => number {
  let count = 0;
  const wrap = <Of extends object>(
    of: Of,
    name: keyof Of & string,
    kind: 'get' | 'value',
  ): void => {
    const descriptor = Object.getOwnPropertyDescriptor(of, name);
    const original = descriptor?.[kind] as ((...args: unknown[]) => unknown) | undefined;
    if (!descriptor || !original) throw new Error(`this browser has no ${name}`);
    Object.defineProperty(of, name, {
      ...descriptor,
      [kind](this: unknown, ...args: unknown[]) {
        count += 1;
        return original.apply(this, args);
      },
    });
  };
  for (const name of METHODS) wrap(Element.prototype, name as keyof Element & string, 'value');
  for (const name of GETTERS) wrap(Element.prototype, name, 'get');
  for (const name of HTML_GETTERS) wrap(HTMLElement.prototype, name, 'get');
  wrap(window, 'getComputedStyle', 'value');
  wrap(Document.prototype, 'elementFromPoint', 'value');
  return () => count;
}
