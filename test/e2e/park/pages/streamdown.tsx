import { type KeyboardEvent, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Streamdown } from 'streamdown';
import 'streamdown/styles.css';
import { THOUGHTS } from '../answers.ts';
import { answerTo, place } from './assistant.ts';
import './frame.css';
import './thread.css';

/** Streamdown in the markup of the components that are copied into projects along with it. */
type Said = { readonly from: 'user' | 'assistant'; readonly text: string };

function App() {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [writing, setWriting] = useState(false);

  const answer = async (before: readonly Said[]): Promise<void> => {
    setWriting(true);
    for await (const text of answerTo(before.at(-1)?.text ?? '')) {
      setSaid([...before, { from: 'assistant', text }]);
    }
    setWriting(false);
  };
  const send = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void answer([...said, { from: 'user', text: event.currentTarget.value }]);
    event.currentTarget.value = '';
  };

  return (
    <div className="flex flex-col h-full">
      <div className="relative flex-1 overflow-y-hidden grow" role="log">
        <div className="flex flex-col gap-8 p-4">
          {said.map((one, index) => {
            const isLast = index === said.length - 1;
            return (
              <Message
                // biome-ignore lint/suspicious/noArrayIndexKey: messages are only added at the end.
                key={index}
                said={one}
                writing={writing && isLast}
                again={isLast && !writing ? () => void answer(said.slice(0, -1)) : null}
              />
            );
          })}
        </div>
      </div>
      <textarea name="message" placeholder="What would you like to know?" onKeyDown={send} />
    </div>
  );
}

type MessageProps = {
  readonly said: Said;
  readonly writing: boolean;
  readonly again: (() => void) | null;
};

const Message = ({ said: { from, text }, writing, again }: MessageProps) => (
  <div
    className={`group flex w-full flex-col gap-2 ${from === 'user' ? 'is-user ml-auto w-fit rounded-lg' : 'is-assistant'}`}
  >
    {from === 'assistant' && (
      <div className="not-prose mb-4" data-state="open">
        <button type="button">Thought for 2 seconds</button>
        <div className="mt-4 text-sm" data-state="open">
          <p>{THOUGHTS}</p>
        </div>
      </div>
    )}
    <div className="flex min-w-0 max-w-full flex-col gap-2 overflow-hidden text-sm">
      {from === 'user' ? text : <Streamdown isAnimating={writing}>{text}</Streamdown>}
    </div>
    {again && (
      <div className="flex items-center gap-2">
        <button type="button" onClick={again}>
          ↻<span className="sr-only">Retry</span>
        </button>
        <button type="button">
          ⧉<span className="sr-only">Copy</span>
        </button>
      </div>
    )}
  </div>
);

createRoot(place()).render(<App />);
