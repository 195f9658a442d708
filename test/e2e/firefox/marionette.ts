import { connect, type Socket } from 'node:net';
import { until } from '@/tools/browser/until.ts';

/** Firefox's own remote protocol: length-prefixed JSON over TCP. No driver program is needed. */
export type Marionette = {
  command(name: string, params?: object): Promise<unknown>;
  /**
   * Run the body of an async function with the browser's own rights, in the page (`content`) or in
   * the browser (`chrome`). Its arguments are in `args`.
   */
  run<T>(context: 'content' | 'chrome', body: string, ...args: readonly unknown[]): Promise<T>;
  open(address: string): Promise<void>;
  /** A trusted click on the element that an XPath names. */
  click(xpath: string): Promise<void>;
  type(xpath: string, text: string): Promise<void>;
  disconnect(): void;
};

type Waiting = { resolve(value: unknown): void; reject(cause: Error): void };
type Answer = [
  kind: 1,
  id: number,
  error: { error: string; message: string } | null,
  result: unknown,
];

/** Errors that are raised before anything was clicked or typed. */
const NOT_YET =
  /stale element reference|element not interactable|element click intercepted|no such element/;

/** Longest a script may take. */
const SCRIPT_TIMEOUT_MS = 60_000;

export function marionetteOver(socket: Socket): Marionette {
  const waiting = new Map<number, Waiting>();
  readMessages(socket, (message) => {
    if (!Array.isArray(message)) return; // The greeting.
    const [, id, error, result] = message as Answer; // The protocol's own envelope.
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
    else asked?.resolve(result);
  });

  let last = 0;
  const command = (name: string, params: object = {}) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      const text = JSON.stringify([0, id, name, params]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });

  const inContent = () => command('Marionette:SetContext', { value: 'content' });
  const find = async (xpath: string): Promise<string> => {
    await inContent();
    const found = await until(xpath, () =>
      command('WebDriver:FindElement', { using: 'xpath', value: xpath }).catch(() => null),
    );
    const [id] = Object.values((found as { value: Record<string, string> }).value);
    if (id === undefined) throw new Error(`${xpath} has no id`);
    return id;
  };

  /** Use an element, found anew when it was drawn anew meanwhile or cannot be reached yet. */
  const use = (name: string, xpath: string, more: object = {}): Promise<unknown> =>
    until(`${xpath}: ${name}`, async () => {
      const id = await find(xpath);
      return command(name, { id, ...more }).catch((cause: unknown) => {
        if (NOT_YET.test(String(cause))) return null;
        throw cause;
      });
    });

  return {
    command,
    open: async (address) => {
      await inContent();
      await command('WebDriver:Navigate', { url: address });
    },
    click: async (xpath) => {
      await use('WebDriver:ElementClick', xpath);
    },
    type: async (xpath, text) => {
      await use('WebDriver:ElementSendKeys', xpath, { text });
    },
    run: async <T>(context: string, body: string, ...args: readonly unknown[]) => {
      await command('Marionette:SetContext', { value: context });
      const reply = (await command('WebDriver:ExecuteAsyncScript', {
        script: `const [...args] = arguments; const done = args.pop();
          (async () => { ${body} })().then((value) => done({ value }), (cause) => done({ cause: String(cause) }));`,
        args,
        sandbox: 'system',
        scriptTimeout: SCRIPT_TIMEOUT_MS,
      })) as { value: { value: T; cause?: string } };
      if (reply.value.cause !== undefined) throw new Error(reply.value.cause);
      return reply.value.value;
    },
    disconnect: () => socket.destroy(),
  };
}

/** Connect once Firefox listens; null while it does not. */
export const tryToConnect = (port: number): Promise<Socket | null> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });

function readMessages(socket: Socket, onMessage: (message: unknown) => void): void {
  let buffer = Buffer.alloc(0);
  socket.on('data', (piece) => {
    buffer = Buffer.concat([buffer, piece]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const end = colon + 1 + Number(buffer.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || buffer.length < end) return;
      onMessage(JSON.parse(buffer.subarray(colon + 1, end).toString()));
      buffer = buffer.subarray(end);
    }
  });
}
