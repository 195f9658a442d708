import { once } from '../../core/once.ts';
import { opensWith, wholeWords } from '../../core/patterns.ts';
import type { Signs } from './signs.ts';

const POLITE =
  /^(?:d['’]abord|ensuite|puis|enfin|maintenant|toujours|si possible|s['’]il vous plaît|commencez par)[,:]?\s+/iu;
const FORMAL =
  /^(?!(?:assez|chez|nez|vous)(?![\p{L}]))\p{L}+ez(?:-(?:vous|les|le|la|y|en))?(?![\p{L}])/iu;
const OTHERS = once(() =>
  opensWith(
    'ouvre|clique|choisis|sélectionne|entre|ajoute|crée|télécharge|installe|enregistre|vérifie|configure|lance|copie|colle|supprime|coupe|mélange|chauffe|cuis|verse|place|laisse|retire|utilise|évite|cherche|compare|envoie|attends|lis|note|mets|prépare|redémarre|suis|prends|va|définis|planifie|lave|sers|faites|dites',
    'ouvrir|cliquer|choisir|sélectionner|saisir|ajouter|créer|télécharger|installer|enregistrer|vérifier|configurer|lancer|copier|coller|supprimer|couper|mélanger|chauffer|préchauffer|faire|cuire|verser|placer|laisser|retirer|utiliser|éviter|chercher|comparer|envoyer|attendre|lire|noter|mettre|préparer|redémarrer|suivre|prendre|aller|définir|planifier|laver|servir|identifier|évaluer|établir|tester|brancher|débrancher|connecter|appuyer|mesurer|réserver|contacter|rassembler|pétrir|étaler',
  ),
);

export const FR = once(
  (): Signs => ({
    dependent: opensWith(
      "ce(?:tte|t|s|ci|la)?|c['’]|ça|il|ils|elle|elles|l['’]un(?:e)?|les deux|celui|celle|ceux|celles|lequel|laquelle|son|sa|ses|leurs?|tel(?:le)?s?|certain(?:e)?s d['’]entre|chacune? d['’]entre|un autre|une autre|d['’]autres?|(?:le|la|les) (?:premi(?:er|ère)|second(?:e)?|deuxième|troisième|dernier|dernière|derniers|dernières|même|mêmes|autres?|suivant(?:e)?s?|précédent(?:e)?s?)|y",
      "cependant|toutefois|pourtant|néanmoins|donc|ainsi|alors|aussi|également|de plus|en outre|par ailleurs|mais|et|ou|or|car|ni|puis|ensuite|enfin|finalement|par (?:exemple|conséquent|contre|la suite)|en (?:revanche|effet|conséquence|particulier|d['’]autres termes|somme|cela|ce sens|fait)|d['’](?:ailleurs|où|une part|autre part)|de (?:même|ce fait|cette|ces|cela|ce)|dans (?:ce|cette|ces|les deux)|pour (?:cela|ce|cette|ces)|avec (?:ce|cette|ces|cela)|à (?:cet|cette|ces|ce|l['’]inverse|son tour)|grâce à (?:ce|cela|cette|ces)|malgré (?:ce|cela|cette|ces)|au (?:contraire|lieu de cela)|c['’]est(?:-à-dire| pourquoi| ainsi)?|autrement(?: dit)?|sinon|notamment|surtout|ici|là|là-bas|même si (?:c|il|elle)\\p{L}*|si (?:c['’]|ce|cela|oui|non|ils?|elles?)|lorsqu['’](?:il|elle)s?|quand (?:ils?|elles?|ce|cela)|une fois (?:cela|ce|ces|fait|installé|terminé)|deuxièmement|troisièmement|inversement|parallèlement|après (?:cela|ce|cette|ces)",
    ),
    isInstruction: (text) => {
      const plain = text.replace(POLITE, '');
      return FORMAL.test(plain) || OTHERS().test(plain);
    },
    quantity:
      /^(?:environ |env\. |~)?(?:[\d¼½¾⅓⅔⅛]|(?:une? )?(?:pincée|tasse|poignée|cuillère|cuillerée|gousse|filet|noix)s?(?![\p{L}])|sel(?![\p{L}]))/iu,
    stepWord:
      /^(?:étape|phase|jour|semaine|mois|partie|niveau|chapitre|scène|acte|tour)\s+[\p{L}\p{N}]+/iu,
    announcesSteps: wholeWords(
      'étapes?|pas à pas|procédure|processus|instructions?|comment (?:faire|créer|installer|configurer)|recette|préparation|marche à suivre|suivez ces',
    ),
    announcesRanking: wholeWords(
      'top \\d+|classement|classés? par|chronologi(?:e|que)|frise|par ordre (?:de|décroissant|croissant)|du plus \\p{L}+ au',
    ),
    announcesOrder: wholeWords('étapes|pas à pas|phases|séquence|processus'),
    timeLabel:
      /^(?:\d{3,4}(?![\p{L}\p{N}])|\d{1,2}\s?[:h]\s?\d{2}|(?:début|milieu|fin|vers|en) \d|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?![\p{L}])|années? \d)/iu,
  }),
);
