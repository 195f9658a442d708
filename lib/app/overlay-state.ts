import type { TransformId } from '../rewrite/engine.ts';
import type { View } from '../tree/view.ts';
import type {
  Feedback,
  Form,
  FormChoice,
  OverlaySignal,
  Refusal,
  RewriteReply,
} from './page-calls.ts';

/** What one answer's overlay shows. `data-state` of the host follows it. */
export type OverlayState =
  /** `draft` is what is written and checked so far. */
  | { readonly kind: 'working'; readonly draft?: View }
  | {
      readonly kind: 'replied';
      readonly reply: RewriteReply;
      /** `original` shows the site's own answer and only our bar under it. */
      readonly showing: 'rewrite' | 'original';
      readonly without: readonly TransformId[];
      /** Feedback just given, so that it can be acknowledged. */
      readonly said: Feedback | 'good' | null;
    }
  | { readonly kind: 'failed'; readonly refusal: Refusal };

/** What a person can do in the overlay. */
export type OverlayEvents = {
  toggle(): void;
  /** Put the original back for this answer and do not touch it again. */
  undo(): void;
  undoTransform(transform: TransformId): void;
  why(): void;
  feedback(feedback: Feedback | 'good'): void;
  choose(form: Form, scope: FormChoice['scope']): void;
  retry(): void;
  /** Put a next question into the site's composer, or else into the clipboard; never send it. */
  askNext(text: string): Promise<'inserted' | 'copied' | 'failed'>;
  noticed(signal: Extract<OverlaySignal, 'fold-opened' | 'gloss-opened' | 'copied-code'>): void;
};
