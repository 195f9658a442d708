/** Outermost elements that sites draw formulas with. */
const MATH = '.katex-display, .katex, mjx-container, .MathJax_Display, .MathJax, math, [data-math]';

export const isMath = (element: Element): boolean =>
  element.matches(MATH) && element.localName !== 'body';

/** Whether a formula stands on a line of its own. */
export function isDisplayMath(element: Element): boolean {
  if (element.matches('.katex-display, .MathJax_Display, mjx-container[display="true"]'))
    return true;
  if (element.querySelector('.katex-display, mjx-container[display="true"], math[display="block"]'))
    return true;
  return element.matches('math[display="block"], [data-math]:is(div)');
}

/** What a formula says: its TeX where the page keeps it, else its characters. */
export function texOf(element: Element): string {
  const shown = element.querySelector('math, .katex-html') ?? element;
  return keptTex(element) ?? shown.textContent?.trim() ?? '';
}

/** The TeX of a formula, where the page keeps it. */
export function keptTex(element: Element): string | null {
  const annotation = element.querySelector('annotation[encoding="application/x-tex"]')?.textContent;
  if (annotation) return annotation.trim();
  for (const name of ['data-math', 'data-tex', 'data-latex', 'data-expr', 'alttext']) {
    const holder = element.matches(`[${name}]`) ? element : element.querySelector(`[${name}]`);
    const value = (holder ?? element.closest(`[${name}]`))?.getAttribute(name);
    if (value) return value.trim();
  }
  const script = nextScript(element) ?? element.querySelector('script[type^="math/tex"]');
  return script?.textContent ? script.textContent.trim() : null;
}

/** MathJax 2 leaves the TeX in a script behind what it drew. */
function nextScript(element: Element): Element | null {
  const next = element.nextElementSibling;
  return next?.matches('script[type^="math/tex"]') ? next : null;
}
