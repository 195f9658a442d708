/** Terms of physics, chemistry, engineering and the earth, one a line. */
export const SCIENCE = `
dark matter!~: Unseen matter known only by its gravity
dark energy!~: Whatever makes the universe expand faster and faster
photon!~: A particle of light
quantum entanglement!: Particles whose states stay linked over any distance
general relativity!: Einstein's theory of gravity as bent space and time
thermodynamics!~: The science of heat and energy
torque~: The strength of a turning force
viscosity!: How thick and slow to flow a liquid is
capacitor!: A part that briefly stores electric charge
transistor!~: A tiny electric switch or amplifier
semiconductor~: A material that conducts only somewhat, the stuff of chips
PCB: The board that holds and connects electronic parts
PLC*: A rugged computer that controls machines
isotope!: A form of an element with its own number of neutrons
covalent bond: Atoms held together by sharing electrons
ionic bond: Atoms held together by opposite charges
catalyst~: A substance that speeds up a reaction without being used up
exothermic!: Giving off heat
polymer!~: A long chain of small repeated molecules
pH!~: How acid something is; 7 is neutral, less is acid
half-life~: The time until half of something is gone
nuclear fission!: Splitting atoms to set energy free
nuclear fusion!: Joining atoms to set energy free
plate tectonics!: The slow movement of the pieces of the earth's crust
carbon sequestration!~: Storing carbon so that it stays out of the air
tensile strength!: How hard something can be pulled before it breaks
CAD~: Drawing parts and buildings on a computer
NOx!: Harmful gases of nitrogen and oxygen from burning
Doppler effect!: A wave sounding higher on the way to you, lower on the way off
LiDAR!: Measuring distances with laser light
hydrocarbon!: A substance of only hydrogen and carbon, as in oil
oxidation~: Losing electrons, often by joining with oxygen
distillation~: Parting liquids by boiling and cooling
noble gas!: A gas that hardly reacts with anything
ion!: An atom or molecule with an electric charge
activation energy!: The push a reaction needs to start
inertia~: How things keep moving or resting until pushed
refraction!: Light bending as it passes into another material
electromagnetic spectrum!: All kinds of light, from radio waves to gamma rays
wavelength~: The distance from one crest of a wave to the next
event horizon!: The edge of a black hole, from which nothing returns
exoplanet!~: A planet of another star
parsec!: About 3.26 light-years
subduction!: One plate of the earth's crust sinking under another
El Niño!: A warming of the Pacific that upsets weather worldwide
carbon offset!: Paying to have as much carbon saved elsewhere
Rayleigh scattering!*: Air scattering blue light more than red
resistor!~: A part that limits electric current
diode!: A part that lets current pass one way only
microcontroller!: A tiny computer on one chip that steers a device
Ohm's law!: Voltage is current times resistance
ductility!: How far a material can be stretched before it breaks
buoyancy!: The upward push of a liquid on what is in it
finite element method | FEM!*: Working out a whole by cutting it into many small simple pieces
GIS!~: Software for maps and data about places
synthetic aperture radar!*: Radar that joins many echoes into one sharp picture
lithosphere!: The hard outer shell of the earth
tectonic plate!~: One of the slabs that make up the earth's crust
microplastics!~: Tiny bits of plastic in water and soil
phthalates!*: Substances that make plastic soft
BPA!: A substance in some plastics that may disturb hormones
gibbous!*: More than half lit
infrared!+: Light beyond red, unseen but felt as heat
ultraviolet | UV!+: Light beyond violet, unseen, which burns skin
biodiversity!+: How many kinds of life there are
molecule!+: Atoms bound together
proton!+: A positive particle in the core of atoms
electron!+: A negative particle around the core of atoms
combustion!+: Burning
quantum mechanics!+: The physics of the smallest things
fossil fuel!+: Coal, oil or gas
greenhouse gas!+: A gas that keeps heat in the air
NaCl!+: Table salt
`;
