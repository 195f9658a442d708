/** What two people wrote each other: long, formatted, and about assistants too. */
export const LETTERS: readonly { readonly mine: boolean; readonly text: string }[] = [
  { mine: true, text: 'Did you ask the assistant how to move the database?' },
  {
    mine: false,
    text: `Yes! ChatGPT said:

1. Stop the writers.
2. Copy the files:

   \`\`\`bash
   rsync -a /var/lib/db new:/var/lib/db
   \`\`\`

3. Start again, and *check the counts*.

I would take a copy first, though. It can make mistakes.`,
  },
  { mine: true, text: 'How long does that take?' },
  {
    mine: false,
    text: `About **four hours** for us. My notes from last time:

| Step | Minutes |
| --- | --- |
| Stop | 10 |
| Copy | 180 |
| Check | 45 |

- bring coffee
  - the good one
- tell support before you start`,
  },
];

/** What the other person answers, all at once. */
export const REPLY = `Sounds good. Three things before Monday:

- ask Kim for the key
- read the [plan](https://example.com/plan)
- sleep

Then we go through it together, step by step, and write down what we find.`;
