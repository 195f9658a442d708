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
  language: 'fr',
  isInstruction: signsFor('fr').isInstruction,
  isTold: /(?<![\p{L}])(?:je|j['’]|moi|mon|ma|mes)(?![\p{L}]{3})|^["“«]/iu,
  opener:
    /^(?:bien sûr|certainement|avec plaisir|absolument|volontiers|pas de (?:problème|souci)|(?:c['’]est une |quelle )?(?:très )?(?:bonne|excellente|intéressante) question|merci (?:pour|de) (?:votre|ta|la|cette) (?:question|message|demande)|d['’]accord|entendu|très bien|je (?:serais|suis) (?:ravie?|heureu(?:x|se)) de (?:vous|t['’]) ?aider|je vais vous aider|tout à fait)\s*[!.,]$/iu,
  openerPrefix:
    /^(?:bien sûr|avec plaisir)[,!]\s+(?=(?:voici|voilà|ci-dessous|les|ces)(?![\p{L}]))/iu,
  offer: opensWith(
    "n['’]hésite[sz]? (?:pas|surtout pas) à|(?:faites|dites|fais|dis)-(?:le )?(?:moi|le-moi)(?: (?:savoir|si))?",
    "si (?:vous|tu) (?:avez|as|souhaitez|souhaites|voulez|veux|désirez|désires|besoin)[^.?!]*(?:n['’]hésit\\p{L}+|je (?:peux|suis|reste|serai|vous|te)|(?:dites|faites|dis|fais)-\\p{L}+|demandez-moi|demande-moi|ce sera avec plaisir)",
    "j['’]espère que (?:cela|ça|ces|cette|ce|ma|vous)[^.]*(?:aid|util|répon|écl|serv)\\p{L}*|en espérant (?:que|vous)[^.]*(?:aid|util|répon)\\p{L}*",
    "(?:souhaitez-vous|voulez-vous|veux-tu|souhaites-tu|aimeriez-vous|puis-je vous aider|avez-vous (?:d['’]autres|besoin)|as-tu (?:d['’]autres|besoin)|y a-t-il autre chose)",
    '(?:bonne (?:chance|continuation|route|dégustation|lecture)|bon (?:courage|appétit|voyage|apprentissage)|bonnes? (?:vacances|recherches))[^.!]{0,40}[.!]|je (?:reste|suis|demeure) (?:à votre|à ta|là pour|disponible)',
  ),
  substance: wholeWords(
    'mais|cependant|toutefois|ne (?:peux|peut|pouvons) pas|impossible|sauf|à moins|uniquement|seulement|médecins?|docteur|avocate?s?|professionnel(?:le)?s?|conseiller|urgences?|notre|nos|(?:envoyez|envoie|donnez|fournissez|partagez|précisez)(?:-moi)? (?:le|la|les|votre|vos|plus|un|une|des)|\\d+',
  ),
  emptyIntro: opensWith(
    'voici|voilà|ci-dessous|les suivant(?:e)?s|il existe (?:plusieurs|de nombreu(?:x|ses)|différent(?:e)?s|quelques)|il y a (?:plusieurs|de nombreu(?:x|ses)|différent(?:e)?s|quelques)|quelques (?:\\p{L}+ )?(?:conseils|exemples|idées|suggestions|options|points|façons|astuces)|plusieurs (?:\\p{L}+ )?(?:options|façons|solutions|méthodes|raisons)|regardons|examinons|passons|ce sont',
  ),
});

/** What a sentence does. */
const sentences = (): Pick<
  CueTable,
  'wrapUp' | 'verdict' | 'definition' | 'example' | 'warning' | 'correction'
> => ({
  wrapUp: opensWith(
    "en (?:conclusion|résumé|somme|définitive|bref|fin de compte|résumant)|pour (?:conclure|résumer|finir|terminer)|globalement|dans l['’]ensemble|au final(?! d)|finalement|en suivant ces|grâce à ces (?:conseils|étapes|astuces|mesures)|avec ces (?:conseils|étapes|astuces|mesures)|ces (?:conseils|étapes|astuces|mesures|exemples) (?:vous|te|permett|devrai|peuvent|ne sont)\\p{L}*|ce ne sont (?:là )?que|somme toute|tout compte fait",
  ),
  verdict: wholeWords(
    'pour la plupart des \\p{L}+|(?:est|sont) (?:généralement|souvent|probablement|en général|habituellement) (?:la |le |les )?(?:meilleure?s?|plus|préférables?|suffisante?s?)|(?:suffit|suffisent|est suffisante?|sont suffisante?s)|le meilleur (?:choix|moyen)|la meilleure (?:option|solution|façon|approche)|je (?:vous |te )?(?:recommande|conseille|recommanderais|conseillerais)|il est (?:recommandé|conseillé|préférable)|la réponse (?:courte|est)|(?:cela|ça|tout) dépend|vaut (?:la peine|mieux)',
    "(?:en (?:conclusion|résumé|somme|définitive)|pour conclure|au final),? .{0,160}(?:ne|n['’]|jamais|mieux|meilleur\\p{L}*|pire|dépend|devrie\\p{L}*|devr\\p{L}*|recommand\\p{L}*|choisi\\p{L}*|suffi\\p{L}*|plutôt|probablement|oui|non|doit|faut|seulement)",
  ),
  definition:
    /^(?!c['’]|(?:si|quand|lorsqu\p{L}*|comme|ce(?:t|tte|s|ci|la)?|il|ils|elle|elles|on|je|tu|nous|vous|voici|en|par|pour|avec|dans|mon|ton|son|notre|votre|certain(?:e)?s|plusieurs|un(?:e)? (?:des|autre|bon|bonne))(?![\p{L}]))(?:(?:le|la|les|un|une|des) |l['’])?[\p{L}\p{N}«"“'(][\p{L}\p{N}\s«»"“”'’()/&.,–-]{1,70}?(?<![\p{L}])(?:(?:est|sont) (?:un|une|le|la|les|l['’]|des)? ?(?:\p{L}+ ){0,2}(?:processus|méthode|technique|concept|terme|branche|mesure|indicateur|type|forme|protocole|norme|standard|langage|framework|cadre|appareil|dispositif|maladie|trouble|affection|théorie|ensemble|collection|modèle|programme|format|algorithme|structure|document|accord|contrat|impôt|taxe|monnaie|minéral|composé|substance|organisme|plante|animal|science|discipline|système|logiciel|outil|plateforme|bibliothèque|interface|loi|assurance|hormone|protéine|organe|architecture|réseau|pratique|procédé)s?(?: \p{L}+)?(?: \p{L}+)?(?:,| (?:qui|que|de|du|des|pour|par|en|avec|dont|où|entre|permettant|utilisée?s?|basée?s?|conçue?s?|consistant|visant|destinée?s?)| d['’])|(?:se définit|se définissent|est définie?|sont définie?s) comme|désigne(?:nt)? |fait référence à|(?:est|sont) l['’](?:acronyme|abréviation) de|signifie «?"?\p{L}|consiste(?:nt)? à)/iu,
  example: opensWith(
    "par exemple|un (?:bon |parfait )?exemple|à titre d['’]exemple|p\\. ?ex\\.|pour illustrer|imagin(?:ez|e|ons) (?:que|un|une)|supposons que|prenons (?:l['’]exemple|un exemple|le cas)|exemple ?:",
  ),
  warning: wholeWords(
    "avertissement|attention|danger(?:s|eux|euse|euses)?|prudence|prudente?s?|méfiez-vous|méfie-toi|mise en garde|en aucun cas|jamais|ne (?:mélangez|mélange|partagez|partage|prenez|prends|utilisez|utilise|laissez|laisse|faites|fais|stockez|stocke|tentez|tente|dépassez|dépasse|négligez) (?:pas|jamais)|ne (?:doit|doivent|devez|devriez|dois|devrait) (?:pas|jamais)|(?:déconseillée?s?|pas recommandée?s?)|illéga(?:l|le|les|ux)|interdite?s?|toxiques?|vénéneu(?:x|se|ses)|mortel(?:le)?s?|effets? (?:secondaires?|indésirables?)|irréversibles?|ne peut pas être annulée?|perte de données|à vos risques|consultez (?:un|une|votre)|consulte (?:un|une|ton)|demandez l['’]avis|appelez (?:le )?(?:15|112|18|les secours)",
  ),
  correction: wholeWords(
    "(?:ce|cela|ça) n['’]est (?:pas|en fait pas) (?:tout à fait |vraiment )?(?:vrai|exact|correct|possible|le cas)|ce n['’]est (?:pas )?(?:vrai|exact|correct)|il n['’](?:y a|existe) (?:aucune|pas de) preuve|(?:est|sont) (?:un |une )?(?:mythe|idée reçue|erreur courante|fausse|faux|incorrecte?)|contrairement à (?:ce que|l['’]idée|une idée)|je (?:dois|tiens à) (?:préciser|clarifier|corriger|souligner)|pour clarifier|(?:je suis )?désolée?|malheureusement|je ne (?:peux|suis|dispose|peut)|je n['’]ai pas (?:accès|d['’]information)|en tant qu['’]ia|en réalité|en fait",
  ),
});

/** Headings, labels and places in the text. */
const places = (): Pick<
  CueTable,
  'summaryHeading' | 'genericLabel' | 'crossReference' | 'advice' | 'sequenceLabel'
> => ({
  summaryHeading:
    /^(?:\d+[.)]\s*)?(?:résumé|conclusions?|en (?:résumé|conclusion|bref)|recommandations?|verdict|synthèse|à retenir|points? clés?|l['’]essentiel|tl;?dr)(?![\p{L}])/iu,
  genericLabel:
    /^(?:pour|contre|avantages?|inconvénients?|exemples?|notes?|remarques?|but|objectif|usage|utilisation|bénéfices?|description|détails?|caractéristiques?|fonctionnalités|conseils?|pourquoi|comment|quoi|cas d['’](?:usage|utilisation)|impact|solution|problème|étapes?|réponse|explication|résultat|sortie|entrée|option \S+|effet|\d+)$/iu,
  crossReference: wholeWords(
    "(?:étape|section|point|option|méthode|partie) \\d+|(?:décrit|mentionné|montré|indiqué|expliqué|cité)(?:e)?s? (?:ci-dessus|ci-dessous|plus haut|plus bas|précédemment|auparavant)|les (?:deux|trois) (?:premi(?:ers|ères)|derni(?:ers|ères))|(?:étape|section|point) précédente?|(?:le code|l['’]exemple|le tableau|les étapes) (?:ci-dessus|ci-dessous|suivante?s?|précédente?s?)|voir (?:ci-dessus|ci-dessous|plus haut)",
  ),
  advice: wholeWords(
    'conseils?|façons|manières|stratégies?|suggestions?|idées|choses|options|facteurs|méthodes|recommandations|approches|techniques|pratiques|points|raisons|astuces|considérations|aspects|mesures|pistes',
  ),
  sequenceLabel:
    /^(?:\d+[.):\s]|(?:étape|phase|partie|jour|semaine|mois|année|chapitre|acte|scène|niveau|leçon|tour|strophe|vers) \S+|introduction|premièrement|deuxièmement|d['’]abord|ensuite|puis|enfin)/iu,
});

const topics = (): CueTable['topics'] => ({
  cost: /[$€£]\s?\d|\d\s?€|(?<![\p{L}])(?:coûts?|coûte(?:nt)?|prix|chers?|chères?|coûteu(?:x|se|ses)|bon marché|budgets?|frais|tarifs?|salaires?|revenus?|bénéfices?|profits?|rentab\p{L}*|investi\p{L}*|financ\p{L}*|argent|impôts?|taxes?|économi(?:es|ser|que|ques)|amendes?|paiements?|payer|abonnements?|remises?|euros?)(?![\p{L}])/iu,
  timeline: wholeWords(
    '\\d+(?:\\s?(?:-|–|à)\\s?\\d+)?\\s?(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?|années?)|délais?|échéances?|calendrier|durée|jalons?|à long terme|à court terme|retards?|feuille de route|trimestr\\p{L}*|lancement',
  ),
  risk: wholeWords(
    'risques?|risquée?s?|dangers?|dangereu(?:x|se|ses)|menaces?|vulnérab\\p{L}+|nuisibles?|nuire|échecs?|échou\\p{L}*|pertes?|dommages?|dégâts?|négati(?:f|fs|ve|ves)|inconvénients?|effets? secondaires?|blessures?|incertitudes?|avertissements?|fuites?|attaques?|attaquants?|amendes?|sanctions?|responsabilité',
  ),
  security: wholeWords(
    "sécurit\\p{L}*|sécuris\\p{L}*|sûre?s?|attaques?|attaquants?|chiffr(?:e|er|ée?s?|ement)|mots? de passe|authentifi\\p{L}*|autoris\\p{L}*|malveillants?|hameçonnage|phishing|pare-feu|confidentialit\\p{L}*|confidentiel\\p{L}*|vie privée|pirates?|sauvegardes?|contrôle d['’]accès|permissions?|sensibles?|protég\\p{L}*|protection|fraudes?|jetons?|tls|oauth|identifiants?",
  ),
  compliance: wholeWords(
    "conformité|conformes?|réglement\\p{L}*|légal\\p{L}*|légaux|lois?|rgpd|gdpr|normes?|politiques?|audits?|licences?|droits? d['’]auteur|responsabilité|illéga\\p{L}*|permis|consentement|contrats?|accords?|obligat\\p{L}*|certifi\\p{L}*|conservation|iso \\d+|droits?",
  ),
  code: wholeWords(
    'code(?: source)?|scripts?|ligne de commande|commandes?|python|javascript|typescript|sql|html|css|compil\\p{L}*|débog\\p{L}*|syntaxe|sdk|cli|endpoints?|json|node\\.js|docker|git|npm|pip',
  ),
  steps: opensWith(
    "d['’]abord|premièrement|tout d['’]abord|ensuite|puis|après|enfin|pour finir|une fois|commencez|pour commencer|étape \\d+|installation|configuration|mise en place|mise en œuvre|premiers pas",
  ),
  concept: wholeWords(
    "concepts?|principes?|théories?|idées?|parce que|raisons?|signifie|comprendre|fonctionne|fondament\\p{L}*|désigne|s['’]appelle|appelée?s?|se définit",
  ),
  comparison: wholeWords(
    "par rapport|comparé?e?s?|comparaison|comparer|tandis que|alors que|contrairement|en revanche|d['’]un autre côté|différ\\p{L}*|similaires?|les deux|avantages?|inconvénients?|alternatives?|choisir entre|options|plus \\p{L}+ que|moins \\p{L}+ que",
  ),
});

/** What is asked for. */
const questions = (): Pick<
  CueTable,
  'asksWhatItIs' | 'asksHistory' | 'asksHowTo' | 'asksForCode'
> => ({
  asksWhatItIs:
    /^(?:bonjour,? )?(?:qu['’]est-ce (?:que|qu)|c['’]est quoi|que (?:sont|signifie)|qui (?:est|était)|explique\p{L}*|définis\p{L}*|décri\p{L}*|parle\p{L}*-moi)/iu,
  asksHistory: wholeWords(
    'histoire|quand|origine|inventée?|fondée?|qui était|passé|guerre|siècle|évolution',
  ),
  asksHowTo: wholeWords(
    'comment (?:puis-je|dois-je|faire|créer|installer|préparer|configurer|cuisiner|réparer|on)|étapes|pas à pas|recette|guide|tutoriel|instructions|marche à suivre',
  ),
  asksForCode: wholeWords(
    'code|script|programme|fonction|sql|requête|html|css|python|javascript|typescript|java|regex|commande|excel|formule|latex|bash|git|docker|terraform|implémente\\p{L}*',
  ),
});

/** French cues, written by hand and checked on hand-written sentences. */
export const FR = once(
  (): CueTable => ({
    ...courtesies(),
    ...sentences(),
    ...places(),
    topics: topics(),
    ...questions(),
  }),
);
