import { once } from '../../../core/once.ts';
import { opensWith, wholeWords } from '../../../core/patterns.ts';
import { signsFor } from '../../../tree/signs/signs-for.ts';
import type { CueTable } from './cue-table.ts';

/** Courtesies and introductions. */
const courtesies = (): Pick<
  CueTable,
  | 'language'
  | 'isInstruction'
  | 'isTold'
  | 'opener'
  | 'openerPrefix'
  | 'offer'
  | 'substance'
  | 'emptyIntro'
> => ({
  language: 'de',
  isInstruction: signsFor('de').isInstruction,
  isTold: /(?<![\p{L}])(?:ich|mir|mich|meine?[mnrs]?)(?![\p{L}])|^[„“"]/iu,
  opener:
    /^(?:gerne?(?: doch)?|natürlich|selbstverständlich|klar(?: doch)?|aber (?:gerne?|klar|natürlich)|sicher|absolut|na klar|kein problem|(?:das ist )?(?:eine )?(?:sehr )?(?:gute|tolle|spannende|interessante|ausgezeichnete|berechtigte) frage|(?:vielen )?dank für (?:deine|ihre|die) (?:frage|nachricht|anfrage)|danke für (?:deine|ihre|die) (?:frage|nachricht)|ich helfe (?:dir|ihnen) gerne?(?: (?:weiter|dabei|damit))?|gerne helfe ich (?:dir|ihnen)(?: (?:weiter|dabei|damit))?|alles klar|okay|in ordnung|schön, dass (?:du|sie) frag(?:st|en))\s*[!.,]$/iu,
  openerPrefix:
    /^(?:gerne|klar|natürlich|okay)[,!]\s+(?=(?:hier|unten|die|diese|das|folgende)(?![\p{L}]))/iu,
  offer: opensWith(
    '(?:bitte )?(?:lass(?:en sie)?|sag(?:e|en sie)?|gib|geben sie) (?:es )?(?:mich|mir)(?: (?:gerne?|einfach|bitte|jederzeit))*(?: es)?(?: (?:gerne?|einfach|jederzeit))* (?:wissen|bescheid)',
    '(?:wenn|falls|sollten|solltest) (?:du|sie)[^.?!]*(?:(?:helfe|unterstütze|erkläre|erstelle|zeige|beantworte|stehe|kann|bin|gebe|schaue) ich|lass (?:es )?mich|lassen sie (?:es )?mich|sag (?:mir )?(?:einfach |gerne? )?bescheid|frag(?:e|en sie)? (?:einfach|gerne?|ruhig|jederzeit)|melde dich|melden sie sich|zögere? nicht|zögern sie nicht|schreib mir)',
    'ich hoffe,? (?:das|dies|diese \\p{L}+|ich konnte|meine antwort)[^.]*(?:hilft|helfen|geholfen|hilfreich|weiter|beantwortet)',
    '(?:hoffentlich )?hilft (?:dir|ihnen) das(?: weiter)?',
    'ich stehe (?:dir|ihnen) (?:gerne?|jederzeit)',
    'zögern sie nicht|zögere nicht|melde dich (?:gerne?|jederzeit|einfach)|melden sie sich (?:gerne?|jederzeit|einfach)',
    '(?:soll|darf) ich (?:dir|ihnen)|möchtest du,? dass ich|möchten sie,? dass ich|hast du noch (?:weitere )?fragen|haben sie noch (?:weitere )?fragen|gibt es noch etwas',
    'viel (?:erfolg|spaß|glück|freude)(?: (?:beim|bei|mit)[^.!]{0,40})?[.!]|gutes gelingen[.!]?$|guten appetit[.!]?$|gute reise[.!]?$|alles gute[^.!]{0,30}[.!]?$',
  ),
  substance: wholeWords(
    'aber(?! gerne?| klar| natürlich)|jedoch|allerdings|kann (?:ich )?(?:dir |ihnen )?(?:das |dies |dabei )?nicht|nicht möglich|außer|es sei denn|nur|ausschließlich|arzt|ärztin|ärztliche[nrs]?|anwalt|anwältin|steuerberater(?:in)?|fachperson|notfall|notruf|telefonseelsorge|unsere?[nrms]?|(?:schick|sende|gib|nenn|teil)\\p{L}* mir (?:bitte )?(?:d|ein|mehr|weitere|genauere|die)\\p{L}*|\\d+',
  ),
  emptyIntro: opensWith(
    'hier (?:sind|ist|ein(?:e|ige)?|findest|finden|folgt|folgen|kommen)|im folgenden|nachfolgend|unten|folgende[nrs]?|es gibt (?:mehrere|viele|einige|verschiedene|zahlreiche|ein paar)|einige (?:der )?(?:\\p{L}+ )?(?:tipps|beispiele|möglichkeiten|ideen|vorschläge|punkte|wege)|schauen wir|sehen wir uns|gehen wir|lass uns|dies sind',
  ),
});

/** What a sentence does. */
const sentences = (): Pick<
  CueTable,
  'wrapUp' | 'verdict' | 'definition' | 'example' | 'warning' | 'correction'
> => ({
  wrapUp: opensWith(
    'zusammenfassend|zusammengefasst|insgesamt(?! \\d)|abschließend|kurz gesagt|kurzum|alles in allem|unterm strich|letztendlich|letztlich|schlussendlich|fazit|im großen und ganzen|mit (?:diesen|dieser) (?:tipps|schritten|maßnahmen|hinweisen|anleitung|strategien|informationen)|wenn (?:du|sie) diese (?:tipps|schritte|hinweise|punkte|regeln)[^.]*(?:beachte(?:st|n)|befolg(?:st|en)|berücksichtig(?:st|en)|umsetz(?:t|en)|beherzig(?:st|en))|indem (?:du|sie) diese|dies(?:e)? (?:sind|waren|ist) nur',
  ),
  verdict: wholeWords(
    'für (?:die )?(?:meisten|viele) (?:\\p{L}+ )?(?:menschen|teams|fälle|nutzer|zwecke|anwender|leute|unternehmen|anfänger)',
    '(?:ist|sind) (?:meist|meistens|in der regel|normalerweise|oft|wahrscheinlich) (?:die |der |das )?(?:richtige|beste|bessere|sicherste|bester|besser|sinnvoll(?:er)?)',
    '(?:reicht|reichen|genügt|genügen) (?:völlig |meist |in der regel )?(?:aus)?|die beste (?:wahl|option|lösung|methode)|der beste (?:weg|ansatz)|(?:ich )?(?:würde|empfehle|rate)(?: (?:dir|ihnen|daher|deshalb))? (?:ich|zu|dir|ihnen|daher)|(?:wird|werden|ist) empfohlen|empfehlenswert|ratsam|die kurze antwort|kurz gesagt|es (?:kommt (?:darauf|drauf) an|hängt (?:davon|von) \\p{L}+ ab|lohnt sich)|lohnt sich (?:nur|nicht|vor allem)',
    '(?:fazit|zusammenfassend|letztlich|letztendlich|insgesamt|unterm strich|alles in allem)[,:]? .{0,160}(?:nicht|kein\\p{L}*|nie|besser|beste[nrs]?|schlechter|hängt|sollte\\p{L}*|empfehl\\p{L}*|wähle\\p{L}*|reicht|eher|wahrscheinlich|ja|nein|muss|müssen|statt|nur|entscheidend|lohnt)',
  ),
  definition:
    /^(?!(?:wenn|falls|als|es|dies(?:e[rsnm]?)?|das (?:ist|sind|war|wird|kann)|hier|da|so|in|bei|mit|durch|um|wer|was|man|ich|du|sie|wir|er|(?:m|d)?eine?[rmns]?(?= (?:weitere|andere|gute|beispiel|wichtige))|meine?|deine?|unsere?|einige|viele|ein(?:e[rsn]?)? (?:weitere|andere|gute|beispiel|wichtige))(?![\p{L}]))(?:(?:ein|eine|einer|der|die|das|unter) )?[\p{L}\p{N}„"'(][\p{L}\p{N}\s„“"'()/&.,–-]{1,70}?(?<![\p{L}])(?:(?:ist|sind) (?:ein|eine|der|die|das)? ?(?:\p{Ll}+ ){0,3}(?:prozess|verfahren|methode|technik|konzept|begriff|teilgebiet|zweig|maß|kennzahl|messgröße|art|form|typ|protokoll|standard|norm|sprache|programmiersprache|auszeichnungssprache|framework|gerät|krankheit|erkrankung|störung|theorie|menge|sammlung|modell|programm|format|algorithmus|struktur|datenstruktur|dokument|vereinbarung|vertrag|steuer|währung|mineral|verbindung|stoff|substanz|organismus|pflanze|tier|wissenschaft|lehre|system|software|werkzeug|plattform|bibliothek|dateiformat|schnittstelle|gesetz|verordnung|versicherung|wertpapier|hormon|eiweiß|protein|organ)\p{Ll}*(?:[,.:;]| (?:zur|zum|für|von|mit|der|des|dem|in|aus|bei|um|namens|über|zwischen|auf))|bezeichne[nt] (?!.{0,40}\bals\b)|steht für (?:„|"|“|\p{Lu})|versteht man|wird definiert als|ist definiert als|(?:wird|werden) (?:in der \p{L}+ )?.{3,60} (?:genannt|bezeichnet)[.])/iu,
  example: opensWith(
    'zum beispiel|beispielsweise|z\\. ?b\\.|ein (?:gutes |klassisches |einfaches |typisches |konkretes )?beispiel|als beispiel|angenommen,|nehmen wir (?:zum beispiel|an)|stell(?:en sie sich| dir) vor|zur veranschaulichung|so (?:könnte|kann) (?:zum beispiel|beispielsweise|etwa)|ein beispiel (?:dafür|hierfür)',
  ),
  warning: wholeWords(
    'achtung|warnung|vorsicht(?:ig)?|gefahr|gefährlich\\p{L}*|lebensgefähr\\p{L}*|lebensbedrohlich\\p{L}*|tödlich\\p{L}*|giftig\\p{L}*|niemals|auf keinen fall|keinesfalls|unter keinen umständen|darf(?:st)? (?:auf keinen fall |niemals )?nicht|dürfen (?:auf keinen fall |niemals )?nicht|(?:sollte|sollten|solltest) (?:du |sie |man )?(?:niemals|nie|nicht|keinesfalls|keine[n]?)|nicht empfohlen|wird davon abgeraten|davon abzuraten|illegal|verboten|strafbar|nebenwirkung(?:en)?|unwiderruflich|nicht rückgängig|datenverlust|auf eigene gefahr|(?:suche|suchen sie|konsultiere|konsultieren sie|frage|fragen sie|wende dich|wenden sie sich)[^.]{0,40}(?:arzt|ärzt\\p{L}+|anwalt|anwält\\p{L}+|apothek\\p{L}+|steuerberater\\p{L}*|fach\\p{L}+)|notruf|(?:112|110|144) (?:an|wählen)',
  ),
  correction: wholeWords(
    '(?:das|dies|es) (?:ist|stimmt|trifft) (?:so |leider |aber |tatsächlich |eigentlich )*nicht(?: (?:richtig|korrekt|wahr|möglich|ganz|zu|der fall))?|stimmt (?:so )?nicht|es gibt keine (?:belege|beweise|hinweise)|(?:ist|sind) (?:ein |eine )?(?:weit ?verbreitete[rs]? |häufige[rs]? )?(?:mythos|irrtum|missverständnis|irrglaube|falsch)|entgegen (?:der|dem)|im gegensatz zu der annahme|ich muss (?:klarstellen|darauf hinweisen|korrigieren)|zur klarstellung|es tut mir leid|leider (?:kann|ist|habe|gibt)|ich kann (?:dir |ihnen )?(?:das |dies |dabei |hierbei )?(?:leider )?(?:nicht|keine)|ich habe (?:leider )?keine[n]?|als ki|mein wissensstand|tatsächlich (?:ist|hat|gibt|war)',
  ),
});

/** Headings, labels and places in the text. */
const places = (): Pick<
  CueTable,
  'summaryHeading' | 'genericLabel' | 'crossReference' | 'advice' | 'sequenceLabel'
> => ({
  summaryHeading:
    /^(?:\d+[.)]\s*)?(?:zusammenfassung|fazit|schluss(?:folgerung(?:en)?|wort)?|kurz(?:fassung| gesagt| und knapp)|empfehlung(?:en)?|ergebnis|das wichtigste(?: in kürze)?|auf einen blick|kernaussagen?|tl;?dr)(?![\p{L}])/iu,
  genericLabel:
    /^(?:pro|contra|kontra|vorteile?|nachteile?|beispiele?|hinweise?|anmerkung(?:en)?|zweck|verwendung|nutzen|beschreibung|details?|merkmale?|funktionen|eigenschaften|tipps?|warum|wie|was|anwendungsfälle?|auswirkung(?:en)?|lösung|problem|schritte?|antwort|erklärung|ergebnis|eingabe|ausgabe|option \S+|wirkung|ziel|\d+)$/iu,
  crossReference: wholeWords(
    '(?:schritt|abschnitt|punkt|option|methode|kapitel|variante) \\d+|(?:oben|unten|vorher|zuvor|bereits|weiter oben|weiter unten) (?:beschrieben\\p{L}*|genannt\\p{L}*|erwähnt\\p{L}*|gezeigt\\p{L}*|aufgeführt\\p{L}*|erläutert\\p{L}*)|siehe (?:oben|unten|schritt|abschnitt)|(?:die )?(?:ersten|letzten) (?:beiden|zwei|drei) (?:schritte|punkte|optionen|methoden)|vorherige[nr]? (?:schritt|abschnitt|punkt)|(?:obige[nrs]?|folgende[nrs]?) (?:schritte?n?|code|beispiel|tabelle|abschnitt)',
  ),
  advice: wholeWords(
    'tipps?|möglichkeiten|strategien?|vorschläge?|ideen|ratschläge?|dinge|optionen|faktoren|methoden|empfehlungen|ansätze|techniken|punkte|gründe|tricks|überlegungen|maßnahmen|aspekte|wege',
  ),
  sequenceLabel:
    /^(?:\d+[.):\s]|(?:schritt|phase|stufe|teil|tag|woche|monat|jahr|kapitel|akt|szene|lektion|runde|strophe|zeile) \S+|einleitung|einführung|erstens|zweitens|drittens|zuerst|dann|danach|schließlich|zuletzt)/iu,
});

const topics = (): CueTable['topics'] => ({
  cost: /[$€£]\s?\d|\d\s?€|(?<![\p{L}])(?:kosten\p{L}*|preise?s?|preis\p{L}+|teuer\p{L}*|teure[nrs]?|günstig\p{L}*|billig\p{L}*|budgets?|gebühr(?:en)?|gehalt|umsatz|gewinne?|rendite|investition(?:en)?|investier\p{L}*|finanz\p{L}*|geld|steuern?|ersparnis(?:se)?|bußgeld(?:er)?|zahlung(?:en)?|bezahl\p{L}*|abo(?:nnement)?s?|rabatte?|wirtschaftlich\p{L}*|euro)(?![\p{L}])/iu,
  timeline: wholeWords(
    '\\d+(?:\\s?(?:-|–|bis)\\s?\\d+)?\\s?(?:sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?)|fristen?|zeitplan|zeitpläne|termine?|dauer|meilensteine?|langfristig\\p{L}*|kurzfristig\\p{L}*|zeitaufwändig\\p{L}*|verzögerung(?:en)?|roadmap|quartal\\p{L}*|einführungstermin',
  ),
  risk: wholeWords(
    'risik\\p{L}+|gefahr(?:en)?|gefährlich\\p{L}*|bedrohung(?:en)?|schwachstellen?|schad(?:en|et)|schäd(?:en|lich)\\p{L}*|fehlschl\\p{L}*|ausfall|ausfälle|verlust(?:e)?|nachteil(?:e|ig)?\\p{L}*|nebenwirkung(?:en)?|verletzung(?:en)?|unsicher\\p{L}*|warnung(?:en)?|datenpanne(?:n)?|angriff(?:e|en)?|angreifer|bußgeld(?:er)?|strafen?|haftung|haftet',
  ),
  security: wholeWords(
    'sicherheit\\p{L}*|sicher(?:e[nrs]?)?|angriff(?:e|en)?|angreifer|verschlüssel\\p{L}*|passw[oö]rt\\p{L}*|authentifizier\\p{L}*|autorisier\\p{L}*|schadsoftware|malware|phishing|firewalls?|datenschutz|vertraulich\\p{L}*|hacker|backups?|zugriffs\\p{L}*|berechtigung(?:en)?|sensibel|sensible[nr]?|schutz\\p{L}*|schütz\\p{L}*|betrug|tokens?|tls|oauth|zugangsdaten|geheimnisse?',
  ),
  compliance: wholeWords(
    'compliance|gesetz(?:e|lich)?\\p{L}*|recht(?:e|lich)?\\p{L}*|vorschrift(?:en)?|verordnung(?:en)?|dsgvo|gdpr|regulier\\p{L}*|richtlinien?|audit(?:s)?|prüfung(?:en)?|lizenz(?:en)?|urheberrecht\\p{L}*|haftung|genehmigung(?:en)?|einwilligung|vertrag|verträge|pflicht(?:en)?|verpflicht\\p{L}*|zertifi\\p{L}*|auftragsverarbeit\\p{L}*|aufbewahrung\\p{L}*|datenschutz\\p{L}*|iso \\d+',
  ),
  code: wholeWords(
    '(?:quell|beispiel)?code|skripte?|befehl(?:e|en)?|kommandozeile|python|javascript|typescript|sql|html|css|kompilier\\p{L}*|debugg?\\p{L}*|syntax|sdk|cli|endpunkte?|json|node\\.js|docker|git|npm|pip',
  ),
  steps: opensWith(
    'zuerst|zunächst|als (?:erstes|nächstes)|dann|danach|anschließend|schließlich|zum schluss|sobald|beginne?n? (?:sie )?(?:mit|damit)|schritt \\d+|einrichtung|installation|erste schritte|umsetzung|anleitung',
  ),
  concept: wholeWords(
    'konzepte?|prinzip(?:ien)?|theorien?|ideen?|weil|gründe?|bedeutet|versteh\\p{L}*|funktioniert|grundlegend\\p{L}*|grundlagen?|bezeichnet|nennt man|heißt|definiert',
  ),
  comparison: wholeWords(
    'als(?= (?:bei|der|die|das|ein|eine|andere))|gegenüber|im vergleich|vergleich\\p{L}*|während|im gegensatz|dagegen|hingegen|unterscheid\\p{L}*|unterschied\\p{L}*|ähnlich\\p{L}*|beide[nr]?|vorteile?|nachteile?|alternativen?|abwägung|wahl zwischen|optionen',
  ),
});

/** What is asked for. */
const questions = (): Pick<
  CueTable,
  'asksWhatItIs' | 'asksHistory' | 'asksHowTo' | 'asksForCode'
> => ({
  asksWhatItIs:
    /^(?:(?:hallo|hi),? )?(?:was (?:ist|sind|bedeutet|heißt|versteht)|wer (?:ist|war)|erklär\p{L}*|definier\p{L}*|beschreib\p{L}*|erzähl\p{L}* mir)/iu,
  asksHistory: wholeWords(
    'geschichte|wann|ursprung|erfunden|gegründet|wer war|passiert|krieg|jahrhundert|entwicklung von|entstehung',
  ),
  asksHowTo: wholeWords(
    'wie (?:kann|soll|sollte|muss|könnte|mache?|erstelle?|baue?|installiere?|richte?|koche?|repariere?|bekomme?|geht|funktioniert das) ?(?:ich|man|wir)?|anleitung|schritte?|schritt für schritt|rezept|vorgehen',
  ),
  asksForCode: wholeWords(
    'code|skript|programm|funktion|sql|abfrage|html|css|python|javascript|typescript|java|regex|befehl|excel|formel|latex|bash|git|docker|terraform|implementier\\p{L}*',
  ),
});

/** German cues, written by hand and checked on hand-written sentences. */
export const DE = once(
  (): CueTable => ({
    ...courtesies(),
    ...sentences(),
    ...places(),
    topics: topics(),
    ...questions(),
  }),
);
