import type { OverlayEvents, OverlayState } from '@/lib/app/overlay-state.ts';
import type { InteractionReport, PersonalizeRequest, RewriteReply } from '@/lib/app/page-calls.ts';
import type { RewriteId } from '@/lib/core/ids.ts';
import { PageConductor } from '@/lib/page/conductor.ts';
import { Finder } from '@/lib/page/find/finder.ts';
import { turnsOnUnknown } from '@/lib/page/find/looks.ts';
import { turnFinder } from '@/lib/page/find/turns.ts';
import type { MountOverlay } from '@/lib/page/parts.ts';
import { prose } from '@/lib/page/prose.ts';

/** A plain overlay: shows the state as JSON, and lets the test press its buttons. */
export type ShownOverlay = {
  readonly root: ShadowRoot;
  readonly events: OverlayEvents;
  readonly states: OverlayState[];
  readonly island: Parameters<MountOverlay>[2];
  mounted: boolean;
};

/** A finder and a conductor on this document, with a background and an overlay of plain objects. */
export function startWorld(host: string) {
  const asked: PersonalizeRequest[] = [];
  const reports: InteractionReport[] = [];
  const overlays: ShownOverlay[] = [];
  const chosen: unknown[] = [];
  const explained: RewriteId[] = [];
  /** Every answer that was ever handed to the conductor. */
  const settled = new Set<HTMLElement>();
  const background = {
    reply: (request: PersonalizeRequest): RewriteReply => personalized(request.source),
    delay: () => Promise.resolve(),
    gone: false,
  };
  const mount: MountOverlay = (root, events, island) => {
    const shown: ShownOverlay = { root, events, states: [], island, mounted: true };
    overlays.push(shown);
    const box = document.createElement('div');
    root.append(box);
    return {
      render: (state) => {
        shown.states.push(state);
        box.textContent = `overlay: ${state.kind}`;
      },
      unmount: () => {
        shown.mounted = false;
        box.remove();
      },
    };
  };
  const done = { ok: true, value: null } as const;
  let goneCalls = 0;
  const conductor = new PageConductor({
    personalizeAnswer: async (request) => {
      asked.push(request);
      await background.delay();
      return background.gone
        ? { ok: false, error: { kind: 'gone' } }
        : { ok: true, value: background.reply(request) };
    },
    reportInteraction: async (report) => {
      reports.push(report);
      await background.delay();
      return done;
    },
    chooseForm: async (choice) => {
      chosen.push(choice);
      await background.delay();
      return done;
    },
    explainRewrite: async ({ rewriteId }) => {
      explained.push(rewriteId);
      return done;
    },
    whenOverlay: (listener) => listener(mount),
    whenGone: () => {
      goneCalls += 1;
      conductor.off();
    },
  });
  const counts = { wakes: 0, rests: 0 };
  const finder = new Finder(document, {
    turnsIn: turnFinder(host, {
      looks: () => turnsOnUnknown,
      prose: () => prose,
      picked: () => null,
      fetchLooks: () => undefined,
    }),
    now: () => performance.now(),
    wake: () => {
      counts.wakes += 1;
    },
    rest: () => {
      counts.rests += 1;
    },
  });
  finder.tell({
    settled: (turn) => {
      settled.add(turn.element);
      conductor.settled(turn);
    },
    growing: (turn) => conductor.growing(turn),
    gone: (turn) => conductor.gone(turn),
    push: (push) => conductor.push(push),
    off: () => conductor.off(),
  });
  finder.start();
  return {
    asked,
    reports,
    overlays,
    chosen,
    explained,
    settled,
    background,
    conductor,
    finder,
    counts,
    goneCalls: () => goneCalls,
    hosts: () => hostsIn(document),
    stop: () => {
      finder.stop();
      conductor.off();
    },
  };
}

/** Put one turn on the page in the structure of an adapter's site; returns what holds its text. */
export function turn(role: 'user' | 'assistant', ...paragraphs: string[]): HTMLElement {
  const section = document.createElement('section');
  const message = document.createElement('div');
  message.setAttribute('data-message-author-role', role);
  const text = document.createElement('div');
  text.className = role === 'assistant' ? 'markdown prose' : 'whitespace-pre-wrap';
  text.append(
    ...paragraphs.map((words) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = words;
      return paragraph;
    }),
  );
  message.append(text);
  section.append(message);
  document.body.append(section);
  return text;
}

/** Every `<idiolect-answer>` of the page, open shadow roots included. */
export function hostsIn(root: Document | ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.localName === 'idiolect-answer' ? [element] : []),
    ...(element.shadowRoot ? hostsIn(element.shadowRoot) : []),
  ]);
}

export const personalized = (text: string, id = 'r1'): RewriteReply => ({
  kind: 'personalized',
  rewriteId: id as RewriteId,
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

/** Resolves once `test` holds; looks every frame. */
export async function until(test: () => boolean, what: string, limitMs = 30_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!test()) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
}
