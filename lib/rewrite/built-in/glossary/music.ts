/** Terms of music, one a line. */
export const MUSIC = `
arpeggio: The notes of a chord played one after another.
syncopation: Stress on beats where none is expected.
legato: Notes played smoothly joined.
staccato: Notes played short and apart.
crescendo: Growing gradually louder.
chord progression: A series of chords on which a piece is built.
time signature: How many beats of which kind each bar has.
key signature: The sharps or flats that hold for a piece.
BPM: How many beats a minute the music has.
MIDI: A standard by which instruments and computers exchange notes.
DAW: A program for recording and arranging music.
timbre: The colour of a sound, which tells instruments apart.
counterpoint: Several melodies woven together.
polyphony: Several independent melodies at once.
vibrato: A slight, quick wavering of a note.
pentatonic scale: A scale of five notes.
circle of fifths: A ring that shows how keys are related.
leitmotif: A short tune that stands for a person or idea.
reverb: The lingering echo of a room.
ostinato: A short pattern repeated over and over.
`;
