/** What a text is to the search: models may treat the two differently. */
export type TextKind = 'query' | 'passage';

/**
 * A model that turns texts into vectors of unit length. Vectors of two models must never be compared,
 * so whoever stores them stores `modelId` too and makes them anew when it changes.
 */
export type Embedder = {
  readonly modelId: string;
  readonly dimensions: number;
  /**
   * One vector per text, in their order; the zero vector for a text without a known word. Works through
   * long lists piece by piece; queries of others go before passages that wait. Rejects with the
   * signal's reason when it is aborted.
   */
  embed(
    texts: readonly string[],
    kind: TextKind,
    signal: AbortSignal,
  ): Promise<readonly Float32Array[]>;
};
