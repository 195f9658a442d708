import type { BeliefId, EvidenceId, Origin } from '../core/ids.ts';
import { originOf } from '../core/ids.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Belief, BeliefStatus, Evidence, Provenance } from './belief.ts';
import { readClaim } from './read-claim.ts';

export { readClaim };

/** Longest quotation kept as evidence, in characters. */
const MAX_WORDS_LENGTH = 4_000;

/** More reasons than this for one belief say nothing new; a file that has them is damaged. */
const MAX_EVIDENCE = 2_000;

const MAX_ID_LENGTH = 100;

const STATUSES: readonly BeliefStatus[] = ['acting', 'proposed', 'refused'];
const PROVENANCES: readonly Provenance[] = ['stated', 'observed', 'imported'];

/** Prove that a stored or imported value is a belief; else one sentence that says what is wrong. */
export function readBelief(value: unknown): Result<Belief, string> {
  if (!isRecord(value)) return err('A belief must be an object.');
  const { id, status, validFrom, validTo, supersededBy } = value;
  if (!isId(id)) return err('The belief has no valid id.');
  const claim = readClaim(value.claim);
  if (!claim.ok) return claim;
  const evidence = readAllEvidence(value.evidence);
  if (!evidence.ok) return evidence;
  const known = STATUSES.find((candidate) => candidate === status);
  if (known === undefined) return err('The belief has an unknown status.');
  if (!isTime(validFrom)) return err('“validFrom” must be a time in milliseconds.');
  if (validTo !== null && !(isTime(validTo) && validTo >= validFrom)) {
    return err('“validTo” must be null or a time after “validFrom”.');
  }
  if (supersededBy !== null && !isId(supersededBy)) return err('“supersededBy” is no valid id.');
  return ok({
    id: id as BeliefId, // The brand only says which table an id is from; any text may be one.
    claim: claim.value,
    evidence: evidence.value,
    status: known,
    validFrom,
    validTo,
    supersededBy: supersededBy as BeliefId | null,
  });
}

function readAllEvidence(value: unknown): Result<readonly Evidence[], string> {
  if (!Array.isArray(value)) return err('“evidence” must be a list.');
  if (value.length > MAX_EVIDENCE) return err(`More than ${MAX_EVIDENCE} pieces of evidence.`);
  const all: Evidence[] = [];
  for (const item of value) {
    const evidence = readEvidence(item);
    if (!evidence.ok) return evidence;
    all.push(evidence.value);
  }
  return ok(all);
}

function readEvidence(value: unknown): Result<Evidence, string> {
  if (!isRecord(value)) return err('Evidence must be an object.');
  const { id, polarity, weight, at, words } = value;
  if (!isId(id)) return err('The evidence has no valid id.');
  if (polarity !== 1 && polarity !== -1) return err('“polarity” must be 1 or -1.');
  if (typeof weight !== 'number' || !(weight >= 0 && weight <= 1)) {
    return err('“weight” must be a number from 0 to 1.');
  }
  const provenance = PROVENANCES.find((candidate) => candidate === value.provenance);
  if (provenance === undefined) return err('The evidence has an unknown provenance.');
  if (!isTime(at)) return err('“at” must be a time in milliseconds.');
  if (typeof words !== 'string' || words.length > MAX_WORDS_LENGTH) {
    return err(`“words” must be a text of at most ${MAX_WORDS_LENGTH} characters.`);
  }
  const host = readHost(value.host);
  if (!host.ok) return host;
  return ok({ id: id as EvidenceId, polarity, weight, provenance, at, words, host: host.value });
}

function readHost(value: unknown): Result<Origin | null, string> {
  if (value === null) return ok(null);
  const origin = typeof value === 'string' ? originOf(value) : null;
  return origin !== null && origin === value
    ? ok(origin)
    : err('“host” must be null or an origin.');
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_ID_LENGTH;

const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
