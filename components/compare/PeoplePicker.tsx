import { useId } from 'react';
import { ARCHETYPE_WORDS, ARCHETYPES, COMPARE, PICKS } from '@/components/words/compare-words.ts';
import { LIMITS } from '@/lib/settings/limits.ts';
import { Description } from './Description.tsx';
import { OwnReaders } from './OwnReaders.tsx';
import { type Choice, type Pick, pickOf } from './people.ts';
import { SaveReader } from './SaveReader.tsx';
import type { OwnReaders as Own } from './use-own-readers.ts';

type PickerProps = {
  readonly choice: Choice;
  readonly own: Own;
  readonly onChange: (choice: Choice) => void;
};

type Offered = { readonly pick: Pick; readonly name: string };

const OFFERED: readonly Offered[] = [
  { pick: 'yourself', name: PICKS.yourself },
  ...ARCHETYPES.map((pick) => ({ pick, name: ARCHETYPE_WORDS[pick].name })),
];

/** Who the answer is shown to: two or three people. */
export function PeoplePicker({ choice, own, onChange }: PickerProps) {
  const hint = useId();
  const { picks, described } = choice;
  const isFull = picks.length >= LIMITS.comparedPeople;
  const kept = own.state.state === 'ready' ? own.state.value : [];
  const offered: readonly Offered[] = [
    ...OFFERED,
    ...kept.map((reader) => ({ pick: pickOf(reader), name: reader.name })),
    { pick: 'described', name: PICKS.described },
  ];
  const toggle = (pick: Pick) => {
    const without = picks.filter((other) => other !== pick);
    onChange({ ...choice, picks: picks.includes(pick) ? without : [...picks, pick] });
  };
  return (
    <fieldset className="people" aria-describedby={hint}>
      <legend>{COMPARE.people}</legend>
      <p className="quiet" id={hint}>
        {COMPARE.peopleHint}
      </p>
      <div className="wrap">
        {offered.map(({ pick, name }) => (
          <label key={pick} className="pick">
            <input
              type="checkbox"
              checked={picks.includes(pick)}
              disabled={isFull && !picks.includes(pick)}
              onChange={() => toggle(pick)}
            />
            {name}
          </label>
        ))}
      </div>
      {picks.includes('described') && (
        <>
          <Description
            described={described}
            onChange={(changed) => onChange({ ...choice, described: changed })}
          />
          <SaveReader
            described={described}
            own={own}
            onKept={(reader) =>
              onChange({
                ...choice,
                picks: picks.map((pick) => (pick === 'described' ? pickOf(reader) : pick)),
              })
            }
          />
        </>
      )}
      <OwnReaders
        own={own}
        onDeleted={(reader) =>
          onChange({ ...choice, picks: picks.filter((pick) => pick !== pickOf(reader)) })
        }
      />
    </fieldset>
  );
}
