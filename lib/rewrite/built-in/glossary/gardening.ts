/** Terms of gardening, one a line. */
export const GARDENING = `
perennial: A plant that comes back year after year.
mulch: A layer spread on soil to keep it moist and free of weeds.
deadheading: Cutting off faded flowers so that more grow.
companion planting: Growing plants together that help each other.
crop rotation: Growing something else in the same place each year.
cover crop: A crop grown to protect and feed the soil.
NPK: Nitrogen, phosphorus and potassium, the main plant foods.
perlite: Light grains of volcanic glass that loosen soil.
hardiness zone: A region graded by how cold its winters are.
hydroponics: Growing plants in water without soil.
`;
