import { DeepChat } from 'deep-chat';
import { answerTo, place } from './assistant.ts';
import './frame.css';

/** A web component with a shadow root, as sites embed it. */
const chat = new DeepChat();
// Any family but deep-chat's own keeps it from asking the network for a font.
chat.style.fontFamily = 'Georgia, serif';
Object.assign(chat, {
  chatStyle: { width: '46rem', maxWidth: '100%', height: '44rem' },
  connect: { url: '/chat', stream: true },
  textInput: { placeholder: { text: 'Write here' } },
});

const again = document.createElement('button');
again.type = 'button';
again.textContent = 'Regenerate';
again.addEventListener('click', () => void regenerate());
place().append(chat, again);

async function regenerate(): Promise<void> {
  const messages = chat.getMessages();
  const question = messages.findLast(({ role }) => role === 'user')?.text ?? '';
  for await (const text of answerTo(question)) chat.updateMessage({ text }, messages.length - 1);
}
