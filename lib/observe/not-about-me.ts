/** Why a sentence with "I" in it says nothing lasting about its writer. */
type Guard = { readonly id: string; readonly pattern: RegExp };

/** Any match, and the whole sentence teaches nothing. In doubt it is left out: junk costs trust. */
const GUARDS: readonly Guard[] = [
  { id: 'cut-out', pattern: /¶/ },
  {
    id: 'hypothetical',
    pattern:
      /\bif (?:i|we)\b|\bif only\b|\bwhat if\b|\bas if\b|\b(?:suppose|supposing|imagine|imagining|pretend|assume|assuming|let's say|say i'm|hypothetically)\b|\bfor the sake of argument\b|\b(?:i|we) wish\b|\b(?:i|we)(?:'d| would) (?:be|have been|make)\b|\b(?:i|we) (?:might|may|could|should)\b|\bshould i\b|\bhad i\b|\bone day\b|\brole-?play\b/i,
  },
  {
    id: 'attributed',
    pattern:
      /(?<!\b(?:i|we) (?:really |just |still |do )?)\b(?:says?|said|tells?|told|thinks?|thought|claims?|claimed|believes?|insists?|calls?|called|accuses?|assumes?|expects?|wants? me|asked me)\b|\baccording to\b|\bon my (?:cv|resume|profile)\b|\bi(?: have|'ve)? (?:say|said|tell|told|heard)\b/i,
  },
  {
    id: 'doubted',
    pattern:
      /\b(?:i|we) (?:doubt|never said|am not saying|'m not saying)\b|\bi'm not saying\b|\bit's not that\b|\bnot that i\b|\bam i\b|\bdo i\b|\bare we\b|\bdo we\b|\bis it (?:true|bad|ok|normal|wrong|weird)\b|\bwould it help\b/i,
  },
  {
    id: 'past',
    pattern:
      /\b(?:i|we) used to\b(?! (?:it|this|that)\b)|\bwhen i was\b|\bback (?:when|then)\b|\bin my (?:youth|childhood)\b|\b(?:i|we) was\b|\bno longer\b/i,
  },
  {
    id: 'once',
    pattern:
      /\b(?:this time|just (?:this )?once|for now|for once|for today|only today|today|tonight i'd|tomorrow|tomorrow's|right now|at the moment just|in this (?:chat|conversation|answer|case|one)|this one|for this (?:answer|question|one|task|chat))\b/i,
  },
  {
    id: 'sarcasm',
    pattern:
      /^(?:oh|wow|yeah|sure|totally|gee|yay|great|congratulations|bravo|of course)\b[ ,!]|\/s\b|\b(?:obviously|apparently|clearly) (?:i'm|i am|an?\b)|\b(?:i'm|i am) (?:obviously|apparently|clearly|such an?)\b|\bjust love\b|\bso much fun\b|\bthanks to you\b|\bworld-class\b|🙄/i,
  },
  {
    id: 'sensitive',
    pattern:
      /\b(?:diabet\w+|cancer|depress\w+|anxiety|adhd|autis\w+|bipolar|hiv|pregnan\w+|disab\w+|illness|disease|allerg(?:y|ies|ic) to (?!small talk)|diagnos\w+|therapist|medication for|suffer(?:ing)? from|christian|catholic|protestant|muslim|jew(?:ish)?|hindu|buddhist|atheist|religio\w+|halal|kosher|fast on|church|mosque|gay|lesbian|bisexual|queer|trans(?:gender)?|straight man|vote|voted|voter|democrat|republican|conservative|liberal|socialist|communist|the greens|labour party|union member|trade union|black man|black woman|asian|white man|ethnic\w*|race\b(?! car))\b/i,
  },
  // English guards do not read other languages; these are their counterparts.
  {
    id: 'foreign-sensitive',
    pattern:
      /\b(?:diab[eé]t|krebs|schwanger|depressi|behinder|krankheit|katholi|evangelisch|muslim|j[uü]disch|schwul|lesbisch|gewerkschaft|enferm|embaraz|discapac|cat[oó]lic|musulm|jud[ií]o|sindica|enceinte|maladie|handicap|catholique|juive|syndicat|gr[aá]vida|doen[cç]a|mu[cç]ulman)|糖尿病|妊娠|怀孕|癌症|がん患者|キリスト教|基督教|イスラム教|穆斯林|同性恋/iu,
  },
  {
    id: 'foreign-attributed',
    pattern:
      /\b(?:sagt|meint|behauptet|denkt|findet|dice|dicen|cree|piensa|dit|pense|trouve|diz|dizem|acha)\b|と言|そうです|说我|認為我|认为我|觉得我/i,
  },
  {
    id: 'foreign-hypothetical',
    pattern:
      /\b(?:wenn ich|falls ich|wäre|würde|si fuera|si yo|sería|si j'étais|serais|se eu|seria|früher|antes era|avant j|antigamente)\b|もし|だったら|如果|假如|要是/i,
  },
  {
    id: 'foreign-once',
    pattern:
      /\b(?:diesmal|heute|nur jetzt|esta vez|por ahora|hoy|cette fois|pour l'instant|aujourd'hui|desta vez|por enquanto|hoje)\b|今回だけ|今日は|这次|今天/i,
  },
  {
    id: 'foreign-others',
    pattern:
      /\b(?:mein(?:e)? (?:bruder|schwester|mutter|vater|frau|mann|sohn|tochter|chef(?:in)?|freund(?:in)?)|mi (?:hermano|hermana|madre|padre|esposa|hijo|hija|jefe|jefa|amigo|amiga)|ma (?:sœur|mère|femme|fille|chef)|mon (?:frère|père|mari|fils|chef|ami)|meu (?:irmão|pai|marido|filho|chefe|amigo)|minha (?:irmã|mãe|mulher|filha|chefe|amiga))\b|私の|我的(?:哥|姐|弟|妹|妈|爸|老|朋友|同事)/i,
  },
];

/** Whether a sentence speaks of something else than what lastingly holds for its writer. */
export const isNotAboutMe = (sentence: string): boolean =>
  GUARDS.some(({ pattern }) => pattern.test(sentence));
