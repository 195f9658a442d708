import { CONVERSATIONS } from '../conversations.ts';
import { type Chat, mountChat } from './chat.ts';

/** A small single-page app around the assistant: conversations, routes and a way to ask again. */
type Route = { readonly path: string; chat: Chat | null; title: string };

const routes: Route[] = [];
const place = byId('chat');

byId('new-conversation').addEventListener('click', () => open(addRoute()));
byId('regenerate').addEventListener('click', () => current()?.chat?.regenerate());
window.addEventListener('popstate', () => show(location.pathname));
offerQuestions();
open(addRoute());

function addRoute(): Route {
  const route: Route = { path: `/c/${routes.length + 1}`, chat: null, title: 'New conversation' };
  routes.push(route);
  return route;
}

function open(route: Route): void {
  history.pushState(null, '', route.path);
  show(route.path);
}

/** Show another conversation, as a router does: the old chat leaves the page, a new one enters. */
function show(path: string): void {
  const route = routes.find((candidate) => candidate.path === path);
  if (!route) return;
  const chat = mountChat(place, route.chat?.messages() ?? [], (question) => {
    route.title = question;
    listConversations();
  });
  route.chat = chat;
  listConversations();
}

function listConversations(): void {
  byId('conversations').replaceChildren(
    ...routes.map((route) => {
      const button = aButton(route.title, () => open(route));
      if (route === current()) button.setAttribute('aria-current', 'page');
      return inItem(button);
    }),
  );
}

function offerQuestions(): void {
  byId('questions').replaceChildren(
    ...CONVERSATIONS.map(({ question }) => {
      const button = aButton(question, () => current()?.chat?.ask(question));
      button.className = 'chip';
      return inItem(button);
    }),
  );
}

function current(): Route | undefined {
  return routes.find(({ path }) => path === location.pathname);
}

function aButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', onClick);
  return button;
}

function inItem(child: HTMLElement): HTMLLIElement {
  const item = document.createElement('li');
  item.append(child);
  return item;
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}
