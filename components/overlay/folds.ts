import { type RefObject, useEffect } from 'react';

const foldsIn = (place: ParentNode): HTMLDetailsElement[] => [
  ...place.querySelectorAll<HTMLDetailsElement>('details.fold'),
];

/** Open every fold, or close them all when none is closed. */
export function unfoldAll(...places: readonly ParentNode[]): void {
  const folds = places.flatMap(foldsIn);
  const open = folds.some((fold) => !fold.open);
  for (const fold of folds) fold.open = open;
}

/** Paper has no clicks: open the folds for printing and close them again after it. */
export function useFoldsOpenInPrint(element: RefObject<Element | null>): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      opened = element.current ? foldsIn(element.current).filter((fold) => !fold.open) : [];
      for (const fold of opened) fold.open = true;
    };
    const close = () => {
      for (const fold of opened) fold.open = false;
      opened = [];
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    };
  }, [element]);
}
