/** Why the last thing could not be done. */
export const Problem = ({ problem }: { problem: string | null }) =>
  problem === null ? null : (
    <p className="failed" role="alert">
      {problem}
    </p>
  );
