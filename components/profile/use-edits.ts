import { useState } from 'react';
import type { ProfileSource } from '@/components/shared/source.ts';
import type { EditRefusal } from '@/lib/app/calls.ts';
import type { BeliefId } from '@/lib/core/ids.ts';
import type { Result } from '@/lib/core/result.ts';
import type { Claim } from '@/lib/self-model/claim.ts';

/** What the editor has to tell after the last edit. */
export type Notice =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'forgot'; readonly claim: Claim };

/** Edits of the profile. Each resolves to whether it was kept, so that a refused text is not lost. */
export type Edits = {
  readonly notice: Notice | null;
  readonly state: (claim: Claim) => Promise<boolean>;
  readonly correct: (id: BeliefId, claim: Claim) => Promise<boolean>;
  readonly forget: (id: BeliefId, claim: Claim) => Promise<boolean>;
  readonly answer: (id: BeliefId, accept: boolean) => Promise<boolean>;
};

type Source = Omit<ProfileSource, 'watchProfile'>;

export function useEdits(source: Source): Edits {
  const [notice, setNotice] = useState<Notice | null>(null);

  const run = async (
    work: Promise<Result<unknown, EditRefusal>>,
    after: Notice | null = null,
  ): Promise<boolean> => {
    const result = await work;
    setNotice(result.ok ? after : { kind: 'refused', message: result.error.message });
    return result.ok;
  };

  return {
    notice,
    state: (claim) => run(source.stateBelief(claim)),
    correct: (id, claim) => run(source.correctBelief({ id, claim })),
    forget: (id, claim) => run(source.forgetBelief(id), { kind: 'forgot', claim }),
    answer: (id, accept) => run(source.answerProposal({ id, accept })),
  };
}
