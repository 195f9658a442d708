import { once } from '../../core/once.ts';
import { opensWith, wholeWords } from '../../core/patterns.ts';
import type { Signs } from './signs.ts';

const POLITE =
  /^(?:bitte|immer|zuerst|zunächst|erst|dann|danach|anschließend|jetzt|nun|zuletzt|optional)[,:]?\s+/iu;
const FORMAL = /^\p{L}+n Sie(?![\p{L}\p{N}])/u;
const FAMILIAR = once(() =>
  opensWith(
    'öffne|klicke?|wähle|gib|füge|erstelle|lade|starte|speichere|prüfe|überprüfe|stelle?|setze?|installiere|lass|nimm|schneide|mische|rühre|heize|backe|koche|brate|würze|verwende|nutze|benutze|achte|vermeide|plane|notiere|lies|schreibe?|suche?|vergleiche|melde|bestätige|entferne|lösche|kopiere|verbinde|drücke|halte|warte|beginne|mache?|sorge|frage?|sprich|gehe?|kaufe?|ziehe?|drehe?|reinige|wasche?|trockne|trage?|verteile|gieße|vermenge|knete|lege?|serviere|aktualisiere|aktiviere|deaktiviere|konfiguriere|definiere|teste|führe|importiere|exportiere|wechsle|navigiere|tippe?|schließe|sammle|vereinbare|kontaktiere|kontrolliere|messe?|miss|sortiere|beachte|denk(?:e)?|informiere|übe|lerne',
  ),
);
/** "Den Server neu starten": a label or heading that ends in an infinitive. */
const INFINITIVE = /^(?:\S+ ){1,5}\p{Ll}+(?:en|ern|eln)$/u;

export const DE = once(
  (): Signs => ({
    dependent: opensWith(
      'dies(?:e[rsnm]?)?|das (?:ist|sind|war|waren|wird|kann|könnte|muss|soll|sollte|darf|hat|hätte|bedeutet|heißt|führt|hilft|macht|gilt|liegt|geht|gibt|lässt|verhindert|spart|reduziert|senkt|erhöht|zeigt|sorgt|funktioniert|erleichtert|ermöglicht|erfordert|erlaubt|lohnt|setzt|betrifft|schützt|stellt|kostet|dauert|reicht|schafft|bringt|hängt|klingt|verbessert|vermeidet|beeinflusst|umfasst|unterscheidet|verursacht|bietet|nennt|dient|würde|allein|alles|gleiche)|jene[rsnm]?|solche[rsnm]?|er|sie|es|ihr(?:e[rsnm]?)?|ihm|ihn|ihnen|sein(?:e[rsnm]?)?|beide[rsn]?|deren|dessen',
      'ein(?:e|es|er)? (?:weitere[rsn]?|andere[rsn]?|solche[rsn]?)|weitere|andere(?:rseits)?|einige (?:davon|dieser)|manche davon|jede[rs]? davon|viele davon|eine[rs]? davon',
      '(?:der|die|das) (?:erste|ersteren?|letztere[nrs]?|andere[n]?|zweite|dritte|gleiche|selbe|folgende[n]?|obige[n]?|übrigen|restlichen|resultierende)|der-|diejenigen',
      'da(?:durch|her|nach|mit|bei|zu|für|gegen|von|rauf|raus|rüber|runter|ran|rin|rum|zwischen|vor|nn|rüber hinaus|hingegen)|dort|hier(?:bei|durch|für|mit|zu|von)?|so(?:mit|dass|nst|gar)?|also|auch|außerdem|zudem|ferner|darüber hinaus|allerdings|jedoch|aber|doch|dennoch|trotzdem|deshalb|deswegen|demnach|folglich|und|oder|denn|sondern|weder',
      'zum beispiel|beispielsweise|etwa|insbesondere|besonders|vor allem|im gegensatz|im vergleich|ebenso|ebenfalls|gleichzeitig|stattdessen|andernfalls|ansonsten|schließlich|anschließend|zuletzt|zweitens|drittens|als nächstes|wiederum|umgekehrt|nämlich|kurz gesagt|mit anderen worten|das heißt|d\\. ?h\\.|z\\. ?b\\.|auf diese weise|in diesem|in diesen|in diese[rm]? fall|aus diesem|aus diesen|bei (?:diese[rmn]|beiden)|mit diese[rmn]|nach diese[rmn]|zu diese[rmn]|trotz diese[rs]|wegen diese[rs]|unter diese[nr]|durch diese[ns]?|für diese[ns]?',
      'wenn (?:dies|das|sie|er|es|ihr)|falls (?:dies|das|sie nicht|ja|nein|nicht)|sobald (?:dies|das|sie|er|es)|während (?:dies|sie|er|es)|weil (?:dies|sie|er|es)|obwohl (?:dies|sie|er|es)|nachdem (?:dies|sie|er|es)|nun|jetzt|noch|erneut',
    ),
    isInstruction: (text) => {
      const plain = text.replace(POLITE, '');
      return FORMAL.test(plain) || FAMILIAR().test(plain) || INFINITIVE.test(plain);
    },
    quantity:
      /^(?:ca\. |etwa |rund |~)?(?:[\d¼½¾⅓⅔⅛]|(?:eine? )?(?:prise|tasse|handvoll|schuss|bund|zehe|esslöffel|teelöffel|el|tl)(?![\p{L}])|salz(?![\p{L}]))/iu,
    stepWord:
      /^(?:schritt|phase|stufe|tag|woche|monat|teil|kapitel|szene|akt|runde)\s+[\p{L}\p{N}]+/iu,
    announcesSteps: wholeWords(
      'schritte?n?|schritt für schritt|anleitung|vorgehen(?:sweise)?|verfahren|ablauf|so (?:geht|gehst|gehen|funktioniert)|gehen sie (?:so|wie folgt) vor|rezept|zubereitung|reihenfolge',
    ),
    announcesRanking: wholeWords(
      'top \\d+|rang(?:liste|folge)|chronologisch(?:e[rn]?)?|zeit(?:leiste|tafel|strahl)|nach (?:größe|preis|alter|bedeutung) (?:geordnet|sortiert)',
    ),
    announcesOrder: wholeWords(
      'schritte?n?|schritt für schritt|phasen|stufen|abfolge|ablauf|prozess',
    ),
    timeLabel:
      /^(?:\d{3,4}(?:er)?(?![\p{L}\p{N}])|\d{1,2}[:.]\d{2}|(?:anfang|mitte|ende|um) \d|(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)(?![\p{L}]))/iu,
  }),
);
