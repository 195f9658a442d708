import { DAY_MS } from '@/lib/core/units.ts';
import { RETENTION } from '@/lib/settings/limits.ts';
import { counted } from './language.ts';

export const OPTIONS = {
  title: 'Options',
  contents: 'On this page',
  sites: 'Sites',
  sitesHint: 'Idiolect runs only where you turned it on.',
  noSites:
    'It is on nowhere yet. Open an AI assistant and press the Idiolect button, or name one here.',
  addSite: 'Address of an assistant',
  addPlaceholder: 'https://…',
  turnOn: 'Turn on',
  notAnAddress: 'That is no web address. It begins with https:// and names a site.',
  declined: 'Your browser did not allow it, so nothing changed.',
  pause: 'Pause',
  resume: 'Resume',
  turnOff: 'Turn off',
  paused: 'paused',
  on: 'on',
  notGranted: 'off',
  data: 'Your data',
  exportTitle: 'Take a copy',
  exportHint:
    'One file with everything: what is believed about you and why, your saved pages, your sites, recent answers, and what left this device. It is not encrypted, so keep it where only you can read it.',
  exportStart: 'Export everything',
  exportProgress: 'Exporting…',
  exportDone: (name: string) => `Saved as ${name}.`,
  cancelled: 'Cancelled. Nothing was saved.',
  importTitle: 'Bring it back',
  importHint:
    'Choose a file that Idiolect exported. It is checked as a whole first; what you have is kept, and nothing is counted twice.',
  importFile: 'File to import',
  importProgress: 'Importing…',
  importCancelled: 'Cancelled. Nothing was changed.',
  importDone: (added: number, alreadyHere: number) =>
    `Done: ${counted(added, 'entry', 'entries')} added, ${counted(alreadyHere, 'entry was', 'entries were')} here already.`,
  importRefused: 'Nothing was changed.',
  line: (line: number) => `Line ${line}:`,
  wipeTitle: 'Delete everything',
  wipeHint:
    'Deletes all that is believed about you, your saved pages, recent answers, keys, downloaded models and settings, from this device and for good.',
  wipeStart: 'Delete everything…',
  wipeSure: 'There is no copy anywhere else. Delete all of it now?',
  wipeConfirm: 'Yes, delete everything',
  wipeDone: 'Everything is deleted.',
  kept: 'What is kept, and where',
  shortcut: 'Shortcut',
  shortcutIs: (keys: string) =>
    `${keys} switches the answer you are reading between the original and yours.`,
  shortcutNone: 'No key is set for switching between the original and yours.',
  shortcutHint: 'You can choose another one in your browser’s settings for extension shortcuts.',
  version: (version: string) => `Version ${version}`,
} as const;

const daysOf = (ms: number): string => counted(Math.round(ms / DAY_MS), 'day', 'days');

/** What is kept: each line is true of every install without further engines. */
export const KEPT: readonly { readonly what: string; readonly where: string }[] = [
  {
    what: 'What you say about yourself, and what Idiolect notices from your feedback and, if you agreed, from the questions you send',
    where: 'In this browser, on this device, until you forget it.',
  },
  {
    what: 'Recent questions, and what was changed in their answers, so that you can ask why',
    where: `In this browser, on this device, for ${daysOf(RETENTION.rewritesMs)}.`,
  },
  {
    what: 'For each site that is on: what found its answers last, on which day, and how you picked them',
    where: 'In this browser, on this device.',
  },
  {
    what: 'Pages you saved, and what a model of your choice wrote for you',
    where: `In this browser, on this device, until you forget them; what a model wrote goes after ${daysOf(RETENTION.rewritesMs)}.`,
  },
  {
    what: 'Each request to a server that you chose, and the key you gave for it',
    where: `In this browser, on this device, the exact text for ${daysOf(RETENTION.ledgerTextMs)}. A key is never shown again.`,
  },
  {
    what: 'What you type and have not sent',
    where: 'Never read.',
  },
  {
    what: 'Anything on a server',
    where:
      'Nothing. Idiolect has no server and no account. Only an engine you choose that sends, or a model you download, reaches one, and each request is listed.',
  },
];
