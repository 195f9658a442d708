import { once } from '../../../core/once.ts';
import {
  ALWAYS,
  anywhere,
  beginsWith,
  NEVER,
  opensWith,
  wholeWords,
} from '../../../core/patterns.ts';

/** The signs by which an answer itself tells what is beside its point and what goes on from before. */
export type SideCues = {
  /** Headings of what can be read later: references, history, another method. */
  readonly sideHeading: RegExp;
  /** How a paragraph opens that tells such things. */
  readonly aside: RegExp;
  /** Goes on from what stands right before it: "Similarly, …", "Another …". */
  readonly goesOn: RegExp;
  /** Limits or turns round what was said before it. */
  readonly turns: RegExp;
  /** Words that only say that the end has come: "In summary, ". */
  readonly closingWords: RegExp;
};

const EN: SideCues = {
  sideHeading:
    /^(?:\d+[.)]\s*)?(?:(?:further|additional|recommended|suggested) (?:reading|resources?|information|references)|references|sources|citations|see also|resources|(?:historical )?background|(?:brief |a brief )?history|etymology|origins?|trivia|fun facts?|(?:alternative|other) (?:methods?|approach(?:es)?|ways?)|another (?:way|method|approach)|variations?)\b/i,
  aside:
    /^(?:historically|the (?:history|origins?|etymology) of|the (?:term|word|name) .{2,40} (?:comes|derives|originates|was coined|dates)|etymologically|fun fact|did you know|as an aside|another (?:way|method|approach|option) (?:is|would be|to)\b|alternatively,)/i,
  goesOn:
    /^(?:similarly|likewise|also|another|other|additionally|moreover|furthermore|besides|in addition|in the same way|equally|the (?:former|latter|second|other|remaining|next|last)|(?:both|all|each|none|neither|any|either) (?:of )?(?:these|those|them|options|methods|approaches)?|these|those|this|repeat|finally|lastly|then|next|as (?:above|before)|again|unlike (?:this|these|the)|by contrast|in contrast|however|but|on the other hand)\b|^(?:\S+\s+){1,4}also\b/i,
  turns:
    /\b(?:however|but|although|though|unless|except|yet|despite|not|never|cannot|can['’]t|don['’]t|avoid|careful|should|must|only|instead|rather)\b/i,
  closingWords:
    /^(?:in (?:conclusion|summary|short|essence|brief|the end)|overall|ultimately|to (?:sum up|summari[sz]e|conclude)|all in all),\s+/i,
};

const DE = (): SideCues => ({
  sideHeading: opensWith(
    '(?:\\d+[.)] )?(?:quellen|literatur|weiterführende|weitere (?:quellen|informationen)|siehe auch|hintergrund|geschichte|herkunft|ursprung|andere (?:wege|methoden)|varianten?)',
  ),
  aside: opensWith('historisch|die geschichte|der (?:begriff|name) .{2,40} stammt|alternativ'),
  goesOn: opensWith(
    'ebenso|auch|außerdem|zudem|ferner|weiterhin|ein(?:e|en|es)? weitere[rsn]?|ähnlich|diese[rsmn]?|jedoch|aber|beide|alle diese|danach|schließlich|zuletzt|dann',
  ),
  turns: wholeWords(
    'jedoch|aber|allerdings|obwohl|außer|nicht|nie|niemals|kein\\p{L}*|sollte\\p{L}*|muss|müssen|nur|sondern',
  ),
  closingWords:
    /^(?:zusammenfassend|insgesamt|letztlich|letztendlich|kurz gesagt|unterm strich|alles in allem)[,:]\s+/i,
});

const ES = (): SideCues => ({
  sideHeading: opensWith(
    '(?:\\d+[.)] )?(?:referencias|fuentes|bibliografía|lecturas|más información|véase|historia|antecedentes|origen|etimología|otr[oa]s (?:métodos|formas|opciones)|variantes?)',
  ),
  aside: opensWith(
    'históricamente|la historia de|el (?:término|nombre) .{2,40} proviene|como alternativa',
  ),
  goesOn: opensWith(
    'también|además|asimismo|otr[oa]s?|del mismo modo|de igual modo|est[eoa]s?|sin embargo|pero|ambos|luego|después|finalmente|por último|igualmente',
  ),
  turns: wholeWords('sin embargo|pero|aunque|salvo|excepto|no|nunca|debe\\p{L}*|solo|sólo|sino'),
  closingWords: /^(?:en (?:conclusión|resumen|definitiva)|en última instancia|al final),\s+/i,
});

const FR = (): SideCues => ({
  sideHeading: opensWith(
    '(?:\\d+[.)] )?(?:références|sources|bibliographie|pour aller plus loin|voir aussi|histoire|historique|contexte|origine|étymologie|autres (?:méthodes|options|approches)|variantes?)',
  ),
  aside: opensWith("historiquement|l['’]histoire d|le (?:terme|nom) .{2,40} vient"),
  goesOn: opensWith(
    'aussi|également|de plus|en outre|par ailleurs|une? autre|de même|ces?|cette|cependant|mais|toutefois|puis|ensuite|enfin|les deux',
  ),
  turns: wholeWords(
    'cependant|mais|toutefois|bien que|sauf|ne|pas|jamais|doit|devez|devrai\\p{L}*|seulement|uniquement',
  ),
  closingWords: /^(?:en (?:conclusion|résumé|somme|définitive)|pour conclure|au final),\s+/i,
});

const PT = (): SideCues => ({
  sideHeading: opensWith(
    '(?:\\d+[.)] )?(?:referências|fontes|bibliografia|leitura|mais informações|veja também|história|contexto|origem|etimologia|outr[oa]s (?:métodos|formas|opções)|variações)',
  ),
  aside: opensWith('historicamente|a história d|o (?:termo|nome) .{2,40} vem|como alternativa'),
  goesOn: opensWith(
    'também|além disso|ademais|outr[oa]s?|da mesma forma|do mesmo modo|ess[ea]s?|est[ea]s?|isso|no entanto|porém|mas|ambos|depois|em seguida|finalmente|por fim',
  ),
  turns: wholeWords('no entanto|porém|mas|embora|exceto|não|nunca|deve\\p{L}*|apenas|só|somente'),
  closingWords: /^(?:em (?:conclusão|resumo|suma)|em última análise|no fim das contas),\s+/i,
});

const JA = (): SideCues => ({
  sideHeading: beginsWith(
    '(?:\\d+[.)．] ?)?(?:参考|出典|関連|歴史|背景|由来|起源|語源|別の方法|他の方法|バリエーション)',
  ),
  aside: beginsWith('歴史的に|語源は|ちなみに|余談'),
  goesOn: beginsWith(
    '同様に|同じく|また|さらに|その他|他に|もう一つ|これ|この|それ|その|しかし|ただし|次に|最後に|加えて',
  ),
  turns: anywhere('しかし|ただし|ですが|ない|ません|べき|のみ|だけ'),
  closingWords: /^(?:まとめると|要するに|結論として|総じて)、/u,
});

const ZH = (): SideCues => ({
  sideHeading: beginsWith(
    '(?:\\d+[.)、．] ?)?(?:参考|參考|来源|來源|延伸阅读|延伸閱讀|相关资源|历史|歷史|背景|起源|词源|其他方法)',
  ),
  aside: beginsWith('历史上|歷史上|顺便|順便|另一种方法|另一種方法'),
  goesOn: beginsWith(
    '同样|同樣|类似|類似|此外|另外|另一|还有|還有|其他|这|這|那|它|但|然而|不过|不過|接着|然后|然後|最后|最後',
  ),
  turns: anywhere('但|然而|不过|不過|除非|不|没有|沒有|应该|應該|必须|必須|只'),
  closingWords: /^(?:总之|總之|总的来说|總的來說|综上所述|綜上所述)，/u,
});

/** Without words for it, nothing is side matter and everything may go on from what stands before. */
const UNKNOWN = (): SideCues => ({
  sideHeading: NEVER,
  aside: NEVER,
  goesOn: ALWAYS,
  turns: ALWAYS,
  closingWords: NEVER,
});

const TABLES: Readonly<Record<string, () => SideCues>> = {
  en: () => EN,
  de: once(DE),
  es: once(ES),
  fr: once(FR),
  pt: once(PT),
  ja: once(JA),
  zh: once(ZH),
};

/** The signs of a language's side matter. */
export const sideCuesFor = (language: string): SideCues =>
  (Object.hasOwn(TABLES, language) ? TABLES[language] : undefined)?.() ?? UNKNOWN();
