import { once } from '../../core/once.ts';
import { eitherOf, opensWith, wholeWords } from '../../core/patterns.ts';
import type { GateWords } from './gate-words.ts';

const TEXT =
  '(?:e-?mails?|mails?|courriels?|lettres?|poèmes?|histoires?|contes?|discours|chansons?|posts?|publications?|dissertations?|rédactions?|articles?|messages?|invitations?|slogans?|descriptions?|cv|scripts?|scénarios?|dialogues?|blagues?|devinettes?|réclamations?|plaintes?|excuses|rapports?|résumés?|contrats?|modèles?|communiqués?|biographies?|titres?|textes?|paragraphes?|tweets?|légendes?|toasts?|éloges?|questionnaires?|faire-part|petits? mots?|annonces?)';

export const FR = once(
  (): GateWords => ({
    preamble:
      /^(?:bonjour|salut|bonsoir|coucou)[,!. ]+(?=\S)|^(?:s'il (?:te|vous) pla[iî]t|stp|svp|alors|et|bon|ok)[, ]+|^(?:peux-tu|pourrais-tu|pouvez-vous|pourriez-vous|tu peux|vous pouvez|est-ce que tu peux) (?:me dire |nous dire )?|^(?:dis-moi|dites-moi|sais-tu|savez-vous|je voudrais savoir|j'aimerais savoir)[,:]? /u,
    fact: eitherOf(
      opensWith(
        "qui (?!devrait|peut|doit)\\p{L}+|(?:à|de|avec|pour|par) qui|quand(?! (?:dois|devrais|faut))|où(?! (?:puis-je|trouver|acheter|dois))|d'où|combien(?! (?:dois|devrais|faut-il)| de temps (?:dois|devrais|faut))",
        "(?:en|à|de|dans|depuis|pour|sur) quel(?:le)?s? \\p{L}+|quel(?:le)?s? (?:est|était|sont|fut) (?:le|la|l'|les|son|sa) ?(?!meilleur|pire|différence|importance|avantage|inconvénient|relation|impact|effet|but|objectif|cause|raison|façon|manière)|quel(?:le)?s? (?:âge|heure|année|jour|ville|pays|couleur|langue|planète|fleuve|équipe|acteur|actrice|auteur|animal|élément|monnaie|nombre|pourcentage|température|version|port|président|taille|distance)",
        "que (?:signifie|veut dire|vaut)|comment (?:dit-on|s'appelle|s'écrit|se prononce|appelle-t-on|écrit-on|traduit-on)|est-ce que (?:le|la|l'|un|une) ?\\p{L}+ est (?:un|une) \\p{L}+|est-il vrai que|calcule|convertis|racine carrée|(?:le|la|l'|un|une) ?\\p{L}+ est-(?:il|elle|ce) (?:un|une) \\p{L}+",
      ),
    ),
    open: eitherOf(
      opensWith(
        "comment (?!dit-on|s'appelle|s'écrit|se prononce|appelle-t-on|écrit-on|traduit-on)|pourquoi|à quoi (?:faut|sert|dois|devrais)|quel(?:le)?s? (?:est|sont) (?:la |le |les |l')?(?:meilleur|pire|différence|avantage|inconvénient|importance|relation|impact|effet|cause|raison|façon|manière|étape|risque|bénéfice|symptôme|type|principa)\\p{L}*|quel(?:le)?s (?:sont|seraient)",
        "que (?:dois|devrais|faire|faut|se passe|penses|pensez|puis-je|me conseilles|recommandes)|qu'est-ce (?:que?|qu')(?! (?:le|la|l')? ?(?:capitale|plus))|c'est quoi|(?:explique|décri|compare|analyse|recommande|conseille|suggère|énumère|aide-moi)\\p{L}*|(?:dois|devrais|faut|vaut|peut)-(?:je|on|il)|donne[rz]?-moi (?:des|quelques)|conseils|idées|avantages|différences?|est-ce (?:une bonne|mieux|bien|possible|dangereux|normal|que je|qu'il)|vaut-il|je (?:veux|voudrais|cherche|suis|dois)|j'(?:ai|aimerais)|où (?:puis-je|trouver|acheter)",
      ),
      wholeWords(
        "étape par étape|pas à pas|en détail|pour et le contre|avantages et inconvénients|qu'en penses-tu|et pourquoi|différences? entre",
      ),
    ),
    deliverable: eitherOf(
      opensWith(
        "(?:écri(?:s|vez|re|s-moi|vez-moi)|m'écrire|nous écrire|rédige[rz]?(?:-moi)?|tradui(?:s|sez|re)(?:-moi)?|corrige[rz]?(?:-moi)?|reformule[rz]?|réécri(?:s|vez|re)|paraphrase[rz]?|compose[rz]?|invente[rz]?(?:-moi)?|imagine[rz]? (?:une?|que tu es|que vous êtes)|résume[rz]? (?:ce|cet|cette|le|la|l')|raccourcis|améliore[rz]? ce (?:texte|paragraphe)|agis(?:sez)? comme|fais comme si|joue(?:z)? le rôle|mets-toi dans la peau)",
        `(?:crée|fais|faites|génère|prépare|élabore|donne|propose|trouve|je (?:veux|voudrais|cherche)|j'(?:ai besoin|aimerais)|il me faut)\\p{L}*(?:-moi)? (?:d'|de )?(?:une? |le |la |des |\\d+ )?(?:(?:petite?|courte?|bref|brève|belle?) )?(?:\\p{L}+ ){0,2}?${TEXT}`,
        '(?:une? )?(?:\\p{L}+ )?(?:poème|haïku|blague|slogan|conte|discours|chanson|devinette)(?: \\p{L}+)? (?:sur|pour|de|à)|fais(?:-moi)? (?:une|un) (?:tableau|playlist|invitation)',
        'aide[rz]?-moi à (?:écrire|rédiger|composer|améliorer (?:mon|ma|ce))',
      ),
    ),
    code: opensWith(
      '(?:écri|fais|crée|implémente|programme|génère|développe|donne)\\p{L}*(?:-moi)? [^?]{0,80}(?:fonction|script (?!pour une vidéo)|programme|code|requête|regex|expression régulière|sql|python|javascript|typescript|java|bash|html|css|macro|dockerfile)',
    ),
    chitChat:
      /^(?:(?:bonjour|salut|bonsoir|coucou|bonne nuit|bonne journée|bonne soirée|(?:comment )?(?:ça va|vas-tu|allez-vous|tu vas|tu t'appelles|t'appelles-tu|te sens-tu)(?: bien)?(?: aujourd'hui)?|qui es-tu|qui êtes-vous|tu es qui|quel âge as-tu|d'où viens-tu|(?:es-tu|tu es|êtes-vous) (?:un |une )?(?:robot|humaine?|personne|ia|machine|réelle?|chatgpt)|(?:as-tu|tu as) (?:des sentiments|un nom|des amis|des rêves)|(?:tu aimes|aimes-tu) (?:le |la |les |l')?\p{L}+|tu m'aimes|je t'aime|(?:tu es|t'es) (?:très |trop |vraiment )?(?:génial|super|drôle|gentil(?:le)?|intelligente?|sympa|adorable|marrante?)|c'est (?:très )?(?:gentil|sympa|super|bien|parfait|cool)|(?:un grand )?merci(?: beaucoup| bien| infiniment)?(?: pour (?:ton|votre|ta|l') ?(?:aide|réponse))?|au revoir|à (?:bientôt|demain|plus(?: tard)?|plus)|ciao|d'accord|ok|parfait|super|génial|excellent|compris|très bien|bien|de rien|bravo|raconte(?:-moi)? (?:une blague|une histoire drôle|quelque chose de drôle)|dis-moi quelque chose (?:de drôle|d'intéressant)|je m'ennuie|je suis (?:fatiguée?|triste|heureu(?:x|se)|content)|joyeux (?:noël|anniversaire)|bonne année|quoi de neuf|que fais-tu|tu fais quoi)[,.!? ]*)+$/u,
    safety:
      /suicid|mettre fin à (?:mes|ses) jours|en finir avec (?:la|ma) vie|envie de mourir|veux (?:plus vivre|mourir)|ne (?:veux|veut) plus vivre|me (?:tuer|pendre)|crise cardiaque|infarctus|(?<![\p{L}])avc(?![\p{L}])|bouche (?:est )?(?:tordue|de travers)|ne (?:peut|peux) plus parler|surdose|overdose|(?:avalé|ingéré|bu) .{0,30}(?:pile|javel|médicaments|comprimés|produit|détergent|pièce|aimant)|a avalé|(?:pris|avalé) (?:toute|trop de|tous|une boîte|la boîte).{0,40}(?:somnifères|comprimés|médicaments|cachets|boîte)|ne respire (?:pas|plus)|arrive (?:pas|plus) à respirer|étouffe|inconscient|évanoui|ne se réveille (?:pas|plus)|convuls|me (?:frappe|bat|viole|menace|harcèle|touche|suit)(?! (?:beaucoup|profondément|personnellement))|(?:frappe|bat) (?:ma mère|mes enfants|les enfants)|violée?(?![\p{L}])|agressée? sexuel|empoisonn|intoxiqu|mort-aux-rats|violences? conjugale|(?:douleurs?|mal) .{0,12}(?:à|dans) la poitrine|bras (?:gauche )?engourdi|automutil|scarifi|me (?:coupe|taillade) (?:les|la)|saigne (?:beaucoup|abondamment|sans)|hémorragie|4[0-3](?:°| degrés)? de fièvre|fièvre (?:de|à) 4[0-3]|sent le gas|sent le gaz|odeur de gaz|fuite de gaz|monoxyde|incendie (?:dans|chez)|est en feu|quelqu'un me suit|je suis suivie?(?: dans| par)|anorexi|boulimi|appeler (?:le )?(?:15|112|samu)|tuer (?:ma|mon|quelqu'un)(?! processus)/u,
  }),
);
