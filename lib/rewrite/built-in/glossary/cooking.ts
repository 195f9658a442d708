/** Terms of cooking, one a line. */
export const COOKING = `
blanch!: To boil briefly and cool at once in cold water
deglaze!*: To loosen browned bits in a hot pan with liquid
julienne!: To cut into thin sticks
roux!: Flour cooked in fat, to thicken sauces
braise!: To brown food and then cook it slowly in a little liquid
mirepoix!*: Chopped onion, carrot and celery cooked as a base
mise en place: Having everything cut and ready before cooking
al dente~: Cooked, but still firm to the bite
sous vide~: Cooking in a sealed bag in warm water
double boiler: A bowl over simmering water for gentle heat
emulsify!: To blend oil and water into one smooth liquid
Maillard reaction!: The browning of hot food that gives it flavour
umami!~: A savoury taste, as of broth or cheese
dredge~: To coat with flour or crumbs
baste~: To spoon liquid over food while it cooks
parboil!: To boil until half cooked
sear~: To brown the outside fast in strong heat
béchamel!: A white sauce of butter, flour and milk
bain-marie!: A bath of hot water for gentle heat
smoke point!~: The heat at which a fat begins to smoke
ghee!~: Butter cooked until only its clear fat is left
tahini!: A paste of ground sesame seeds
tamari!~: A dark soy sauce with little or no wheat
galangal!*: A sharp root like ginger
shallot!~: A small, mild onion
proofing: Letting dough rise
simmer!+: To cook just below boiling
sauté!+: To fry fast in a little fat
minced!+: Cut into tiny bits
zest+: The thin outer skin of a lemon or orange
skillet!+: A frying pan
cumin!+: A warm, earthy spice
parchment paper!+: Baking paper to which nothing sticks
cilantro!+: Fresh coriander leaves
tofu!+: Pressed curd of soy milk
quinoa!+: A small seed cooked like rice
lemongrass!+: A lemony stalk for Asian dishes
`;
