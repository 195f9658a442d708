export const NEEDS = {
  title: 'Next:',
  why: {
    'goal-stage': 'Fits where you stand with what you are doing',
    'unknown-concept': 'May be new to you',
  },
  told: {
    inserted: 'It stands in your message. Send it when you like.',
    copied: 'Copied, so that you can paste it into your message.',
    failed: 'Your browser did not let us copy it.',
  },
} as const;
