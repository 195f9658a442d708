/** Larger than any site's padding around a message; more would be a layout trick, not a padding. */
const MAX_INSET_PX = 48;

/** Line height for running text where a site sets none. */
const READABLE_LINE_HEIGHT = 1.55;

/**
 * Give our text the type and the place of the answer beside it. Sites often set both on the answer
 * itself, whose neighbour inherits neither. Colour is inherited: what lies behind us is the page's.
 */
export function matchAnswer(container: HTMLElement, answer: Element | null): void {
  if (!answer) return;
  const type = getComputedStyle(answer.querySelector('p, li') ?? answer);
  container.style.fontFamily = type.fontFamily;
  container.style.fontSize = type.fontSize;
  container.style.fontWeight = type.fontWeight;
  container.style.letterSpacing = type.letterSpacing;
  container.style.lineHeight = String(lineHeightOf(type));

  const box = getComputedStyle(answer);
  container.style.setProperty('--before', insetOf(box.marginBlockStart, box.paddingBlockStart));
  container.style.setProperty('--start', insetOf(box.marginInlineStart, box.paddingInlineStart));
  container.style.setProperty('--end', insetOf(box.marginInlineEnd, box.paddingInlineEnd));
}

/** As a multiple of the font size, so that our smaller labels get theirs. */
function lineHeightOf({ lineHeight, fontSize }: CSSStyleDeclaration): number {
  const ratio = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
  return Number.isFinite(ratio) ? ratio : READABLE_LINE_HEIGHT;
}

function insetOf(...lengths: readonly string[]): string {
  // `auto` is no number and counts as none.
  const sum = lengths.reduce((total, length) => total + (Number.parseFloat(length) || 0), 0);
  return `${Math.min(MAX_INSET_PX, Math.max(0, sum))}px`;
}
