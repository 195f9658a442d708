import { useId } from 'react';
import { SERVER } from '@/components/words/server-words.ts';

type LibraryYesProps = {
  readonly label: string;
  readonly recipient: string;
  /** Everybody who may have passages of saved pages. */
  readonly libraryTo: readonly string[];
  readonly onChange: (libraryTo: readonly string[]) => void;
};

/** The yes of its own that passages of saved pages need, for each who might get them. */
export function LibraryYes({ label, recipient, libraryTo, onChange }: LibraryYesProps) {
  const box = useId();
  const hint = useId();
  const others = libraryTo.filter((one) => one !== recipient);
  const may = others.length < libraryTo.length;
  return (
    <div className="switch">
      <input
        id={box}
        type="checkbox"
        checked={may}
        aria-describedby={hint}
        onChange={() => onChange(may ? others : [...others, recipient])}
      />
      <label htmlFor={box}>{label}</label>
      <small id={hint}>{SERVER.libraryHint}</small>
    </div>
  );
}
