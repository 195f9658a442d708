/**
 * A personal payload as it lies on disk. `by` names what sealed it, so that rows of both kinds can
 * lie side by side while a passphrase is being set.
 */
export type Sealed = { readonly by: 'nobody'; readonly value: unknown };

/**
 * The one way personal payloads enter and leave the database. Asynchronous, because a sealing codec
 * awaits WebCrypto, and that ends an IndexedDB transaction: seal before one opens, open after.
 */
export type Codec = {
  seal(value: unknown): Promise<Sealed>;
  /** The value, or undefined when this codec cannot open it. */
  open(sealed: unknown): Promise<unknown>;
};

/** Until the user sets a passphrase there is no key that would not lie beside the data. */
export const plainCodec: Codec = {
  seal: async (value) => ({ by: 'nobody', value }),
  open: async (sealed) => (isPlain(sealed) ? sealed.value : undefined),
};

const isPlain = (sealed: unknown): sealed is Sealed =>
  typeof sealed === 'object' && sealed !== null && 'by' in sealed && sealed.by === 'nobody';
