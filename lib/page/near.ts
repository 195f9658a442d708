/** How far outside the window still counts as near, so that ours is there before it is scrolled to. */
const MARGIN = '150% 0px';

/** Call back once when an element comes near the window. Returns the way to stop waiting. */
export function whenNear(element: Element, listener: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      listener();
    },
    { rootMargin: MARGIN },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/** Distance of an element from the middle of the window, in pixels. */
export function fromMiddle({ top, bottom }: DOMRect): number {
  const middle = innerHeight / 2;
  if (top <= middle && bottom >= middle) return 0;
  return Math.min(Math.abs(top - middle), Math.abs(bottom - middle));
}
