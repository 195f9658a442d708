import type { Unit } from '../../core/units.ts';
import type { TransformId } from '../engine.ts';
import type { Analysis } from './analysis.ts';
import type { Draft } from './draft.ts';
import type { Plan } from './plan.ts';
import type { Selection } from './selection.ts';
import type { Saved } from './term-uses.ts';

/** What every transform is given. Only `draft` may be written to. */
export type Work = {
  readonly analysis: Analysis;
  readonly plan: Plan;
  readonly selection: Selection;
  readonly draft: Draft;
  /** How freely to act, from the gate: the less, the more stays in sight. */
  readonly strength: Unit;
  /** What the reader's saved pages say of terms. */
  readonly saved: Saved;
};

/** One small change with a name; leaving it out undoes it. */
export type Transform = { readonly id: TransformId; apply(work: Work): void };
