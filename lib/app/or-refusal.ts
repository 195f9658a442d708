import { err, type Result } from '../core/result.ts';
import { StorageFailure } from '../core/storage-failure.ts';

type StorageRefusal = { readonly kind: 'storage-failed'; readonly message: string };

/** The border of a use case: what storage could not do becomes a refusal; bugs stay exceptions. */
export async function orRefusal<T, E>(
  run: () => Promise<Result<T, E>>,
): Promise<Result<T, E | StorageRefusal>> {
  try {
    return await run();
  } catch (cause) {
    if (!(cause instanceof StorageFailure)) throw cause;
    return err({ kind: 'storage-failed', message: cause.message });
  }
}
