import type { Claim } from '@/lib/self-model/claim.ts';

/** What is asked in the park, in this order, and what its scripted assistants answer. */
export type Exchange = {
  readonly question: string;
  readonly answer: string;
  /** Facts that must stand in any form of the answer. */
  readonly facts: readonly string[];
};

const BACKUPS: Exchange = {
  question: 'How should we back up the orders database?',
  facts: ['35 days', 'pg_basebackup', '4 hours'],
  answer: `That's a great question! Here is a plan that fits a database of about 200 GB.

## What to keep

Take a full copy every Sunday and keep the write-ahead log in between. With both you can go back to any second of the last **35 days**.

- **Full copies**
  - weekly, on Sunday at 02:00
  - kept for 35 days, encrypted
- **Write-ahead log**
  - shipped every minute
  - kept as long as the full copy it belongs to

## How to take the copy

\`\`\`bash
pg_basebackup -h db.internal -D /backup/orders -Ft -z -P
\`\`\`

## What it costs

| Part | Size | Per month |
| --- | --- | --- |
| Full copies | 260 GB | $6 |
| Log | 90 GB | $2 |

> **Warning:** A copy that was never restored is not a backup. Practise the restore; it takes about 4 hours.

See the [manual of PostgreSQL](https://www.postgresql.org/docs/current/continuous-archiving.html) for the details.

I hope this helps! Let me know if you have any other questions.`,
};

const CACHING: Exchange = {
  question: 'How do I put a cache in front of the product pages?',
  facts: ['60 seconds', 'Vary', 'stale-while-revalidate'],
  answer: `Great idea! A cache in front of pages that few people change takes most of the load off your servers.

## In short

Cache the product page for **60 seconds** and let the edge serve the old page while it fetches the new one.

## Steps

1. Decide what may be cached.
   - the page itself: yes
   - the basket and the name of the visitor: never
2. Send the header:

   \`\`\`http
   Cache-Control: public, max-age=60, stale-while-revalidate=300
   Vary: Accept-Encoding
   \`\`\`

3. Clear the page when its price changes.

## How the ways differ

| Way | Freshness | Work |
| --- | --- | --- |
| Edge cache | 60 seconds | little |
| Cache in the server | at once | more |

Never cache an answer that sets a cookie: the next visitor would get it too. The [guide of the edge](https://example.com/caching) lists the headers.

Feel free to ask if anything is unclear!`,
};

const SECRETS: Exchange = {
  question: 'How do we keep the API keys of our services safe?',
  facts: ['90 days', 'SIGHUP', 'git filter-repo'],
  answer: `Sure, happy to help! Keys belong in a secret store, never in the repository or the image.

## What to do

- **Store them once.** Put each key into the store under the name of its service.
  - one key for each environment
  - read rights for that service only
- **Hand them over when the service starts.** Mount them as files, so that they do not show in the list of processes.
- **Change them** every 90 days, and at once when somebody leaves.

## Reading a key

\`\`\`python
from pathlib import Path

KEY = Path("/run/secrets/payment-key").read_text().strip()
\`\`\`

Send the service a \`SIGHUP\` after a change, so that it reads the file again.

| Where | Who can read it |
| --- | --- |
| Environment variable | every child process |
| Mounted file | the service |

If a key was ever committed, removing the line is not enough: rewrite the history with \`git filter-repo\` **and** change the key. More in the [handbook](https://example.com/secrets).

I hope this helps!`,
};

export const EXCHANGES: readonly Exchange[] = [BACKUPS, CACHING, SECRETS];

/** What the assistant answers to the last question when it is asked to try again. */
export const SECOND_ANSWER = SECRETS.answer.replace('90 days', '45 days');

/** Shown by interfaces that have a place for it; it must never be taken for a part of the answer. */
export const THOUGHTS = 'Weighing which store the reader may already have.';

/** Somebody for whom each of these answers is worth another form. */
export const READER: readonly Claim[] = [
  { facet: 'role', role: 'Backend developer' },
  { facet: 'expertise', topic: 'programming', level: 'expert' },
  { facet: 'style', style: { dimension: 'length', value: 'brief' } },
];
