import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSite, type SiteFile } from './build-site.ts';
import { CONVERSATIONS } from './conversations.ts';

export type DemoServer = {
  readonly origin: string;
  /** Teach the assistant what to answer to a question; the latest answer counts. */
  teach(question: string, answer: string): void;
  /** From now on send each answer in a few pieces, however long it is; also what is being written. */
  writeFast(): void;
  /** From now on write letter by letter, for minutes, so that an answer can be looked at as it grows. */
  writeSlowly(): void;
  /** How many answers have been begun and written to their end. */
  progress(): { readonly begun: number; readonly answered: number };
  /** Requests that the site's own code does not make. */
  unexpected(): readonly string[];
  close(): Promise<void>;
};

/** How fast the assistant writes. */
export type Pace = { readonly charactersPerStep: number; readonly stepMs: number };

/** About 900 characters a second: quick, but slow enough to watch. */
export const READABLE_PACE: Pace = { charactersPerStep: 18, stepMs: 20 };

const UNKNOWN_QUESTION =
  'This assistant is scripted. It can answer the questions offered above the conversation.';

/** Serve the demo site, or other files, and a scripted, streaming assistant on a free loopback port. */
export async function startDemoServer(
  initialPace: Pace,
  site?: ReadonlyMap<string, SiteFile>,
): Promise<DemoServer> {
  const files = site ?? (await buildSite());
  const answers = new Map(CONVERSATIONS.map(({ question, answer }) => [question, answer]));

  let pace = initialPace;
  const unexpected: string[] = [];
  const progress = { begun: 0, answered: 0 };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/chat') {
      progress.begun += 1;
      response.on('close', () => {
        progress.answered += 1;
      });
      return void stream(request, response, answers, () => pace);
    }
    const file = files.get(pathname) ?? appShell(files, pathname);
    if (!file || request.headers.origin?.includes('extension:')) unexpected.push(pathname);
    serve(response, file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // A TCP server's address is never a string.

  return {
    origin: `http://127.0.0.1:${port}`,
    teach: (question, answer) => void answers.set(question, answer),
    writeFast: () => {
      pace = { charactersPerStep: 100_000, stepMs: 5 };
    },
    writeSlowly: () => {
      pace = { charactersPerStep: 4, stepMs: 100 };
    },
    progress: () => ({ ...progress }),
    unexpected: () => unexpected,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Every conversation has an address of its own, all served by the same app. */
function appShell(files: ReadonlyMap<string, SiteFile>, pathname: string): SiteFile | undefined {
  return pathname === '/' || pathname.startsWith('/c/') ? files.get('/index.html') : undefined;
}

function serve(response: ServerResponse, file: SiteFile | undefined): void {
  response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' });
  response.end(file?.body ?? 'Not found');
}

async function stream(
  request: IncomingMessage,
  response: ServerResponse,
  answers: ReadonlyMap<string, string>,
  paceNow: () => Pace,
): Promise<void> {
  const answer = answers.get(lastQuestion(await bodyOf(request))) ?? UNKNOWN_QUESTION;
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  for (let at = 0; at < answer.length && !response.destroyed; ) {
    const { charactersPerStep, stepMs } = paceNow();
    const text = answer.slice(at, at + charactersPerStep);
    response.write(`data: ${JSON.stringify({ text })}\n\n`);
    at += charactersPerStep;
    await wait(stepMs);
  }
  response.end();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request) body += piece;
  return body;
}

function lastQuestion(body: string): string {
  const { messages } = JSON.parse(body) as { messages: { role: string; text: string }[] }; // Our own site's message.
  return messages.findLast(({ role }) => role === 'user')?.text ?? '';
}
