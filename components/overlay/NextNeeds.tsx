import { useState } from 'react';
import { LANGUAGE } from '@/components/words/language.ts';
import { NEEDS } from '@/components/words/needs-words.ts';
import type { NextNeedChip } from '@/lib/app/page-calls.ts';
import { useOverlayTools } from './overlay-context.ts';

/** Questions that may come next. A click puts one into the site's composer; sending stays the user's. */
export function NextNeeds({ needs }: { needs: readonly NextNeedChip[] }) {
  const { events } = useOverlayTools();
  const [told, setTold] = useState('');
  if (needs.length === 0) return null;
  const ask = async (text: string) => setTold(NEEDS.told[await events.askNext(text)]);
  return (
    <fieldset className="needs" lang={LANGUAGE}>
      <legend>{NEEDS.title}</legend>
      {needs.map(({ id, text, why }) => (
        <button type="button" key={id} title={NEEDS.why[why]} onClick={() => void ask(text)}>
          {text}
        </button>
      ))}
      <p role="status">{told}</p>
    </fieldset>
  );
}
