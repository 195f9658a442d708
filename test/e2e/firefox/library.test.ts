import { POPUP } from '@/components/words/popup-words.ts';
import { until } from '@/tools/browser/until.ts';
import { READABLE_PACE, startDemoServer } from '@/tools/demo/server.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { expect, test } from './firefox-test.ts';

const NOTE = {
  kind: 'file',
  path: 'notes/bees.md',
  page: {
    kind: 'page',
    url: 'file:notes/bees.md',
    canonicalUrl: null,
    title: 'Keeping bees',
    byline: null,
    language: 'en',
    publishedAt: null,
    markdown: '# Keeping bees\n\nVarroa mites are counted in August, before the colony winters.',
    isCut: false,
    behindLogin: false,
  },
};

/** A page counts as read after 20 seconds in view. */
const LOOKED_AT_MS = 120_000;

const FILTERS = { site: null, topic: null, level: null, since: null };

type Found = { ok: boolean; value: { hits: { page: { title: string } }[] } };

const call = (firefox: Firefox, name: string, argument: unknown): Promise<unknown> =>
  firefox.send({ call: name, id: `${name} ${Date.now()}`, argument });

const titlesFor = async (firefox: Firefox, question: string): Promise<string[]> => {
  const argument = { question, filters: FILTERS, typing: false };
  const found = (await call(firefox, 'searchLibrary', argument)) as Found;
  return found.ok ? found.value.hits.map(({ page }) => page.title) : [];
};

test('Firefox: a note is found, also by an event page that died; a site saves by itself', async () => {
  const site = await startDemoServer(READABLE_PACE);
  const firefox = await startFirefox();
  const { marionette, extension } = firefox;
  const library = `${extension}/library.html`;
  try {
    await marionette.open(library);
    const handed = { job: null, part: 0, pages: [NOTE], read: 1, files: 1 };
    expect(await call(firefox, 'handOver', handed)).toMatchObject({ ok: true });
    await until('the note', async () =>
      (await titlesFor(firefox, 'when are mites counted')).includes('Keeping bees'),
    );
    await firefox.stopBackground();
    await until('the note again', async () =>
      (await titlesFor(firefox, 'varroa colony')).includes('Keeping bees'),
    );

    await firefox.allowPrompts();
    const popup = `${extension}/popup.html?site=${encodeURIComponent(site.origin)}`;
    await marionette.open(popup);
    await marionette.click(`//button[normalize-space()="${POPUP.turnOn}"]`);
    await until('the grant', () =>
      marionette.run<boolean>(
        'content',
        'return document.body.innerText.includes(args[0]);',
        POPUP.turnOff,
      ),
    );
    await call(firefox, 'saveAutomatically', { origin: site.origin, saves: true });
    await marionette.open(site.origin);
    const title = await marionette.run<string>('content', 'return document.title;');
    // Behind the page: what hides it would stop the time for which it is looked at.
    await firefox.inNewTab('behind', async () => {
      await marionette.open(library);
      expect(await titlesFor(firefox, title), 'not looked at for long').not.toContain(title);
      await until(
        'the page',
        async () => (await titlesFor(firefox, title)).includes(title),
        LOOKED_AT_MS,
      );
    });
  } finally {
    await firefox.close();
    await site.close();
  }
});
