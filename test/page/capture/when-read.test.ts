import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenRead } from '@/lib/page/capture/when-read.ts';

/** A document whose address and sight can be changed. */
const pageAt = (href: string) => ({ location: { href }, visibilityState: 'visible' });
type Page = ReturnType<typeof pageAt>;
const start = (page: Page, told: string[]) =>
  whenRead(page as unknown as Document, () => told.push(page.location.href), 5_000);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a page counts as read once it was in view for a while, and once only', () => {
  const told: string[] = [];
  const page = pageAt('https://a.test/1');
  const stop = start(page, told);
  vi.advanceTimersByTime(4_000);
  page.visibilityState = 'hidden';
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([]);
  page.visibilityState = 'visible';
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual(['https://a.test/1']);
  stop();
});

test('a site that changes its address tells anew; a place within the page does not', () => {
  const told: string[] = [];
  const page = pageAt('https://a.test/1');
  const stop = start(page, told);
  vi.advanceTimersByTime(10_000);
  page.location.href = 'https://a.test/1#part';
  vi.advanceTimersByTime(10_000);
  page.location.href = 'https://a.test/2';
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual(['https://a.test/1', 'https://a.test/2']);
  stop();
  page.location.href = 'https://a.test/3';
  vi.advanceTimersByTime(60_000);
  expect(told).toHaveLength(2);
});
