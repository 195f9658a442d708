import type { Page } from '@playwright/test';
import { FACET_FORMS } from '../../components/profile/facets.ts';
import { ANALOGIES, type ChosenDimension, STYLES } from '../../components/words/claim-words.ts';
import { COMMON } from '../../components/words/common-words.ts';
import { GROUP_WORDS, PROFILE } from '../../components/words/profile-words.ts';
import type { Claim, Style } from '../../lib/self-model/claim.ts';
import type { ExtensionBrowser } from '../browser/launch.ts';
import { openPopup } from '../browser/pages.ts';

/** Say all this about oneself in the popup's editor, in place of what was said before. */
export async function introduce(
  extension: ExtensionBrowser,
  claims: readonly Claim[],
): Promise<void> {
  const popup = await openPopup(extension);
  await popup.getByRole('region', { name: PROFILE.styleTitle }).waitFor();
  await forgetAll(popup);
  for (const claim of claims) await say(popup, claim);
  await popup.close();
}

async function forgetAll(popup: Page): Promise<void> {
  const crosses = popup.getByRole('button', { name: PROFILE.forget('') });
  for (let left = await crosses.count(); left > 0; left = await crosses.count()) {
    await crosses.first().click();
    await crosses.nth(left - 1).waitFor({ state: 'detached' });
  }
  for (const dimension of Object.keys(STYLES) as ChosenDimension[]) {
    await chooseStyle(popup, dimension, '');
  }
}

async function say(popup: Page, claim: Claim): Promise<void> {
  switch (claim.facet) {
    case 'style':
      return sayStyle(popup, claim.style);
    case 'stance':
      throw new Error('the editor has no line for opinions');
    default:
      return addLine(popup, claim);
  }
}

async function addLine(
  popup: Page,
  claim: Exclude<Claim, { facet: 'style' | 'stance' }>,
): Promise<void> {
  const { title, label, choice } = GROUP_WORDS[claim.facet];
  const line = FACET_FORMS[claim.facet].read(claim);
  if (!line) throw new Error(`the editor cannot hold ${JSON.stringify(claim)}`);

  const group = popup.getByRole('region', { name: title, exact: true });
  const text = group.getByLabel(label, { exact: true });
  if ((await text.count()) === 0) {
    await group.getByRole('button', { name: PROFILE.addTo(title) }).click();
  }
  await text.fill(line.text);
  if (line.choice) await group.getByLabel(choice, { exact: true }).selectOption(line.choice);
  await group.getByRole('button', { name: COMMON.add, exact: true }).click();
  await group.getByRole('button', { name: PROFILE.correct(line.text), exact: true }).waitFor();
}

async function sayStyle(popup: Page, { dimension, value }: Style): Promise<void> {
  if (dimension !== 'analogies') return chooseStyle(popup, dimension, value);
  const group = popup.getByRole('region', { name: PROFILE.styleTitle });
  const line = group.getByRole('textbox', { name: ANALOGIES.label });
  await line.fill(value);
  await line.press('Enter'); // Kept then, or when it is left; never while it is typed.
}

async function chooseStyle(popup: Page, dimension: ChosenDimension, value: string): Promise<void> {
  const group = popup.getByRole('region', { name: PROFILE.styleTitle });
  const select = group.getByRole('combobox', { name: new RegExp(`^${STYLES[dimension].label}`) });
  if ((await select.inputValue()) !== value) await select.selectOption(value);
}
