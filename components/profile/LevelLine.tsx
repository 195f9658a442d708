import { LEVELS, NEXT_LEVELS } from '@/components/words/because-words.ts';
import { PROFILE } from '@/components/words/profile-words.ts';
import type { Level } from '@/lib/framing/framing.ts';
import './profile.css';

const STEPS = [1, 2, 3, 4] as const;

/** How personal answers can be with what is known, and what would take them further. */
export function LevelLine({ level }: { level: Level }) {
  return (
    <div className="level">
      <span className="steps" aria-hidden="true">
        {STEPS.map((step) => (
          <span key={step} className={step <= level ? 'reached' : undefined} />
        ))}
      </span>
      <p>{PROFILE.level(level, LEVELS[level])}</p>
      {NEXT_LEVELS[level] && <p className="quiet">{NEXT_LEVELS[level]}</p>}
    </div>
  );
}
