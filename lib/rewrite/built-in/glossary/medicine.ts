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
bacteria: Tiny living things of one cell; some cause disease.
virus: A particle that multiplies only inside living cells.
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
diagnosis: Finding out which disease it is.
symptom: Something a patient feels or shows because of a disease.
syndrome: Several signs that often come together.
chronic: Lasting for long or for ever.
acute: Sudden and short.
etiology: What causes a disease.
comorbidity: Another disease at the same time.
contraindication: A reason not to use a treatment.
placebo: A treatment without active substance.
dosage: How much of a drug is taken, and how often.
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
cognitive behavioral therapy: Talking therapy that changes thoughts and habits.
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
`;
