import type { RewriteSummary } from '@/lib/app/ui-views.ts';

export const POPUP = {
  /** What the page says of each state of the site in front. */
  noSite: 'Idiolect does not run on this page. Open an AI assistant and come back.',
  off: 'Off on this site',
  offHint: 'Nothing on it is read until you turn it on. Your browser will ask you to confirm.',
  on: 'On',
  onHint: 'Answers here are shown for you. The original is always one click away.',
  paused: 'Paused',
  pausedHint: 'Answers stay as they are until you resume.',
  turnOn: 'Turn on here',
  justOnce: 'Just this once',
  justOnceHint: 'Shows the answer in view for you, now. The site stays off.',
  turningOn: 'Waiting for your browser…',
  declined: 'Your browser did not allow it, so nothing changed.',
  pause: 'Pause',
  resume: 'Resume',
  turnOff: 'Turn off',
  thisSite: 'This site',
  you: 'You',
  latest: 'Latest answer',
  noRewrites: 'Answers that were shown for you will be listed here.',
} as const;

export const OUTCOMES: Record<RewriteSummary['outcome'], string> = {
  personalized: 'shown for you',
  'left-alone': 'left as it is',
  'nobody-known': 'left as it is: nothing is known about you yet',
};
