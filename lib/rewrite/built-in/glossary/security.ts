/** Terms of security and networks, one a line. */
export const SECURITY = `
authentication!~: Proving who you are, for example by a password
authorization: Deciding what someone may do once it is known who they are
OAuth | OAuth 2.0!: A standard that lets an app act for you without knowing your password
SSO: Signing in once for many services
MFA | two-factor authentication | 2FA!~: Signing in with a second proof besides the password
JWT*: A small signed text that proves who is making a request
access token: A text that grants access for a limited time
TLS!: The encryption that protects data travelling over the internet
mTLS*: Encryption in which both sides prove who they are by certificates
HTTPS?: The web's protocol with encryption
encryption!~: Making data unreadable for everyone without the key
end-to-end encryption!~: Only the two people talking can read the messages, not the service between
AES-256: A very strong and widely used method of encryption
public key: The half of a key pair that everyone may know
private key: The half of a key pair that must stay secret
HMAC*: A code that proves a message came from someone who knows a shared secret
hash function: Turns data into a short fixed code that cannot be turned back
firewall~: A barrier that lets only permitted connections through
VPN!~: An encrypted tunnel through the internet
zero trust!: Checking every request, even from inside one's own network
least privilege!: Giving everyone only the rights that their task needs
RBAC*: Rights that depend on a person's role
ACL: A list of who may do what with something
phishing!~: Tricking people into giving away passwords or money by false messages
malware~: Software made to do harm
ransomware!~: Harmful software that locks data and demands money
spyware!~: Software that watches someone secretly
botnet!: Many hijacked computers under one command
DDoS!~: Flooding a service with requests from many computers so that it fails
SQL injection!: Slipping database commands into a form field
XSS!*: Slipping harmful code into a web page that others see
CSRF!*: Making someone's browser send a request they did not want
man-in-the-middle attack: Someone secretly reads or changes what two others send each other
zero-day: A weakness that is attacked before its maker knows of it
CVE: The public number of a known weakness
penetration test!~: A hired attack that looks for weaknesses
threat model: A plan of who might attack what, and how
attack surface: All the places where an attacker could try to get in
incident response: What is done, by whom, when security has failed
SIEM!*: A system that collects security records and raises alarms
audit log: A record of who did what and when
SOC 2: An auditor's report on how well a company protects data
ISO 27001: An international standard for managing information security
PCI DSS: The rules for handling payment cards
sandbox?: A closed place where code can run without doing harm
RPO: How much recent data may be lost in a failure, in time
RTO: How soon a service must run again after a failure
pseudonymization!: Replacing names by codes so that data alone does not show the person
data residency: The country in which data is stored
RSA: A widely used method of encryption with a pair of keys
social engineering: Tricking people, not machines, to get in
privilege escalation: Gaining more rights than one was given
OWASP: A group known for its list of the worst weaknesses of websites
TOTP!: One-time codes that change every half minute
deepfake!~: A false video, picture or voice made by a computer
`;
