import { until } from '@/tools/browser/until.ts';
import { IS_DRAWN } from '@/tools/demo/steps.ts';
import type { Firefox } from './firefox.ts';

/** Wait until the demo site's chat takes questions. */
export const drawn = ({ marionette }: Firefox): Promise<boolean> =>
  until('a chat that is drawn', () =>
    marionette.run<boolean>('content', `return window.wrappedJSObject.eval(args[0]);`, IS_DRAWN),
  );

export type Look = {
  /** What our host says; null when there is none. */
  readonly state: string | null;
  /** The form in sight, without our bar; '' while there is none. */
  readonly text: string;
  readonly originalShown: boolean;
};

/** What stands beside the last answer. The closed root opens to the browser's own code only. */
export const look = ({ marionette }: Firefox): Promise<Look> =>
  marionette.run(
    'content',
    `const chat = document.querySelector('deep-chat').openOrClosedShadowRoot;
     const host = chat.querySelector('idiolect-answer');
     const answer = [...chat.querySelectorAll('.ai-message-text')].at(-1);
     return {
       state: host ? host.getAttribute('data-state') : null,
       text: host ? (host.openOrClosedShadowRoot.querySelector('.answer')?.innerText ?? '') : '',
       originalShown: answer ? answer.getClientRects().length > 0 : false,
     };`,
  );

/** Click a button of ours beside the answer, once it is there. */
export const press = ({ marionette }: Firefox, name: string): Promise<boolean> =>
  until(`the button “${name}”`, () =>
    marionette.run<boolean>(
      'content',
      `const chat = document.querySelector('deep-chat')?.openOrClosedShadowRoot ?? document;
       const inside = chat.querySelector('idiolect-answer')?.openOrClosedShadowRoot;
       const buttons = [...(inside?.querySelectorAll('button') ?? [])];
       const button = buttons.find((one) => one.innerText.trim() === args[0]);
       button?.click();
       return button !== undefined;`,
      name,
    ),
  );
