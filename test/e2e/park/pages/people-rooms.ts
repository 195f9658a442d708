import { register } from 'vue-advanced-chat';
import { place } from './assistant.ts';
import { FACE } from './face.ts';
import './frame.css';
import { LETTERS, REPLY } from './letters.ts';

/** Rooms of people in a web component with a shadow root. */
register();

type Line = { readonly _id: string; readonly senderId: string; readonly content: string };

const USERS = ['Ada', 'Noor', 'Kim'].map((username) => ({
  _id: username,
  username,
  avatar: FACE,
  status: { state: 'online', lastChanged: 'today' },
}));
const line = (mine: boolean, text: string, index: number): Line => ({
  _id: String(index),
  senderId: mine ? 'Ada' : 'Noor',
  content: text,
});
const EMOJI = {
  annotation: 'waving hand',
  emoji: '👋',
  group: 1,
  order: 1,
  shortcodes: ['wave'],
  tags: ['hello'],
  version: 1,
};
let lines = LETTERS.map(({ mine, text }, index) => line(mine, text, index));

const chat = Object.assign(document.createElement('vue-advanced-chat'), {
  height: '600px',
  currentUserId: 'Ada',
  roomId: '1',
  rooms: [{ roomId: '1', roomName: 'Moving the database', avatar: FACE, users: USERS }],
  roomsLoaded: true,
  singleRoom: true,
  showEmojis: false,
  showReactionEmojis: false,
  showAudio: false,
  // Its picker of emoji would fetch them from a network of servers.
  emojiDataSource: `data:application/json,${encodeURIComponent(JSON.stringify([EMOJI]))}`,
});
chat.addEventListener('fetch-messages', () => setTimeout(() => show(lines)));
chat.addEventListener('send-message', (event) => {
  const [{ content }] = (event as CustomEvent<readonly [{ content: string }]>).detail;
  show([...lines, line(true, content, lines.length)]);
  setTimeout(() => show([...lines, line(false, REPLY, lines.length)]), 300);
});
place().append(chat);

function show(now: Line[]): void {
  lines = now;
  Object.assign(chat, { messages: [...lines], messagesLoaded: true });
}
