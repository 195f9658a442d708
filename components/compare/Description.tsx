import {
  COMPARE,
  DEPTH_WORDS,
  EMPHASIS_WORDS,
  LENGTH_WORDS,
} from '@/components/words/compare-words.ts';
import type { Described } from './people.ts';

type DescriptionProps = {
  readonly described: Described;
  readonly onChange: (described: Described) => void;
};

/** What to know of a reader: depth, length, and what they look for. */
export function Description({ described, onChange }: DescriptionProps) {
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
