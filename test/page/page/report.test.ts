import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { proseBodies } from '@/lib/page/detect/bodies.ts';
import { inspect } from '@/lib/page/report/inspect.ts';
import { masked } from '@/lib/page/report/vocabulary.ts';

afterEach(() => document.body.replaceChildren());

const reportOn = (html: string): string => {
  document.body.innerHTML = html;
  return inspect(document, { host: 'chat.example', turns: [], found: null }).structure;
};

/** Everything that could say who someone is or what was said, in every place that markup has. */
const SECRETS = [
  'alice',
  'bobsmith',
  'hunter',
  'insulin',
  'zurich',
  'kx93ab',
  'divorce',
  '4711',
  'payroll',
];
const PLANTED = `<main class="chat-page alice-theme" id="thread-bobsmith" title="Dear alice" aria-label="Chat of alice about insulin" data-user="bobsmith" data-alice="payroll" lang="zurich">
  <!-- divorce -->
  <a href="/u/alice/divorce?token=hunter#4711" download="payroll">alice</a>
  <img src="/alice.png" alt="insulin pump" srcset="/zurich.png 2x">
  <div class="message user user-bobsmith [--name:alice]" data-testid="message-alice-4711" data-message-author-role="user" style="--owner: bobsmith">How do I tell zurich about the divorce?</div>
  <div class="message assistant Message_assistant__kx93ab" data-role="assistant" data-id="kx93ab" data-content="insulin"><p>Dear alice, 4711 units of insulin.</p></div>
  <alice-widget role="hunter"><bobsmith-box></bobsmith-box></alice-widget>
  <script>const secret = 'hunter';</script><style>.hunter{}</style>
  <iframe src="https://payroll.example/alice" name="bobsmith"></iframe>
  <input value="hunter" placeholder="Ask alice" name="payroll"><textarea placeholder="divorce">insulin</textarea>
  <select><option value="alice">zurich</option></select><button aria-label="Share with bobsmith">payroll</button>
  <svg><title>alice</title></svg><math><mi>divorce</mi></math></main>`;

test('planted text, names, addresses, values, ids and comments never appear', () => {
  const report = reportOn(PLANTED);
  for (const secret of SECRETS) expect(report.toLowerCase(), secret).not.toContain(secret);
  // What helps to understand the site does.
  expect(report).toContain('.message .assistant');
  expect(report).toContain('[data-message-author-role=user]');
  expect(report).toContain('[data-role=assistant]');
  expect(report).toContain('custom:x-widget');
});

test('text in open shadow roots and typed text stay out, their structure does not', () => {
  document.body.innerHTML = '<div id="host"></div><div contenteditable>my insulin draft</div>';
  const root = (document.querySelector('#host') as HTMLElement).attachShadow({ mode: 'open' });
  root.innerHTML = '<p class="answer alice">insulin</p>';
  const report = inspect(document, { host: 'chat.example', turns: [], found: null }).structure;
  expect(report).toContain('#open-shadow-root');
  expect(report).toContain('p .answer');
  expect(report).toContain('[contenteditable]');
  expect(report).not.toMatch(/insulin|alice|draft/);
});

test('no word gets through a name unless it is one of ours', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCXYZ0123456789-_:./ ';
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 }), (name) => {
      const secret = 'qwzxqv';
      for (const disguise of [
        `${secret}-${name}`,
        `${name}_${secret}`,
        `message${name}.${secret}Answer`,
      ]) {
        expect(masked(disguise).toLowerCase()).not.toContain(secret);
      }
    }),
  );
  expect(masked('ChatMessage_alice__x7')).toBe('chat-message-x');
  expect(masked('assistant-message')).toBe('assistant-message');
  expect(masked('é'.repeat(100))).toBe('long');
});

test('turns of one class, side by side, are no parts of each other', () => {
  document.body.innerHTML =
    '<main><div class="message assistant"><p>First.</p></div><div class="message assistant"><p>Second.</p></div></main>';
  const [first] = document.querySelectorAll<HTMLElement>('.assistant');
  expect(first && proseBodies(first)).toEqual([first]);
});

test('a long page makes a short report, and siblings of one shape are told once', () => {
  const turns = Array.from(
    { length: 5000 },
    (_, index) => `<div class="message assistant"><p>Answer ${index}</p></div>`,
  ).join('');
  const report = reportOn(`<main>${turns}</main>`);
  expect(report.split('\n').length).toBeLessThan(60);
  expect(report).toContain('alike)');
  const deep = reportOn(`${'<div>'.repeat(500)}deep${'</div>'.repeat(500)}`);
  expect(deep.split('\n').length).toBeLessThan(60);
});

test('it says what the rules of the site match, and which signs there are', () => {
  document.body.innerHTML =
    '<div data-message-author-role="assistant"><p>Hi.</p></div><textarea placeholder="Ask anything"></textarea>';
  const { structure } = inspect(document, { host: 'chatgpt.com', turns: [], found: null });
  expect(structure).toContain('rules for this site: chatgpt');
  expect(structure).toContain('1 × [data-message-author-role="assistant"]');
  expect(structure).toContain('0 × .agent-turn');
  expect(structure).toContain('composer 2.5');
});
