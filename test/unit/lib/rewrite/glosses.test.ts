import { expect, test } from 'vitest';
import { markUp } from '@/lib/rewrite/built-in/engine.ts';
import { aFraming, NEWCOMER } from './framings.ts';

const SOURCE = `A small program can be tested on every change with a pipeline for CI/CD, and its version control keeps every state of the code.

The server runs a compiler, a database and a web service with an interface for programs of other teams and their own software.`;

const STUDENT = aFraming({ depth: 'familiar', structure: 'narrative', emphasis: ['concept'] });
const MANAGER = aFraming({ depth: 'practitioner', emphasis: ['cost', 'timeline'] });
const DEVELOPER = aFraming({ depth: 'expert', emphasis: ['code', 'steps'] });
const DOCTOR = aFraming({ depth: 'expert', emphasis: ['risk'] });

function termsFor(framing: typeof NEWCOMER, source = SOURCE): string[] {
  const made = markUp({
    question: 'How do teams release their software?',
    answer: { source, islands: [] },
    framing,
    without: [],
  });
  if ('why' in made) return [];
  return [...made.result.marks.terms.values()].flat().map(({ gloss }) => gloss.term);
}

test('a newcomer is told what terms mean', () => {
  expect(termsFor(NEWCOMER)).toEqual(expect.arrayContaining(['CI/CD', 'version control']));
});

test('who wants to understand concepts is told what few have met', () => {
  expect(termsFor(STUDENT)).toEqual(['CI/CD']);
});

const KIDNEYS = `The creatinine in the blood of these patients rose, and the doctors saw nephropathy and retinopathy in nine of ten, and hypertension in all of them.

The program of the hospital keeps its code in a monolith, behind a load balancer, on two servers of the same network.`;

test('who is at home in a trade is told the hardest terms of others, two at most', () => {
  expect(termsFor(DEVELOPER, KIDNEYS)).toEqual(['creatinine', 'nephropathy']);
  expect(termsFor(MANAGER, SOURCE)).toEqual(['CI/CD']);
});

test('who is known to know a term of a field is told none of its terms', () => {
  const concepts = [{ term: 'retinopathy', known: 0.9 }];
  expect(termsFor({ ...DEVELOPER, concepts }, KIDNEYS)).toEqual([]);
});

test('an expert of whom no trade is known is told nothing', () => {
  expect(termsFor(DOCTOR, KIDNEYS)).toEqual([]);
});

test('what everybody has met is told only to whom it is said to be new', () => {
  const source =
    'The bank gave a mortgage on the house besides the loan. The interest is paid each year, and the money comes from savings.';
  expect(termsFor(NEWCOMER, source)).not.toContain('mortgage');
  const concepts = [{ term: 'mortgage', known: 0.1 }];
  expect(termsFor({ ...NEWCOMER, concepts }, source)).toContain('mortgage');
});

test('an acronym that is nowhere written out comes first, then what is often named', () => {
  const source = `Patients with hypoglycemia, atherosclerosis, nephropathy and retinopathy are seen at once by the doctors.

The eGFR is read each time, and nephropathy and retinopathy are written down by the doctors of the hospital.`;
  expect(termsFor(NEWCOMER, source).sort()).toEqual(['eGFR', 'nephropathy', 'retinopathy']);
});

test.each([
  'The body makes melatonin, a hormone that brings sleep, in the dark.',
  'The body makes melatonin (the hormone of sleep) in the dark.',
  'The body makes a hormone of sleep, or melatonin, in the dark.',
  'The body makes a hormone of sleep, known as melatonin, in the dark.',
  'The body makes a hormone of sleep (melatonin) in the dark.',
  'The body makes melatonin in the dark. Melatonin is the hormone of sleep.',
  'The body makes melatonin in the dark. It is known that melatonin is what brings sleep.',
  'Night brings melatonin, so the body is told by this hormone.',
  '- **Melatonin:** It tells the body to sleep. The body makes melatonin in the dark.\n- **Light:** It wakes.',
  '## Melatonin\n\nIt tells the body to sleep. The body makes melatonin in the dark.',
])('no note says again what the text says there: %s', (text) => {
  expect(termsFor(NEWCOMER, `${text}\n\nNobody knows why patients wake.`)).not.toContain(
    'melatonin',
  );
});

test('a name above a text that does not explain it needs a note', () => {
  const text = '- **Melatonin:** Do not take melatonin by day.\n- **Light:** It wakes the body up.';
  expect(termsFor(NEWCOMER, `${text}\n\nNobody knows why patients wake.`)).toContain('melatonin');
});

test('of several things in a row none explains the one before', () => {
  const text = 'The body makes melatonin, a fever and much noise in the dark.';
  expect(termsFor(NEWCOMER, `${text}\n\nNobody knows why patients wake.`)).toContain('melatonin');
});

test('a term that is part of a longer name is not explained by itself', () => {
  const [, second = ''] = SOURCE.split('\n\n');
  const source = `The code is kept by version control. ${second}`;
  expect(termsFor(NEWCOMER, source)).toContain('compiler');
  expect(termsFor(NEWCOMER, source.replace('compiler', 'compiler X5'))).not.toContain('compiler');
});

test('a long name with its short form in brackets is explained, once', () => {
  const source = `The central bank began quantitative easing (QE) to lower the interest rates of long loans.

Later QE ended, and monetary policy, inflation and the budget of the state came first again for the bank.`;
  expect(termsFor(NEWCOMER, source).filter((term) => /easing|QE/.test(term))).toHaveLength(1);
});

test('a term in brackets is explained there', () => {
  const source =
    'Sugar is broken down, and the energy is kept in adenosine triphosphate (ATP).\n\nCells of the body draw their energy from ATP when muscles work, and the blood brings more.';
  const made = markUp({
    question: 'How do muscles work?',
    answer: { source, islands: [] },
    framing: NEWCOMER,
    without: [],
  });
  const spans = 'why' in made ? [] : [...made.result.marks.terms.values()].flat();
  const [{ span } = { span: { start: 0, end: 0 } }] = spans.filter(
    ({ gloss }) => gloss.term === 'ATP',
  );
  expect(source.slice(span.start, span.end)).toBe('ATP');
  expect(span.start).toBe(source.indexOf('ATP'));
});

test('what an adult has met at school is told to newcomers, and to no expert', () => {
  const source =
    'The engine burns hydrocarbons, and the combustion also makes NOx. By the rule of Occam’s razor the simplest reason is the heat, as its metabolism is no reason.';
  expect(termsFor(NEWCOMER, source)).toContain('NOx');
  expect(termsFor(NEWCOMER, source)).toHaveLength(3);
  expect(termsFor(STUDENT, source)).not.toContain('combustion');
  for (const framing of [MANAGER, DEVELOPER]) expect(termsFor(framing, source)).toEqual([]);
});

test('a name that is written out needs no note for who knows much', () => {
  const source =
    'The doctors treat patients with polycystic ovary syndrome (PCOS) each day. With PCOS the blood is read twice.';
  expect(termsFor(NEWCOMER, source)).toContain('PCOS');
  expect(termsFor(DEVELOPER, source)).toEqual([]);
});
