/** One way to name an element, with how lasting it is: lower is better. */
export type Feature = { readonly selector: string; readonly rank: number };

/** Attributes in which sites say what an element is to themselves, the plainest first. */
const NAMING = [
  'data-message-author-role',
  'data-message-role',
  'data-role',
  'data-author',
  'data-author-role',
  'data-sender',
  'data-from',
  'data-turn',
  'data-message-type',
  'data-type',
  'data-kind',
  'data-content',
  'data-part',
  'data-slot',
  'data-name',
  'data-testid',
  'data-test-id',
  'data-component',
  'itemprop',
  'role',
];

const RANK = {
  attribute: 0,
  element: 1,
  id: 2,
  bareAttribute: 3,
  class: 4,
  partOfClass: 5,
  tag: 6,
};

/** Values of one or a few words; what goes on as a number or key is cut off before that. */
const WORDS = /^[a-z][a-z]*(?:[-_:. ][a-z]+)*$/i;
const NUMBERED = /^([a-z]+(?:[-_:.][a-z]+)*[-_:.])(?=[^-_:.]*\d)/i;

/** Longest value that is a name rather than content, in characters. */
const MAX_NAME = 48;

/** Class names that lay out or colour rather than name, as utility frameworks write them. */
const UTILITY =
  /[[\]():!%*&/@]|^-|^(?:m|p|w|h|z|gap|flex|grid|inline|block|hidden|text|font|bg|border|rounded|shadow|items|justify|self|order|col|row|space|overflow|relative|absolute|fixed|sticky|top|left|right|bottom|inset|min|max|leading|tracking|whitespace|break|select|cursor|opacity|transition|duration|ease|animate|transform|container|truncate|align|object|group|peer|not|size|mx|my|mt|mb|ml|mr|ms|me|px|py|pt|pb|pl|pr|ps|pe|mat|css|sc|jsx|svelte|ng|v|is|has)(?:-|$)/;

/** A name that a build tool made: digits and letters mixed, or no vowel. */
const looksMade = (name: string): boolean =>
  /\d/.test(name) || name.length < 3 || !/[aeiouy]/i.test(name) || /[A-Z]{2}/.test(name);

/** Every way to name an element by itself, the most lasting first. */
export function featuresOf(element: Element): Feature[] {
  return [
    ...attributeFeatures(element),
    ...idFeatures(element),
    ...classFeatures(element),
    {
      selector: element.localName,
      rank: element.localName.includes('-') ? RANK.element : RANK.tag,
    },
  ].sort((a, b) => a.rank - b.rank);
}

function attributeFeatures(element: Element): Feature[] {
  return [...element.attributes].flatMap(({ name, value }): Feature[] => {
    if (!NAMING.includes(name)) {
      // What stands there may be anybody's words, but that it is there names the element too.
      return /^data-[a-z]+(?:-[a-z]+)*$/.test(name) && !name.startsWith('data-idiolect')
        ? [{ selector: `[${name}]`, rank: RANK.bareAttribute }]
        : [];
    }
    const selector = valueSelector(name, value);
    return selector ? [{ selector, rank: RANK.attribute }] : [];
  });
}

/** The value where it is a name; its beginning where a number or a key follows; else nothing. */
function valueSelector(name: string, value: string): string | null {
  if (value.length > MAX_NAME) return null;
  if (WORDS.test(value)) return `[${name}="${value}"]`;
  const start = NUMBERED.exec(value)?.[1];
  return start ? `[${name}^="${start}"]` : null;
}

function idFeatures({ id }: Element): Feature[] {
  if (id === '' || id.length > 2 * MAX_NAME) return [];
  const start = NUMBERED.exec(id)?.[1];
  return start ? [{ selector: `[id^="${start}"]`, rank: RANK.id }] : [];
}

function classFeatures(element: Element): Feature[] {
  return [...element.classList].flatMap((name): Feature[] => {
    if (name.length > MAX_NAME || UTILITY.test(name)) return [];
    if (!looksMade(name)) return [{ selector: `.${CSS.escape(name)}`, rank: RANK.class }];
    // `Message_answer__x7Kq2`: what its author wrote comes before what the build tool added.
    const start = /^([a-z]{3,}(?:[-_][a-z]{3,})+)(?:__|--|_)[^-]*\d/i.exec(name)?.[1];
    return start ? [{ selector: `[class*="${start}"]`, rank: RANK.partOfClass }] : [];
  });
}
