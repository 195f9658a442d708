/** Ways in which sites change under us. Each edits a parsed page in place. */
export type Mutation = {
  readonly name: string;
  readonly apply: (page: Document, answers: Element[]) => void;
};

const LANGUAGE: readonly (readonly [RegExp, string])[] = [
  [/^You said:?/, 'Vous avez dit :'],
  [/^(?:The assistant|The model|It) (?:said|responded):?/, 'L’assistant a dit :'],
  [/.*can make mistakes.*/, 'Cette IA peut faire des erreurs. Vérifiez les réponses.'],
  [/^AI-generated, for reference only/, 'Généré par IA, à titre indicatif'],
  [
    /^(?:Ask anything|Ask a question|Ask a follow-up|Enter a prompt here|Write your prompt)$/,
    'Posez votre question',
  ],
  [/^Good response|^Give positive feedback|^Thumbs up|^Helpful|^Like/, 'Bonne réponse'],
  [/^Bad response|^Give negative feedback|^Thumbs down|^Not helpful|^Dislike/, 'Mauvaise réponse'],
  [/^(?:Regenerate|Retry|Redo|Rewrite)$/, 'Régénérer'],
  [/^Copy.*/, 'Copier'],
];

const translate = (text: string): string => {
  const found = LANGUAGE.find(([pattern]) => pattern.test(text.trim()));
  return found ? text.trim().replace(found[0], found[1]) : text;
};

const hash = (text: string): string => {
  let sum = 7;
  for (const char of text) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return `x${sum.toString(36)}`;
};

function wrap(page: Document, element: Element, times: number): void {
  for (let count = 0; count < times; count += 1) {
    const box = page.createElement('div');
    element.before(box);
    box.append(element);
  }
}

export const MUTATIONS: readonly Mutation[] = [
  { name: 'as it is', apply: () => undefined },
  {
    name: 'classes renamed',
    apply: (page) => {
      for (const element of page.querySelectorAll('[class]')) {
        if (element.closest('.katex, pre') || /sr-only|visually-hidden/.test(element.className))
          continue;
        element.className = [...element.classList].map(hash).join(' ');
      }
    },
  },
  {
    name: 'test ids gone',
    apply: (page) => {
      for (const element of page.querySelectorAll('[data-testid], [data-test-id]')) {
        element.removeAttribute('data-testid');
        element.removeAttribute('data-test-id');
      }
    },
  },
  {
    name: 'answers wrapped',
    apply: (page, answers) => {
      for (const answer of answers) wrap(page, answer, 2);
    },
  },
  {
    name: 'everything wrapped',
    apply: (page) => {
      for (const child of [...page.body.children]) wrap(page, child, 3);
    },
  },
  {
    name: 'toolbars missing',
    apply: (page) => {
      for (const button of page.querySelectorAll('button, [role="button"]')) {
        if (!button.closest('pre') && !button.textContent?.trim()) button.remove();
      }
    },
  },
  {
    name: 'another language',
    apply: (page) => {
      page.documentElement.lang = 'fr';
      const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (node.parentElement?.matches('h1, h2, h3, h4, h5, h6, span, button, div, p')) {
          node.data = translate(node.data);
        }
      }
      for (const element of page.querySelectorAll('*')) {
        for (const name of [
          'aria-label',
          'placeholder',
          'aria-placeholder',
          'data-placeholder',
          'title',
        ]) {
          const value = element.getAttribute(name);
          if (value) element.setAttribute(name, translate(value));
        }
      }
    },
  },
  {
    name: 'labels for screen readers gone',
    apply: (page) => {
      for (const label of page.querySelectorAll('.sr-only, .cdk-visually-hidden')) label.remove();
    },
  },
  {
    name: 'divs turned into sections',
    apply: (page, answers) => {
      for (const answer of answers) {
        const parent = answer.parentElement;
        if (parent?.localName !== 'div') continue;
        const section = page.createElement('section');
        for (const { name, value } of parent.attributes) section.setAttribute(name, value);
        section.append(...parent.childNodes);
        parent.replaceWith(section);
      }
    },
  },
  {
    name: 'a banner on top and a sidebar of old chats',
    apply: (page) => {
      const aside = page.createElement('aside');
      const list = page.createElement('ul');
      for (const title of ['Tides and boats', 'Wet knots', 'A letter to the harbour']) {
        const entry = page.createElement('li');
        entry.textContent = title;
        list.append(entry);
      }
      aside.append(list);
      const banner = page.createElement('header');
      banner.textContent = 'Try our new plan for crews.';
      page.body.prepend(banner, aside);
    },
  },
  {
    name: 'only the first exchange',
    apply: (_page, answers) => {
      const second = answers[1];
      const first = answers[0];
      if (!first || !second) return;
      let top = second;
      while (top.parentElement && !top.parentElement.contains(first)) top = top.parentElement;
      const question = top.previousElementSibling;
      if (question && !question.contains(first)) question.remove();
      top.remove();
    },
  },
  {
    name: 'paragraphs as plain boxes',
    apply: (page, answers) => {
      for (const paragraph of answers.flatMap((answer) => [...answer.querySelectorAll('p')])) {
        const box = page.createElement('div');
        box.append(...paragraph.childNodes);
        paragraph.replaceWith(box);
      }
    },
  },
];

/** Two changes at once. */
export const both = (first: Mutation, second: Mutation): Mutation => ({
  name: `${first.name} and ${second.name}`,
  apply: (page, answers) => {
    first.apply(page, answers);
    second.apply(page, answers);
  },
});
