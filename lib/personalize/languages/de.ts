import { once } from '../../core/once.ts';
import { eitherOf, opensWith, wholeWords } from '../../core/patterns.ts';
import type { GateWords } from './gate-words.ts';

const TEXT =
  '(?:e-?mails?|mails?|briefe?s?|gedichte?|text|texte|rede|bewerbung(?:sschreiben)?|anschreiben|motivationsschreiben|vorlage|geschichte|gutenachtgeschichte|märchen|post|vertrag|kündigung(?:sschreiben)?|absage|zusage|einladung(?:skarte|stext)?|glückwunsch|grußkarte|nachricht|slogan|werbetext|produktbeschreibung|stellenanzeige|lebenslauf|aufsatz|essay|artikel|blogbeitrag|drehbuch|skript|dialog|lied(?:text)?|songtext|witz|rätsel|beschwerde|entschuldigung|danksagung|trauerrede|zeugnis|protokoll|fragebogen|pressemitteilung|tweet|caption|bildunterschrift)';

export const DE = once(
  (): GateWords => ({
    preamble:
      /^(?:hallo|hi|hey|guten (?:tag|morgen|abend)|servus|moin)[,!. ]+(?=\S)|^(?:bitte|also|und|ok|okay|sag mal|sag mir|weißt du|kannst du mir (?:bitte )?sagen|können sie mir sagen|ich (?:wüsste|würde) gerne? (?:wissen)?|ich möchte wissen)[, ]+|^(?:kannst|könntest|würdest) du (?:mir |uns )?(?:bitte |mal |kurz )*|^(?:können|könnten) sie (?:mir |uns )?(?:bitte )?/u,
    fact: eitherOf(
      opensWith(
        'wer(?! (?:sollte|kann|darf|muss|könnte))|wen|wem|wessen|wann(?! (?:sollte|soll|kann|muss|darf) (?:ich|man|wir))|wo(?:her|hin)?(?! (?:kann|soll|finde|bekomme|kaufe|sollte|lerne) (?:ich|man|wir))',
        'wie (?:viele?|alt|lange?|groß|hoch|weit|oft|schnell|tief|schwer|spät|teuer|warm|heiß|kalt|breit|dick)(?! (?:sollte|soll|muss|darf|kann) (?:ich|man|wir))|wie (?:heißt|heißen|lautet|nennt man|schreibt man|sagt man|spricht man|hieß)',
        'welche[rsnm]?|(?:in|aus|zu|von|mit|auf|an|bei|nach|seit|unter) (?:welche[rsnm]|wann|wem)|um wie viel|wofür steht|was (?:kostet|heißt|bedeutet (?:die|das|der) (?:abkürzung|wort|kürzel|begriff)|wiegt|ergibt|macht \\d|sind \\d)',
        'was (?:ist|war|sind) (?:der|die|das) (?:hauptstadt|name|datum|chemische|größte[nrs]?|kleinste[nrs]?|längste[nrs]?|höchste[nrs]?|tiefste[nrs]?|schnellste[nrs]?|älteste[nrs]?|erste|letzte|einwohnerzahl|währung|formel|abkürzung|plural|gegenteil|quadratwurzel|postleitzahl|vorwahl|nationalhymne|symbol|hex-?code|standardport|lateinische)',
        'ist (?:ein|eine|der|die|das) \\p{L}+ (?:ein|eine|der|die|das|größer|kleiner|höher|älter) .{2,30}|berechne|rechne|hat .{3,40} (?:gewonnen|gelebt|erfunden)',
      ),
      /(?<![\p{L}])(?:heißt|nennt man) .{1,40} auf \p{L}+$/u,
    ),
    open: eitherOf(
      opensWith(
        'wie (?:kann|könnte|soll|sollte|funktionier|geht|mache?|lern|verbesser|schütz|plan|finde|wird|werden|macht|entsteh|schreibe? ich|baue?|wirkt|beeinfluss|unterscheid|töte|beende|installier|richte|bereite|gehe|erkläre|fange|bekomme|werde|bleibe|spare|erkenne|erstelle|koche|repariere)\\p{L}*|warum|wieso|weshalb|wozu|weswegen',
        'was (?:sind|soll|sollte|kann|passiert|geschieht|bedeutet es|macht|hältst|spricht|muss|hilft|tun|bringt|unterscheidet)(?! (?:der|die|das) (?:erste|letzte)|\\s?\\d)|was ist (?:der unterschied|besser|wichtig|zu beachten|der beste|die beste|das beste|der sinn|der grund|dran|eigentlich)|was (?:ist|sind|versteht man unter|bedeutet) (?:ein(?:e|en|em)? )?[\\p{L}-]+$',
        'welche[nrsm]? (?:\\p{L}+ )?(?:vor-?|nach|möglichkeit|unterschied|art|strategi|tipps|gründe|faktor|methoden|maßnahmen|schritte|risiken|folgen|auswirkungen|rolle|ursachen|alternativen|optionen|argumente|fehler|bücher|filme|länder eignen|vorteil|kriterien|tools)\\p{L}*|welche[nrsm]? \\p{L}+ (?:passt|passen|eignet|eignen|empfiehl|soll|sollte|lohnt|nehme|wähle|brauche)\\p{L}*|(?:erklär|beschreib|vergleich|erläuter|analysier|diskutier)\\p{L}*|soll(?:te|ten)? (?:ich|man|wir)|gib mir|nenn\\p{L}* (?:mir )?(?:einige|tipps|ideen|gründe|vor)|empfiehl|lohnt|ist es (?:besser|sinnvoll|sicher|möglich|gut|ratsam|erlaubt|normal|gefährlich)|unterschied|tipps|ideen|ratschläge|hilf mir|ich (?:möchte|will|brauche|bin|habe|würde)|wo (?:kann|soll|finde) (?:ich|man)',
      ),
      wholeWords(
        'schritt für schritt|im detail|ausführlich|vor- und nachteile|vorteile und nachteile|deine meinung|was denkst du|und warum|unterschied zwischen',
      ),
    ),
    deliverable: eitherOf(
      opensWith(
        '(?:schreib|verfass|formulier|dicht|reim|texte|entwirf|übersetz|korrigier|lektorier|paraphrasier|umformulier)(?:e|en|t|st|en sie)?(?! ich| man| wir)',
        `(?:erstell|mach|generier|kreier|entwickl|entwerf)\\p{L}* (?:mir |uns |bitte )*(?:ein(?:e|en|em)? )?(?:[^ ]+ ){0,3}${TEXT}`,
        `(?:ich (?:brauche|benötige|möchte|hätte gerne|suche|will)|gib mir|wir brauchen) (?:dringend |bitte )?(?:ein(?:e|en)? )(?:[^ ]+ ){0,3}${TEXT}`,
        'fasse? (?:den|diesen|das|folgenden|die|mir|bitte)[^?]{0,60} zusammen|spiel(?:e|en sie)? (?:die rolle|eine?n?|den)|tu so als|stell dir vor,? du bist|verhalte dich wie|denk\\p{L}* dir .{0,60} aus|erfinde|überleg\\p{L}* dir einen namen|mach(?:e)? (?:diesen|den|folgenden) (?:text|satz|absatz)|hilf mir(?: dabei)?,? (?:ein(?:e|en)? )?[^?]{0,50}zu (?:schreiben|formulieren|verfassen)',
      ),
      opensWith(
        '(?:ein(?:e|en)? )?(?:\\p{L}+(?:e[rsn]?|es) ){0,2}(?:gedicht|haiku|witz|slogan|geschichte|einladung|geburtstagsgruß|rede|songtext|rätsel|märchen) (?:über|für|zu[rm]?|an|von)(?! (?:geschrieben|verfasst))',
      ),
      wholeWords(
        `${TEXT} (?:[^?]{0,60} )?(?:schreiben|verfassen|formulieren|umschreiben|aufsetzen|entwerfen)$`,
        'umformulieren|umschreiben$|korrekturlesen',
      ),
    ),
    code: opensWith(
      '(?:schreib|erstell|implementier|programmier|entwickl|generier|mach)\\p{L}*(?: sie)?(?: mir)? [^?]{0,80}(?:funktion|skript|programm|code|abfrage|regex|regulären ausdruck|sql|python|javascript|typescript|java|bash|html|css|makro|dockerfile)',
    ),
    chitChat:
      /^(?:(?:hallo|hi|hey|moin|servus|grüß (?:dich|gott)|guten (?:tag|morgen|abend)|gute nacht|schlaf gut|na|tschüss?|ciao|auf wiedersehen|bis (?:bald|morgen|später|dann)|danke(?: schön| dir| sehr| für (?:die|deine|ihre) (?:hilfe|antwort))?|vielen dank|besten dank|das (?:hat|war) (?:sehr |mir )?(?:geholfen|hilfreich|super|toll)|super|toll|klasse|prima|perfekt|cool|wow|okay|ok|alles klar|verstanden|kein problem|gern geschehen|gut gemacht|wie geht(?:'?s| es (?:dir|ihnen))?(?: so| denn)?(?: heute)?|was machst du(?: so| gerade)?|wer bist du|was bist du|wie heißt du|wie alt bist du|woher kommst du|bist du (?:ein |eine )?(?:mensch|roboter|ki|maschine|echt|real|da|chatgpt)|hast du (?:gefühle|einen namen|freunde|hobbys|träume)|magst du \p{L}+|liebst du mich|ich liebe dich|du bist (?:toll|super|lustig|nett|klasse)|(?:erzähl|sag)e?(?: mir| uns)? (?:einen witz|was lustiges|etwas lustiges|etwas)|mir ist (?:langweilig|kalt|warm)|ich bin (?:müde|traurig|gelangweilt|wieder da|glücklich)|frohe weihnachten|schönes wochenende|schönen tag(?: noch)?)[,.!? ]*)+$/u,
    safety:
      /umbringen|selbstmord|suizid|nicht mehr (?:leben|da sein|aufwachen)|mein leben beenden|(?:das leben nehmen)|will (?:nur noch )?sterben|sterben will|(?:mich|sich) (?:selbst )?(?:ritze|ritzt|verletze|töten|schneide|erhängen|schneidet)|(?:ritze|verletze|schneide) mich(?! beim)|vom (?:dach|balkon|hochhaus) springen|vor den zug|herzinfarkt|schlaganfall|mundwinkel|(?:plötzlich|nicht mehr) (?:nicht mehr )?sprechen|vergiftet|vergiftung|giftig|rattengift|schneckenkorn|überdosis|zu viele .{0,25}(?:tabletten|pillen)|(?:alle|ganze|packung|schachtel) .{0,25}(?:tabletten|pillen)|verschluckt|geschluckt|(?:reiniger|bleiche|spülmittel|benzin|frostschutz|lauge|säure|waschmittel|batterie|knopfzelle) .{0,12}(?:getrunken|gegessen|geschluckt)|(?:das|mein|sein|ihr) leben nehmen|schlägt (?:mich|uns|sie|die kinder|meine?n?)|geschlagen (?:worden|von)|missbrauch|vergewaltig|(?:fasst|berührt|begrapscht) (?:mich|sie) (?:an|immer)|atmet (?:nicht|kaum)|keine luft|bewusstlos|ohnmächtig|wacht nicht (?:mehr )?auf|reagiert nicht (?:mehr)?$|erstickt|krampfanfall|notruf|notarzt|schmerzen in der brust|brustschmerz|arm (?:kribbelt|taub)|verblutet|blutet (?:stark|nicht auf|sehr)|blutung|finger (?:ab|abge)|4[0-3](?: grad)?(?:,\d)? fieber|fieber .{0,12}4[0-3]|bedroht mich|verfolgt (?:mich|gerade)|stalk|riecht (?:es )?(?:bei uns )?nach gas|gasgeruch|kohlenmonoxid|es brennt (?:in|bei)|eingebrochen|will .{0,20}(?:töten|erschießen|erstechen)(?! (?:prozess|thread))|stimmen (?:sagen|befehlen)|magersucht|erbreche mich absichtlich/u,
  }),
);
