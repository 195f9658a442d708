import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import {
  Avatar,
  ChatContainer,
  ConversationHeader,
  MainContainer,
  Message,
  MessageInput,
  MessageList,
} from '@chatscope/chat-ui-kit-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { place } from './assistant.ts';
import { FACE } from './face.ts';
import './frame.css';
import { LETTERS, REPLY } from './letters.ts';
import { Markdown } from './Markdown.tsx';

/** The kit in its own trade: two people who write each other, one of them at length. */
function App() {
  const [said, setSaid] = useState(LETTERS);
  const send = (text: string): void => {
    setSaid((before) => [...before, { mine: true, text }]);
    setTimeout(() => setSaid((before) => [...before, { mine: false, text: REPLY }]), 300);
  };
  return (
    <MainContainer>
      <ChatContainer>
        <ConversationHeader>
          <Avatar src={FACE} name="Noor" />
          <ConversationHeader.Content userName="Noor" info="Active 2 min ago" />
        </ConversationHeader>
        <MessageList>
          {said.map(({ mine, text }, index) => (
            <Message
              // biome-ignore lint/suspicious/noArrayIndexKey: messages are only added at the end.
              key={index}
              model={{
                direction: mine ? 'outgoing' : 'incoming',
                position: 'single',
                sender: mine ? 'Ada' : 'Noor',
              }}
            >
              <Message.CustomContent>
                <Markdown text={text} />
              </Message.CustomContent>
            </Message>
          ))}
        </MessageList>
        <MessageInput placeholder="Type message here" onSend={(_html, text) => send(text)} />
      </ChatContainer>
    </MainContainer>
  );
}

createRoot(place()).render(<App />);
