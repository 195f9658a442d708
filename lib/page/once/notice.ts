const NOTICE_TAG = 'idiolect-notice';

/** Why nothing could be shown; fixed labels, since the page can read them. */
const NOTICES = {
  'nothing-selected': 'Select the text that you would like rewritten, then ask again.',
  editable: 'Text that is still being written is never read.',
  'no-answer': 'No answer was found on this page. Select its text, then ask again.',
  streaming: 'This answer is still being written. Ask again when it is complete.',
} as const;
export type Notice = keyof typeof NOTICES;

const STYLE = `
  p { all: initial; position: fixed; inset-block-end: 1.5rem; inset-inline: 1.5rem; z-index: 2147483647;
    inline-size: fit-content; max-inline-size: min(28rem, 100% - 2rem); margin-inline: auto;
    box-sizing: border-box; padding: 0.7rem 1rem; border-radius: 0.6rem; font: 15px/1.4 system-ui, sans-serif;
    color: #fff; background: #24272e; border: 1px solid #6b7280; }
  @media (prefers-reduced-motion: no-preference) { p { transition: opacity 0.2s; } }`;

/** Long enough to read it twice. */
const SHOWN_MS = 7_000;

/** Say one sentence over the page, to screen readers too; it leaves by itself. */
export function showNotice(page: Document, notice: Notice): void {
  for (const old of page.querySelectorAll(NOTICE_TAG)) old.remove();
  const host = page.createElement(NOTICE_TAG);
  const root = host.attachShadow({ mode: 'closed' });
  const style = page.createElement('style');
  style.textContent = STYLE;
  const line = page.createElement('p');
  line.setAttribute('role', 'status');
  line.lang = 'en';
  root.append(style, line);
  page.documentElement.append(host);
  line.textContent = NOTICES[notice]; // Said once the region is there, or it is not announced.
  setTimeout(() => host.remove(), SHOWN_MS);
}
