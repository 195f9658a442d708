import { useState } from 'react';
import type { ModelSource } from '@/components/shared/source.ts';
import { MODELS } from '@/components/words/models-words.ts';

/** Says on request what models may use here. Not by itself: the answer starts the muscle. */
export function DeviceCheck({ source }: { source: Pick<ModelSource, 'abilities'> }) {
  const [said, setSaid] = useState<string | null>(null);
  const look = async () => {
    setSaid(MODELS.checking);
    const found = await source.abilities();
    setSaid(found.ok ? MODELS.abilities(found.value) : found.error.message);
  };
  return (
    <div className="wrap">
      <button type="button" onClick={() => void look()}>
        {MODELS.check}
      </button>
      <span role="status">{said}</span>
    </div>
  );
}
