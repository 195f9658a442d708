import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { place } from './assistant.ts';
import { LETTERS, REPLY } from './letters.ts';
import './frame.css';
import { Markdown } from './Markdown.tsx';

/** A thread of an issue tracker: long formatted comments, reactions, a place to write. */
function App() {
  const [comments, setComments] = useState(LETTERS.map(({ text }) => text));
  return (
    <main>
      <h1>The copy of the database is four hours old #4711</h1>
      <p>Labels: bug, question, ai-assistant</p>
      {comments.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: comments are only added at the end.
        <article className="timeline-comment comment js-comment" key={index}>
          <header className="timeline-comment-header">
            <a href="#ada">{index % 2 === 0 ? 'ada' : 'triage-bot'}</a> commented last week{' '}
            <button type="button" aria-label="Add your reaction">
              👍
            </button>
          </header>
          <Markdown className="comment-body markdown-body" text={text} />
        </article>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = String(new FormData(event.currentTarget).get('text'));
          setComments((before) => [...before, text]);
          setTimeout(() => setComments((before) => [...before, REPLY]), 300);
        }}
      >
        <textarea name="text" aria-label="Comment body" placeholder="Leave a comment" />
        <button type="submit">Comment</button>
      </form>
    </main>
  );
}

createRoot(place()).render(<App />);
