import { expect, test } from 'vitest';
import { turnsOnUnknown } from '@/lib/page/find/looks.ts';
import { ORDINARY } from '../../fixtures/pages/ordinary.ts';

test.each(ORDINARY)('$name holds no answer', ({ html }) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...page.body.childNodes);
  const taken = turnsOnUnknown([document], () => false).map(({ element }) =>
    element.outerHTML.slice(0, 120),
  );
  expect(taken).toEqual([]);
});
