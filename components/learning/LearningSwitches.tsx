import { useId, useState } from 'react';
import { Loaded } from '@/components/shared/Loaded.tsx';
import type { LearningSource } from '@/components/shared/source.ts';
import { useWatch } from '@/components/shared/use-watch.ts';
import { LEARNING_SWITCHES } from '@/components/words/learning-words.ts';
import type { LearningView } from '@/lib/app/ui-views.ts';

type Switch = keyof LearningView;
const SWITCHES = Object.keys(LEARNING_SWITCHES) as Switch[];

/** What may be learnt from, each a switch of its own. */
export function LearningSwitches({ source }: { source: LearningSource }) {
  const learning = useWatch(source.watchLearning);
  const [problem, setProblem] = useState<string | null>(null);
  const set = async (name: Switch, on: boolean) => {
    const result = await source.setLearning({ [name]: on });
    setProblem(result.ok ? null : result.error.message);
    return result.ok;
  };
  return (
    <>
      <Loaded state={learning}>
        {(value) =>
          SWITCHES.map((name) => (
            <LearningSwitch
              key={name}
              name={name}
              on={value[name]}
              onChange={(on) => set(name, on)}
            />
          ))
        }
      </Loaded>
      {problem && (
        <p className="failed" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

type LearningSwitchProps = {
  readonly name: Switch;
  readonly on: boolean;
  /** Resolves to whether it was kept. */
  readonly onChange: (on: boolean) => Promise<boolean>;
};

/** One switch with its consequence. Shown at once, and taken back if it was refused. */
export function LearningSwitch({ name, on, onChange }: LearningSwitchProps) {
  const id = useId();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const { label, hint } = LEARNING_SWITCHES[name];
  // Kept until the news of it is here, or the switch would jump back in between.
  if (wanted === on) setWanted(null);
  const change = async (checked: boolean) => {
    setWanted(checked);
    if (!(await onChange(checked))) setWanted(null);
  };
  return (
    <div className="switch">
      <input
        id={id}
        type="checkbox"
        checked={wanted ?? on}
        aria-describedby={`${id}-hint`}
        onChange={(event) => void change(event.currentTarget.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <small id={`${id}-hint`}>{hint}</small>
    </div>
  );
}
