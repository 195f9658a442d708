import type { Abilities } from '@/lib/app/muscle-calls.ts';
import { counted } from './language.ts';
import { sizeWords } from './size-words.ts';

export const MODELS = {
  title: 'Models',
  hint: 'Idiolect comes with a small model and needs no other. A larger one finds saved pages more surely, or rewrites more freely. It is downloaded once and then runs on this device, offline.',
  embedding: 'For finding saved pages',
  instruct: 'For rewriting answers on this device',
  packaged: 'Built in',
  packagedAbout: 'Small and instant, for English. Always here, nothing to download.',
  inUse: 'in use',
  use: 'Use',
  chooseLabel: (name: string) => `Find saved pages with ${name}`,
  /** The catalogue's sizes are rounded; the server says the exact one once it is asked. */
  download: (bytes: number) => `Download about ${sizeWords(bytes)}`,
  downloadLabel: (name: string) => `Download ${name}`,
  resume: 'Continue',
  resumeLabel: (name: string) => `Continue downloading ${name}`,
  pause: 'Pause',
  pauseLabel: (name: string) => `Pause downloading ${name}`,
  cancel: 'Cancel',
  cancelLabel: (name: string) => `Cancel downloading ${name}`,
  remove: 'Delete',
  removeLabel: (name: string) => `Delete ${name}`,
  progress: (name: string) => `Download of ${name}`,
  progressIs: (done: number, total: number, isExact: boolean) =>
    `${sizeWords(done)} of ${isExact ? '' : 'about '}${sizeWords(total)}`,
  paused: 'paused',
  here: (bytes: number) => `${sizeWords(bytes)} on this device`,
  facts: (languages: 'english' | 'many', licence: string) =>
    `${languages === 'many' ? 'Many languages' : 'English'} · ${licence} licence`,
  source: 'Download from',
  sourceHint:
    'The public hub, or a mirror of it that your organization runs. It learns which model you download, and nothing else; each request is listed here:',
  storage: (bytes: number) =>
    bytes === 0 ? 'No model has been downloaded.' : `Downloaded models take ${sizeWords(bytes)}.`,
  check: 'What can this device run?',
  checking: 'Looking…',
  abilities: ({ threads, webgpu, storage }: Abilities) =>
    [
      threads === 1
        ? 'Models run on one processor core'
        : `Models run on ${threads} processor cores`,
      webgpu ? ' and can use the graphics card.' : '; the graphics card cannot be used here.',
      storage ? ` ${sizeWords(storage.free)} of storage are free.` : '',
    ].join(''),
} as const;

/** While saved pages are prepared for another model. */
export const REINDEXING = {
  title: 'Preparing your saved pages',
  says: {
    running: (to: string) => `Preparing your saved pages for ${to}`,
    paused: (to: string) => `Preparing your saved pages for ${to} is paused`,
    failed: (to: string) => `Your saved pages could not be prepared for ${to}`,
  },
  meanwhile: (from: string) =>
    `Searching goes on with ${from} until all is ready. You can close this page. To go back, choose ${from} again under Models.`,
  progressIs: (done: number, total: number) =>
    `${done.toLocaleString('en')} of ${counted(total, 'passage', 'passages')}`,
  pause: 'Pause',
  goOn: 'Continue',
  again: 'Try again',
} as const;
