import { type ChangeEvent, type FormEvent, useId, useState } from 'react';
import type { WordsSource } from '@/components/shared/source.ts';
import { WORDS } from '@/components/words/import-words.ts';
import type { UiCalls } from '@/lib/app/calls.ts';
import { type Outcome, useWork } from './use-work.ts';
import { WorkStatus } from './WorkStatus.tsx';

/** Brings what another assistant knows of the user: everything arrives as a proposal. */
export function ImportWords({ source }: { source: WordsSource }) {
  return (
    <>
      <Memory source={source} />
      <Conversations source={source} />
    </>
  );
}

function Memory({ source }: { source: WordsSource }) {
  const [text, setText] = useState('');
  const [told, setTold] = useState<Outcome | null>(null);
  const id = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = await source.importMemory(text);
    setTold(
      found.ok
        ? { state: 'done', message: WORDS.found(found.value.proposed) }
        : { state: 'failed', message: found.error.message },
    );
    if (found.ok) setText('');
  };
  return (
    <form className="stack piece" onSubmit={(event) => void submit(event)}>
      <h3>{WORDS.memoryTitle}</h3>
      <p className="quiet">{WORDS.memoryHint}</p>
      <label htmlFor={id}>{WORDS.memoryLabel}</label>
      <textarea
        id={id}
        rows={6}
        required
        maxLength={200_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <button type="submit" disabled={text.trim() === ''}>
          {WORDS.memoryStart}
        </button>
      </div>
      <p role="status" className={told?.state === 'failed' ? 'failed' : undefined}>
        {told?.message}
      </p>
    </form>
  );
}

function Conversations({ source }: { source: WordsSource }) {
  const { work, start, cancel } = useWork();
  const input = useId();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? [];
    event.currentTarget.value = ''; // The same file may be chosen again after it was cancelled.
    if (file) start((progress, signal) => readConversations(source, file, progress, signal));
  };
  return (
    <section className="stack piece" aria-label={WORDS.chatsTitle}>
      <h3>{WORDS.chatsTitle}</h3>
      <p className="quiet">{WORDS.chatsHint}</p>
      {work.state !== 'running' && (
        <>
          <label className="visually-hidden" htmlFor={input}>
            {WORDS.chatsFile}
          </label>
          <input id={input} type="file" accept=".json,application/json" onChange={choose} />
        </>
      )}
      <WorkStatus work={work} label={WORDS.chatsProgress} onCancel={cancel} />
    </section>
  );
}

/** Turns handed over at once: few enough that no message takes long. */
const BATCH = 200;

/** What stands further in is a document, and nobody's words about themselves. */
const MAX_TEXT = 20_000;
const MAX_BEFORE = 8_000;
type Turn = Parameters<UiCalls['importTurns']>[0][number];
const shortened = ({ text, answerBefore, at }: Turn): Turn => ({
  text: text.slice(0, MAX_TEXT),
  answerBefore: answerBefore.slice(0, MAX_BEFORE),
  at,
});

/** Reads the file as it streams in; only what the user wrote is handed on. */
async function readConversations(
  source: WordsSource,
  file: File,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const reader = source.openConversations();
  let waiting: Parameters<UiCalls['importTurns']>[0] = [];
  let read = 0;
  let turns = 0;
  let proposed = 0;
  const handOver = async (least: number): Promise<string | null> => {
    while (waiting.length >= least && waiting.length > 0) {
      const taken = await source.importTurns(waiting.slice(0, BATCH).map(shortened));
      if (!taken.ok) return taken.error.message;
      proposed += taken.value.proposed;
      waiting = waiting.slice(BATCH);
    }
    return null;
  };

  const decoder = new TextDecoder();
  const stream = file.stream().getReader();
  for (let next = await stream.read(); !next.done; next = await stream.read()) {
    if (signal.aborted) {
      await stream.cancel();
      return { state: 'done', message: WORDS.chatsCancelled(proposed) };
    }
    read += next.value.byteLength;
    const found = reader.push(decoder.decode(next.value, { stream: true }));
    turns += found.length;
    waiting = [...waiting, ...found];
    const problem = await handOver(BATCH);
    if (problem !== null) return { state: 'failed', message: problem };
    progress(read / file.size);
  }
  const problem = await handOver(0);
  if (problem !== null) return { state: 'failed', message: problem };
  if (turns === 0) return { state: 'failed', message: WORDS.chatsNone };
  return { state: 'done', message: WORDS.chatsDone(turns, proposed, reader.skipped()) };
}
