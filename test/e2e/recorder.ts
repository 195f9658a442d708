import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What Chromium itself asks for, with or without an extension: accounts, and updates after minutes, and
 * forms that somebody types into. */
const THE_BROWSER_ITSELF =
  /^(?:accounts\.google\.com:443|content-autofill\.googleapis\.com:443|redirector\.gvt1\.com:443|update\.googleapis\.com:443|http:\/\/update\.googleapis\.com\/service\/update2\/.*)$/;

/** A proxy that lets nothing through and remembers who was asked for. */
export type Recorder = {
  readonly address: string;
  /** Hosts and addresses outside this machine that anything in the browser tried to reach. */
  asked(): readonly string[];
  forget(): void;
  close(): Promise<void>;
};

/** Every request of the browser to another machine goes through a proxy; loopback does not. */
export async function startRecorder(): Promise<Recorder> {
  let asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.on('error', () => undefined); // A browser that closes hangs up on us: no test has failed.
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // A TCP server's address is never a string.
  return {
    address: `http://127.0.0.1:${port}`,
    asked: () => asked.filter((host) => !THE_BROWSER_ITSELF.test(host)),
    forget: () => {
      asked = [];
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
