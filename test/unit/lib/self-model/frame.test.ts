import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { topicSimilarity } from '@/lib/embed/topic.ts';
import { type Framing, NEUTRAL_FRAMING } from '@/lib/framing/framing.ts';
import type { Belief, SelfModel } from '@/lib/self-model/belief.ts';
import type { Claim } from '@/lib/self-model/claim.ts';
import { frame } from '@/lib/self-model/frame.ts';
import { createRelevance, type Relevance } from '@/lib/self-model/relevance.ts';
import { lexicalSimilarity, type Similarity, withMeaning } from '@/lib/self-model/similarity.ts';
import { packagedModel } from '@/test/eval/packaged-model.ts';
import {
  avoids,
  brief,
  DAY,
  expertise,
  goal,
  modelOf,
  NOBODY,
  NOON,
  PROVENANCES,
  prefers,
  role,
  said,
  seen,
  told,
  tool,
} from './builders.ts';
import { OPINIONS } from './opinions.ts';

const QUESTION = 'How should I think about data security for this integration?';
const ANSWER = `Encrypt data in transit with TLS and at rest. Use OAuth 2.0 for authentication.

\`\`\`ts
const pool = new Pool({ ssl: true });
\`\`\`

Store audit logs in PostgreSQL. Plan two weeks and a budget of 20,000 dollars. Check GDPR and SOC 2.`;

const framed = (
  model: SelfModel,
  question = QUESTION,
  answer = ANSWER,
  similarity: Similarity = lexicalSimilarity,
  relevance: Relevance | null = null,
) => frame(model, { question, answer }, NOON + 30 * DAY, similarity, relevance);

const CISO = modelOf(
  role('Chief information security officer'),
  goal('choose a vendor integration', 'evaluating'),
  expertise('security', 'expert'),
);
const DEVELOPER = modelOf(
  role('Backend developer'),
  tool('Node.js'),
  tool('PostgreSQL'),
  goal('ship the integration', 'implementing'),
  expertise('TypeScript', 'expert'),
);
const PRODUCT = modelOf(
  role('Product manager'),
  goal('make the business case', 'evaluating'),
  brief,
);

const analogies = (value: string) =>
  ({ facet: 'style', style: { dimension: 'analogies', value } }) as const;

/** A claim of each kind, none of them on language. */
const ALL_KINDS: readonly Claim[] = [
  role('Backend developer'),
  role('Parent'),
  expertise('security', 'newcomer'),
  expertise('OAuth', 'expert'),
  goal('ship the integration', 'implementing'),
  goal('make the business case', 'evaluating'),
  tool('PostgreSQL'),
  prefers('audit logs'),
  avoids('passwords'),
  brief,
];

describe('one question, three people', () => {
  test('the security chief reads security, risk and compliance at an expert’s depth', () => {
    const { framing } = framed(CISO);
    expect(framing.depth).toBe('expert');
    expect(framing.emphasis.slice(0, 3)).toEqual(['security', 'risk', 'compliance']);
    expect(framing.level).toBeGreaterThanOrEqual(3);
  });

  test('the developer reads code and steps, with the own stack', () => {
    const { framing } = framed(DEVELOPER);
    expect(framing.emphasis).toEqual(['code', 'steps']);
    expect(framing.context.map(({ name }) => name)).toEqual(['PostgreSQL', 'Node.js']);
    expect(framing.depth).toBe('practitioner');
    expect(framing.level).toBeGreaterThanOrEqual(3);
  });

  test('the product manager reads cost and time in brief, and the goal’s stage had a say', () => {
    const { framing } = framed(PRODUCT);
    expect(framing.emphasis).toEqual(['cost', 'comparison', 'timeline', 'risk']);
    expect(framing.length).toBe('brief');
    expect(framing.depth).toBe('familiar');
    expect(framing.level).toBe(4);
  });
});

describe('only what bears on the question acts', () => {
  test('nobody known: the neutral framing, without reasons', () => {
    expect(framed(NOBODY)).toEqual({ framing: NEUTRAL_FRAMING, because: [] });
  });

  test('a role alone is level 2', () => {
    expect(framed(modelOf(role('CISO'))).framing.level).toBe(2);
  });

  test.each<[string, Claim, string]>([
    ['tax law', expertise('tax law', 'expert'), 'How does Kubernetes schedule pods?'],
    ['Kubernetes', expertise('Kubernetes', 'expert'), 'How do I deduct VAT on a tax return?'],
    ['a job', role('Chief information security officer'), 'How do I roast a chicken?'],
    ['a database', tool('PostgreSQL'), 'How do I roast a chicken?'],
    ['a work goal', goal('make the business case', 'evaluating'), 'Which soup recipe is quick?'],
    ['a trip', goal('plan a trip to Japan', 'exploring'), QUESTION],
    ['a taste', prefers('in-person classes'), 'How does Kubernetes schedule pods?'],
    ['a wish elsewhere', { ...brief, about: 'cooking' }, QUESTION],
    ['a role nobody knows', role('Wizard of the third circle'), QUESTION],
  ])('%s says nothing about %o', (_, claim, question) => {
    expect(framed(modelOf(claim), question, '')).toEqual({ framing: NEUTRAL_FRAMING, because: [] });
  });

  test('knowing Kubernetes says something about Docker, and less than a word on Docker itself', () => {
    const question = 'How do Docker images work?';
    const near = framed(modelOf(expertise('Kubernetes', 'expert')), question).framing;
    const own = expertise('Docker', 'newcomer');
    const both = framed(modelOf(own, expertise('Kubernetes', 'expert')), question).framing;
    expect(near.depth).toBe('practitioner');
    expect(both.depth).toBe('newcomer');
  });

  test('a newcomer reads plain words, unless technical ones were asked for', () => {
    const technical: Claim = {
      facet: 'style',
      style: { dimension: 'vocabulary', value: 'technical' },
    };
    const newcomer = expertise('security', 'newcomer');
    expect(framed(modelOf(newcomer)).framing).toMatchObject({
      depth: 'newcomer',
      vocabulary: 'plain',
      emphasis: ['concept'],
    });
    expect(framed(modelOf(newcomer, technical)).framing.vocabulary).toBe('technical');
  });

  test('a wish for one topic outranks the wish for all', () => {
    const thorough: Claim = {
      facet: 'style',
      style: { dimension: 'length', value: 'thorough' },
      about: 'data security',
    };
    expect(framed(modelOf(thorough, brief)).framing.length).toBe('thorough');
    expect(framed(modelOf(thorough, brief), 'Which tax forms exist?', '').framing.length).toBe(
      'brief',
    );
  });

  test.each([
    ['verdict', { emphasis: ['verdict'], length: 'as-is' }],
    ['code', { emphasis: ['code'] }],
    ['examples', { emphasis: ['examples'] }],
  ] as const)('who wants the %s first gets it', (value, wanted) => {
    const first: Claim = { facet: 'style', style: { dimension: 'first', value } };
    expect(framed(modelOf(first)).framing).toMatchObject({ ...wanted, level: 3 });
  });

  test('things sought and avoided are named where the answer is about them', () => {
    const model = modelOf(prefers('audit logs'), avoids('OAuth'), avoids('beach hotels'));
    const { framing, because } = framed(model);
    expect(framing).toMatchObject({ prefer: ['audit logs'], avoid: ['OAuth'], level: 3 });
    expect(because.map(({ ruleId }) => ruleId)).toEqual(['preference:prefer', 'preference:avoid']);
  });
});

describe('what only the user’s own word sets', () => {
  const football = analogies('football');
  const german: Claim = { facet: 'style', style: { dimension: 'language', value: 'de' } };

  test('comparisons come from the fields that were named, and say which belief named them', () => {
    const { framing, because } = framed(modelOf(football));
    expect(framing).toMatchObject({ analogies: ['football'], level: 3 });
    expect(because).toEqual([
      { field: 'analogies', ruleId: 'style:analogies', beliefId: 'belief-0' },
    ]);
  });

  test('several fields in one line, for one topic before all; never more than three', () => {
    const here: Claim = { ...analogies('sailing'), about: 'data security' };
    const many = modelOf(analogies('football, cooking and chess, jazz'), here);
    expect(framed(many).framing.analogies).toEqual(['sailing', 'football', 'cooking']);
    expect(framed(many, 'Which tax forms exist?', '').framing.analogies).toEqual([
      'football',
      'cooking',
      'chess',
    ]);
  });

  test('another language is the one that was asked for', () => {
    const { framing, because } = framed(modelOf(german));
    expect(framing).toMatchObject({ language: 'de', level: 3 });
    expect(because).toEqual([
      { field: 'language', ruleId: 'style:language', beliefId: 'belief-0' },
    ]);
  });

  test.each(['observed', 'imported'] as const)('what was %s sets neither', (provenance) => {
    for (const claim of [football, german]) {
      const beliefs = [1, 2, 3]
        .reduce(
          (model, day) => told(model, claim, said(`${day}`, { provenance, now: NOON + day * DAY })),
          NOBODY,
        )
        .beliefs.map((belief): Belief => ({ ...belief, status: 'acting' }));
      expect(framed({ beliefs }).framing).toEqual(NEUTRAL_FRAMING);
    }
  });

  test('no language but a stated one, whatever else is believed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...ALL_KINDS)), fc.boolean(), (claims, wished) => {
        const model = modelOf(...claims, ...(wished ? [german] : []));
        expect(framed(model).framing.language).toBe(wished ? 'de' : 'same');
      }),
    );
  });
});

describe('a liking bears on a question that does not name it', () => {
  const relevance = createRelevance(packagedModel());
  const likings = [
    { claim: avoids('resorts by the sea'), words: 'I avoid hotels that are resorts by the sea.' },
    { claim: prefers('jazz'), words: 'I love jazz music.' },
    { claim: avoids('raw fish'), words: 'I never eat raw fish.' },
  ].reduce(
    (known, { claim, words }, index) => told(known, claim, said(`${index}`, { words })),
    NOBODY,
  );

  test.each([
    ['Which hotel should I book in Lisbon?', { avoid: ['resorts by the sea'], prefer: [] }],
    ['What music suits a dinner party?', { avoid: [], prefer: ['jazz'] }],
    ['How do I renew a passport?', { avoid: [], prefer: [] }],
    ['', { avoid: [], prefer: [] }],
  ])('%s', (question, expected) => {
    const { framing, because } = framed(likings, question, '', lexicalSimilarity, relevance);
    expect(framing).toMatchObject(expected);
    expect(because).toHaveLength(expected.avoid.length + expected.prefer.length);
  });

  test('without a model it stays unheard', () => {
    const { framing } = framed(likings, 'Which hotel should I book in Lisbon?', '');
    expect(framing.avoid).toEqual([]);
  });

  test('… and only a liking: a tool does not', () => {
    const { framing } = framed(
      modelOf(tool('hotels')),
      'Where to stay?',
      '',
      () => 0,
      () => 2,
    );
    expect(framing.context).toEqual([]);
  });
});

describe('laws', () => {
  const anyClaim = fc.constantFrom<Claim>(
    ...ALL_KINDS,
    analogies('football'),
    { facet: 'style', style: { dimension: 'language', value: 'de' } },
    { facet: 'style', style: { dimension: 'first', value: 'examples' } },
  );

  test('two hundred opinions and orders, however told, leave the framing as it was', {
    timeout: 120_000,
  }, () => {
    expect(OPINIONS.length).toBeGreaterThanOrEqual(200);
    const people = [CISO, DEVELOPER, PRODUCT, NOBODY];
    for (const [index, opinion] of OPINIONS.entries()) {
      const person = people[index % people.length] ?? CISO;
      const before = framed(person);
      for (const { claim, belief } of heldAs(opinion)) {
        const model = { beliefs: [...person.beliefs, belief] };
        expect(framed(model), JSON.stringify(claim)).toEqual(before);
      }
    }
  });

  test('… nor do they with the packaged model judging what is near', { timeout: 120_000 }, () => {
    const similarity = withMeaning(topicSimilarity(packagedModel()));
    const relevance = createRelevance(packagedModel());
    for (const [index, opinion] of OPINIONS.entries()) {
      const person = index % 2 === 0 ? CISO : NOBODY;
      const before = framed(person, QUESTION, ANSWER, similarity, relevance);
      for (const { claim, belief } of heldAs(opinion)) {
        const model = { beliefs: [...person.beliefs, belief] };
        const after = framed(model, QUESTION, ANSWER, similarity, relevance);
        expect(after, JSON.stringify(claim)).toEqual(before);
      }
    }
  });

  test('the same beliefs in any order give the same framing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyClaim), fc.infiniteStream(fc.nat()), (claims, keys) => {
        const model = modelOf(...claims);
        const shuffled = model.beliefs
          .map((belief) => ({ belief, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ belief }) => belief);
        expect(framed({ beliefs: shuffled }).framing).toEqual(framed(model).framing);
      }),
    );
  });

  test('every knob that moved has a reason, and every reason a belief that acts', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyClaim), (claims) => {
        const model = modelOf(...claims);
        const { framing, because } = framed(model);
        const ids = new Set(model.beliefs.map(({ id }) => id));
        expect(because.filter(({ beliefId }) => beliefId && !ids.has(beliefId))).toEqual([]);
        const fields = new Set<string>(because.map(({ field }) => field));
        expect(movedKnobs(framing).filter((knob) => !fields.has(knob))).toEqual([]);
      }),
    );
  });

  test('proposed, refused and superseded beliefs never act', () => {
    const once = told(NOBODY, expertise('security', 'newcomer'), seen('a'));
    expect(framed(once).framing).toEqual(NEUTRAL_FRAMING);
    const changed = modelOf(expertise('security', 'newcomer'), expertise('security', 'expert'));
    expect(framed(changed).framing.depth).toBe('expert');
  });

  test('lists stay short, whatever is known', () => {
    const words = 'alpha beta gamma delta epsilon zeta eta theta iota kappa'.split(' ');
    const model = modelOf(...words.map(tool), ...words.map((word) => prefers(`${word} things`)));
    const { framing } = framed(model, `Which of ${words.join(', ')} things?`, '');
    expect(framing.context.length).toBe(6);
    expect(framing.prefer.length).toBe(6);
  });
});

/** The knobs that differ from the framing of a reader nobody knows. */
function movedKnobs({ level: _, ...framing }: Framing): string[] {
  const neutral: Readonly<Record<string, unknown>> = NEUTRAL_FRAMING;
  return Object.entries(framing)
    .filter(([knob, value]) => JSON.stringify(value) !== JSON.stringify(neutral[knob]))
    .map(([knob]) => knob);
}

/** A text written into every field that takes free text, by every way it can come in, and acting. */
function heldAs(text: string): { claim: Claim; belief: Belief }[] {
  const claims: readonly Claim[] = [
    { facet: 'stance', text },
    role(text),
    goal(text, 'troubleshooting'),
    expertise(text, 'expert'),
    tool(text),
    { facet: 'context', kind: 'constraint', name: text },
    { facet: 'context', kind: 'place', name: text },
    prefers(text),
    avoids(text),
    { facet: 'style', style: { dimension: 'length', value: 'thorough' }, about: text },
    { facet: 'style', style: { dimension: 'analogies', value: text } },
    { facet: 'style', style: { dimension: 'language', value: 'de' }, about: text },
  ];
  const provenance = PROVENANCES[text.length % PROVENANCES.length] ?? 'stated';
  return claims.flatMap((claim) =>
    told(NOBODY, claim, said('opinion', { provenance, now: NOON + DAY })).beliefs.map((belief) => ({
      claim,
      belief: { ...belief, status: 'acting' as const },
    })),
  );
}
