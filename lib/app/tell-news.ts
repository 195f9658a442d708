import type { NewsStore, World } from './ports.ts';

type NewsPorts = {
  readonly news: NewsStore;
  /** Reaches open pages; rejects where they could not be reached. */
  push(...news: Parameters<World['tellPages']>): Promise<void>;
};

/** Tell pages, and remember up to which change of the profile they know. */
export async function tellAndRemember(
  [push, site]: Parameters<World['tellPages']>,
  { news, push: send }: NewsPorts,
): Promise<void> {
  const revision = push.push === 'profile-changed' && site === null ? await news.owed() : null;
  await send(push, site);
  if (revision !== null) await news.told(revision);
}

/** A worker may die between a change and telling of it: the next one makes up for it. */
export async function tellWhatIsOwed(ports: NewsPorts): Promise<void> {
  if ((await ports.news.owed()) === null) return;
  await tellAndRemember([{ push: 'profile-changed' }, null], ports);
}
