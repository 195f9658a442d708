import { memo, useEffect, useState } from 'react';
import type { View } from '@/lib/tree/view.ts';
import { BlocksView } from './BlockView.tsx';

/** Blocks drawn at a time. A typical answer is one step; a giant one grows without freezing the page. */
const STEP = 150;

/** The rewritten answer. Drawn once per view: switching to the original and back keeps its folds. */
export const ViewBody = memo(function ViewBody({ view: { blocks } }: { view: View }) {
  const [drawn, setDrawn] = useState(STEP);

  useEffect(() => {
    if (drawn >= blocks.length) return;
    const timer = setTimeout(() => setDrawn(drawn + STEP));
    return () => clearTimeout(timer);
  }, [drawn, blocks.length]);

  return <BlocksView blocks={blocks.slice(0, drawn)} />;
});
