import type { RewriteReply } from '@/lib/app/page-calls.ts';
import type { RewriteId } from '@/lib/core/ids.ts';
import { PageConductor } from '@/lib/page/conductor.ts';
import { Finder } from '@/lib/page/find/finder.ts';
import { turnsOnUnknown } from '@/lib/page/find/looks.ts';
import { turnFinder } from '@/lib/page/find/turns.ts';
import { prose } from '@/lib/page/prose.ts';
import { measure } from './measure.ts';

/**
 * Runs in the captured page: the shipped finder, reader and show-beside, with a background that
 * answers every request by the same text, so that what would be replaced can be measured.
 */
declare global {
  interface Window {
    idiolectAsked?: { question: string; source: string }[];
    idiolectMeasure?: typeof measure;
  }
}

const asked: { question: string; source: string }[] = [];
window.idiolectAsked = asked;
window.idiolectMeasure = measure;

const done = async () => ({ ok: true, value: null }) as const;
const reply = (text: string): RewriteReply => ({
  kind: 'personalized',
  rewriteId: `r${asked.length}` as RewriteId,
  view: {
    blocks: [
      {
        kind: 'paragraph',
        inlines: [{ kind: 'text', text, span: { start: 0, end: text.length } }],
      },
    ],
    removed: [],
  },
  notes: [],
  madeBy: { engine: 'built-in', fellBack: null },
  weakened: [],
  needs: [],
  level: 2,
  because: [],
});

function start(): void {
  const conductor = new PageConductor({
    personalizeAnswer: async ({ question, source }) => {
      asked.push({ question, source });
      return { ok: true, value: reply(source) };
    },
    reportInteraction: done,
    chooseForm: done,
    explainRewrite: done,
    whenOverlay: (listener) =>
      listener(() => ({ render: () => undefined, unmount: () => undefined })),
    whenGone: () => conductor.off(),
  });
  const finder = new Finder(document, {
    turnsIn: turnFinder(location.hostname, {
      looks: () => turnsOnUnknown,
      prose: () => prose,
      picked: () => null,
      fetchLooks: () => undefined,
    }),
    now: () => performance.now(),
    wake: () => undefined,
    rest: () => undefined,
  });
  finder.tell(conductor);
  finder.start();
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();
