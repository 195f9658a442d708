import { err, ok, type Result } from '../../core/result.ts';
import { tokensFor } from '../../rewrite/model/budget.ts';
import { chatBodyOf } from '../../rewrite/model/chat-body.ts';
import { askedFor } from '../../rewrite/model/engine.ts';
import { estimateTokens } from '../../rewrite/model/tokens.ts';
import type { EditRefusal } from '../calls.ts';
import { orRefusal } from '../or-refusal.ts';
import type { DecisionPorts } from '../personalize-answer.ts';
import type { ProfileStore, SettingStore, World } from '../ports.ts';
import type { RequestPreview } from './engine-calls.ts';
import type { ServerSettings } from './engine-settings.ts';
import { serverFrom } from './server-address.ts';

export type PreviewPorts = Pick<World, 'now'> &
  Pick<DecisionPorts, 'frame' | 'retrieve'> & {
    readonly profiles: Pick<ProfileStore, 'read'>;
    readonly settings: Pick<SettingStore, 'read'>;
    nonce(): string;
  };

/** A question and its answer as assistants give them, for showing what would be sent. */
const SAMPLE = {
  question: 'How does HTTP caching work?',
  source: `HTTP caching lets a browser keep a copy of a response and use it again without asking the server.

The server decides with the \`Cache-Control\` header. \`max-age=300\` means that the copy is fresh for 300 seconds; \`no-store\` means that it must not be kept at all.

- A fresh copy is used at once.
- A stale copy is checked first: the browser sends \`If-None-Match\`, and the server answers \`304 Not Modified\` when nothing has changed.

Never mark personal pages as \`public\`. See [RFC 9111](https://www.rfc-editor.org/rfc/rfc9111) for the details.`,
} as const;

/** What this server would be sent for a sample answer today, by the very code that would send it. */
export const previewRequest = (
  typed: ServerSettings,
  ports: PreviewPorts,
): Promise<Result<RequestPreview, EditRefusal>> =>
  orRefusal(async () => {
    const server = serverFrom(typed);
    if (server === null) return err(NO_SERVER);
    const { host } = new URL(server.baseUrl);
    const { question, source } = SAMPLE;
    const { model } = await ports.profiles.read();
    const { framing } = await ports.frame(model, { question, answer: source }, ports.now());
    const { libraryTo } = (await ports.settings.read()).engines;
    const passages = libraryTo.includes(host) ? await ports.retrieve({ question, framing }) : [];
    const asked = { question, answer: { source, islands: [] }, framing, passages };
    const room = { count: estimateTokens, contextTokens: server.contextTokens };
    const [request] = askedFor(asked, room, ports.nonce()).requests ?? [];
    if (!request) return err(TOO_SMALL);
    return ok({
      host,
      address: `${server.baseUrl}/chat/completions`,
      body: JSON.stringify(chatBodyOf(server.model, request.prompt)),
      prompt: request.prompt,
      passages: request.sources.length,
      level: framing.level,
      tokens: tokensFor(request, room),
    });
  });

const NO_SERVER: EditRefusal = {
  kind: 'invalid',
  message: 'Name the server’s address and a model first.',
};
const TOO_SMALL: EditRefusal = {
  kind: 'invalid',
  message: 'A model that can read so little at once cannot rewrite an answer.',
};
