import { wordsIn } from './forms.ts';

const set = (words: string): ReadonlySet<string> => new Set(wordsIn(words));

/** Words that negate, by themselves, in seven languages. */
export const NEGATIONS = set(
  'not no never none nobody nothing nowhere neither nor without nicht kein keine keinen keiner nie niemals ohne nunca jamás sin nadie nada ningún ninguna pas jamais sans aucun aucune ni não nunca sem ninguém nenhum nenhuma keinem keines nichts niemand nirgends weder ningun ninguno tampoco rien personne nulle ni nem nada non nessuno nessuna nessun niente nulla neppure neanche né senza mai niet geen nooit zonder niemand nergens noch niets ない ません なかった ませんでした ず ぬ なし 不 没 沒 没有 沒有 无 無 未 非 别 勿 不能 不是 不会 不會 不要',
);

/** Verbs that a "not" or "never" says as well. */
const REFUSALS =
  'avoid* avoiding prevent* stop~ stopped refuse* fail* lack* unable forbidden prohibited deny denies denied drops dropped only';
export const FORBIDDING = set(REFUSALS);
/** Words and beginnings that negate without a negation: they may stand in for one. */
const IMPLICIT = set(
  `${REFUSALS} against lacking absent absence except optional optionally rather instead hardly barely scarcely seldom rarely few little cease ceased forbid ban banned exclude excluding free lose lost miss missing reject rejected cancel cancelled canceled until impossible away off false illegal incomplete wrong poorly badly acquitted different differ~ vary varies varied discontinued declined closed shut unlikely below out myth legend untrue deaf blind`,
);
const NEGATIVE_BEGINNING = /^(?:un|non|in|im|ir|il|dis|mis|anti)[a-z-]{4,}$|less$|-free$/;
export const negatesImplicitly = (word: string): boolean =>
  IMPLICIT.has(word) || NEGATIVE_BEGINNING.test(word);

/** A limit said with a negation, and the same limit said without one. */
export const EQUAL_LIMITS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bno later than\b/i, /\b(?:by|before|until|latest)\b/i],
  [/\bno (?:earlier|sooner) than\b/i, /\b(?:from|after|earliest|until)\b/i],
  [
    /\b(?:not|no|never)\b(?: \p{L}+){0,2} (?:more|longer|higher|exceed\p{L}*)\b/iu,
    /\b(?:at most|maximum|max|limit\p{L}*|up to|as (?:long|many|much) as|or (?:less|fewer))\b/iu,
  ],
  [
    /\b(?:not|no|never)\b(?: \p{L}+){0,2} (?:less|fewer|shorter|lower)\b/iu,
    /\b(?:at least|minimum|or (?:more|longer)|onwards?|upwards?)\b/iu,
  ],
  [/\b(?:and|but) no more\b/i, /\b(?:exactly|precisely|only|just)\b/i],
  [/\bnot until\b/i, /\b(?:only|after|before)\b/i],
  [
    /(?:\b(?:no|not|never|cannot)\b|n't\b)[^.]*\b(?:until|unless|without|before)\b/i,
    /\bonly (?:after|once|when|if|with)\b/i,
  ],
];

/** Of each class: the words that, lost or found alone, change what is said, and those that only may replace them. */
const CLASSES: Readonly<Record<string, readonly [string, string]>> = {
  necessity: [
    'なければなりません なければならない 必须 必須 must shall mandatory required muss müssen debe deben debes debemos doit doivent devez devons deve devono devi dovete devem deves moet moeten',
    'requires require necessary obligatory obliged unless otherwise need* have has had musst notwendig erforderlich verpflichtend tiene obligatorio necesario faut obligatoire nécessaire obrigatório necessário 必要 须 需要 precisa bisogna obbligatorio necessario verplicht nodig devemos müsst',
  ],
  advice: [
    'should ought sollte sollten debería deberían devrait devraient devriez deveria deveriam dovrebbe dovrebbero',
    'empfohlen recomienda recomendable recommandé conseillé recomenda べき おすすめ 推奨 应该 應該 应当 建议 建議 recommended recommend~ advisable advised advise suggested better zou zouden consigliato aanbevolen',
  ],
  possibility: [
    'かもしれない かもしれません 也许 也許 vielleicht talvez quizás may might possibly perhaps maybe probably könnte podría pourrait poderia',
    'could potentially potential possible can likely chance sometimes able allowed permitted allow~ permit~ kann können puede~ pueden podemos può possono puoi potete potrebbe forse kan kunnen mag mogen misschien darf dürfen pouvez pouvons peut peuvent pode podem möglicherweise eventuell quizá posiblemente peut-être possiblement possivelmente 可能性 できる でき 可能 可以 或许',
  ],
};
const classes = (wordsOf: (words: readonly [string, string]) => string) =>
  Object.fromEntries(Object.entries(CLASSES).map(([name, words]) => [name, set(wordsOf(words))]));

/** What is said to be necessary, advised or possible. Words of one class may replace each other. */
export const MODALITIES: Readonly<Record<string, ReadonlySet<string>>> = classes((words) =>
  words.join(' '),
);
/** The words of a class that, lost or found alone, change what is said. */
export const MODAL_VERBS: Readonly<Record<string, ReadonlySet<string>>> = classes(
  ([verbs]) => verbs,
);

/** How many of a thing: members of one group mean the same, groups contradict each other. */
export const QUANTITIES: readonly ReadonlySet<string>[] = [
  set(
    'すべて 全て 全部 所有 每 all every each always entire everyone everybody everything alle jeder todos todas siempre tous toutes toujours sempre',
  ),
  set(
    '一部 いくつか 一些 有些 some sometimes several certain occasionally einige manche algunos algunas parfois quelques alguns algumas',
  ),
  set('most mostly usually often generally mainly meistens la mayoría souvent'),
  set('few rarely seldom hardly scarcely selten pocos peu raramente poucos'),
  set('only solely exclusively nur solo solamente seulement apenas somente'),
];

/** Directions that must not be exchanged. Each side lists words of one meaning. */
const OPPOSITES =
  'more greater higher larger bigger above over exceed~ exceeding increase* increasing rise~ rose rising grow~ grew growth raise* up climb climbed gain* : less fewer lower smaller below under beneath decrease* decreasing fall~ fell falling shrink~ shrank reduce* down drop~ dropped plunge plunged lose~ lost; ' +
  'before earlier prior previously preceding : after later afterwards following subsequently; first initial earliest : last final latest; first : second; most maximum max highest largest greatest at-most : least minimum min lowest smallest; ' +
  'better improve* superior best : worse worsen* inferior worst; older oldest elder : younger youngest; faster fastest quicker quickly : slower slowest slowly; longer longest : shorter shortest; ' +
  'wider : narrower; heavier : lighter; hotter warmer : colder cooler; stronger : weaker; cheaper : dearer; closer nearer : farther further; safer safe : dangerous unsafe; ' +
  'north northern : south southern; east eastern : west western; left : right; top upper : bottom lower; inside indoors internal : outside outdoors external; ' +
  'early : late; today : yesterday tomorrow; yesterday : tomorrow; current : next previous; past : future; morning : evening afternoon night; ' +
  'win~ won victory beat~ : lose~ lost loss; ' +
  'legal lawful legalised legalized : illegal unlawful; true : false; allow* permit~ permitted : forbid~ forbidden prohibit* ban~ banned prevent~; accept* approve* : reject* refuse refused; ' +
  'buy~ bought purchase purchased : sell~ sold; open* : close* shut; start* begin~ began launch launched : end* finish finished stop stopped; born birth : died death; alive living : dead; ' +
  'hot : cold; big large huge : small tiny little; new : old; good : bad; guilty : innocent; add* : remove* subtract; enable* : disable*; import* : export*; public : private; rich : poor; ' +
  'support* : oppose*; agree* : disagree disagreed; love* : hate*; praised praise : criticized criticised criticize; arrive* : depart* leave left; ' +
  'increase : decrease; encrypt~ : decrypt~; upload~ : download~; input : output; hire hired : fire fired; include* : exclude*; positive : negative; plus : minus; maximize maximise : minimize minimise; ' +
  'mehr größer höher : weniger kleiner niedriger; vor vorher : nach nachher danach; más mayor : menos menor; antes : después; plus : moins; avant : après; mais maior : menos menor; antes : depois; steigt steigen : sinkt sinken; 増加 増え 上昇 高い 多い 以上 : 減少 減り 低下 低い 少ない 以下; 增加 上升 提高 更多 更高 : 减少 下降 降低 更少 更低; 前 : 後; 之前 : 之后; aumenta : disminuye diminui; augmente : diminue';

export const DIRECTIONS: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] =
  OPPOSITES.split(';').map((pair) => {
    const [left = '', right = ''] = pair.split(':');
    return [set(left.trim()), set(right.trim())];
  });

/** Who is meant by he and she; exchanging the two exchanges people. */
export const GENDERS = {
  he: set('he him his himself'),
  she: set('she her hers herself'),
} as const;
export const PRONOUNS = set(
  'he she it they him her them his hers its their theirs himself herself itself themselves',
);

/** Sentences that warn: losing one is losing a fact. */
export const WARNING =
  /(?:^|\b)(?:warnings?|caution|danger(?:ous)?|beware|attention|(?<!\b(?:has|have|had|is|are|was|were|it|he|she|they|we|i|who|which|that|also|\p{L}{3,}s) )never|(?<=^\W*|[.!?:;,–—] |\b(?:and|but|so|then|please|or|also|just|instead|again) )(?:do not|don't)(?! (?:need|have|require|know|want)\b)|must not|mustn't|avoid|careful|hazard(?:ous)?|fatal|toxic|poison(?:ous)?|risk of|harmful|unsafe|irreversibl[ey]|data loss|cannot be undone|seek (?:medical|professional|immediate)|consult (?:a|your|with)|not (?:safe|recommended|suitable)|side effects?|allerg\w+|achtung|warnung|vorsicht|niemals|advertencia|peligro|cuidado|nunca|attention|danger|jamais|perigo)\b|⚠/iu;
