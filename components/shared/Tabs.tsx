import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

type Tab<Key extends string> = {
  readonly key: Key;
  readonly title: string;
  readonly content: ReactNode;
};

type TabsProps<Key extends string> = {
  readonly label: string;
  readonly tabs: readonly Tab<Key>[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
};

/** One of several panels. Arrow keys, Home and End move between the tabs. */
export function Tabs<Key extends string>({ label, tabs, chosen, onChoose }: TabsProps<Key>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = tabs.find(({ key }) => key === chosen);

  const move = (event: KeyboardEvent) => {
    const target =
      tabs[
        targetOf(
          event,
          tabs.findIndex(({ key }) => key === chosen),
          tabs.length,
        )
      ];
    if (!target) return;
    event.preventDefault();
    onChoose(target.key);
    list.current?.querySelector<HTMLElement>(`[data-key="${target.key}"]`)?.focus();
  };

  return (
    <>
      <div
        ref={list}
        className="tabs"
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        tabIndex={-1}
      >
        {tabs.map(({ key, title }) => (
          <button
            key={key}
            type="button"
            role="tab"
            data-key={key}
            id={`${id}-${key}`}
            aria-selected={key === chosen}
            aria-controls={key === chosen ? `${id}-panel` : undefined}
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => onChoose(key)}
          >
            {title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
        {current?.content}
      </div>
    </>
  );
}

/** The tab a key leads to, or -1. "Next" is to the left in right-to-left writing. */
function targetOf({ key, currentTarget }: KeyboardEvent, at: number, count: number): number {
  const leftward = getComputedStyle(currentTarget).direction === 'rtl';
  const next = (at + 1) % count;
  const previous = (at + count - 1) % count;
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: leftward ? previous : next,
    ArrowLeft: leftward ? next : previous,
    Home: 0,
    End: count - 1,
  };
  return targets[key] ?? -1;
}
