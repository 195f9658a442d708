import type { Purpose } from '@/lib/app/egress.ts';
import { counted } from './language.ts';

export const LEDGER = {
  title: 'What left this device',
  open: 'What left this device',
  openHint: 'Every request that Idiolect made, with the exact text that was sent',
  hint: 'Each request is written down here before it is sent. Nothing is sent anywhere unless you chose the server.',
  empty: 'Nothing has left this device.',
  emptyHint:
    'If you download a model or choose an engine that sends text, every single request will be listed here.',
  nothingFound: 'No request fits. Try other words, or another filter.',
  search: 'Search',
  searchPlaceholder: 'Words in what was sent',
  server: 'Server',
  anyServer: 'All servers',
  purpose: 'Purpose',
  anyPurpose: 'All purposes',
  shown: (shown: number, all: number) =>
    shown === all
      ? counted(all, 'request', 'requests')
      : `${shown} of ${counted(all, 'request', 'requests')}`,
  more: 'Show more',
  sent: 'Sent',
  received: 'Received',
  noText: 'No text went with this request.',
  expired: 'The text was removed after 30 days.',
  removed: 'Removed at your request.',
  rowGone: 'This entry is no longer there.',
  pending: 'no reply yet',
  failed: 'no reply',
  status: (status: number) => (status < 400 ? 'answered' : `refused (${status})`),
  answeredBy: (host: string) => `Answered by ${host}, where the server sent us.`,
  address: 'Address',
  took: (ms: number) => (ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(1)} s`),
  export: 'Export',
  exportFailed: 'The list could not be exported.',
  clear: 'Clear…',
  clearSure: 'Delete this list, with all texts in it? What was sent stays sent.',
  clearConfirm: 'Yes, delete the list',
  cleared: 'The list is deleted.',
  servers: 'Servers you chose',
  serversHint: 'Idiolect may ask these, each for what you chose it for.',
  allowedFor: (purposes: readonly Purpose[]) =>
    purposes.map((purpose) => PURPOSE_WORDS[purpose].toLowerCase()).join(', '),
  forbid: 'Stop',
  forbidLabel: (host: string) => `Send nothing to ${host} any more`,
  forbidden: (host: string) => `Nothing is sent to ${host} any more.`,
} as const;

export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  'model-download': 'Downloading models',
  engine: 'Rewriting answers',
  'engine-test': 'Testing an engine',
  'link-check': 'Checking a saved link',
};
