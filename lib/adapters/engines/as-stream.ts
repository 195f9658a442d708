export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Replies longer than this are not read as one piece, in bytes. */
const LARGEST_WHOLE = 8_000_000;

/**
 * Some servers answer with one JSON object although a stream was asked for. Their reply is handed on
 * as a stream of one piece; everything else passes as it is.
 */
export const forStreams =
  (request: Fetch): Fetch =>
  async (input, init) => {
    const response = await request(input, init);
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !type.includes('json')) return response;
    const text = await textUpTo(response, LARGEST_WHOLE);
    const whole = wholeReply(text);
    // What is no reply is left for the client to complain of.
    if (whole === null) return new Response(text, response);
    const piece = {
      choices: [
        { index: 0, delta: { content: whole.content }, finish_reason: whole.finish_reason },
      ],
    };
    return new Response(`data: ${JSON.stringify(piece)}\n\ndata: [DONE]\n\n`, {
      headers: { 'content-type': 'text/event-stream' },
    });
  };

async function textUpTo(response: Response, most: number): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    text += next.value;
    if (text.length > most) {
      await reader?.cancel();
      break;
    }
  }
  return text;
}

type Whole = { readonly content: string; readonly finish_reason: string };

/** The reply in a whole completion; null when it is something else. */
function wholeReply(text: string): Whole | null {
  const parsed = parse(text) as Partial<{
    choices: readonly Partial<{
      message: { content?: unknown };
      finish_reason: unknown;
    }>[];
  }> | null;
  const [choice] = Array.isArray(parsed?.choices) ? parsed.choices : [];
  const content = choice?.message?.content;
  if (typeof content !== 'string') return null;
  const reason = choice?.finish_reason;
  return { content, finish_reason: typeof reason === 'string' ? reason : 'stop' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // Said to be JSON and is none: the client will say so.
  }
}
