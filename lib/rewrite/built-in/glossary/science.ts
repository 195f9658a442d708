/** Terms of physics, chemistry, engineering and the earth, one a line. */
export const SCIENCE = `
dark matter: Unseen matter known only by its gravity.
dark energy: Whatever makes the universe expand faster and faster.
photon: A particle of light.
quantum entanglement: Particles whose states stay linked over any distance.
general relativity: Einstein's theory of gravity as bent space and time.
thermodynamics: The science of heat and energy.
kinetic energy: The energy of movement.
torque: The strength of a turning force.
viscosity: How thick and slow to flow a liquid is.
capacitor: A part that briefly stores electric charge.
transistor: A tiny electric switch or amplifier.
semiconductor: A material that conducts only somewhat, the stuff of chips.
alternating current: Electric current that keeps changing direction.
PCB: The board that holds and connects electronic parts.
PLC: A rugged computer that controls machines.
isotope: A form of an element with its own number of neutrons.
covalent bond: Atoms held together by sharing electrons.
ionic bond: Atoms held together by opposite charges.
catalyst: A substance that speeds up a reaction without being used up.
exothermic: Giving off heat.
polymer: A long chain of small repeated molecules.
pH: How acid something is; 7 is neutral, less is acid.
half-life: The time until half of something is gone.
nuclear fission: Splitting atoms to set energy free.
nuclear fusion: Joining atoms to set energy free.
plate tectonics: The slow movement of the pieces of the earth's crust.
carbon sequestration: Storing carbon so that it stays out of the air.
carbon neutral: Adding no more greenhouse gas than is taken away.
tensile strength: How hard something can be pulled before it breaks.
CAD: Drawing parts and buildings on a computer.
NOx: Harmful gases of nitrogen and oxygen from burning.
Doppler effect: A wave sounding higher on the way to you, lower on the way off.
photovoltaic: Making electricity from light.
LiDAR: Measuring distances with laser light.
`;
