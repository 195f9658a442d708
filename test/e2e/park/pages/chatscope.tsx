import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import {
  Avatar,
  ChatContainer,
  MainContainer,
  Message,
  MessageInput,
  MessageList,
  TypingIndicator,
} from '@chatscope/chat-ui-kit-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { answerTo, place } from './assistant.ts';
import './frame.css';
import { FACE } from './face.ts';
import { Markdown } from './Markdown.tsx';

/** A kit for chats between people, used for an assistant as its tutorials do. */
type Said = { readonly direction: 'incoming' | 'outgoing'; readonly text: string };

function App() {
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [waiting, setWaiting] = useState(false);

  const answer = async (before: readonly Said[]): Promise<void> => {
    setSaid(before);
    setWaiting(true);
    for await (const text of answerTo(before.at(-1)?.text ?? '')) {
      setWaiting(false);
      setSaid([...before, { direction: 'incoming', text }]);
    }
  };

  return (
    <MainContainer>
      <ChatContainer>
        <MessageList typingIndicator={waiting && <TypingIndicator content="Typing" />}>
          {said.map(({ direction, text }, index) => (
            <Message
              // biome-ignore lint/suspicious/noArrayIndexKey: messages are only added at the end.
              key={index}
              model={{ direction, position: 'single', sender: direction }}
            >
              {direction === 'incoming' && <Avatar src={FACE} name="Assistant" />}
              <Message.CustomContent>
                {direction === 'incoming' ? <Markdown text={text} /> : text}
              </Message.CustomContent>
              {direction === 'incoming' && index === said.length - 1 && (
                <Message.Footer>
                  <button type="button" onClick={() => void answer(said.slice(0, -1))}>
                    Try again
                  </button>
                </Message.Footer>
              )}
            </Message>
          ))}
        </MessageList>
        <MessageInput
          attachButton={false}
          placeholder="Type message here"
          onSend={(_html, text) => void answer([...said, { direction: 'outgoing', text }])}
        />
      </ChatContainer>
    </MainContainer>
  );
}

createRoot(place()).render(<App />);
