/** Terms of grammar, literature, thought, history and art, one a line. */
export const HUMANITIES = `
subjunctive!: A verb form for wishes and what is not real
gerund!: A verb form in -ing used as a noun
participle!~: A verb form used like an adjective, such as "broken"
dangling modifier!: A phrase that seems to describe the wrong word
dependent clause | subordinate clause!: A part with a verb that cannot stand alone
passive voice!~: Saying what is done, not who does it
alliteration!: Words in a row that begin with the same sound
simile!~: A comparison with "like" or "as"
hyperbole!: Exaggeration for effect
foreshadowing!: Hints of what will come
iambic pentameter!: Lines of five light-strong pairs of syllables
stanza!: A group of lines in a poem
allegory!~: A story that stands for something else
CEFR!: Europe's scale of language skill, from A1 to C2
utilitarianism!~: The view that what counts is the greatest good of most people
deontology!*: The view that duties count, whatever follows
existentialism!: The view that people must make their own meaning
nihilism!~: The view that nothing has meaning or worth
Stoicism!: The teaching of calm about what one cannot change
epistemology!: The study of what we can know
categorical imperative!: Kant's rule: act as you could want everyone to act
straw man!: Attacking a claim that nobody made
ad hominem!: Attacking the person, not the argument
Occam's razor!: The simplest explanation is to be preferred
feudalism!~: An order in which land is given in return for service
imperialism!~: A state taking power over other lands
mercantilism!: Getting rich as a state by selling more than buying
oligarchy!: Rule by a few
theocracy!: Rule by priests
totalitarianism!~: Total power of a state over all of life
Magna Carta!: The English charter of 1215 that bound the king by law
Treaty of Versailles!~: The peace with Germany after the First World War
New Deal!~: US programs of the 1930s against mass poverty
Marshall Plan!: US aid to rebuild Europe after 1945
Jim Crow!: US laws that kept Black people apart
Manifest Destiny!: The belief that the US must spread to the Pacific
chiaroscuro!*: Strong light and dark in a picture
protagonist!+: The main character
dystopian!+: Of a grim imagined future
hubris!: Pride that leads to a fall
mnemonic!: A trick for remembering
metaphor!+: Speaking of one thing as if it were another
fallacy!+: An error in reasoning
sovereignty!+: A state's right to rule itself
geopolitical!+: Of power among states and places
socio-economic | socioeconomic!+: Of income, work and standing
cinematography!+: The art of filming
idiom+: A phrase that means more than its words
`;
