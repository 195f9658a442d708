export const PANEL = {
  tabs: 'What to show',
  why: 'Why like this',
  you: 'About you',
  recent: 'Recent answers',
  nothingKnown:
    'Nothing is known about you yet. Whatever you say of yourself in the popup, and what Idiolect notices, stands here with the reason for it.',
  sure: (percent: number) => `${percent} % sure`,
  confidence: 'How sure Idiolect is',
  since: (date: string) => `since ${date}`,
  evidence: (count: number) => (count === 1 ? '1 reason' : `${count} reasons`),
  notUsed: 'Kept because you wrote it. No rewriter ever sees it.',
  provenance: { stated: 'you said so', observed: 'noticed', imported: 'imported' },
} as const;
