import { DeepChat } from 'deep-chat';
import { type Message, streamed } from './streamed.ts';
import { chatStyles, paletteNow } from './theme.ts';

export type Chat = {
  ask(question: string): void;
  /** Write the last answer again, in place, as assistants do. */
  regenerate(): void;
  messages(): Message[];
};

/** Replace the chat in `place` by a new one that already shows `before`. */
export function mountChat(
  place: HTMLElement,
  before: Message[],
  onQuestion: (question: string) => void,
): Chat {
  const element = new DeepChat();
  // Any family but deep-chat's own keeps it from asking the network for a font.
  element.style.fontFamily = 'system-ui, "Segoe UI", Roboto, sans-serif';
  Object.assign(element, chatStyles(paletteNow()), {
    history: before,
    connect: { url: '/chat', stream: true },
    onMessage: ({ message }: { message: Message }) => {
      if (message.role === 'user') onQuestion(message.text);
    },
  });
  place.replaceChildren(element);

  const messages = (): Message[] =>
    element.getMessages().map(({ role, text }) => ({ role: role ?? '', text: text ?? '' }));
  return {
    ask: (question) => element.submitUserMessage({ text: question }),
    regenerate: () => void regenerate(element, messages()),
    messages,
  };
}

async function regenerate(element: DeepChat, messages: Message[]): Promise<void> {
  const index = messages.findLastIndex(({ role }) => role === 'ai');
  if (index < 1) return;
  let text = '';
  for await (const piece of streamed(messages.slice(0, index))) {
    text += piece;
    element.updateMessage({ text }, index);
  }
}
