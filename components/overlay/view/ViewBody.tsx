import { memo, useEffect, useMemo, useState } from 'react';
import type { Blocks, View } from '@/lib/tree/view.ts';
import { BlocksView } from './BlockView.tsx';

/** Blocks drawn at a time. A typical answer is one step; a giant one grows without freezing the page. */
const STEP = 150;

/** The rewritten answer. Drawn once per view: switching to the original and back keeps its folds. */
export const ViewBody = memo(function ViewBody({ view: { blocks } }: { view: View }) {
  const steps = useMemo(() => stepsOf(blocks), [blocks]);
  const [drawn, setDrawn] = useState(1);

  useEffect(() => {
    if (drawn >= steps.length) return;
    const timer = setTimeout(() => setDrawn(drawn + 1));
    return () => clearTimeout(timer);
  }, [drawn, steps]);

  return steps.slice(0, drawn).map((step, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: steps only ever follow one another
    <Step key={index} blocks={step} />
  ));
});

/** What is drawn already is not looked at again. */
const Step = memo(BlocksView);

const stepsOf = (blocks: Blocks): readonly Blocks[] =>
  Array.from({ length: Math.ceil(blocks.length / STEP) }, (_, index) =>
    blocks.slice(index * STEP, (index + 1) * STEP),
  );
