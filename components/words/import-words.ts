import { counted } from './language.ts';

const proposals = (count: number): string => counted(count, 'proposal', 'proposals');

export const WORDS = {
  title: 'Bring what you told others',
  memoryTitle: 'Instructions or memory of another assistant',
  memoryHint:
    'Copy your custom instructions, or what ChatGPT, Claude or Gemini remembers about you, and paste it here. Each thing found waits for your yes or no; orders and opinions in it change nothing.',
  memoryLabel: 'Text to look through',
  memoryStart: 'Find what it says about me',
  found: (count: number) =>
    count === 0
      ? 'Nothing new about you was found in it.'
      : `Found ${proposals(count)}. They wait under “About you” for your yes or no.`,
  chatsTitle: 'Your ChatGPT export',
  chatsHint:
    'Unpack the export and choose its file conversations.json. Only what you wrote is looked at, on this device; however large the file is, you can go on working.',
  chatsFile: 'conversations.json',
  chatsProgress: 'Reading your conversations…',
  chatsCancelled: (count: number) =>
    `Cancelled. ${proposals(count)} found so far; choose the file again to go on.`,
  chatsNone: 'No conversations were found in this file. Is it conversations.json?',
  chatsDone: (turns: number, count: number, skipped: number) =>
    [
      `Read ${counted(turns, 'message', 'messages')} of yours and found ${proposals(count)}.`,
      skipped > 0 && `${counted(skipped, 'conversation', 'conversations')} could not be read.`,
      count > 0 && 'They wait under “About you” for your yes or no.',
    ]
      .filter(Boolean)
      .join(' '),
} as const;
