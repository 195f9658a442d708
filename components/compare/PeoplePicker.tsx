import { useId } from 'react';
import {
  ARCHETYPE_WORDS,
  ARCHETYPES,
  COMPARE,
  DEPTH_WORDS,
  EMPHASIS_WORDS,
  LENGTH_WORDS,
  PICKS,
} from '@/components/words/compare-words.ts';
import { LIMITS } from '@/lib/settings/limits.ts';
import type { Choice, Described, Pick } from './people.ts';

type PickerProps = { readonly choice: Choice; readonly onChange: (choice: Choice) => void };

const OFFERED: readonly { readonly pick: Pick; readonly name: string }[] = [
  { pick: 'yourself', name: PICKS.yourself },
  ...ARCHETYPES.map((pick) => ({ pick, name: ARCHETYPE_WORDS[pick].name })),
  { pick: 'described', name: PICKS.described },
];

/** Who the answer is shown to: two or three people. */
export function PeoplePicker({ choice, onChange }: PickerProps) {
  const hint = useId();
  const { picks, described } = choice;
  const isFull = picks.length >= LIMITS.comparedPeople;
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
        {OFFERED.map(({ pick, name }) => (
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
        <Description
          described={described}
          onChange={(changed) => onChange({ ...choice, described: changed })}
        />
      )}
    </fieldset>
  );
}

type DescriptionProps = {
  readonly described: Described;
  readonly onChange: (described: Described) => void;
};

function Description({ described, onChange }: DescriptionProps) {
  return (
    <div className="description">
      <Select
        label={COMPARE.depth}
        words={DEPTH_WORDS}
        value={described.depth}
        onChange={(depth) => onChange({ ...described, depth })}
      />
      <Select
        label={COMPARE.length}
        words={LENGTH_WORDS}
        value={described.length}
        onChange={(length) => onChange({ ...described, length })}
      />
      <Select
        label={COMPARE.emphasis}
        words={{ nothing: COMPARE.noEmphasis, ...EMPHASIS_WORDS }}
        value={described.emphasis ?? 'nothing'}
        onChange={(first) =>
          onChange({ ...described, emphasis: first === 'nothing' ? null : first })
        }
      />
    </div>
  );
}

type SelectProps<Key extends string> = {
  readonly label: string;
  readonly words: Record<Key, string>;
  readonly value: Key;
  readonly onChange: (key: Key) => void;
};

function Select<Key extends string>({ label, words, value, onChange }: SelectProps<Key>) {
  const keys = Object.keys(words) as Key[];
  return (
    <label>
      {label}{' '}
      <select
        value={value}
        // Its options are the keys of the table.
        onChange={(event) => onChange(event.currentTarget.value as Key)}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {words[key]}
          </option>
        ))}
      </select>
    </label>
  );
}
