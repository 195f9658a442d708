import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { COMMON } from '@/components/words/common-words.ts';
import { GROUP_WORDS } from '@/components/words/profile-words.ts';
import { type EditorFacet, FACET_FORMS, type Line } from './facets.ts';
import './profile.css';

type LineFormProps = {
  readonly facet: EditorFacet;
  /** What to correct; null to add. */
  readonly line: Line | null;
  /** Resolves to whether it was kept; if not, the text stays for another try. */
  readonly onSubmit: (line: Line) => Promise<boolean>;
  readonly onCancel: () => void;
  /** Does not take the focus: nobody asked for the form yet. */
  readonly quiet?: boolean;
};

/** One line to add or correct a claim: type, choose, Enter. Escape leaves everything as it was. */
export function LineForm({ facet, line, onSubmit, onCancel, quiet = false }: LineFormProps) {
  const { choices, firstChoice, suggestions } = FACET_FORMS[facet];
  const words = GROUP_WORDS[facet];
  const [text, setText] = useState(line?.text ?? '');
  const [choice, setChoice] = useState(line?.choice ?? firstChoice);
  const [saving, setSaving] = useState(false);
  const list = useId();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const typed = text.trim();
    if (typed === '' || saving) return;
    setSaving(true);
    const kept = await onSubmit({ text: typed, choice });
    setSaving(false);
    // The next line may have been begun while this one was being kept.
    if (kept) setText((now) => (now === text ? '' : now));
  };

  return (
    <form
      className="line-form"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => handleKey(event, onCancel)}
    >
      <input
        className="grow"
        // biome-ignore lint/a11y/noAutofocus: the form appears because the user asked for it
        autoFocus={!quiet}
        required
        maxLength={200}
        autoComplete="off"
        aria-label={words.label}
        placeholder={words.placeholder}
        value={text}
        list={suggestions.length > 0 ? list : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Suggestions id={list} items={suggestions} />
      <ChoiceSelect label={words.choice} choices={choices} value={choice} onChange={setChoice} />
      <button type="submit" aria-busy={saving}>
        {line ? COMMON.save : COMMON.add}
      </button>
    </form>
  );
}

/** Enter submits from the choice as well, which a select does not do by itself. */
function handleKey(event: KeyboardEvent<HTMLFormElement>, onCancel: () => void): void {
  if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
  if (event.key !== 'Escape') return;
  // In a popup, Escape would close the whole window.
  event.preventDefault();
  event.stopPropagation();
  onCancel();
}

function Suggestions({ id, items }: { id: string; items: readonly string[] }) {
  return (
    <datalist id={id}>
      {items.map((item) => (
        <option key={item} value={item} />
      ))}
    </datalist>
  );
}

type ChoiceSelectProps = {
  readonly label: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly value: string;
  readonly onChange: (choice: string) => void;
};

/** The choice beside a text; nothing where a facet has none. */
export function ChoiceSelect({ label, choices, value, onChange }: ChoiceSelectProps) {
  const options = Object.entries(choices);
  if (options.length === 0) return null;
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {options.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  );
}
