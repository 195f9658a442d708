/** The colours of the chat. deep-chat keeps its styles inside its shadow root, so they are given to it. */
type Palette = {
  panel: string;
  line: string;
  text: string;
  soft: string;
  user: string;
  code: string;
};

const LIGHT: Palette = {
  panel: '#ffffff',
  line: '#dfe3e8',
  text: '#1b2430',
  soft: '#5b6675',
  user: '#e2f2f0',
  code: '#f1f3f6',
};

const DARK: Palette = {
  panel: '#1c2027',
  line: '#2e343d',
  text: '#e6e9ee',
  soft: '#9aa5b4',
  user: '#1d3b3b',
  code: '#12151a',
};

export const paletteNow = (): Palette =>
  matchMedia('(prefers-color-scheme: dark)').matches ? DARK : LIGHT;

export function chatStyles({ panel, line, text, soft, user, code }: Palette) {
  return {
    chatStyle: {
      width: '100%',
      height: 'max(28rem, calc(100vh - 21rem))',
      borderRadius: '12px',
      border: `1px solid ${line}`,
      backgroundColor: panel,
      color: text,
    },
    messageStyles: {
      default: {
        shared: { bubble: { maxWidth: '100%', fontSize: '1rem', lineHeight: '1.55', color: text } },
        user: { bubble: { backgroundColor: user, color: text, maxWidth: '80%' } },
        ai: { bubble: { backgroundColor: 'transparent', color: text, width: '100%' } },
      },
    },
    textInput: {
      styles: {
        container: { backgroundColor: panel, border: `1px solid ${line}`, boxShadow: 'none' },
        text: { color: text },
      },
      placeholder: { text: 'Ask anything about your integration', style: { color: soft } },
    },
    auxiliaryStyle: `
      .ai-message-text pre { background: ${code}; color: ${text}; border: 1px solid ${line};
        border-radius: 8px; padding: 0.75rem; overflow-x: auto; }
      .ai-message-text code { background: ${code}; border-radius: 4px; padding: 0.1em 0.3em;
        font-size: 0.9em; }
      .ai-message-text pre code { background: none; padding: 0; }
      .ai-message-text table { border-collapse: collapse; width: 100%; }
      .ai-message-text :is(th, td) { border: 1px solid ${line}; padding: 0.35rem 0.6rem;
        text-align: left; }
      .ai-message-text blockquote { margin: 0 0 1em; padding: 0.25rem 1rem;
        border-left: 4px solid #d08a1d; }
      .ai-message-text blockquote p { margin: 0.3em 0; }
      .ai-message-text h2 { font-size: 1.15rem; margin: 1.2em 0 0.4em; }
    `,
  };
}
