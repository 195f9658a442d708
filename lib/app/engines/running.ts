/** Work that may have to be stopped at once, each with where it stands. */
export type Running<Place> = {
  /** Do the work under a signal that also `stop` can abort. */
  run<T>(place: Place, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  stop(isMeant: (place: Place) => boolean): void;
};

export function createRunning<Place>(): Running<Place> {
  const open = new Map<AbortController, Place>();
  return {
    run: async (place, signal, work) => {
      const stop = new AbortController();
      open.set(stop, place);
      try {
        return await work(AbortSignal.any([signal, stop.signal]));
      } finally {
        open.delete(stop);
      }
    },
    stop: (isMeant) => {
      for (const [stop, place] of [...open]) if (isMeant(place)) stop.abort();
    },
  };
}
