import type { Found } from '../search.ts';
import { VectorFileFailure } from '../vector-file.ts';
import type { SearchOptions } from '../vector-index.ts';
import type {
  FromShard,
  ShardCall,
  ShardChange,
  ShardLine,
  ShardOpening,
} from './shard-messages.ts';

/** A shard that dies this often between two flushes is given up: something in it kills it. */
const MOST_DEATHS = 3;

export type RemoteShardPorts = {
  readonly opening: ShardOpening;
  /** Start the shard's Worker. */
  start(): ShardLine;
  /** The rows it has, now that it is open: those of its file, changed as was asked since. Again after each death. */
  opened(keys: ReadonlySet<number>): void;
  /** It is given up, and its rows with it. */
  lost(): void;
  report(cause: unknown): void;
};

type Call = {
  readonly message: ShardCall;
  /** Changes that were told before, counted from the beginning. */
  readonly after: number;
  settle(found: Found | null): void;
  fail(cause: VectorFileFailure): void;
};

/**
 * A shard as its owner sees it. Its Worker may die at any moment; it is started anew then, opens its
 * file, is told the changes that were not flushed, and asked again what it has not answered.
 */
export class RemoteShard {
  readonly #ports: RemoteShardPorts;
  readonly #calls = new Map<number, Call>();
  /** Changes that a death would lose; the first of them is number `#flushed`. */
  #changes: ShardChange[] = [];
  #flushed = 0;
  #lastId = 0;
  #line: ShardLine | null = null;
  #isOpen = false;
  #deaths = 0;
  #state: 'serving' | 'closed' | 'lost' = 'serving';
  readonly #whenOpen: Promise<void>;
  #tellOpen: () => void = () => undefined;

  constructor(ports: RemoteShardPorts) {
    this.#ports = ports;
    this.#whenOpen = new Promise((resolve) => {
      this.#tellOpen = resolve;
    });
    this.#start();
  }

  /** Resolves once its rows are known, or it is given up. */
  get whenOpen(): Promise<void> {
    return this.#whenOpen;
  }

  get isLost(): boolean {
    return this.#state === 'lost';
  }

  change(change: ShardChange): void {
    if (this.#state === 'lost') return;
    this.#changes.push(change);
    if (this.#isOpen) this.#line?.post(change);
  }

  search(query: Float32Array, options: SearchOptions): Promise<Found | null> {
    return this.#ask((id) => ({ kind: 'search', id, query, options }));
  }

  async flush(kind: 'flush' | 'erase' = 'flush'): Promise<void> {
    await this.#ask((id) => ({ kind, id }));
  }

  async close(): Promise<void> {
    if (this.#state !== 'serving') return;
    this.#state = 'closed';
    try {
      await this.#ask((id) => ({ kind: 'close', id }));
    } finally {
      this.#line?.close();
    }
  }

  #ask(make: (id: number) => ShardCall): Promise<Found | null> {
    this.#lastId += 1;
    const message = make(this.#lastId);
    return new Promise((settle, fail) => {
      if (this.#state === 'lost') return fail(new VectorFileFailure('broken'));
      const after = this.#flushed + this.#changes.length;
      this.#calls.set(message.id, { message, after, settle, fail });
      if (this.#isOpen) this.#line?.post(message);
    });
  }

  #start(): void {
    const line = this.#ports.start();
    this.#line = line;
    line.onMessage((message) => {
      if (line === this.#line) this.#hear(message);
    });
    line.onClose(() => {
      if (line === this.#line) this.#die();
    });
    line.post(this.#ports.opening);
  }

  #hear(message: FromShard): void {
    switch (message.kind) {
      case 'opened':
        this.#open(message.keys);
        break;
      case 'found':
        this.#settle(message.id, message.found);
        break;
      case 'done':
        this.#settle(message.id, null);
        break;
      case 'failed':
        this.#fail(message);
        break;
      default:
        message satisfies never;
    }
  }

  #open(keys: Uint32Array): void {
    this.#isOpen = true;
    const rows = new Set(keys);
    for (const change of this.#changes) {
      this.#line?.post(change);
      applyTo(rows, change);
    }
    for (const { message } of this.#calls.values()) this.#line?.post(message);
    this.#ports.opened(rows);
    this.#tellOpen();
  }

  #settle(id: number, found: Found | null): void {
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (call && call.message.kind !== 'search') {
      this.#changes = this.#changes.slice(Math.max(0, call.after - this.#flushed));
      this.#flushed = Math.max(this.#flushed, call.after);
      this.#deaths = 0;
    }
    call?.settle(found);
  }

  #fail({ id, failure, message }: Extract<FromShard, { kind: 'failed' }>): void {
    const cause = new VectorFileFailure(failure, message);
    if (id === null) {
      this.#giveUp(cause);
      return;
    }
    this.#calls.get(id)?.fail(cause);
    this.#calls.delete(id);
  }

  #die(): void {
    this.#isOpen = false;
    this.#line = null;
    if (this.#state === 'closed') {
      // It let go of its file, whether or not it could still say so.
      for (const { settle } of this.#calls.values()) settle(null);
      this.#calls.clear();
    }
    if (this.#state !== 'serving') return;
    this.#deaths += 1;
    const cause = new VectorFileFailure('broken', 'the Worker of a shard ended');
    this.#ports.report(cause);
    if (this.#deaths > MOST_DEATHS) this.#giveUp(cause);
    else this.#start();
  }

  #giveUp(cause: VectorFileFailure): void {
    this.#state = 'lost';
    this.#isOpen = false;
    const line = this.#line;
    this.#line = null;
    line?.close();
    this.#changes = [];
    for (const { fail } of this.#calls.values()) fail(cause);
    this.#calls.clear();
    this.#ports.report(cause);
    this.#ports.lost();
    this.#tellOpen();
  }
}

function applyTo(keys: Set<number>, change: ShardChange): void {
  if (change.kind === 'upsert') for (const { key } of change.rows) keys.add(key);
  else for (const key of change.keys) keys.delete(key);
}
