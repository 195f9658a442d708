/** Terms of physics, chemistry, engineering and the earth, one a line. */
export const SCIENCE = `
dark matter: Unseen matter known only by its gravity.
dark energy: Whatever makes the universe expand faster and faster.
event horizon: The edge of a black hole, from which nothing returns.
redshift: Light stretched towards red, as from things moving away.
quark: A tiny particle inside protons and neutrons.
photon: A particle of light.
neutrino: A nearly massless particle that passes through almost everything.
quantum entanglement: Particles whose states stay linked over any distance.
wave function: What describes the possible states of a quantum system.
uncertainty principle: Place and speed of a particle cannot both be exact.
general relativity: Einstein's theory of gravity as bent space and time.
special relativity: Einstein's theory of time and space at high speed.
thermodynamics: The science of heat and energy.
kinetic energy: The energy of movement.
torque: The strength of a turning force.
angular momentum: How much turning motion something has.
viscosity: How thick and slow to flow a liquid is.
buoyancy: The upward push of a liquid on what is in it.
capacitor: A part that briefly stores electric charge.
resistor: A part that limits electric current.
transistor: A tiny electric switch or amplifier.
semiconductor: A material that conducts only somewhat, the stuff of chips.
diode: A part that lets current through one way only.
alternating current: Electric current that keeps changing direction.
direct current: Electric current that flows one way.
PCB: The board that holds and connects electronic parts.
PLC: A rugged computer that controls machines.
isotope: A form of an element with its own number of neutrons.
covalent bond: Atoms held together by sharing electrons.
ionic bond: Atoms held together by opposite charges.
catalyst: A substance that speeds up a reaction without being used up.
redox reaction: A reaction in which electrons change hands.
exothermic: Giving off heat.
endothermic: Taking in heat.
activation energy: The energy needed to start a reaction.
electrolysis: Splitting a substance by electric current.
polymer: A long chain of small repeated molecules.
pH: How acid something is; 7 is neutral, less is acid.
half-life: The time until half of something is gone.
nuclear fission: Splitting atoms to set energy free.
nuclear fusion: Joining atoms to set energy free.
albedo: How much light a surface throws back.
plate tectonics: The slow movement of the pieces of the earth's crust.
subduction: One piece of the earth's crust sliding under another.
carbon sequestration: Storing carbon so that it stays out of the air.
carbon neutral: Adding no more greenhouse gas than is taken away.
eutrophication: Water choked by algae that feed on washed-in nutrients.
tensile strength: How hard something can be pulled before it breaks.
finite element analysis: Computing strain in a thing by cutting it into small pieces.
CAD: Drawing parts and buildings on a computer.
CNC: Machine tools steered by a computer.
NOx: Harmful gases of nitrogen and oxygen from burning.
Doppler effect: A wave sounding higher on the way to you, lower on the way off.
photovoltaic: Making electricity from light.
LiDAR: Measuring distances with laser light.
`;
