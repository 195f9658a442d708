import { useState } from 'react';
import type { EngineSource } from '@/components/shared/source.ts';
import { SERVER } from '@/components/words/server-words.ts';
import type { EngineSettings, Price } from '@/lib/app/engines/engine-settings.ts';
import { Problem } from './Problem.tsx';
import { useEdited } from './use-edited.ts';
import { useTell } from './use-tell.ts';

type PricesProps = {
  readonly settings: EngineSettings;
  readonly source: Pick<EngineSource, 'setEngines'>;
};

/** A price as it stands in its two fields. */
type Typed = { readonly read: string; readonly written: string };

const typedFrom = (price: Price | null | undefined): Typed => ({
  read: price ? String(price.read) : '',
  written: price ? String(price.written) : '',
});

/** Null without any; undefined where it is no price. A part that is left out costs nothing. */
function priceIn({ read, written }: Typed): Price | null | undefined {
  if (read.trim() === '' && written.trim() === '') return null;
  const price = { read: Number(read), written: Number(written) };
  return price.read >= 0 && price.written >= 0 ? price : undefined;
}

/** What the server charges, entered by whoever pays it. */
export function Prices({ settings, source }: PricesProps) {
  const { value: typed, edit, follow } = useEdited(typedFrom(settings.price));
  const [isWrong, setWrong] = useState(false);
  const { problem, tell } = useTell();
  const keep = async () => {
    const price = priceIn(typed);
    setWrong(price === undefined);
    if (price === undefined) return;
    const isSame = JSON.stringify(price) === JSON.stringify(settings.price ?? null);
    if (!isSame && (await tell(source.setEngines({ price })))) follow();
  };
  const field = (name: keyof Typed, label: string) => (
    <label className="field">
      {label}
      <input
        inputMode="decimal"
        value={typed[name]}
        aria-invalid={isWrong}
        onChange={(event) => edit({ ...typed, [name]: event.currentTarget.value })}
        onBlur={() => void keep()}
        onKeyDown={(event) => event.key === 'Enter' && void keep()}
      />
    </label>
  );
  return (
    <details>
      <summary>{SERVER.price}</summary>
      <div className="stack">
        <p className="quiet">{SERVER.priceHint}</p>
        {field('read', SERVER.priceRead)}
        {field('written', SERVER.priceWritten)}
        <Problem problem={isWrong ? SERVER.notAPrice : problem} />
      </div>
    </details>
  );
}
