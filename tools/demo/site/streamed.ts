export type Message = { readonly role: string; readonly text: string };

/** The pieces of text of a server-sent event stream. */
export async function* streamed(messages: readonly Message[]): AsyncGenerator<string> {
  const response = await fetch('/chat', { method: 'POST', body: JSON.stringify({ messages }) });
  if (!response.body) throw new Error('the assistant sent no body');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (rest + value).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) yield JSON.parse(event.slice('data: '.length)).text;
  }
}
