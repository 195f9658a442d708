/** Terms of gardening, one a line. */
export const GARDENING = `
perennial: A plant that comes back year after year.
mulch: A layer spread on soil to keep it moist and free of weeds.
deadheading: Cutting off faded flowers so that more grow.
hardening off: Getting young plants used to the outdoors.
companion planting: Growing plants together that help each other.
crop rotation: Growing something else in the same place each year.
cover crop: A crop grown to protect and feed the soil.
NPK: Nitrogen, phosphorus and potassium, the main plant foods.
perlite: Light grains of volcanic glass that loosen soil.
vermiculite: Light mineral flakes that hold water in soil.
hardiness zone: A region graded by how cold its winters are.
germination: A seed beginning to grow.
hydroponics: Growing plants in water without soil.
drip irrigation: Watering drop by drop at the roots.
permaculture: Gardening and farming after the pattern of nature.
aphid: A tiny insect that sucks plant juice.
`;
