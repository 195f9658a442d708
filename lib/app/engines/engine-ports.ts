/** Keys of the servers that the user chose. They leave it only for the request to their host. */
export type SecretStore = {
  keyFor(host: string): Promise<string | null>;
  /** Null forgets it. */
  keepKey(host: string, key: string | null): Promise<void>;
  /** The hosts that a key is kept for, by name. */
  keyHosts(): Promise<readonly string[]>;
};
