import { SECURITY_ANSWER } from './security-answer.ts';

/** One scripted turn of the demo assistant: what a person asks and the generic answer it streams. */
export type Conversation = {
  id: string;
  question: string;
  answer: string;
};

const RATE_LIMIT_ANSWER = 'The API rate limit is 600 requests per minute per API key.';

const DEPLOYMENT_ANSWER = `A rolling deployment replaces the old version of your service with the new one, a few instances at a time, so that users never see it go down. Here's how to do it on Kubernetes.

You need \`kubectl\` 1.28 or later, access to the cluster and an image of the new version in your registry.

1. Give the container a readiness probe. Without one, Kubernetes sends traffic to a pod before it can answer.
2. Set the update strategy, so that at most one pod is missing at any time:

   \`\`\`yaml
   strategy:
     type: RollingUpdate
     rollingUpdate:
       maxSurge: 1
       maxUnavailable: 1
   \`\`\`

3. Change the image: \`kubectl set image deployment/shop web=registry.example.com/shop:2.4.0\`.
4. Watch it: \`kubectl rollout status deployment/shop\`. With 6 replicas this usually takes 2 to 3 minutes.
5. If errors rise above 1%, go back: \`kubectl rollout undo deployment/shop\`.

> **Caution:** Both versions run side by side for a while. Do not ship a database change that the old version cannot read; split it into two releases instead.

A rolling deployment costs almost nothing extra, because only one additional pod runs at a time. A blue-green deployment doubles the number of pods for the switch, but lets you go back within seconds.`;

const VECTOR_DATABASE_ANSWER = `That's a great question! A vector database stores pieces of text as lists of numbers, called embeddings, and finds the entries whose numbers are closest to those of your question.

## How it works

An embedding model turns a sentence into, for example, 384 numbers. Sentences with a similar meaning end up close together, even if they share no words. "How do I cancel?" and "ending my subscription" land near each other.

To search, the database embeds your question and looks for its nearest neighbours. Comparing the question with every entry is called exact search. It is simple and finds the true neighbours, but it gets slower as the collection grows. An approximate index, such as HNSW, visits only a small part of the entries. It typically finds 95% of the true neighbours in a fraction of the time.

## When you need one

- **Small collections:** With fewer than 100,000 entries, exact search in memory is usually fast enough. You do not need a separate database.
- **Growing collections:** With millions of entries, an approximate index keeps the answer time below 50 milliseconds.
- **Filters:** If people search within one customer or one date range, check that the database filters before it searches. Filtering afterwards can leave you with no results.

## What it does not do

A vector database does not understand your question. It cannot tell a correct passage from a wrong one, and it often ranks a passage that says the opposite right beside one that agrees. Keyword search is still better for names, part numbers and error codes, so most teams combine both.

In summary, start with exact search, add keyword search, and move to a vector database when the collection outgrows memory.

I hope this helps! Feel free to ask if you have any more questions.`;

const EMAIL_ANSWER = `Subject: Thursday's release moves to Monday, 9 March

Hi Priya,

We found a fault in the payment export this morning: 3 of 412 test invoices were written twice. The fix is ready, but it needs a full test run, so we will not release on Thursday. The new date is Monday, 9 March, at 10:00.

Nothing changes for your team until then, and you do not need to do anything.

I am sorry for the short notice. Please call me if the new date causes a problem for the quarterly report.

Best regards,
Jonas`;

const DATABASE_ANSWER = `Both are mature, free and fast enough for most products. The differences matter most once you know how you will query the data.

| | PostgreSQL | MongoDB |
| --- | --- | --- |
| Data model | Tables with a fixed schema | JSON-like documents |
| Joins | Full SQL joins | \`$lookup\`, limited |
| Transactions | Always | Since version 4.0, slower |
| Scaling out | Read replicas; sharding by extension | Sharding built in |
| Managed price, small | About $15 per month | About $9 per month |

## Choose PostgreSQL if

- your data has relations, such as customers, orders and invoices
- you need reports that join several tables
- correctness matters more than flexibility; foreign keys stop orphaned rows before they are written

## Choose MongoDB if

- each record stands alone and its shape changes often
- you expect more than 10 TB and want sharding without an extension
- your team already thinks in documents

## Risks

Moving from one to the other later is expensive: plan 4 to 8 weeks for a medium-sized product. A document without a schema is not free of one; the schema just moves into your code, where nobody checks it.

For a new product with ordinary business data, PostgreSQL is the safer choice. It also stores JSON in \`jsonb\` columns, which covers most of what people want from MongoDB.`;

export const SECURITY: Conversation = {
  id: 'security',
  question: 'How should I think about data security for this integration?',
  answer: SECURITY_ANSWER,
};

export const RATE_LIMIT: Conversation = {
  id: 'rate-limit',
  question: 'What is the API rate limit?',
  answer: RATE_LIMIT_ANSWER,
};

/** Everything the demo assistant can be asked, in the order in which the page offers it. */
export const CONVERSATIONS: readonly Conversation[] = [
  SECURITY,
  RATE_LIMIT,
  {
    id: 'deployment',
    question: 'How do I do a rolling deployment on Kubernetes?',
    answer: DEPLOYMENT_ANSWER,
  },
  {
    id: 'vector-database',
    question: 'What is a vector database and when do I need one?',
    answer: VECTOR_DATABASE_ANSWER,
  },
  {
    id: 'email',
    question: 'Write an email telling Priya that Thursday’s release moves to Monday.',
    answer: EMAIL_ANSWER,
  },
  {
    id: 'database',
    question: 'PostgreSQL or MongoDB: which one should we choose?',
    answer: DATABASE_ANSWER,
  },
];
