/** Terms of law and data protection, one a line. */
export const LAW = `
GDPR: The European Union's law on personal data.
CCPA: California's law on the personal data of consumers.
HIPAA: The US law that protects health data.
COPPA: The US law that protects children's data online.
DPA | data processing agreement: A contract about how a supplier handles personal data.
personal data: Anything that can be linked to a living person.
data controller: Whoever decides why and how personal data is used.
data processor: Whoever handles personal data for someone else.
subprocessor: A supplier's own supplier who also handles the data.
DPIA: A check of how risky a use of personal data is for people.
DPO: The person who watches over data protection in an organisation.
consent: A free and informed yes.
right to be forgotten: The right to have one's personal data deleted.
compliance: Keeping to laws and rules.
due process: Fair treatment by fixed rules before rights are taken.
jurisdiction: The area or matters over which a court or law has power.
statute: A law passed by a parliament.
statute of limitations: The time after which a claim can no longer be brought.
common law: Law made by earlier decisions of courts.
civil law: Law between private people; also systems based on written codes.
precedent: An earlier decision that later ones follow.
plaintiff: The one who brings a case to court.
defendant: The one against whom a case is brought.
litigation: Fighting out a dispute in court.
arbitration: A private judge decides a dispute instead of a court.
mediation: A neutral person helps both sides to agree.
injunction: A court's order to do or stop something.
subpoena: An order to appear in court or hand over papers.
affidavit: A written statement under oath.
deposition: Questioning a witness under oath before the trial.
tort: A wrong done to someone outside a contract, for which one must pay.
negligence: Harm caused by not taking reasonable care.
liability: Having to answer for harm or debt.
indemnity: A promise to make good someone else's loss.
damages: Money paid for harm done.
breach of contract: Not doing what a contract demands.
force majeure: Events beyond control that excuse not keeping a contract.
NDA: A promise to keep something secret.
non-compete clause: A promise not to work for rivals for some time.
intellectual property: Rights in ideas, works, names and inventions.
copyright: The maker's right over copies of a work.
patent: The sole right to use an invention for some years.
trademark: A protected name or sign of a product.
trade secret: Valuable knowledge that a company keeps to itself.
fair use: Limited use of others' works without permission, in the US.
public domain: Works that nobody owns and all may use.
licence agreement: A contract that says how something may be used.
fiduciary: Someone who must act for another's good.
fiduciary duty: The duty to act for another's good, not one's own.
power of attorney: A paper that lets someone act for another.
probate: Settling what a dead person left, through a court.
trust: Property that one person manages for another.
easement: The right to use someone else's land for something.
lien: A claim on property until a debt is paid.
zoning: Rules on what may be built where.
felony: A grave crime in the US.
misdemeanor: A lesser crime in the US.
plea bargain: Admitting guilt in exchange for a milder charge.
bail: Money left with the court so that someone may wait for trial at home.
probation: Staying free under supervision instead of prison.
habeas corpus: The right to have a judge check whether someone is held lawfully.
class action: One case for many people with the same complaint.
burden of proof: Who has to prove a claim.
beyond reasonable doubt: The strong proof needed to convict someone of a crime.
ratification: Formal approval that makes an agreement binding.
sovereignty: A state's right to govern itself.
antitrust law: Rules against companies killing competition.
whistleblower: Someone who reports wrongdoing from inside.
LLC: A company whose owners do not answer for its debts.
pro bono: Free of charge, for the public good.
prima facie: At first sight, until disproved.
mens rea: The guilty mind that a crime requires.
eminent domain: The state's power to take land for public use, for payment.
indictment: A formal charge of a crime.
hearsay: Reporting what someone else said, as evidence.
perjury: Lying under oath.
defamation: Harming someone's name by false claims.
appellate court: A court that reviews the decisions of others.
judicial review: Courts checking whether acts of state are lawful.
DMCA: The US law on copyright online.
FOIA: The US law on seeing government papers.
EPA: The US agency that protects the environment.
CSRD: The European Union's rules for company reports on environment and society.
gerrymandering: Drawing voting districts to favour one party.
separation of powers: Law-making, government and courts in different hands.
checks and balances: Powers of state that hold one another in bounds.
`;
