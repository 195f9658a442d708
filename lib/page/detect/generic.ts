import { STREAMING } from '../find/streaming-signs.ts';
import { prose, questionBefore } from '../prose.ts';
import { outermost } from '../sites/read-site.ts';
import { FOUND_BY, isOurs, type Root, type Turn } from '../turn.ts';
import { alternatingPairs, type Pair } from './alternation.ts';
import { answersBetween } from './between.ts';
import { isThinking, proseBodies } from './bodies.ts';
import { markOf } from './names.ts';
import { COMPOSER, disclaims, type Sign, signsIn } from './signs.ts';

/** Weight of signs from which answers are taken without asking. */
const SURE = 4;

/** Weight from which a button offers itself. */
const LIKELY = 3;

/** What it weighs that an answer was seen to be written piece by piece. */
const STREAMED = 3;

/** What it weighs that plain and formatted turns alternate before a place to type. */
const ALTERNATION = 1.5;

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
export function turnsByLooks(root: Root, hasStreamed: (element: Element) => boolean): Turn[] {
  const marks = marksIn(root);
  const named = marks.assistants.length > 0 ? marks.assistants : answersBetween(marks.users);
  const pairs = named.length > 0 ? [] : pairsIn(root, marks.users);
  const answers = named.length > 0 ? named : pairs.map(({ answer }) => answer);
  if (answers.length === 0) return [];

  const signs = [...signsOf(root, marks, pairs), ...markSigns(marks)];
  if (answers.some(hasStreamed)) signs.push({ family: 'streaming', weight: STREAMED });
  if (!signs.some(isSpecific)) return [];
  const weight = sumOf(signs) + (pairs.length > 0 ? ALTERNATION : 0);
  if (weight < LIKELY) return [];
  const questions = pairs.length > 0 ? pairs.map(({ question }) => question) : marks.users;
  return answers
    .filter((answer) => !isShort(answer) || !isBeforeAll(answer, questions))
    .map((answer) => turnOf(answer, questions, weight >= SURE));
}

/** Longest text with which an assistant opens a conversation, in characters. */
const MAX_GREETING = 200;

const isBeforeAll = (answer: Element, [first]: readonly Element[]): boolean =>
  first !== undefined &&
  (first.compareDocumentPosition(answer) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;

/** "Hello! How can I help?" before any question answers nothing. */
export const isShort = ({ textContent }: Element): boolean =>
  (textContent?.trim().length ?? 0) <= MAX_GREETING;

/** What somebody named as the user wrote is no answer, whatever it looks like. */
function pairsIn(root: Root, users: readonly HTMLElement[]): Pair[] {
  const named = new Set<Element>(users);
  return alternatingPairs(root).filter(({ answer }) => !isWithin(answer, named));
}

/** Where nothing names a model, "it can make mistakes" may be what one person wrote another. */
function signsOf(root: Root, marks: Marks, pairs: readonly Pair[]): Sign[] {
  const signs = signsIn(root);
  if (marks.assistants.length > 0 && marks.firmness === 2) return signs;
  const texts = pairs.flatMap(({ question, answer }) => [question, answer]);
  if (disclaims(root, [...texts, ...marks.assistants, ...marks.users])) return signs;
  return signs.filter(({ family }) => family !== 'disclaimer');
}

/** Signs that people among themselves do not give; at least one is needed to act unasked. */
const isSpecific = ({ family, weight }: Sign): boolean => SPECIFIC.has(family) || weight >= 2.5;

const SPECIFIC: ReadonlySet<Sign['family']> = new Set([
  'disclaimer',
  'thinking',
  'model',
  'streaming',
]);

const sumOf = (signs: readonly Sign[]): number =>
  signs.reduce((sum, { weight }) => sum + weight, 0);

type Marks = {
  readonly assistants: HTMLElement[];
  readonly users: HTMLElement[];
  readonly streaming: boolean;
  /** Weight of the firmest marks of the less firmly marked side. */
  readonly firmness: number;
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
  const bySide = best(users).length > 0 ? [] : onUserSide(best(assistants));
  const asking = outermost(inOrder([...best(users), ...bySide]));
  const holdsQuestion = turnsWithin(asking);
  const questions = new Set<Element>(asking);
  const speaking = best(assistants).filter(
    (element) =>
      !holdsQuestion.has(element) &&
      !isWithin(element, questions) &&
      element.querySelector(COMPOSER) === null,
  );
  const askingAlone = asking.filter((user) => user.querySelector(COMPOSER) === null);
  return {
    assistants: outermost(inOrder(speaking)).filter((element) => proseBodies(element).length > 0),
    users: askingAlone,
    streaming,
    firmness: Math.min(firmest(assistants), firmest(users)) || firmest([...assistants, ...users]),
  };
}

function isWithin(element: Element, others: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (others.has(at)) return true;
  return false;
}

/** Where both sides share their names, the side of the window they stand on tells them apart. */
const USER_SIDE =
  /(?:^|\s)(?:items-end|justify-end|self-end|ms-auto|ml-auto|float-right|text-right|right)(?:\s|$)/;
const EDIT =
  /^(?:edit|bearbeiten|modifier|éditer|editar|modifica|bewerken|编辑|編集|редактировать)\b/i;

function onUserSide(elements: readonly HTMLElement[]): HTMLElement[] {
  const crowd = turnsWithin(elements);
  const turns = new Set<Element>(elements);
  return elements.filter((element) => boxesOf(element, turns, crowd).some(isOnUserSide));
}

/** How many turns stand in each element, itself included. */
function turnsWithin(turns: readonly Element[]): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>();
  for (const turn of turns) {
    for (let at: Element | null = turn; at; at = at.parentElement) {
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  }
  return counts;
}

/** An element and the boxes around it that hold no turn but those it stands in or holds. */
function boxesOf(
  element: HTMLElement,
  turns: ReadonlySet<Element>,
  crowd: ReadonlyMap<Element, number>,
): HTMLElement[] {
  const boxes: HTMLElement[] = [];
  let own = crowd.get(element) ?? 0;
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    if (at !== element && turns.has(at)) own += 1;
    if ((crowd.get(at) ?? 0) > own) break;
    boxes.push(at);
  }
  return boxes.filter((box) => !box.matches('body, main, html'));
}

function isOnUserSide(box: HTMLElement): boolean {
  if (USER_SIDE.test(box.className)) return true;
  const { alignItems, justifyContent, alignSelf } = getComputedStyle(box);
  if ([alignItems, justifyContent, alignSelf].some((value) => /^(?:flex-)?end$/.test(value))) {
    return true;
  }
  return [...box.querySelectorAll('button')].some((button) =>
    EDIT.test(button.getAttribute('aria-label') ?? ''),
  );
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

const firmest = (marks: Weighted): number => Math.max(0, ...marks.map(({ weight }) => weight));

/** Both sides named beyond doubt weigh 3; one side, or names that others use too, less. */
function markSigns({ assistants, users, streaming, firmness }: Marks): Sign[] {
  const signs: Sign[] = [];
  if (assistants.length + users.length > 0) {
    const both = assistants.length > 0 && users.length > 0;
    signs.push({
      family: 'roles',
      weight: both && firmness === 2 ? 3 : Math.min(1.5, 1.5 * firmness),
    });
  }
  if (streaming) signs.push({ family: 'streaming', weight: 1.5 });
  return signs;
}

function turnOf(element: HTMLElement, questions: readonly HTMLElement[], sure: boolean): Turn {
  return {
    element,
    by: FOUND_BY.looks,
    sure,
    bodies: () => proseBodies(element),
    question: () => questionBefore(questions, element) || prose.questionAbove(element),
    isStreaming: () =>
      STREAMING.some(
        (selector) => element.matches(selector) || element.querySelector(selector) !== null,
      ),
  };
}
