import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Sites } from '@/components/options/Sites.tsx';
import '@/components/options/options.css';
import '@/components/shared/theme.css';
import type { Origin } from '@/lib/core/ids.ts';
import { draw, expectAccessible } from './draw.tsx';
import { fakeBackground, OFF, SITE } from './fake-background.ts';

test('the options say what finds each site’s answers, and forget what was picked', async () => {
  const day = Date.UTC(2026, 4, 1);
  const { happened, place } = drawSites([
    {
      ...OFF,
      origin: SITE,
      granted: true,
      picked: true,
      found: { by: 'picked', missed: false, day },
    },
    {
      ...OFF,
      origin: 'https://other.example' as Origin,
      granted: true,
      found: { by: 'looks', missed: true, day },
    },
    { ...OFF, origin: 'https://new.example' as Origin, granted: true },
  ]);
  await expect
    .element(page.getByText('Answers last found as you picked them, May 1, 2026.'))
    .toBeVisible();
  await expect.element(page.getByText(/match nothing here any more/)).toBeVisible();
  await expect.element(page.getByText('No answer found here so far.')).toBeVisible();
  await page.getByRole('button', { name: /^Forget this: / }).click();
  expect(happened).toContain(`forget pick ${SITE}`);
  await expect
    .element(page.getByRole('button', { name: /^Forget this: / }))
    .not.toBeInTheDocument();
  await expectAccessible(place);
});

function drawSites(sites: NonNullable<Parameters<typeof fakeBackground>[0]>['sites'] & object) {
  const { source, happened } = fakeBackground({ sites });
  const place = draw(
    <main className="options">
      <h1>Options</h1>
      <Sites source={source} />
    </main>,
  );
  return { happened, place };
}
