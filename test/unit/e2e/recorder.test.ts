import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startRecorder } from '../../e2e/recorder.ts';

test('a browser that hangs up while it is being answered breaks nothing', async () => {
  const recorder = await startRecorder();
  const { hostname, port } = new URL(recorder.address);
  for (let time = 0; time < 20; time += 1) {
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write('CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n');
    socket.resetAndDestroy();
    await once(socket, 'close');
  }
  const socket = connect(Number(port), hostname);
  socket.write('CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n');
  const [reply] = await once(socket, 'data');
  expect(String(reply)).toContain('502');
  expect(recorder.asked()).toContain('example.com:443');
  await recorder.close();
});
