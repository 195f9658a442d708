import { useMemo } from 'react';
import type { Edits } from '@/components/profile/use-edits.ts';
import { Loaded } from '@/components/shared/Loaded.tsx';
import type { RewriteSource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { WHY } from '@/components/words/why-words.ts';
import type { RewriteId } from '@/lib/core/ids.ts';
import { WhyLikeThis } from './WhyLikeThis.tsx';

type RewriteViewProps = {
  readonly source: Pick<RewriteSource, 'watchRewrite'>;
  readonly id: RewriteId;
  readonly edits: Edits;
};

/** One rewrite, followed as the beliefs behind it change. */
export function RewriteView({ source, id, edits }: RewriteViewProps) {
  const watch = useMemo(() => source.watchRewrite(id), [source, id]);
  const rewrite = useWatch(watch);
  return (
    <Loaded state={rewrite}>
      {(value) =>
        value ? <WhyLikeThis rewrite={value} edits={edits} /> : <p className="quiet">{WHY.gone}</p>
      }
    </Loaded>
  );
}
