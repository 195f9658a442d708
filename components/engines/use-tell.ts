import { useState } from 'react';

type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: { message: string } };

/** Does something and remembers, in words, why it could not be done. */
export function useTell() {
  const [problem, setProblem] = useState<string | null>(null);
  const tell = async (work: Promise<Outcome>): Promise<boolean> => {
    const result = await work;
    setProblem(result.ok ? null : result.error.message);
    return result.ok;
  };
  return { problem, tell, setProblem };
}
