import { until } from '@/tools/browser/until.ts';
import { IS_DRAWN } from '@/tools/demo/steps.ts';
import type { Firefox } from './firefox.ts';

/** Wait until the demo site's chat takes questions. */
export const drawn = ({ marionette }: Firefox): Promise<boolean> =>
  until('a chat that is drawn', () =>
    marionette.run<boolean>('content', `return window.wrappedJSObject.eval(args[0]);`, IS_DRAWN),
  );
