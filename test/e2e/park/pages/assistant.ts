import { streamed } from '../../../../tools/demo/site/streamed.ts';

/** The assistant's answer to a question as it grows: all that was written so far, again and again. */
export async function* answerTo(question: string): AsyncGenerator<string> {
  let text = '';
  for await (const piece of streamed([{ role: 'user', text: question }])) {
    text += piece;
    yield text;
  }
}

/** The element that every page of the park is drawn into. */
export function place(): HTMLElement {
  const element = document.getElementById('root');
  if (!element) throw new Error('the page has no #root');
  return element;
}
