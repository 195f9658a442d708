/** Statuses whose replies have no body, and of which a `Response` with one cannot be made. */
const WITHOUT_BODY = [101, 204, 205, 304];

/** The same response; `done` is told once how many bytes of it were read, when it ends, breaks or is dropped. */
export function counted(response: Response, done: (bytes: number) => void): Response {
  const { body, status, statusText, headers, url } = response;
  if (!body || WITHOUT_BODY.includes(status)) {
    done(0);
    return response;
  }
  const same = new Response(count(body, done), { status, statusText, headers });
  // A response that was made by hand has no address, but libraries name it in their errors.
  Object.defineProperty(same, 'url', { value: url });
  return same;
}

function count(body: ReadableStream<Uint8Array<ArrayBuffer>>, done: (bytes: number) => void) {
  const reader = body.getReader();
  let bytes = 0;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      try {
        const piece = await reader.read();
        if (piece.done) {
          done(bytes);
          return controller.close();
        }
        bytes += piece.value.length;
        controller.enqueue(piece.value);
      } catch (cause) {
        done(bytes);
        controller.error(cause);
      }
    },
    cancel: async (reason) => {
      done(bytes);
      await reader.cancel(reason);
    },
  });
}
