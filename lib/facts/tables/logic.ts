const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that negate, by themselves, in seven languages. */
export const NEGATIONS = set(
  'not no never none nobody nothing nowhere neither nor without nicht kein keine keinen keiner nie niemals ohne nunca jamás sin nadie nada ningún ninguna pas jamais sans aucun aucune ni não nunca sem ninguém nenhum nenhuma keinem keines nichts niemand nirgends weder ningun ninguno tampoco rien personne nulle ni nem nada non nessuno nessuna nessun niente nulla neppure neanche né senza mai niet geen nooit zonder niemand nergens noch niets ない ません なかった ませんでした ず ぬ なし 不 没 沒 没有 沒有 无 無 未 非 别 勿 不能 不是 不会 不會 不要',
);

/** Words and beginnings that negate without a negation: they may stand in for one. */
const IMPLICIT = set(
  'against refuse refused refuses deny denied denies avoid avoided avoids prevent prevented prevents stop stops stopped fail failed fails unable lack lacks lacked lacking absent absence except optional optionally rather instead hardly barely scarcely seldom rarely few little cease ceased forbid forbidden prohibited ban banned exclude excluding free lose lost miss missing reject rejected cancel cancelled canceled only until impossible away off false illegal incomplete wrong poorly badly barely acquitted different differ differs vary varies varied drops dropped discontinued declined closed shut unlikely below out myth legend untrue deaf blind',
);
/** Verbs that a "not" or "never" says as well. */
export const FORBIDDING = set(
  'avoid avoids avoided avoiding prevent prevents prevented stop stops stopped refuse refuses refused fail fails failed lack lacks lacked unable forbidden prohibited deny denies denied drops dropped only',
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

/** What is said to be necessary, advised or possible. Words of one class may replace each other. */
export const MODALITIES: Readonly<Record<string, ReadonlySet<string>>> = {
  necessity: set(
    'must shall required requires require mandatory necessary obligatory obliged unless otherwise need needs needed have has had muss müssen musst notwendig erforderlich verpflichtend debe deben tiene obligatorio necesario faut obligatoire nécessaire obrigatório necessário なければなりません なければならない 必要 必须 必須 须 需要 doit doivent devez devons deve devono devi dovete devem precisa bisogna obbligatorio necessario moet moeten verplicht nodig debemos debes deben deves devemos musst müsst',
  ),
  advice: set(
    'empfohlen recomienda recomendable recommandé conseillé recomenda べき おすすめ 推奨 应该 應該 应当 建议 建議 should ought recommended recommend recommends advisable advised advise suggested better sollte sollten debería deberían devrait devraient devriez dovrebbe dovrebbero zou zouden consigliato aanbevolen deveria deveriam',
  ),
  possibility: set(
    'may might could possibly perhaps maybe potentially potential possible can likely probably chance sometimes able allowed permitted allow allows permit permits kann können könnte puede pueden podemos puedes podría può possono puoi potete potrebbe forse kan kunnen mag mogen misschien darf dürfen pouvez pouvons peut peuvent pourrait pode podem poderia vielleicht möglicherweise eventuell quizás quizá posiblemente peut-être possiblement talvez possivelmente かもしれない かもしれません 可能性 できる でき 可能 可以 也许 也許 或许',
  ),
};
/** The words of a class that, lost or found alone, change what is said. */
export const MODAL_VERBS: Readonly<Record<string, ReadonlySet<string>>> = {
  necessity: set(
    'なければなりません なければならない 必须 必須 must shall mandatory required muss müssen debe deben debes debemos doit doivent devez devons deve devono devi dovete devem deves moet moeten',
  ),
  advice: set(
    'should ought sollte sollten debería deberían devrait devraient devriez deveria deveriam dovrebbe dovrebbero',
  ),
  possibility: set(
    'かもしれない かもしれません 也许 也許 vielleicht talvez quizás may might possibly perhaps maybe probably könnte podría pourrait poderia',
  ),
};

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
  'more greater higher larger bigger above over exceed exceeds exceeding increase increases increased increasing rise rises rose rising grow grows grew growth raise raises raised up climb climbed gain gains gained : less fewer lower smaller below under beneath decrease decreases decreased decreasing fall falls fell falling shrink shrinks shrank reduce reduces reduced down drop drops dropped plunge plunged lose loses lost; ' +
  'before earlier prior previously preceding : after later afterwards following subsequently; first initial earliest : last final latest; first : second; most maximum max highest largest greatest at-most : least minimum min lowest smallest; ' +
  'better improve improves improved superior best : worse worsen worsens worsened inferior worst; older oldest elder : younger youngest; faster fastest quicker quickly : slower slowest slowly; longer longest : shorter shortest; ' +
  'wider : narrower; heavier : lighter; hotter warmer : colder cooler; stronger : weaker; cheaper : dearer; closer nearer : farther further; safer safe : dangerous unsafe; ' +
  'north northern : south southern; east eastern : west western; left : right; top upper : bottom lower; inside indoors internal : outside outdoors external; ' +
  'early : late; today : yesterday tomorrow; yesterday : tomorrow; current : next previous; past : future; morning : evening afternoon night; ' +
  'win wins won victory beat beats : lose loses lost loss; ' +
  'legal lawful legalised legalized : illegal unlawful; true : false; allow allows allowed permit permits permitted : forbid forbids forbidden prohibit prohibits prohibited ban bans banned prevent prevents; accept accepts accepted approve approves approved : reject rejects rejected refuse refused; ' +
  'buy buys bought purchase purchased : sell sells sold; open opens opened : close closes closed shut; start starts started begin begins began launch launched : end ends ended finish finished stop stopped; born birth : died death; alive living : dead; ' +
  'hot : cold; big large huge : small tiny little; new : old; good : bad; guilty : innocent; add adds added : remove removes removed subtract; enable enables enabled : disable disables disabled; import imports imported : export exports exported; public : private; rich : poor; ' +
  'support supports supported : oppose opposes opposed; agree agrees agreed : disagree disagreed; love loves loved : hate hates hated; praised praise : criticized criticised criticize; arrive arrives arrived : depart departs departed leave left; ' +
  'increase : decrease; encrypt encrypts : decrypt decrypts; upload uploads : download downloads; input : output; hire hired : fire fired; include includes included : exclude excludes excluded; positive : negative; plus : minus; maximize maximise : minimize minimise; ' +
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
