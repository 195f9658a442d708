/** A chat interface of the park, and where its parts stand. Playwright's locators reach into open shadow roots. */
export type Interface = {
  readonly name: string;
  /** The script in `pages/` that draws it. */
  readonly script: string;
  readonly query?: string;
  readonly composer: string;
  /** How what was typed is sent. */
  readonly sentBy: 'Enter' | 'Shift+Enter';
  /** The text of one answer: what is hidden while ours shows. */
  readonly answer: string;
  /** What holds one answer and everything that belongs to it. */
  readonly turn: string;
  readonly question: string;
  /** By what our finder knows it: the id of a kit's rules, or `looks`. */
  readonly foundBy: string;
  /** What writes the last answer anew; interfaces without it cannot. */
  readonly again?: string;
  /** Whether it shows thoughts above the answer. */
  readonly thinks?: true;
};

export const ASSISTANTS: readonly Interface[] = [
  {
    name: 'deep-chat',
    script: 'deep-chat',
    composer: '#text-input',
    sentBy: 'Enter',
    answer: '.ai-message-text',
    turn: '.inner-message-container',
    question: '.user-message-text',
    foundBy: 'deep-chat',
    again: 'Regenerate',
  },
  {
    name: 'assistant-ui with its own names',
    script: 'assistant-ui',
    composer: 'textarea:visible',
    sentBy: 'Enter',
    answer: '.aui-md',
    turn: '.aui-assistant-message-root',
    question: '.aui-user-message-content',
    foundBy: 'assistant-ui',
    again: 'Refresh',
    thinks: true,
  },
  {
    name: 'assistant-ui without any names',
    script: 'assistant-ui',
    query: '?plain',
    composer: 'textarea:visible',
    sentBy: 'Enter',
    answer: '.leading-7',
    turn: '.flex-col:has(> .max-w-full)',
    question: '.rounded-lg',
    foundBy: 'looks',
    again: 'Refresh',
    thinks: true,
  },
  {
    name: 'streamdown in the components that come with it',
    script: 'streamdown',
    composer: 'textarea:visible',
    sentBy: 'Enter',
    answer: '.is-assistant .overflow-hidden.text-sm',
    turn: '.is-assistant',
    question: '.is-user',
    foundBy: 'looks',
    again: 'Retry',
    thinks: true,
  },
  {
    name: 'chatscope',
    script: 'chatscope',
    composer: '[contenteditable="true"]',
    sentBy: 'Enter',
    answer: '.cs-message--incoming .cs-message__custom-content',
    turn: '.cs-message--incoming',
    question: '.cs-message--outgoing',
    foundBy: 'looks',
    again: 'Try again',
  },
  {
    name: 'react-chatbotify',
    script: 'chatbotify',
    composer: 'textarea:visible',
    sentBy: 'Enter',
    answer: '.rcb-bot-message-container > div',
    turn: '.rcb-bot-message-container',
    question: '.rcb-user-message',
    foundBy: 'looks',
  },
  {
    name: 'quikchat',
    script: 'quikchat',
    composer: 'textarea:visible',
    sentBy: 'Shift+Enter',
    answer: '.quikchat-role-assistant .quikchat-message-content',
    turn: '.quikchat-role-assistant',
    question: '.quikchat-role-user',
    foundBy: 'looks',
    again: 'Regenerate',
  },
];

/** Pages of people among themselves, which must stay as they are. */
export type Among = {
  readonly name: string;
  readonly script: string;
  readonly composer: string;
  /** What sends: a key, or the button of this name. */
  readonly send: { readonly key: string } | { readonly button: string };
  /** One thing that somebody wrote. */
  readonly written: string;
};

export const PEOPLE: readonly Among[] = [
  {
    name: 'two people in chatscope',
    script: 'people-chatscope',
    composer: '[contenteditable="true"]',
    send: { key: 'Enter' },
    written: '.cs-message',
  },
  {
    name: 'a room of vue-advanced-chat',
    script: 'people-rooms',
    composer: '#roomTextarea',
    send: { key: 'Enter' },
    written: '.vac-message-wrapper',
  },
  {
    name: 'three people in quikchat',
    script: 'people-quikchat',
    composer: 'textarea:visible',
    send: { key: 'Shift+Enter' },
    written: '.quikchat-message',
  },
  {
    name: 'a thread of an issue tracker',
    script: 'thread-issue',
    composer: 'textarea:visible',
    send: { button: 'Comment' },
    written: '.comment-body',
  },
  {
    name: 'comments that imitate an assistant',
    script: 'thread-comments',
    composer: 'textarea:visible',
    send: { button: 'Post' },
    written: '.comment-text',
  },
];
