/** Terms of cooking, one a line. */
export const COOKING = `
blanch: To boil briefly and cool at once in cold water.
deglaze: To loosen browned bits in a hot pan with liquid.
julienne: To cut into thin sticks.
roux: Flour cooked in fat, to thicken sauces.
braise: To brown food and then cook it slowly in a little liquid.
mirepoix: Chopped onion, carrot and celery cooked as a base.
mise en place: Having everything cut and ready before cooking.
al dente: Cooked, but still firm to the bite.
sous vide: Cooking in a sealed bag in warm water.
double boiler: A bowl over simmering water for gentle heat.
emulsify: To blend oil and water into one smooth liquid.
Maillard reaction: The browning of hot food that gives it flavour.
umami: A savoury taste, as of broth or cheese.
dredge: To coat with flour or crumbs.
baste: To spoon liquid over food while it cooks.
gluten: The protein that makes wheat dough stretch.
`;
