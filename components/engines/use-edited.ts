import { useState } from 'react';

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * A saved value as it stands in a form. It follows what is saved elsewhere, until somebody edits it:
 * from then on nothing but its editor changes it.
 */
export function useEdited<T>(saved: T) {
  /** What was saved when the form last agreed with it. */
  const [known, setKnown] = useState(saved);
  const [value, setValue] = useState(saved);
  /** What stands here was saved: whatever became of it is taken. */
  const [follows, setFollows] = useState(false);
  const isEdited = !isSame(value, known);
  const isNew = !isSame(saved, known);
  const take = () => {
    setKnown(saved);
    setValue(saved);
    setFollows(false);
  };
  if (isNew && (!isEdited || follows || isSame(value, saved))) take();
  return {
    value,
    edit: (next: T) => {
      setValue(next);
      setFollows(false);
    },
    /** Something else was saved while this was being edited. */
    isOvertaken: isEdited && isNew,
    follow: () => setFollows(true),
    /** Take what is saved instead. */
    take,
  };
}
