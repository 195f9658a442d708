/** Terms of law and data protection, one a line. */
export const LAW = `
GDPR!~: The European Union's law on personal data
CCPA!: California's law on the personal data of consumers
HIPAA!: The US law that protects health data
DPA | data processing agreement: A contract about how a supplier handles personal data
data controller: Whoever decides why and how personal data is used
data processor: Whoever handles personal data for someone else
DPIA!*: A check of how risky a use of personal data is for people
DPO: The person who watches over data protection in an organisation
right to be forgotten~: The right to have one's personal data deleted
due process~: Fair treatment by fixed rules before rights are taken
jurisdiction!~: The area or matters over which a court or law has power
statute~: A law passed by a parliament
statute of limitations: The time after which a claim can no longer be brought
common law~: Law made by earlier decisions of courts
civil law~: Law between private people; also systems based on written codes
precedent~: An earlier decision that later ones follow
arbitration~: A private judge decides a dispute instead of a court
mediation~: A neutral person helps both sides to agree
injunction~: A court's order to do or stop something
subpoena!: An order to appear in court or hand over papers
affidavit!: A written statement under oath
deposition: Questioning a witness under oath before the trial
tort!*: A wrong done to someone outside a contract, for which one must pay
indemnity | indemnification: A promise to make good someone else's loss
force majeure: Events beyond control that excuse not keeping a contract
NDA | non-disclosure agreement~: A promise to keep something secret
non-compete clause~: A promise not to work for rivals for some time
fair use~: Limited use of others' works without permission, in the US
public domain~: Works that nobody owns and all may use
fiduciary!: Someone who must act for another's good
power of attorney!~: A paper that lets someone act for another
probate: Settling what a dead person left, through a court
easement*: The right to use someone else's land for something
lien: A claim on property until a debt is paid
zoning~: Rules on what may be built where
misdemeanor!~: A lesser crime in the US
plea bargain: Admitting guilt in exchange for a milder charge
habeas corpus!: The right to have a judge check whether someone is held lawfully
class action~: One case for many people with the same complaint
burden of proof~: Who has to prove a claim
beyond reasonable doubt: The strong proof needed to convict someone of a crime
antitrust law: Rules against companies killing competition
LLC~: A company whose owners do not answer for its debts
mens rea*: The guilty mind that a crime requires
eminent domain!*: The state's power to take land for public use, for payment
indictment: A formal charge of a crime
hearsay!: Reporting what someone else said, as evidence
perjury!~: Lying under oath
defamation~: Harming someone's name by false claims
appellate court: A court that reviews the decisions of others
judicial review!: Courts checking whether acts of state are lawful
DMCA!: The US law on copyright online
FOIA!: The US law on seeing government papers
gerrymandering!: Drawing voting districts to favour one party
FMLA!: The US law on unpaid leave for family or illness
OSHA!: The US agency for safety at work
FDA!~: The US agency that checks food and drugs
FTC!: The US agency that protects consumers and competition
at-will employment!: Either side may end the job at any time
federalism!: Power shared between a state and its regions
filibuster!: Blocking a vote by talking on
impeachment!~: Charging someone in high office with wrongdoing
referendum!~: A vote of the people on one question
Electoral College!: The body that formally elects the US president
`;
