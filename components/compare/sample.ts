/** A question and a general answer to it, so that the page can be tried at once. Written for it. */
export const SAMPLE = {
  question: 'What should we settle before our shop is connected to the payment provider?',
  answer: `Great question! Connecting a shop to a payment provider comes down to three choices: who may connect, what travels between the two systems, and what happens when something goes wrong.

## What it is

A payment integration lets your shop hand an order to a payment provider, which charges the customer and tells the shop whether it worked. The two systems talk through an API, and the provider reports back through a webhook: a request that it sends to your server when something has happened.

## Authentication

- **API key:** A single secret that stays valid until somebody rotates it. It is simple, but anyone who copies it has full access.
- **OAuth 2.0:** Short-lived access tokens that last 15 to 60 minutes, each with the narrowest scopes that work. This is the usual choice for production.
- **mTLS:** Both sides hold certificates. It is the strongest of the three, and somebody has to renew the certificates before they expire.

> **Warning:** Never put the secret into front-end code or a repository. Deleting the commit does not revoke it.

## Security and compliance

- **Encryption:** Require TLS 1.2 or later in transit and AES-256 at rest. TLS does not protect data in logs or backups.
- **Card data:** If card numbers touch your server, PCI DSS applies to all of it. Use the provider's hosted form instead.
- **Breach notification:** Under the GDPR a notifiable breach must be reported within 72 hours of becoming aware of it.
- **Vendor assurance:** Ask for a SOC 2 Type II report that is less than 12 months old.

## Cost and timeline

A typical integration takes 6 to 8 weeks: 1 week for the security review, 3 to 4 weeks for development and 2 weeks for testing.

- **One-time cost:** Expect $15,000 to $40,000 including an external penetration test.
- **Running cost:** Providers usually charge 1.4% to 2.9% of each payment plus $0.25.
- **Cost of delay:** Legal review of the contract often takes longer than the code, so start it first.

## Implementing it

1. Register the shop with the provider and request only the scopes you need.
2. Store the client secret in a secrets manager and load it at start-up.
3. Verify the signature of every webhook before you parse its body.
4. Rotate secrets every 90 days, and at once when someone with access leaves.

\`\`\`ts
function isFromProvider(body: Buffer, signature: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest();
  const received = Buffer.from(signature, 'hex');
  return received.length === expected.length && timingSafeEqual(received, expected);
}
\`\`\`

Compare signatures with \`timingSafeEqual\`: an ordinary \`===\` can reveal, byte by byte, how much of a forged signature was right. Reject events that are more than 5 minutes old, so that a captured request cannot be replayed.

## Conclusion

For most shops, OAuth 2.0 with narrow scopes, verified webhooks and the provider's hosted form is enough. Choose mTLS only if your bank or your auditor asks for it.

Let me know if you'd like me to go deeper into any of these points!`,
} as const;
