import { marked } from 'marked';
import Quikchat from 'quikchat';
import 'quikchat/dist/quikchat.css';
import { place } from './assistant.ts';
import './frame.css';
import { LETTERS, REPLY } from './letters.ts';

/** The widget as a chat of three people. */
const holder = document.createElement('div');
holder.style.height = '40rem';
place().append(holder);
const chat = new Quikchat(
  holder,
  (_chat, text: string) => {
    write(true, text);
    setTimeout(() => write(false, REPLY), 300);
  },
  {
    theme: 'quikchat-theme-light',
    titleArea: { title: 'Moving the database', align: 'left', show: true },
    messageFormatter: (text: string) => marked.parse(text, { async: false }),
  },
);
for (const { mine, text } of LETTERS) write(mine, text);

function write(mine: boolean, text: string): void {
  if (mine) chat.messageAddNew(text, 'Ada', 'right', 'user');
  else chat.messageAddNew(text, 'Noor', 'left', 'user');
}
