/** Terms of medicine and biology, one a line. What a word means; never advice. */
export const MEDICINE = `
hypertension: Blood pressure that is lastingly too high.
hypotension: Blood pressure that is too low.
tachycardia: A heart beating faster than normal.
bradycardia: A heart beating slower than normal.
arrhythmia: A heartbeat out of rhythm.
myocardial infarction: A heart attack: part of the heart gets no blood.
ischemia: Too little blood reaching a part of the body.
atherosclerosis: Fatty deposits that narrow the arteries.
thrombosis: A blood clot inside a vessel.
embolism: A clot or bubble that blocks a vessel after travelling there.
aneurysm: A weak, bulging spot in a blood vessel.
stroke: Brain damage because blood fails to reach part of the brain.
anemia: Too few red blood cells, or too little of their red pigment.
hemoglobin: The part of blood that carries oxygen.
platelets: Tiny blood cells that help to stop bleeding.
anticoagulant: A drug that keeps blood from clotting.
diabetes: A disease in which the body cannot control blood sugar.
type 2 diabetes: The form of diabetes in which the body stops responding well to insulin.
insulin: The hormone that lets cells take up sugar from the blood.
insulin resistance: Cells that no longer respond well to insulin.
glucose: The sugar that the body burns.
hypoglycemia: Blood sugar that is too low.
hyperglycemia: Blood sugar that is too high.
cholesterol: A fat-like substance in the blood that the body needs, but not too much of.
metabolism: All the chemical work that keeps a body alive.
thyroid: A gland in the neck that sets the pace of the body.
hormone: A messenger substance made in a gland.
cortisol: A hormone the body makes under stress.
inflammation: The body's reaction to harm: heat, redness, swelling, pain.
autoimmune disease: The body's defence attacks the body itself.
antibody: A protein by which the body marks invaders.
antigen: Something the body's defence recognises as foreign.
pathogen: A germ that causes disease.
antibiotic: A drug against bacteria; useless against viruses.
antibiotic resistance: Germs that a drug no longer kills.
vaccine: A harmless stand-in that teaches the body to fight a germ.
herd immunity: So many are immune that a disease hardly spreads.
incubation period: The time from infection to the first signs.
sepsis: The body's dangerous overreaction to an infection.
biopsy: Taking a bit of tissue to look at it closely.
benign: Not cancer.
malignant: Cancerous.
metastasis: Cancer that has spread to another place.
tumor: A lump of cells that grow without need.
oncology: The branch of medicine for cancer.
chemotherapy: Treating cancer with drugs that kill growing cells.
remission: Signs of a disease become fewer or vanish.
prognosis: How a disease is likely to go on.
etiology: What causes a disease.
comorbidity: Another disease at the same time.
contraindication: A reason not to use a treatment.
placebo: A treatment without active substance.
intravenous: Into a vein.
subcutaneous: Under the skin.
analgesic: A drug against pain.
NSAID: A drug against pain and inflammation, such as ibuprofen.
corticosteroid: A drug like the body's stress hormone that calms inflammation.
antihistamine: A drug against allergies.
SSRI: A drug against depression that raises serotonin.
serotonin: A messenger in the brain that affects mood.
dopamine: A messenger in the brain for drive and reward.
neurotransmitter: A substance by which nerve cells signal to each other.
neuron: A nerve cell.
synapse: The gap across which nerve cells signal.
cognitive behavioral therapy | CBT: Talking therapy that changes thoughts and habits.
dementia: Lasting loss of memory and thinking.
migraine: Strong, recurring headache, often with nausea.
epilepsy: A tendency to seizures.
asthma: Airways that narrow from time to time.
COPD: Lasting lung damage that makes breathing hard.
pneumonia: An infection of the lungs.
edema: Swelling by fluid in the tissue.
dehydration: Too little water in the body.
electrolytes: Salts in the blood that nerves and muscles need.
gastrointestinal: Of the stomach and bowels.
microbiome: All the germs living in and on a body.
probiotics: Living germs eaten for health.
BMI: Weight compared with height.
genome: All of a living thing's genes.
mutation: A change in a gene.
DNA: The molecule that holds the plan of a living thing.
RNA: A copy of genes that cells work from.
enzyme: A protein that speeds up a chemical reaction.
stem cell: A cell that can still become different kinds of cell.
photosynthesis: How plants make sugar from light, water and air.
osmosis: Water moving through a thin wall towards more dissolved stuff.
triage: Deciding who must be treated first.
palliative care: Care that eases suffering when cure is not possible.
eGFR: How well the kidneys filter, estimated from a blood test.
HbA1c | hemoglobin A1c | A1C: Average blood sugar over about three months, from a blood test.
nephrotoxic: Harmful to the kidneys.
hepatotoxic: Harmful to the liver.
nephropathy: Kidney disease.
neuropathy: Nerve damage, often with numbness or pain.
retinopathy: Damage to the light-sensitive back of the eye.
CKD: Lasting loss of kidney function.
SGLT2 inhibitor: A drug that makes the kidneys pass sugar into the urine.
GLP-1: A gut hormone that lowers blood sugar and appetite.
metformin: A common first drug for type 2 diabetes.
statin: A drug that lowers cholesterol.
beta blocker: A drug that slows the heart and lowers blood pressure.
ACE inhibitor: A drug that relaxes blood vessels and lowers blood pressure.
angiotensin receptor blocker: A drug that keeps blood vessels from narrowing.
diuretic: Something that makes the body pass more water.
LDL: Cholesterol that can build up in arteries.
HDL: Cholesterol being carried away to the liver.
triglycerides: The most common kind of fat in the blood.
MRI: Pictures of the inside of the body made with strong magnets.
CT scan: A picture of slices of the body made with X-rays.
ECG | EKG: A record of the heart's electrical signals.
EEG: A record of the brain's electrical signals.
PCR: Copying bits of DNA many times so that they can be found.
PTSD: Lasting distress after a terrible event.
OCD: Unwanted thoughts that return, and acts one feels forced to repeat.
ADHD: Lasting trouble with attention, restlessness or both.
opioid: A strong painkiller that can cause dependence.
over-the-counter: Sold without a prescription.
idiopathic: Without a known cause.
prophylaxis: Preventing a disease.
asymptomatic: Without any signs of illness.
pathophysiology: What goes wrong in the body in a disease.
hypoxia: Too little oxygen in the body.
carcinogen: Something that can cause cancer.
rheumatoid arthritis: The body's defence attacks the joints.
neuroplasticity: The brain's power to change with use.
prefrontal cortex: The front of the brain, for planning and self-control.
amygdala: A part of the brain for fear and other feelings.
hippocampus: A part of the brain for forming memories.
GABA: A messenger that calms nerve cells.
parasympathetic nervous system: The nerves that calm the body.
circadian rhythm: The body's own clock of about a day.
melatonin: The hormone that tells the body it is night.
mitochondria: The parts of a cell that supply its energy.
mRNA: A copy of a gene that tells the cell which protein to build.
ATP: The molecule that carries energy in cells.
CRISPR: A tool that cuts and changes genes at a chosen place.
cystic fibrosis: An inherited disease with thick mucus in lungs and gut.
sickle cell anemia: An inherited disease of bent red blood cells.
gRNA: The molecule that leads a gene-cutting tool to its place.
gene expression: A gene being read and put to use.
epigenetic: About how genes are switched on and off.
phenotype: The traits that a living thing shows.
chromosome: A packed thread of DNA that holds many genes.
mitosis: A cell dividing into two alike.
homeostasis: The body keeping its inner state steady.
natural selection: Those that fit their surroundings best leave more young.
amino acid: A building block of proteins.
lipid: A fat or fat-like substance.
glycogen: Sugar stored in liver and muscles.
glycolysis: The first steps of breaking sugar down for energy.
Krebs cycle: Steps in a cell that draw energy from broken-down food.
gluconeogenesis: The body making new sugar from other substances.
glycemic index: How fast a food raises blood sugar.
basal metabolic rate: The energy that a body needs at rest.
antioxidant: A substance that protects cells from harmful reactions.
macronutrient: Carbohydrate, fat or protein.
micronutrient: A vitamin or mineral needed in small amounts.
T cell: A defence cell that steers the response or kills infected cells.
B cell: A defence cell that makes antibodies.
monoclonal antibody: A protein from the laboratory that hits one exact target.
cytokine: A messenger of the body's defence.
EHR: A patient's medical record kept on computers.
`;
