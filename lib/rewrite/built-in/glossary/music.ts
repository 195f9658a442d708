/** Terms of music, one a line. */
export const MUSIC = `
arpeggio!: The notes of a chord played one after another
syncopation!*: Stress on beats where none is expected
legato!: Notes played smoothly joined
staccato!: Notes played short and apart
chord progression!~: A series of chords on which a piece is built
BPM~: How many beats a minute the music has
MIDI: A standard by which instruments and computers exchange notes
DAW: A program for recording and arranging music
timbre!: The colour of a sound, which tells instruments apart
counterpoint: Several melodies woven together
circle of fifths!*: A ring that shows how keys are related
tempo!+: How fast music is
octave!+: The step from one note to the same note higher up
chord!+: Several notes sounded together
`;
