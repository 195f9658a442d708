/** Attributes in which sites say what an element is to themselves. */
const NAMING = [
  'class',
  'id',
  'role',
  'aria-label',
  'data-testid',
  'data-test-id',
  'data-role',
  'data-message-role',
  'data-author',
  'data-author-role',
  'data-message-author-role',
  'data-message-author',
  'data-message-type',
  'data-message-from',
  'data-sender',
  'data-sender-type',
  'data-from',
  'data-type',
  'data-kind',
  'data-turn',
  'data-content',
  'data-part',
  'data-slot',
  'data-name',
] as const;

/** The attributes that name a role and nothing else. */
const ROLE_ATTRIBUTES = NAMING.filter((name) =>
  /role|author|sender|from|turn$|type$|content$/.test(name),
);

/** The words in an element's own names, lower-cased: `ChatMessage_bot` says chat, message, bot. */
export function wordsOf(element: Element): string[] {
  const words = wordsIn(element.localName.includes('-') ? element.localName : '');
  for (const attribute of NAMING) {
    const value = element.getAttribute(attribute);
    if (value && value.length <= MAX_NAME) words.push(...wordsIn(value));
  }
  return words;
}

/** Utility classes can run to thousands of characters; what an element is stands in none of those. */
const MAX_NAME = 400;

/** Class names that lay out or colour rather than name, as utility frameworks write them. */
const UTILITY = /[[\]():!%*&]/;

function wordsIn(value: string): string[] {
  return value
    .split(/\s+/)
    .filter((name) => !UTILITY.test(name))
    .flatMap((name) =>
      name
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split(/[^a-z]+/),
    )
    .filter((word) => word !== '');
}

export type Role = 'assistant' | 'user';

const ASSISTANT = new Set('assistant ai bot chatbot llm model aimessage'.split(' '));
const ANSWERING = new Set(
  'answer response reply completion generation incoming received agent host'.split(' '),
);
const ASKING = new Set(
  'user human query question prompt outgoing sent guest customer you me self'.split(' '),
);
const SPEAKING = new Set(
  'message msg messages turn bubble response reply answer query content container item row role author text markdown chat said wrapper root body block part segment'.split(
    ' ',
  ),
);
/** Names of what surrounds a conversation rather than takes a turn in it. */
const SURROUNDING = new Set(
  'input composer form editor textarea selector picker switcher dropdown menu avatar icon logo button btn header footer toolbar action actions sidebar nav panel page app layout list history label name disclaimer tooltip feedback sheet drawer modal popover launcher'.split(
    ' ',
  ),
);

/** How firmly an element's names say who speaks in it: 2 beyond doubt, 1 likely, 0.5 perhaps. */
export type Mark = { readonly role: Role; readonly weight: 0.5 | 1 | 2 };

export function markOf(element: Element): Mark | null {
  const role = declaredRole(element);
  if (role) return { role, weight: 2 };
  const words = wordsOf(element);
  if (words.some((word) => SURROUNDING.has(word))) return null;
  const speaks = words.some((word) => SPEAKING.has(word));
  if (!speaks) return null;
  const asking = words.filter((word) => ASKING.has(word));
  if (words.some((word) => ASSISTANT.has(word))) {
    return asking.length > 0 ? null : { role: 'assistant', weight: 2 };
  }
  if (asking.length > 0) return { role: 'user', weight: weightOf(asking) };
  const answering = words.filter((word) => ANSWERING.has(word));
  return answering.length > 0 ? { role: 'assistant', weight: weightOf(answering) } : null;
}

/** Shops and forums speak of questions and answers too. */
const COMMON = new Set(['question', 'answer', 'customer', 'host', 'reply']);
const FIRM = new Set(['user', 'human']);

function weightOf(words: readonly string[]): Mark['weight'] {
  if (words.some((word) => FIRM.has(word))) return 2;
  return words.every((word) => COMMON.has(word)) ? 0.5 : 1;
}

/** `data-role="assistant"` and its like leave nothing to guess. */
function declaredRole(element: Element): Role | null {
  for (const attribute of ROLE_ATTRIBUTES) {
    if (attribute === 'role') continue;
    const value = element.getAttribute(attribute)?.toLowerCase();
    if (value === 'assistant' || value === 'bot' || value === 'ai' || value === 'model')
      return 'assistant';
    if (value === 'user' || value === 'human') return 'user';
  }
  return null;
}
