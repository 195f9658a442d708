import { wordsIn } from './forms.ts';

const set = (words: string): ReadonlySet<string> => new Set(wordsIn(words));

/**
 * Words of grammar: they carry no statement that could be affirmed or denied, so a negation reaches
 * over them to the next word.
 */
export const GRAMMAR = set(`
be am is are was were been being isn aren have has had having do does did doing done will would can could may might must shall should ought let lets get gets got
to a an the of any all very so too also just really yet even always ever necessarily simply quite still now then here there already currently longer more anymore
that this these those it its he she they we you i them him her us me your their his our my who whom whose which what one
in on at by for from with as or and but if than when where out up down off into onto through per because since though although while during within between both each every some there how why otherwise unless until
der die das den dem des ein eine einen einem einer eines ist sind war waren wird werden wurde wurden hat haben hatte kann können darf dürfen soll sollen muss müssen zu und oder auch sehr es er sie wir ihr man sich im am mehr
el la los las un una unos unas es son era eran está están ha han ser de en y o que se lo le su sus más muy
le les du une est sont était ont avoir être dans sur et ou qui il elle ils elles on nous vous ne n plus très
o os as um uma é são foi foram tem têm em no na e ou mais muito
il lo gli i uno è sono era erano ho hanno essere di in e che si più molto
de het een is zijn was waren wordt worden heeft hebben kan mag moet te en of ook zeer er`);

/** Negations that deny no statement, "<>" standing around the negation: "not only", "no doubt". */
export const IDLE_NEGATION =
  /<not> to mention\b|<no> (?:doubt|matter|wonder)\b|whether or <not>|why <not>|<nothing> but\b/iu;
/** "Not only … but also …" denies nothing either; "not only" without a "but" does. */
export const NOT_ONLY =
  /<(?:not|nicht|no|pas|não|non|niet)> (?:only|just|merely|simply|nur|s[oó]lo|seulement|só|apenas|solo|alleen)\b/iu;
export const BUT_ALSO =
  /\b(?:only|just|merely|simply|nur|s[oó]lo|seulement|só|apenas|alleen)\b.*\b(?:but|also|too|as well|sondern|sino|mais|mas|ma|maar)\b/iu;

/** "If you don't, …", "if not, …": what "otherwise" and "or" say as well. */
export const ELSE_CLAUSE =
  /\bif (?:not|(?:you|they|we|it|he|she|this|that) (?:(?:do|does|did|is|are|was|were|have|has|can)n't|cannot|\p{L}+ not)) ?[,;:–]/iu;
export const ELSE_NEGATION = /\bif (?:\p{L}+ ){0,2}<not>/iu;
export const ELSE_WORD = /\b(?:otherwise|or|or else|unless|else|without|if not)\b/i;

/** Verbs and joints that negate what follows them, when nothing else came or went with them. */
export const DENYING = set(`
fail* failing lack* lacking refuse* avoid* avoiding prevent* preventing unable
forbid~ forbidden prohibit* ban~ banned deny denies denied stop~ stopped cease*
hardly barely scarcely seldom rarely except unless instead rather
verboten verhindert verhindern vermeiden kaum selten außer statt
prohibido prohíbe evitar evita impide falta apenas excepto salvo
interdit empêche éviter évitez manque sauf rarement
proibido impede evita evitar falta exceto salvo
vietato impedisce evita evitare manca tranne raramente
verboden voorkomt vermijd zelden behalve`);

/** "I don't think it works" says "I think it doesn't work". */
export const RAISING = set(
  'think thinks thought believe believes believed seem seems seemed appear appears appeared expect expects expected likely want wants wanted suppose intend intended guess glaube glauben denke denken scheint creo cree pienso parece crois pense semble acho credo penso sembra denk lijkt',
);

/** Words that tell that something stays as it is: what "has not changed", "was never sold" say. */
export const STAYING =
  /^(?:always|still|stay\w*|remain\w*|keep|keeps|kept|unchanged|retain\w*|continu\w*|bleibt|weiterhin|sigue|reste|continua|rimane|blijft)$/u;
