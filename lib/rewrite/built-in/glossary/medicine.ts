/** Terms of medicine and biology, one a line. What a word means; never advice. */
export const MEDICINE = `
hypertension!~: Blood pressure that is lastingly too high
hypotension!: Blood pressure that is too low
tachycardia!: A heart beating faster than normal
bradycardia!*: A heart beating slower than normal
arrhythmia!: A heartbeat out of rhythm
myocardial infarction!: A heart attack: part of the heart gets no blood
ischemia!*: Too little blood reaching a part of the body
atherosclerosis!: Fatty deposits that narrow the arteries
thrombosis!: A blood clot inside a vessel
embolism!: A clot or bubble that blocks a vessel after travelling there
aneurysm!: A weak, bulging spot in a blood vessel
hemoglobin!~: The part of blood that carries oxygen
platelets: Tiny blood cells that help to stop bleeding
anticoagulant!: A drug that keeps blood from clotting
insulin!~: The hormone that lets cells take up sugar from the blood
insulin resistance!: Cells that no longer respond well to insulin
hypoglycemia!: Blood sugar that is too low
hyperglycemia!: Blood sugar that is too high
thyroid!~: A gland in the neck that sets the pace of the body
cortisol!~: A hormone the body makes under stress
autoimmune disease!: The body's defence attacks the body itself
antibody!~: A protein by which the body marks invaders
antigen!: Something the body's defence recognises as foreign
pathogen!~: A germ that causes disease
herd immunity!~: So many are immune that a disease hardly spreads
sepsis!: The body's dangerous overreaction to an infection
biopsy!~: Taking a bit of tissue to look at it closely
metastasis!: Cancer that has spread to another place
oncology!: The branch of medicine for cancer
etiology!*: What causes a disease
comorbidity!: Another disease at the same time
contraindication!: A reason not to use a treatment
placebo~: A treatment without active substance
intravenous!: Into a vein
subcutaneous!: Under the skin
analgesic!: A drug against pain
NSAID!: A drug against pain and inflammation, such as ibuprofen
corticosteroid!: A drug like the body's stress hormone that calms inflammation
antihistamine!~: A drug against allergies
SSRI!: A drug against depression that raises serotonin
serotonin!~: A messenger in the brain that affects mood
dopamine!~: A messenger in the brain for drive and reward
neurotransmitter!: A substance by which nerve cells signal to each other
neuron~: A nerve cell
synapse: The gap across which nerve cells signal
cognitive behavioral therapy | CBT!~: Talking therapy that changes thoughts and habits
epilepsy!~: A tendency to seizures
COPD!: Lasting lung damage that makes breathing hard
electrolytes!~: Salts in the blood that nerves and muscles need
gastrointestinal!: Of the stomach and bowels
microbiome!~: All the germs living in and on a body
probiotics!~: Living germs eaten for health
genome!~: All of a living thing's genes
RNA!~: A copy of genes that cells work from
enzyme!~: A protein that speeds up a chemical reaction
stem cell~: A cell that can still become different kinds of cell
photosynthesis!~: How plants make sugar from light, water and air
osmosis!: Water moving through a thin wall towards more dissolved stuff
triage: Deciding who must be treated first
palliative care~: Care that eases suffering when cure is not possible
eGFR!*: How well the kidneys filter, estimated from a blood test
HbA1c | hemoglobin A1c | A1C!*: Average blood sugar over about three months, from a blood test
nephrotoxic!*: Harmful to the kidneys
hepatotoxic!*: Harmful to the liver
nephropathy!*: Kidney disease
neuropathy!*: Nerve damage, often with numbness or pain
retinopathy!*: Damage to the light-sensitive back of the eye
CKD: Lasting loss of kidney function
SGLT2 inhibitor*: A drug that makes the kidneys pass sugar into the urine
GLP-1*: A gut hormone that lowers blood sugar and appetite
metformin!: A common first drug for type 2 diabetes
statin!: A drug that lowers cholesterol
beta blocker: A drug that slows the heart and lowers blood pressure
ACE inhibitor*: A drug that relaxes blood vessels and lowers blood pressure
angiotensin receptor blocker | ARB*: A drug that keeps blood vessels from narrowing
diuretic!: Something that makes the body pass more water
LDL!: Cholesterol that can build up in arteries
HDL!: Cholesterol being carried away to the liver
triglycerides!: The most common kind of fat in the blood
MRI!~: Pictures of the inside of the body made with strong magnets
ECG | EKG~: A record of the heart's electrical signals
PCR: Copying bits of DNA many times so that they can be found
opioid!~: A strong painkiller that can cause dependence
idiopathic!*: Without a known cause
prophylaxis!*: Preventing a disease
asymptomatic!~: Without any signs of illness
pathophysiology!: What goes wrong in the body in a disease
rheumatoid arthritis: The body's defence attacks the joints
neuroplasticity!: The brain's power to change with use
prefrontal cortex!: The front of the brain, for planning and self-control
amygdala!: A part of the brain for fear and other feelings
hippocampus!: A part of the brain for forming memories
GABA*: A messenger that calms nerve cells
parasympathetic nervous system*: The nerves that calm the body
circadian rhythm!~: The body's own clock of about a day
melatonin!~: The hormone that tells the body it is night
mitochondria!: The parts of a cell that supply its energy
mRNA!: A copy of a gene that tells the cell which protein to build
ATP: The molecule that carries energy in cells
CRISPR!: A tool that cuts and changes genes at a chosen place
cystic fibrosis!: An inherited disease with thick mucus in lungs and gut
sickle cell anemia!~: An inherited disease of bent red blood cells
gene expression*: A gene being read and put to use
epigenetic!*: About how genes are switched on and off
phenotype!: The traits that a living thing shows
chromosome!~: A packed thread of DNA that holds many genes
mitosis!: A cell dividing into two alike
homeostasis!: The body keeping its inner state steady
natural selection!~: Those that fit their surroundings best leave more young
amino acid!~: A building block of proteins
lipid!*: A fat or fat-like substance
glycogen!: Sugar stored in liver and muscles
glycolysis!*: The first steps of breaking sugar down for energy
Krebs cycle*: Steps in a cell that draw energy from broken-down food
gluconeogenesis!*: The body making new sugar from other substances
glycemic index!: How fast a food raises blood sugar
basal metabolic rate: The energy that a body needs at rest
antioxidant~: A substance that protects cells from harmful reactions
macronutrient!~: Carbohydrate, fat or protein
micronutrient!~: A vitamin or mineral needed in small amounts
T cell!~: A defence cell that steers the response or kills infected cells
B cell!: A defence cell that makes antibodies
monoclonal antibody!: A protein from the laboratory that hits one exact target
cytokine!*: A messenger of the body's defence
EHR!: A patient's medical record kept on computers
PCOS!*: A hormone trouble of women that can stop ovulation
IBS!: A gut that often aches and cramps without visible damage
GERD*: Stomach acid that often rises into the gullet
UTI!: An infection of the bladder or the tubes around it
dialysis!~: Cleaning the blood by machine when kidneys fail
creatinine!*: A waste in the blood that shows how well kidneys work
tinnitus!~: Ringing in the ears
eczema!: Itchy, inflamed skin
retinoid | retinol!: A form of vitamin A that renews the skin
salicylic acid!: A mild acid that opens clogged pores
hyaluronic acid!: A substance that holds water in the skin
SPF: How strongly a sunscreen protects
exfoliation!~: Rubbing off dead skin
omega-3!~: Fats that the body needs and cannot make
saturated fat!~: Fat that is solid when cool, mostly from animals
trans fat!~: Oil hardened in factories, bad for the heart
immunocompromised!: Having a weak defence against germs
hypothalamus!: The part of the brain that steers heat, hunger and sleep
norepinephrine | noradrenaline!: A messenger that makes body and mind alert
endorphins!~: The body's own painkillers, which also lift mood
oxytocin!: A hormone of closeness and birth
HIIT!: Short bursts of hard exercise with short rests
VO2 max!*: The most oxygen a body can use in exercise
hypertrophy!*: Growth of muscle or another tissue
progressive overload!: Making training a little harder again and again
anaerobic!: Without oxygen
glutes!~: The muscles of the buttocks
creatine!: A substance that gives muscles quick energy
cognitive dissonance!~: The unease of holding beliefs that clash
working memory!: What the mind can hold for a moment
endoplasmic reticulum!: The folds in a cell where proteins and fats are made
ribosome!: The part of a cell that builds proteins
chlorophyll!~: The green of leaves, which catches light
meiosis!: Dividing into cells with half the genes, for eggs and sperm
allele!: One of the forms of a gene
symbiosis!: Two kinds of living things in close company
invasive species!: A newcomer that crowds out native life
keystone species!: One on which many others depend
nucleotide!: A building block of DNA and RNA
peptide!*: A short chain of the building blocks of proteins
glutamate*: The main messenger that excites nerve cells
GMO!~: A living thing whose genes were changed in a laboratory
metabolism!+: How the body turns food into energy and tissue
adrenaline!+: A hormone that readies the body for danger
carbohydrate!+: Sugars and starches in food
cardiovascular!+: Of the heart and blood vessels
hormone!+: A messenger carried by the blood
cognitive!+: Of thinking, learning and memory
cholesterol!+: A fat-like substance in the blood
glucose!+: The sugar that cells burn for energy
mindfulness!+: Attending calmly to the present moment
neuroscience!+: The study of brain and nerves
physiological!+: Of how the body works
`;
