import { marked } from 'marked';
import Quikchat from 'quikchat';
import 'quikchat/dist/quikchat.css';
import { answerTo, place } from './assistant.ts';
import './frame.css';

/** A widget without a framework; its last message can be written anew. */
const holder = document.createElement('div');
holder.style.height = '40rem';
const chat = new Quikchat(
  holder,
  (_chat, question: string) => {
    chat.messageAddNew(question, 'You', 'right', 'user');
    last = { question, message: chat.messageAddTypingIndicator('Guide') };
    void write(last);
  },
  {
    theme: 'quikchat-theme-light',
    titleArea: { title: 'Guide', align: 'left', show: true },
    messageFormatter: (text: string) => marked.parse(text, { async: false }),
  },
);
type Turn = { readonly question: string; readonly message: number };
let last: Turn | undefined;

const again = document.createElement('button');
again.type = 'button';
again.textContent = 'Regenerate';
again.addEventListener('click', () => last && void write(last));
place().append(holder, again);

async function write({ question, message }: Turn): Promise<void> {
  for await (const text of answerTo(question)) chat.messageReplaceContent(message, text);
}
