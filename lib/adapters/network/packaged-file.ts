/** Reads one file of the extension's own package, such as `/models/…/tokenizer.json`. */
export type ReadPackagedFile = (path: string) => Promise<Uint8Array>;

/**
 * Reads files that ship with the extension. Nothing leaves the device, so there is no ledger row; an
 * address outside the package is a bug and is refused before anything is requested.
 */
export function packagedFiles(
  urlOf: (path: string) => string,
  request: (url: URL) => Promise<Response> = (url) => fetch(url),
): ReadPackagedFile {
  const root = new URL(urlOf('/'));
  return async (path) => {
    const url = new URL(urlOf(path));
    if (
      !root.protocol.endsWith('-extension:') ||
      url.protocol !== root.protocol ||
      url.host !== root.host
    ) {
      throw new TypeError(`expected a file of this extension, got ${url.href}`);
    }
    const response = await request(url);
    if (!response.ok) throw new Error(`${path} is missing from this extension`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
