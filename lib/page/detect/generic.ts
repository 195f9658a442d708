import { outermost, questionBefore } from '../sites/read-site.ts';
import { readableText } from '../skip.ts';
import { isOurs, type Root, type Turn } from '../turn.ts';
import { answersBetween } from './between.ts';
import { isThinking, proseBodies } from './bodies.ts';
import { markOf } from './names.ts';
import { COMPOSER, type Sign, signsIn } from './signs.ts';

/** Weight of signs from which answers are taken without asking. */
const SURE = 4;

/** Weight from which a button offers itself. */
const LIKELY = 2.5;

/** Elements worth asking for their names: those that could hold a turn. */
const NAMED = [
  '[data-message-author-role]',
  '[data-message-role]',
  '[data-message-author]',
  '[data-message-type]',
  '[data-author]',
  '[data-author-role]',
  '[data-role]',
  '[data-sender]',
  '[data-turn]',
  '[data-content]',
  '[data-testid]',
  '[class*="assistant" i]',
  '[class*="user" i]',
  '[class*="human" i]',
  '[class*="bot" i]',
  '[class*="query" i]',
  '[class*="question" i]',
  '[class*="prompt" i]',
  '[class*="answer" i]',
  '[class*="response" i]',
  '[class*="message" i]',
  '[class*="turn" i]',
  '[class*="msg" i]',
  '[class*="bubble" i]',
].join(',');

/** Every assistant turn in one root of a site we know nothing of. */
export function turnsByLooks(root: Root): Turn[] {
  const marks = marksIn(root);
  const signs = [...signsIn(root), ...markSigns(marks)];
  const weight = signs.reduce((sum, sign) => sum + sign.weight, 0);
  if (weight < LIKELY) return [];
  const questions = marks.users;
  const answers = marks.assistants.length > 0 ? marks.assistants : answersBetween(root, questions);
  return answers.map((element) => turnOf(element, questions, marks.streaming, weight >= SURE));
}

type Marks = {
  readonly assistants: HTMLElement[];
  readonly users: HTMLElement[];
  readonly streaming: boolean;
  readonly firm: boolean;
};

function marksIn(root: Root): Marks {
  const assistants: { element: HTMLElement; weight: number }[] = [];
  const users: { element: HTMLElement; weight: number }[] = [];
  for (const element of root.querySelectorAll<HTMLElement>(NAMED)) {
    if (!couldBeTurn(element)) continue;
    const mark = markOf(element);
    if (mark) (mark.role === 'user' ? users : assistants).push({ element, weight: mark.weight });
  }
  const streaming = [
    ...root.querySelectorAll<HTMLElement>('[data-is-streaming], [data-streaming]'),
  ];
  for (const element of streaming) assistants.push({ element, weight: 2 });
  return pickTurns(assistants, users, streaming.length > 0);
}

type Weighted = readonly { element: HTMLElement; weight: number }[];

/** The outermost marks that hold no turn of the other side, firm ones before likely ones. */
function pickTurns(assistants: Weighted, users: Weighted, streaming: boolean): Marks {
  const asking = outermost(inOrder(best(users)));
  const speaking = best(assistants).filter(
    (element) =>
      !asking.some((user) => element.contains(user) || user.contains(element)) &&
      element.querySelector(COMPOSER) === null,
  );
  const askingAlone = asking.filter((user) => user.querySelector(COMPOSER) === null);
  return {
    assistants: outermost(inOrder(speaking)).filter((element) => proseBodies(element).length > 0),
    users: askingAlone,
    streaming,
    firm: assistants.some(({ weight }) => weight === 2) && users.some(({ weight }) => weight === 2),
  };
}

const best = (marks: Weighted): HTMLElement[] => {
  const firm = marks.filter(({ weight }) => weight === 2);
  return (firm.length > 0 ? firm : marks).map(({ element }) => element);
};

const inOrder = (elements: readonly HTMLElement[]): HTMLElement[] =>
  [...new Set(elements)].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );

const NO_TURN =
  'button, a, input, textarea, nav, header, footer, form, svg, label, aside, h2, h3, pre, code';

function couldBeTurn(element: HTMLElement): boolean {
  if (isOurs(element) || element.matches(NO_TURN) || isThinking(element)) return false;
  if (element.closest('nav, form, [contenteditable="true"], [role="navigation"], pre, button'))
    return false;
  return (element.textContent?.trim().length ?? 0) > 0;
}

function markSigns({ assistants, users, streaming, firm }: Marks): Sign[] {
  const signs: Sign[] = [];
  if (assistants.length > 0 && users.length > 0)
    signs.push({ family: 'roles', weight: firm ? 3 : 1.5 });
  else if (assistants.length > 0 || users.length > 0) signs.push({ family: 'roles', weight: 1.5 });
  if (streaming) signs.push({ family: 'streaming', weight: 1.5 });
  return signs;
}

function turnOf(
  element: HTMLElement,
  questions: readonly HTMLElement[],
  _streaming: boolean,
  sure: boolean,
): Turn {
  return {
    element,
    sure,
    bodies: () => proseBodies(element),
    question: () => questionBefore(questions, element) || questionAbove(element),
    isStreaming: () =>
      STREAMING.some(
        (selector) => element.matches(selector) || element.querySelector(selector) !== null,
      ),
  };
}

const STREAMING = [
  '[data-is-streaming="true"]',
  '[data-streaming="true"]',
  '[aria-busy="true"]',
  '[data-state="streaming"]',
  '.result-streaming',
  '.streaming',
  '.is-streaming',
  '.typing-cursor',
  '.blinking-cursor',
];

/** Without a name for questions, the text right before an answer is its question. */
function questionAbove(element: HTMLElement): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const before = at.previousElementSibling;
    if (before) return readableText(before).slice(0, 2000);
  }
  return '';
}
