/** Words that open questions or are frequent in them, each in as few languages as can be. */
const FREQUENT: Readonly<Record<string, string>> = {
  en: 'what who when where why which how is are the a an of my i you do does did can could would should in to for write give tell explain make please best between it this that with from on have has was were and or by as at about list some does',
  de: 'was wer wann wo wie warum wieso weshalb welche welcher welches welchen ist sind der die das den dem ein eine einen mein meine meinem meiner ich du mir dir mich für von zum zur auf mit und oder bei nicht kann soll sollte gibt heißt schreib schreibe erkläre unterschied zwischen im am hat habe beim bist sich',
  es: 'a qué quién cuándo dónde cómo cuál cuáles cuánto cuántos cuántas cuánta por es el los las una un del mi tu para con y en al se está hay qué escribe explica entre sobre más la de estoy tengo quiero debo eres muchas gracias no un mejor su',
  fr: "quoi qui quand où comment pourquoi quel quelle quels quelles combien est les des une un du mon ma mes le la de et en au aux pour avec dans sur se entre a je tu vous t'es aimes drôle il elle qu'est-ce écris explique-moi c'est sont mes ne pas plus j'ai merci dis-moi fais-moi es-tu d'un d'une",
  pt: 'a o que gosta legal muita tem quem quando onde como por qual quais quanto quantos quantas quanta é os as uma um do da dos das no na em meu minha para com e entre sobre mais você me se são está não escreva explique faça posso devo eu estou tenho quero ao à muito obrigado obrigada seu sua',
};
const WORDS: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(FREQUENT).map(
  ([language, words]) => [language, new Set(words.split(' '))],
);

/** Letters that only one of these languages has. */
const LETTERS: readonly (readonly [string, RegExp])[] = [
  ['de', /[äöüß]/u],
  ['es', /[¿¡ñ]/u],
  ['fr', /[œçêèùîï]|\b(?:qu|j|c|d|l|n|s|m)'/u],
  ['pt', /[ãõ]|ção|ções/u],
];

/** How much of a question is read, in characters. */
const SAMPLE = 600;
/** Han characters and kana weigh against words in Latin letters; names and code are often Latin. */
const MIN_SHARE = 0.25;

/** The language of a question in lower case, or `und` when it is too short or in another one. */
export function questionLanguage(question: string): string {
  const sample = question.slice(0, SAMPLE);
  const kana = sample.match(/[\u3041-\u30FA]/g)?.length ?? 0;
  const unspaced = kana + (sample.match(/\p{Script=Han}/gu)?.length ?? 0);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (unspaced > 0 && unspaced >= MIN_SHARE * letters) return kana > 0 ? 'ja' : 'zh';
  const words = sample.match(/[\p{L}'-]+/gu) ?? [];
  const scores = WORDS.map(([language, own]) => {
    const hits = words.filter((word) => own.has(word)).length;
    const marks = LETTERS.some(([code, pattern]) => code === language && pattern.test(sample));
    return [language, hits + (marks ? 1 : 0)] as const;
  }).sort(([, a], [, b]) => b - a);
  const [[best, most], [, next]] = scores as [readonly [string, number], readonly [string, number]];
  return most > next ? best : 'und';
}
