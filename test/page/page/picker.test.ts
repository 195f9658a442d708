import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Picker } from '@/lib/page/pick/picker.ts';

let picker: Picker | null = null;

afterEach(() => {
  picker?.stop();
  picker = null;
  document.body.replaceChildren();
});

const TURNS = [1, 2]
  .map(
    (index) => `<div data-from="customer">Question ${index}?</div>
      <div data-from="desk"><p>Answer ${index} in a sentence.</p></div>`,
  )
  .join('');

test('a rule that could not be kept can be kept by the next press', async () => {
  document.body.innerHTML = `<main>${TURNS}</main>`;
  let asked = 0;
  picker = new Picker(document, {
    leads: true,
    keep: async () => {
      asked += 1;
      return asked > 1;
    },
    leave: () => undefined,
  });
  await userEvent.click(document.querySelector('[data-from="desk"] p') as HTMLElement);
  // "Use this" has the focus, and after the failure again.
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => asked).toBe(1);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => asked).toBe(2);
});
