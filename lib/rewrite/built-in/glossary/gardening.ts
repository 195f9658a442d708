/** Terms of gardening, one a line. */
export const GARDENING = `
cover crop: A crop grown to protect and feed the soil
NPK!*: Nitrogen, phosphorus and potassium, the main plant foods
perlite!*: Light grains of volcanic glass that loosen soil
hardiness zone: A region graded by how cold its winters are
hydroponics!~: Growing plants in water without soil
germination!: A seed beginning to grow
vermiculite!*: A light mineral that holds water in soil
peat moss!: Dried bog moss that holds water in soil
hardening off!*: Getting young plants used to the open air
root rot!~: Roots dying in soil that is too wet
aeration~: Letting air into the soil
nitrogen-fixing!: Drawing nitrogen from the air into the soil
neem oil!~: An oil from seeds that keeps insects off
drainage+: Water running off through soil
mulch!+: A cover for soil, such as bark
succulent+: A plant that stores water in thick leaves
`;
