import ChatBot, { type Flow, type Params } from 'react-chatbotify';
import { createRoot } from 'react-dom/client';
import { answerTo, place } from './assistant.ts';
import './frame.css';
import { Markdown } from './Markdown.tsx';

/** A support bot in the page, which streams what its host hands it. */
const flow: Flow = {
  start: { message: 'Hello! How can I help?', path: 'ask' },
  ask: {
    message: async ({ userInput, streamMessage, endStreamMessage }: Params) => {
      for await (const text of answerTo(userInput)) {
        await streamMessage(<Markdown text={text} />);
      }
      await endStreamMessage('BOT');
    },
    path: 'ask',
  },
};

createRoot(place()).render(
  <ChatBot
    flow={flow}
    settings={{
      general: { embedded: true, showFooter: false },
      chatHistory: { disabled: true },
      notification: { disabled: true },
      audio: { disabled: true },
      voice: { disabled: true },
      header: { title: 'Shop bot' },
      device: { applyMobileOptimizations: false },
    }}
    styles={{ chatWindowStyle: { width: '46rem', maxWidth: '100%', height: '90vh' } }}
  />,
);
