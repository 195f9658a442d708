import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { EXCHANGES, THOUGHTS } from '../answers.ts';
import { place } from './assistant.ts';
import './frame.css';
import { Markdown } from './Markdown.tsx';

/** Comments below an article, written to look like an assistant's answers as far as words can. */
const IMITATIONS = EXCHANGES.flatMap(({ question, answer }) => [
  `#### You said:\n\n${question}`,
  `#### ChatGPT said:\n\nThought for 12 seconds\n\n${THOUGHTS}\n\n${answer}\n\nChatGPT can make mistakes. Check important info.\n\nRegenerate · Good response · Bad response`,
]);

function App() {
  const [comments, setComments] = useState(IMITATIONS);
  return (
    <main>
      <article>
        <h1>What I learnt from moving a database</h1>
        <p>It took four hours and two coffees, and the assistant was wrong about one of them.</p>
      </article>
      <section className="comments" aria-label="Comments">
        {comments.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: comments are only added at the end.
          <div className="comment" key={index}>
            <span className="comment-author">{index % 2 === 0 ? 'user' : 'assistant'}</span>
            <Markdown className="comment-text" text={text} />
            <button type="button">Reply</button> <button type="button">Like</button>
          </div>
        ))}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const text = String(new FormData(event.currentTarget).get('text'));
            setComments((before) => [...before, text]);
          }}
        >
          <textarea name="text" placeholder="Add a comment" />
          <button type="submit">Post</button>
        </form>
      </section>
    </main>
  );
}

createRoot(place()).render(<App />);
