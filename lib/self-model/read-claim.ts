import { err, ok, type Result } from '../core/result.ts';
import { CONTEXT_KINDS, DEPTHS, LANGUAGES, OPENINGS } from '../framing/framing.ts';
import { type Claim, GOAL_STAGES, type Style } from './claim.ts';

/** Longest text a claim may hold, in characters. A belief is one thing about someone, not a page. */
const MAX_TEXT = 300;

type Fields = Readonly<Record<string, unknown>>;

/** Thrown and caught inside this file only: reading stops at the first thing that is wrong. */
class Unreadable extends Error {}

/** Prove that a value from outside is a claim; else one sentence that says what is wrong with it. */
export function readClaim(value: unknown): Result<Claim, string> {
  try {
    return ok(claimOf(value));
  } catch (cause) {
    if (cause instanceof Unreadable) return err(cause.message);
    throw cause;
  }
}

function claimOf(value: unknown): Claim {
  const fields = fieldsOf(value, 'A claim');
  switch (fields.facet) {
    case 'role':
      return { facet: 'role', role: textOf(fields, 'role') };
    case 'expertise':
      return {
        facet: 'expertise',
        topic: textOf(fields, 'topic'),
        level: oneOf(fields, 'level', DEPTHS),
      };
    case 'goal':
      return {
        facet: 'goal',
        goal: textOf(fields, 'goal'),
        stage: oneOf(fields, 'stage', GOAL_STAGES),
      };
    case 'style':
      return styleClaimOf(fields);
    case 'context':
      return {
        facet: 'context',
        kind: oneOf(fields, 'kind', CONTEXT_KINDS),
        name: textOf(fields, 'name'),
      };
    case 'preference':
      return {
        facet: 'preference',
        polarity: oneOf(fields, 'polarity', ['prefer', 'avoid'] as const),
        thing: textOf(fields, 'thing'),
      };
    case 'stance':
      return { facet: 'stance', text: textOf(fields, 'text') };
    default:
      throw new Unreadable('The claim is of a kind that this version does not know.');
  }
}

function styleClaimOf(fields: Fields): Claim {
  const style = styleOf(fieldsOf(fields.style, 'The style'));
  if (fields.about === undefined) return { facet: 'style', style };
  return { facet: 'style', style, about: textOf(fields, 'about') };
}

function styleOf(fields: Fields): Style {
  switch (fields.dimension) {
    case 'structure':
      return {
        dimension: 'structure',
        value: oneOf(fields, 'value', ['bullets', 'steps', 'narrative', 'table'] as const),
      };
    case 'length':
      return { dimension: 'length', value: oneOf(fields, 'value', ['brief', 'thorough'] as const) };
    case 'vocabulary':
      return {
        dimension: 'vocabulary',
        value: oneOf(fields, 'value', ['plain', 'technical'] as const),
      };
    case 'first':
      return {
        dimension: 'first',
        value: oneOf(fields, 'value', ['code', ...OPENINGS] as const),
      };
    case 'language':
      return { dimension: 'language', value: oneOf(fields, 'value', LANGUAGES) };
    case 'analogies':
      return { dimension: 'analogies', value: textOf(fields, 'value') };
    default:
      throw new Unreadable('The style has a dimension that this version does not know.');
  }
}

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Unreadable(`${what} must be an object.`);
  }
  return value as Fields; // Any non-null object may be read by key; each field is proved below.
}

function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw new Unreadable(`“${name}” must be a text.`);
  const text = value.normalize('NFC').trim();
  if (text.length === 0) throw new Unreadable(`“${name}” is empty.`);
  if (text.length > MAX_TEXT) {
    throw new Unreadable(`“${name}” is longer than ${MAX_TEXT} characters.`);
  }
  return text;
}

function oneOf<T extends string>(fields: Fields, name: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === fields[name]);
  if (found === undefined) throw new Unreadable(`“${name}” must be one of ${choices.join(', ')}.`);
  return found;
}
