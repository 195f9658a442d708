import type { Depth, Emphasis, Length } from '../framing/framing.ts';
import { tellingWords } from '../framing/not-in-a-name.ts';
import { FOREIGN_ROLES } from './foreign-roles.ts';
import { normalize } from './terms.ts';

/** A part of life in which one has one role at a time; a nurse may be a parent and a student too. */
export type RoleDomain = 'work' | 'study' | 'home';

/** What people in a role usually look for first. Only the row's own values reach a framing. */
export type Archetype = {
  readonly id: string;
  readonly domain: RoleDomain;
  readonly pattern: RegExp;
  readonly emphasis: readonly Emphasis[];
  /** How much the role knows of its own fields; elsewhere it says nothing about knowledge. */
  readonly depth: Depth;
  readonly fields: readonly string[];
  readonly length?: Length;
};

/** First match wins, so narrow roles stand above wide ones. */
const ARCHETYPES: readonly Archetype[] = [
  {
    id: 'student',
    domain: 'study',
    pattern:
      /\b(?:student|pupil|undergraduate|undergrad|apprentice|intern|trainee|learner|freshman)\b/,
    emphasis: ['concept', 'steps'],
    depth: 'familiar',
    fields: [],
  },
  {
    id: 'security',
    domain: 'work',
    pattern:
      /\bciso\b|\b(?:chief|head|vp|director|manager|lead|officer)\b.*\bsecurity\b|\bsecurity (?:chief|officer|lead|manager|engineer|analyst|architect|consultant|researcher)\b|\b(?:penetration|pen) ?tester\b|\binfosec\b|\bcyber ?security\b/,
    emphasis: ['security', 'risk', 'compliance'],
    depth: 'expert',
    fields: ['security', 'compliance'],
  },
  {
    id: 'compliance',
    domain: 'work',
    pattern:
      /\b(?:compliance|privacy|data protection|risk) (?:officer|manager|lead|analyst|counsel|specialist)\b|\bdpo\b|\bauditor\b/,
    emphasis: ['compliance', 'risk', 'security'],
    depth: 'practitioner',
    fields: ['compliance', 'legal'],
  },
  {
    id: 'data',
    domain: 'work',
    pattern:
      /\bdata (?:scientist|analyst|engineer|science)\b|\b(?:machine learning|ml|ai) (?:engineer|researcher|scientist)\b|\bstatistician\b|\bquant(?:itative analyst)?\b/,
    emphasis: ['code', 'comparison', 'concept'],
    depth: 'practitioner',
    fields: ['data science', 'programming'],
  },
  {
    id: 'operations',
    domain: 'work',
    pattern:
      /\bsre\b|\bdev ?ops\b|\bsite reliability\b|\b(?:system|systems|network|database|platform|infrastructure|cloud) (?:administrator|admin|engineer|operator)\b|\bsysadmin\b|\bdba\b/,
    emphasis: ['steps', 'code', 'risk'],
    depth: 'practitioner',
    fields: ['operations', 'programming'],
  },
  {
    id: 'executive',
    domain: 'work',
    pattern:
      /\b(?:ceo|cfo|coo|cmo|cpo|cro)\b|\bchief (?:executive|financial|operating|marketing|product|revenue|people) officer\b|\b(?:co-?)?founder\b|(?<!account )\bexecutive\b(?! assistant)|\bmanaging director\b|\b(?:vice[- ])?president\b|\bvp\b|\bboard member\b|\binvestor\b|\bentrepreneur\b|\b(?:business|company|shop|store) owner\b/,
    emphasis: ['cost', 'risk', 'timeline'],
    depth: 'practitioner',
    fields: ['business'],
    length: 'brief',
  },
  {
    id: 'architect',
    domain: 'work',
    pattern:
      /\bcto\b|\bchief (?:technology|technical|information|data) officer\b|\bcio\b|\b(?:software|solutions?|enterprise|cloud|system|data) architect\b|\b(?:engineering|development|it|tech|technical|team) (?:manager|director|lead|head)\b|\bhead of (?:engineering|development|it|technology)\b/,
    emphasis: ['comparison', 'risk', 'code'],
    depth: 'practitioner',
    fields: ['programming', 'operations'],
  },
  {
    id: 'product',
    domain: 'work',
    pattern:
      /\b(?:product|project|program(?:me)?|delivery|portfolio) (?:manager|owner|lead|director)\b|\bscrum master\b|\bbusiness analyst\b|^pm$/,
    emphasis: ['cost', 'timeline', 'comparison'],
    depth: 'practitioner',
    fields: ['business', 'product management'],
  },
  {
    id: 'designer',
    domain: 'work',
    pattern: /\bdesigner\b|\billustrator\b|\bart director\b/,
    emphasis: ['comparison', 'concept'],
    depth: 'practitioner',
    fields: ['design'],
  },
  {
    id: 'developer',
    domain: 'work',
    pattern:
      /\b(?:developer|programmer|coder|full[- ]?stack|back[- ]?end|front[- ]?end)\b|\b(?:software|web|mobile|embedded|firmware|ios|android|game|qa|test|integration) (?:engineer|dev)\b|\bdev\b/,
    emphasis: ['code', 'steps'],
    depth: 'practitioner',
    fields: ['programming'],
  },
  {
    id: 'doctor',
    domain: 'work',
    pattern:
      /\b(?:doctor|physician|surgeon|gp|cardiologist|neurologist|paediatrician|pediatrician|psychiatrist|dentist|veterinarian|vet|oncologist|radiologist|pharmacist)\b/,
    emphasis: ['risk', 'comparison'],
    depth: 'expert',
    fields: ['medicine'],
  },
  {
    id: 'nurse',
    domain: 'work',
    pattern: /\b(?:nurse|paramedic|midwife|carer|caregiver|therapist|physiotherapist)\b/,
    emphasis: ['steps', 'risk'],
    depth: 'practitioner',
    fields: ['medicine'],
  },
  {
    id: 'lawyer',
    domain: 'work',
    pattern:
      /\b(?:lawyer|attorney|solicitor|barrister|judge|paralegal|notary|(?:general|legal) counsel)\b/,
    emphasis: ['compliance', 'risk'],
    depth: 'expert',
    fields: ['legal', 'compliance'],
  },
  {
    id: 'finance',
    domain: 'work',
    pattern:
      /\b(?:accountant|bookkeeper|controller|treasurer|banker|actuary|financial (?:analyst|advis[eo]r|planner)|tax advis[eo]r|procurement|buyer)\b/,
    emphasis: ['cost', 'risk', 'compliance'],
    depth: 'practitioner',
    fields: ['finance'],
  },
  {
    id: 'marketing',
    domain: 'work',
    pattern:
      /\bmarket(?:er|ing)\b|\bseo\b|\bsocial media manager\b|\bcopywriter\b|\bbrand manager\b|\bgrowth\b/,
    emphasis: ['comparison', 'cost', 'timeline'],
    depth: 'practitioner',
    fields: ['marketing', 'business'],
  },
  {
    id: 'sales',
    domain: 'work',
    pattern:
      /\bsales(?:man|woman|person)?\b|\baccount (?:executive|manager)\b|\bbusiness development\b|\bcustomer success\b/,
    emphasis: ['cost', 'comparison', 'timeline'],
    depth: 'practitioner',
    fields: ['sales', 'business'],
  },
  {
    id: 'support',
    domain: 'work',
    pattern:
      /\b(?:customer|technical|tech|it) support\b|\bsupport (?:agent|engineer|specialist)\b|\bhelp ?desk\b/,
    emphasis: ['steps', 'concept'],
    depth: 'practitioner',
    fields: ['operations'],
  },
  {
    id: 'people',
    domain: 'work',
    pattern:
      /\bhr\b|\bhuman resources\b|\brecruiter\b|\bpeople (?:manager|partner|operations)\b|\btalent\b/,
    emphasis: ['compliance', 'risk', 'timeline'],
    depth: 'practitioner',
    fields: ['human resources', 'business'],
  },
  {
    id: 'researcher',
    domain: 'work',
    pattern:
      /\b(?:researcher|scientist|professor|post-?doc|phd|academic|physicist|chemist|biologist|economist|historian|mathematician)\b/,
    emphasis: ['concept', 'comparison'],
    depth: 'practitioner',
    fields: ['science'],
  },
  {
    id: 'teacher',
    domain: 'work',
    pattern: /\b(?:teacher|lecturer|tutor|instructor|trainer|educator|librarian|coach)\b/,
    emphasis: ['concept', 'steps'],
    depth: 'practitioner',
    fields: ['education'],
  },
  {
    id: 'journalist',
    domain: 'work',
    pattern: /\b(?:journalist|reporter|editor|writer|author|blogger|translator|novelist)\b/,
    emphasis: ['concept', 'comparison'],
    depth: 'practitioner',
    fields: ['writing'],
  },
  {
    id: 'engineer',
    domain: 'work',
    pattern: /\b(?:engineer|technician|mechanic|electrician|plumber|carpenter|builder|architect)\b/,
    emphasis: ['steps', 'risk'],
    depth: 'practitioner',
    fields: ['engineering'],
  },
  {
    id: 'manager',
    domain: 'work',
    pattern: /\b(?:manager|director|head of|team lead|supervisor|consultant|administrator)\b/,
    emphasis: ['cost', 'timeline', 'risk'],
    depth: 'practitioner',
    fields: ['business'],
  },
  {
    id: 'home',
    domain: 'home',
    pattern:
      /\b(?:parent|mother|father|mum|mom|dad|grandparent|homemaker|housewife|househusband|retired|retiree|pensioner|hobbyist|home ?owner|tenant|traveller|traveler)\b/,
    emphasis: ['steps', 'cost'],
    depth: 'familiar',
    fields: [],
  },
];

/** A role is a name for a person. More words, or what makes a sentence, are something else. */
const MAX_ROLE_WORDS = 8;
const SENTENCE_SIGNS = /[.!?:;"“”<>{}[\]=]/;

/** The archetype of a role text, or null when it names none that we know. */
export function archetypeOf(role: string): Archetype | null {
  const text = normalize(role).replace(/\b(dr|sr|jr|st|mr|mrs|ms)\./g, '$1');
  if (text.split(' ').length > MAX_ROLE_WORDS || SENTENCE_SIGNS.test(text)) return null;
  if (tellingWords(text).length > 0) return null;
  const named = ARCHETYPES.find(({ pattern }) => pattern.test(text));
  if (named) return named;
  const foreign = FOREIGN_ROLES.find(({ pattern }) => pattern.test(text));
  return ARCHETYPES.find(({ id }) => id === foreign?.id) ?? null;
}

/** The part of life a role belongs to; work where the table does not know better. */
export const domainOf = (role: string): RoleDomain => archetypeOf(role)?.domain ?? 'work';
