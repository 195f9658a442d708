import {
  type Check,
  isFiniteNumber,
  isId,
  isListOf,
  isNullOr,
  isOneOf,
  isRecordOf,
  isText,
} from '../../core/check.ts';
import type { JobId } from '../../core/ids.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { orRefusal } from '../or-refusal.ts';
import { isCaptured } from './captured.ts';
import type { LibraryRefusal, LocalPage, SaveRefusal } from './page-calls.ts';
import { keepFiles, type SavePorts } from './save-page.ts';

/**
 * One lot of the user's own files. Its page reads them and hands them over in parts; from then on they
 * are brought in without it, whoever dies.
 */
export type BringIn = {
  readonly id: JobId;
  /** When it began. */
  readonly at: number;
  /** Files that were read, and those that were chosen: fewer when the page was closed early. */
  readonly read: number;
  readonly files: number;
  /** Parts that were handed over, and those that are in the library. */
  readonly parts: number;
  readonly taken: number;
  /** Pages and bookmarks in all parts; those that are in the library; those among them that are new. */
  readonly pages: number;
  readonly kept: number;
  readonly added: number;
  /** Why it does not go on just now, in words; it is tried again by itself. */
  readonly problem: string | null;
};

export type BringInStore = {
  find(id: JobId): Promise<BringIn | null>;
  /** Newest first. */
  all(): Promise<readonly BringIn[]>;
  /** Store a part and the lot that counts it. */
  stage(job: BringIn, part: number, files: readonly LocalPage[]): Promise<void>;
  part(id: JobId, part: number): Promise<readonly LocalPage[]>;
  /** Store how far it got, and drop the parts that are in the library. */
  advance(job: BringIn): Promise<void>;
  /** Drop it with what of it is not kept yet. */
  drop(id: JobId): Promise<void>;
};

export type HandedOver = {
  /** Null with the first part. */
  readonly job: JobId | null;
  readonly part: number;
  readonly pages: readonly LocalPage[];
  readonly read: number;
  readonly files: number;
};

export type BringInPorts = SavePorts & {
  readonly bringIns: BringInStore;
  ifFree(name: string, task: () => Promise<void>): Promise<boolean>;
};

/** Take over one part. A repeat of a part that is here changes nothing. */
export const handOver = (
  { job: id, part, pages, read, files }: HandedOver,
  callId: string,
  { bringIns, idFor, alone, now }: Pick<BringInPorts, 'bringIns' | 'idFor' | 'alone' | 'now'>,
): Promise<Result<JobId, SaveRefusal>> =>
  orRefusal(() =>
    alone(LOCK, async () => {
      const mine = id ?? ((await idFor('bring-in', callId)) as JobId); // Freshly made for it.
      const found = await bringIns.find(mine);
      if (!found && id !== null) return err(ENDED);
      if (!found) await dropEnded(bringIns);
      const before = found ?? { ...EMPTY, id: mine, at: now() };
      if (part >= before.parts) {
        const counted = { read, files, parts: part + 1, pages: before.pages + pages.length };
        await bringIns.stage({ ...before, ...counted }, part, pages);
      }
      return ok(mine);
    }),
  );

const EMPTY = { read: 0, files: 0, parts: 0, taken: 0, pages: 0, kept: 0, added: 0, problem: null };

/** Only the newest is shown; older ones that are through have nothing more to say. */
async function dropEnded(bringIns: BringInStore): Promise<void> {
  for (const { id, taken, parts } of await bringIns.all()) {
    if (taken >= parts) await bringIns.drop(id);
  }
}

/** Forget about it. What is in the library stays. */
export const endBringIn = (
  id: JobId,
  { bringIns, alone }: Pick<BringInPorts, 'bringIns' | 'alone'>,
): Promise<Result<null, LibraryRefusal>> =>
  orRefusal(() =>
    alone(LOCK, async () => {
      await bringIns.drop(id);
      return ok(null);
    }),
  );

/**
 * Bring in all that was handed over, part by part; whoever dies between two parts loses nothing, and a
 * part that is taken twice is in the library once. False when something is left for later.
 */
export async function takeIn(ports: BringInPorts, signal: AbortSignal): Promise<boolean> {
  const { bringIns, ifFree } = ports;
  let isDone = false;
  await ifFree('bring-in', async () => {
    isDone = true;
    for (let job = await nextOf(bringIns); job; job = await nextOf(bringIns)) {
      isDone = !signal.aborted && (await takePart(job, ports));
      if (!isDone) return;
    }
  });
  return isDone;
}

/** Whether anything was handed over that is not in the library. */
export const hasFilesLeft = async (bringIns: Pick<BringInStore, 'all'>): Promise<boolean> =>
  (await nextOf(bringIns)) !== undefined;

const nextOf = async (bringIns: Pick<BringInStore, 'all'>): Promise<BringIn | undefined> =>
  (await bringIns.all()).find(({ taken, parts }) => taken < parts);

/** False when the library could not take it just now. */
async function takePart({ id, taken, at }: BringIn, ports: BringInPorts): Promise<boolean> {
  const { bringIns, alone } = ports;
  const pages = await bringIns.part(id, taken);
  const kept = await keepFiles(pages, ports, at);
  await alone(LOCK, async () => {
    const job = await bringIns.find(id);
    if (!job) return; // Ended meanwhile.
    await bringIns.advance(
      kept.ok
        ? {
            ...job,
            taken: taken + 1,
            kept: job.kept + pages.length,
            added: job.added + kept.value.added,
            problem: null,
          }
        : { ...job, problem: kept.error.message },
    );
  });
  return kept.ok;
}

/** The lock under which a lot's row is read and written. */
const LOCK = 'bring-ins';

const ENDED: SaveRefusal = {
  kind: 'storage-failed',
  message: 'This was stopped. Choose the files again to go on.',
};

export const isBringIn = isRecordOf<BringIn>({
  id: isId<JobId>,
  at: isFiniteNumber,
  read: isFiniteNumber,
  files: isFiniteNumber,
  parts: isFiniteNumber,
  taken: isFiniteNumber,
  pages: isFiniteNumber,
  kept: isFiniteNumber,
  added: isFiniteNumber,
  problem: isNullOr(isText),
});

const isFile = isRecordOf({ kind: isOneOf(['file'] as const), path: isText, page: isCaptured });
const isLink = isRecordOf({
  kind: isOneOf(['link'] as const),
  url: isText,
  title: isText,
  at: isNullOr(isFiniteNumber),
});
const isLocalPage: Check<LocalPage> = (value): value is LocalPage => isFile(value) || isLink(value);
export const isLocalPages: Check<readonly LocalPage[]> = isListOf(isLocalPage);
