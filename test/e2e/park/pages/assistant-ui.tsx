import {
  ActionBarPrimitive,
  AssistantRuntimeProvider,
  ComposerPrimitive,
  MessagePrimitive,
  type ReasoningMessagePartComponent,
  type ThreadMessageLike,
  ThreadPrimitive,
  useExternalStoreRuntime,
} from '@assistant-ui/react';
import { MarkdownTextPrimitive } from '@assistant-ui/react-markdown';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import remarkGfm from 'remark-gfm';
import { THOUGHTS } from '../answers.ts';
import { answerTo, place } from './assistant.ts';
import './frame.css';
import './thread.css';

/** assistant-ui: its primitives, put together as its own template does, with or without its names. */
const named = !new URLSearchParams(location.search).has('plain');
const names = (own: string, utilities: string): string =>
  named ? `${own} ${utilities}` : utilities;

const MarkdownText = () => (
  <MarkdownTextPrimitive className={names('aui-md', 'leading-7')} remarkPlugins={[remarkGfm]} />
);

const Reasoning: ReasoningMessagePartComponent = ({ text }) => (
  <details className={named ? 'aui-reasoning-root' : 'reasoning'} open>
    <summary>Reasoning</summary>
    <p>{text}</p>
  </details>
);

const UserMessage = () => (
  <MessagePrimitive.Root
    className={names('aui-user-message-root', 'flex')}
    {...(named ? { 'data-role': 'user' } : {})}
  >
    <div className={names('aui-user-message-content', 'ml-auto w-fit rounded-lg')}>
      <MessagePrimitive.Parts />
    </div>
  </MessagePrimitive.Root>
);

const AssistantMessage = () => (
  <MessagePrimitive.Root
    className={names('aui-assistant-message-root', 'flex flex-col')}
    {...(named ? { 'data-role': 'assistant' } : {})}
  >
    <div className={names('aui-assistant-message-content', 'max-w-full')}>
      <MessagePrimitive.Parts components={{ Text: MarkdownText, Reasoning }} />
    </div>
    <div className={names('aui-assistant-message-footer', 'flex gap-2')}>
      <ActionBarPrimitive.Root hideWhenRunning>
        <ActionBarPrimitive.Copy>Copy</ActionBarPrimitive.Copy>
        <ActionBarPrimitive.Reload>Refresh</ActionBarPrimitive.Reload>
      </ActionBarPrimitive.Root>
    </div>
  </MessagePrimitive.Root>
);

const Thread = () => (
  <ThreadPrimitive.Root className={names('aui-root aui-thread-root', 'flex flex-col h-full')}>
    <ThreadPrimitive.Viewport className={names('aui-thread-viewport', 'flex flex-col gap-8 grow')}>
      <ThreadPrimitive.Messages components={{ UserMessage, AssistantMessage }} />
    </ThreadPrimitive.Viewport>
    <ComposerPrimitive.Root className={names('aui-composer-root', 'flex gap-2')}>
      <ComposerPrimitive.Input
        className={names('aui-composer-input', '')}
        placeholder="Send a message..."
      />
      <ComposerPrimitive.Send>Send</ComposerPrimitive.Send>
    </ComposerPrimitive.Root>
  </ThreadPrimitive.Root>
);

type Said = { readonly role: 'user' | 'assistant'; readonly text: string };

function useAssistant() {
  const [messages, setMessages] = useState<readonly Said[]>([]);
  const [isRunning, setRunning] = useState(false);
  const answer = async (before: readonly Said[]): Promise<void> => {
    setMessages(before);
    setRunning(true);
    for await (const text of answerTo(before.at(-1)?.text ?? '')) {
      setMessages([...before, { role: 'assistant', text }]);
    }
    setRunning(false);
  };
  return useExternalStoreRuntime<Said>({
    messages,
    isRunning,
    convertMessage,
    onNew: ({ content: [part] }) =>
      answer([...messages, { role: 'user', text: part?.type === 'text' ? part.text : '' }]),
    onReload: () => answer(messages.slice(0, -1)),
  });
}

const convertMessage = ({ role, text }: Said): ThreadMessageLike => ({
  role,
  content:
    role === 'user'
      ? [{ type: 'text', text }]
      : [
          { type: 'reasoning', text: THOUGHTS },
          { type: 'text', text },
        ],
});

const App = () => (
  <AssistantRuntimeProvider runtime={useAssistant()}>
    <Thread />
  </AssistantRuntimeProvider>
);

createRoot(place()).render(<App />);
