import { type FormEvent, useId, useState } from 'react';
import { LearningSwitch } from '@/components/learning/LearningSwitches.tsx';
import { ROLES } from '@/components/words/suggestions.ts';
import { STYLE_CHOICES, type StyleChoice, WELCOME } from '@/components/words/welcome-words.ts';
import { type Answers, NO_ANSWERS } from './claims-of.ts';

type QuestionsProps = {
  /** Null when the questions were skipped. */
  readonly onFinish: (answers: Answers | null) => Promise<void>;
};

/** Three questions on one page. Enter saves, Skip leaves all of them open. */
export function Questions({ onFinish }: QuestionsProps) {
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [saving, setSaving] = useState(false);
  const set = (changed: Partial<Answers>) => setAnswers({ ...answers, ...changed });
  const finish = async (given: Answers | null) => {
    setSaving(true);
    await onFinish(given);
    setSaving(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void finish(answers);
  };

  return (
    <form className="card questions" onSubmit={submit}>
      <div>
        <h2>{WELCOME.questions}</h2>
        <p className="quiet">{WELCOME.questionsHint}</p>
      </div>
      <RoleQuestion value={answers.role} onChange={(role) => set({ role })} />
      <TopicQuestions answers={answers} onChange={set} />
      <StyleQuestion value={answers.style} onChange={(style) => set({ style })} />
      <LearningSwitch
        name="learnFromQuestions"
        on={answers.learn}
        onChange={async (learn) => {
          set({ learn });
          return true;
        }}
      />
      <div className="wrap">
        <button type="submit" className="primary" disabled={saving}>
          {saving ? WELCOME.saving : WELCOME.finish}
        </button>
        <button type="button" className="plain" disabled={saving} onClick={() => void finish(null)}>
          {WELCOME.skip}
        </button>
      </div>
    </form>
  );
}

type TextQuestionProps = {
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly value: string;
  readonly list?: string;
  readonly onChange: (value: string) => void;
};

function TextQuestion({ label, hint, placeholder, value, list, onChange }: TextQuestionProps) {
  const id = useId();
  return (
    <div className="question">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        list={list}
        maxLength={200}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <small id={`${id}-hint`}>{hint}</small>
    </div>
  );
}

function RoleQuestion({ value, onChange }: { value: string; onChange: (role: string) => void }) {
  const list = useId();
  return (
    <>
      <TextQuestion
        label={WELCOME.role}
        hint={WELCOME.roleHint}
        placeholder={WELCOME.rolePlaceholder}
        value={value}
        list={list}
        onChange={onChange}
      />
      <datalist id={list}>
        {ROLES.map((role) => (
          <option key={role} value={role} />
        ))}
      </datalist>
    </>
  );
}

type TopicQuestionsProps = {
  readonly answers: Answers;
  readonly onChange: (changed: Partial<Answers>) => void;
};

function TopicQuestions({ answers: { knows, newTo }, onChange }: TopicQuestionsProps) {
  return (
    <div className="pair">
      <TextQuestion
        label={WELCOME.knows}
        hint={WELCOME.topicsHint}
        placeholder={WELCOME.knowsPlaceholder}
        value={knows}
        onChange={(typed) => onChange({ knows: typed })}
      />
      <TextQuestion
        label={WELCOME.newTo}
        hint={WELCOME.topicsHint}
        placeholder={WELCOME.newToPlaceholder}
        value={newTo}
        onChange={(typed) => onChange({ newTo: typed })}
      />
    </div>
  );
}

const CHOICES = Object.keys(STYLE_CHOICES) as StyleChoice[];

type StyleQuestionProps = {
  readonly value: StyleChoice;
  readonly onChange: (style: StyleChoice) => void;
};

function StyleQuestion({ value, onChange }: StyleQuestionProps) {
  const name = useId();
  return (
    <fieldset className="question">
      <legend>{WELCOME.style}</legend>
      <div className="wrap">
        {CHOICES.map((choice) => (
          <label key={choice} className="choice">
            <input
              type="radio"
              name={name}
              checked={choice === value}
              onChange={() => onChange(choice)}
            />
            {STYLE_CHOICES[choice]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
