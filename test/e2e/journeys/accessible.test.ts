import AxeBuilder from '@axe-core/playwright';
import { openPopup } from '@/tools/browser/pages.ts';
import { introduce } from '@/tools/demo/introduce.ts';
import { CISO } from '@/tools/demo/people.ts';
import { switchOn } from '@/tools/demo/steps.ts';
import { expect, test } from '../extension.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`our pages have no known barrier in ${colorScheme} colours`, async ({ extension, page }) => {
    await switchOn(extension, page);
    await introduce(extension, CISO.claims);
    for (const name of ['popup', 'options', 'sidepanel', 'welcome', 'library']) {
      const own = await openPopup(extension);
      await own.emulateMedia({ colorScheme });
      await own.goto(`chrome-extension://${extension.extensionId}/${name}.html`);
      await own.getByRole('heading').first().waitFor();
      const { violations } = await new AxeBuilder({ page: own }).analyze();
      expect(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
      await own.close();
    }
  });
}
