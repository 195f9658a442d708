/** The demo's main answer: one generic text, as a good general assistant would write it for anybody. */
export const SECURITY_ANSWER = `Great question! Data security for an integration comes down to three things: who may connect, what travels between the two systems, and what happens when something goes wrong. Here's an overview of the points worth settling before you go live.

## Key considerations

- **Authentication:** Every request must prove who sent it. Use OAuth 2.0 with short-lived access tokens (15 to 60 minutes) where the vendor supports it. A static API key is simpler, but anyone who copies it has full access until you rotate it.
- **Authorization:** Grant the narrowest scopes that work. Most integrations need read access to two or three resources, not the whole account.
- **Encryption:** Require TLS 1.2 or later in transit and AES-256 at rest. TLS does not protect data in logs, queues or backups, so check those separately.
- **Data minimization:** Send only the fields the other side needs. A record you never transferred cannot leak from there.
- **Audit logging:** Record who accessed what and when, and keep the log for at least 12 months. Do not write tokens or personal data into it.

> **Warning:** Never commit secrets to your repository or put them into front-end code. Keys that reach a public repository are often found within minutes, and deleting the commit does not revoke them.

## Choosing an authentication method

| Method | Strength | Setup effort | Best for |
| --- | --- | --- | --- |
| API key | Low: one long-lived secret | About 1 hour | Prototypes and internal tools |
| OAuth 2.0 | High: scoped and short-lived | 2 to 4 days | Most production integrations |
| mTLS | Very high: both sides hold certificates | 1 to 2 weeks | Regulated or high-value data |

OAuth 2.0 is usually the right default. mTLS adds stronger identity, but somebody has to run the certificates and renew them before they expire.

## Compliance

If personal data of people in the EU is involved, the GDPR applies regardless of where your servers are.

- **Data processing agreement:** You need a signed DPA with the vendor before the first record is transferred.
- **Breach notification:** A notifiable breach must be reported to the authority within 72 hours of becoming aware of it.
- **Vendor assurance:** Ask for a SOC 2 Type II report that is less than 12 months old. A Type I report only shows that controls existed on one day, not that they worked.
- **Data residency:** Confirm the hosting region and every subprocessor in writing.

## Cost and timeline

A typical integration takes 6 to 8 weeks: 1 week for the security review, 3 to 4 weeks for development and 2 weeks for testing. Legal review of the DPA often takes longer than the code, so start it first.

- **One-time cost:** Expect $15,000 to $40,000 for implementation and an external penetration test.
- **Running cost:** Monitoring and a secrets manager usually cost $200 to $600 per month.
- **Cost of getting it wrong:** GDPR fines can reach €20 million or 4% of worldwide annual turnover, whichever is higher.

## Implementing it

Before you start, you need Node.js 20 or later, a secrets manager and a sandbox account at the vendor.

1. Register the application with the vendor and request only the scopes you need.
2. Store the client secret in the secrets manager and load it at start-up.
3. Verify the signature of every webhook before you parse its body.
4. Rotate secrets every 90 days, and at once when someone with access leaves.
5. Run a penetration test before launch and repeat it every year.

\`\`\`bash
export WEBHOOK_SECRET="$(secrets read integration/webhook)"
export OAUTH_SCOPES="orders:read customers:read"
\`\`\`

\`\`\`ts
import { createHmac, timingSafeEqual } from 'node:crypto';

export function isFromVendor(body: Buffer, signature: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest();
  const received = Buffer.from(signature, 'hex');
  return received.length === expected.length && timingSafeEqual(received, expected);
}
\`\`\`

Compare signatures with \`timingSafeEqual\`: an ordinary \`===\` can reveal, byte by byte, how much of a forged signature was right. Reject events that are more than 5 minutes old, so that a captured request cannot be replayed.

## Conclusion

For most teams, OAuth 2.0 with narrow scopes, verified webhooks and a signed DPA is enough. Choose mTLS if you handle payment or health data. Whatever you pick, the integration is only as secure as the way you store its secrets.

Let me know if you'd like me to go deeper into any of these points!`;
