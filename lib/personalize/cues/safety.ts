import type { Cue } from './cue.ts';

const KIN =
  '(?:dad|daddy|father|mom|mum|mommy|mother|parents?|brother|sister|son|daughter|kids?|child(?:ren)?|baby|newborn|infant|toddler|husband|wife|spouse|partner|boyfriend|girlfriend|bf|gf|ex|fianc[eé]e?|grand(?:ma|pa|mother|father|parents?|son|daughter|child)|uncle|aunt|cousin|nephew|niece|step\\w+|friend|roommate|flatmate|neighbou?r|co-?worker|colleague|teacher|coach|boss|classmates?|students?|patient|family|dog|puppy|cat|kitten|pet)';
const SOMEONE = `(?:i|he|she|they|we|someone|somebody|(?:a|the|my|our|his|her|this) (?:\\w+ )?(?:${KIN}|man|woman|guy|girl|boy|person|lady|stranger|victim|passenger)|${KIN})`;
/** Someone, and whatever a few words say before the verb. */
const someone = (verbs: string): string => `\\b${SOMEONE}\\b['’\\w ,]{0,35}?\\b(?:${verbs})`;
const join = (...parts: readonly string[]): RegExp => new RegExp(parts.join('|'), 'u');

const DRUG =
  '(?:pills?|tablets?|capsules?|medications?|medicines?|meds|drugs?|painkillers?|antidepressants?|insulin|tylenol|paracetamol|acetaminophen|ibuprofen|aspirin|xanax|benzos?|opioids?|fentanyl|heroin|cocaine|meth|oxy\\w*|morphine|adderall|sleeping (?:pills?|tablets?)|alcohol|vodka|antihistamines?)';
const POISON =
  '(?:bleach|antifreeze|poison\\w*|toxic|detergent|laundry pods?|rat (?:bait|poison)|weed ?killer|pesticide|(?:drain |oven |toilet )?cleaner|mushrooms?|lil(?:y|ies)|chocolate|grapes?|raisins?|xylitol|berries|antidepressants?|button batter\\w+|batter(?:y|ies)|magnets?|coins?|glass|gasoline|lighter fluid|mercury|onions?)';

/**
 * Someone may be in danger: the answer is never reshaped. Recall matters more than precision here,
 * but a word alone is not enough ("kill a process", "my phone died").
 */
export const SAFETY_CUES: readonly Cue[] = [
  {
    name: 'suicide',
    pattern: join(
      '\\b(?:kill|hang|shoot|drown)(?:ing|ed|s)? (?:myself|himself|herself|yourself|themsel(?:f|ves)|oneself)\\b',
      '\\b(?:end|ending|take|taking|took|takes) (?:my|his|her|their|your|it all|my own|his own|her own)(?: own)? (?:life|lives)\\b|\\bend it all\\b',
      '\\bsuicid(?:e|al|ality)\\b(?! (?:squad|door|doors|cable|burn|burnout|pawn|run|king))(?<!political suicide|career suicide|commercial suicide)',
      '\\b(?:want|wants|wanted|wish|ready|going|prefer|rather|hope|deserve) (?:i (?:was|were|could) |to )?(?:just )?(?:die|be dead|dead|not wake up|never wake up|not exist|disappear forever)\\b(?! hard)',
      "\\b(?:don'?t|do not|doesn'?t) (?:want|wish) to (?:live|be alive|exist|wake up|be here)\\b|\\b(?:not|never) wake up(?: again| anymore)?$",
      "\\b(?:no (?:reason|point|sense)|don'?t see (?:the|any|a) (?:point|reason|sense)|what'?s the point) (?:to|of|in|for) (?:liv(?:e|ing)|being (?:here|alive)|going on|existing|my life)\\b",
      "\\b(?:better|happier)(?: off)? without me\\b|\\bburden to (?:everyone|my family|them)\\b|\\bcan'?t (?:go on|take it|do this) (?:any ?more|like this|living)\\b|\\blife is(?:n'?t| not) worth\\b|\\bnot worth living\\b|\\bnobody (?:would|will) (?:miss|notice) (?:me|if i)\\b",
      '\\b(?:jump(?:ing|s)?|leap(?:ing)?) (?:off|from|in front of|out of) (?:of )?(?:a |the |my |this )?(?:bridge|roof|building|balcony|window|cliff|train|ledge|overpass)\\b|\\bstanding on (?:the|a|this) (?:roof|bridge|ledge|edge|balcony|railing|tracks)\\b',
      `\\b(?:lethal|fatal|deadly) (?:dose|amount|overdose)\\b|\\b${DRUG}.{0,40}\\b(?:to die|to kill|fatal|lethal|not wake up|end it)\\b|\\b(?:least painful|painless|quickest|easiest)(?:ly)? (?:way|method|death)\\b.{0,20}\\b(?:die|dying|death|kill|suicide|go)\\b|\\bpainless death\\b|\\b(?:goodbye|suicide) (?:note|letter)\\b|\\btexted? (?:me |us |everyone )?goodbye\\b|\\bgun to (?:my|his|her) head\\b`,
    ),
  },
  {
    name: 'self-harm',
    pattern: join(
      '\\b(?:self[- ]harm\\w*|self[- ]injur\\w*|hurt(?:ing)? (?:myself|herself|himself|themselves)(?! (?:at|while|during|doing|playing|lifting|running))|(?:cut|cutting|burn|burning|scratch|scratching) (?:myself|herself|himself|themselves|my (?:own )?(?:wrists?|arms?|legs?|thighs?|skin))\\b(?! (?:an?|some|off|short|loose|free|out|in on|from|while|shaving|cooking))|starv(?:e|ing) (?:myself|herself|himself)|mak(?:e|es|ing) (?:myself|herself) (?:throw up|vomit|sick)|anorexi[ac]|bulimi[ac])\\b',
      `${someone("(?:has |have )?(?:stopped|refus\\w+|won'?t|isn'?t|not) (?:to )?eat(?:ing)?\\b.{0,60}\\b(?:weigh\\w*|faint\\w*|days|kg|pounds|lbs|weak|skinny|bones)")}`,
    ),
  },
  {
    name: 'overdose-or-poison',
    pattern: join(
      `${someone("overdos(?:ed|ing|es)|od'?e?d|is od'?ing")}\\b`,
      `\\boverdos(?:e|ed|ing)\\b (?:on|of|from|by|with) (?:\\w+ ){0,2}${DRUG}|\\b${DRUG} overdose\\b|\\b(?:an|signs of|this an) overdose\\b(?! of (?!${DRUG}))`,
      `\\b(?:took|taken|take|swallow\\w*|drank|drunk|ate|eaten|ingest\\w*|popped|downed)\\b.{0,20}\\b(?:too (?:many|much)|all (?:of )?(?:the|my|his|her)|(?:about |around |over )?(?:\\d\\d+|ten|fifteen|twenty|thirty|forty|fifty|a hundred|dozens?|a (?:whole )?(?:bottle|pack|box|bunch|handful)))\\b.{0,25}\\b${DRUG}`,
      `\\b(?:drank|drunk|drinks?|ate|eats?|eaten|ingest\\w*|chew(?:ed|ing)(?: on)?|lick(?:ed|ing)|swallow(?:ed|ing|s)|inhal(?:ed|ing)|got into|bit into)\\b.{0,60}\\b${POISON}\\b.{0,80}`,
      '\\b(?:ate|eaten|chewed|swallowed|licked|ingested)\\b.{0,160}\\b(?:toxic|poisonous|dangerous)\\b|\\bpoison(?:ed|ing)? (?:my|by my|myself)|\\bbeen poisoned\\b|\\bcarbon monoxide\\b.{0,30}\\b(?:alarm|detector|poison|going off|beep)|\\balcohol poisoning\\b|\\bmixed (?:bleach|ammonia)\\b|\\bpoison control\\b',
      'kind(?:er)?.{0,20}(?:geschluckt|verschluckt)|薬を大量|飲んでしま',
    ),
  },
  {
    name: 'heart-or-stroke',
    pattern: join(
      "\\bchest\\b(?! (?:press|freezer|of drawers|workout|day|fly|x-?ray))[\\w' ,]{0,30}\\b(?:pains?|pressure|crush\\w*|tight\\w*|hurts?|hurting|squeez\\w*|heav\\w*|burning|feels? (?:weird|strange|funny))\\b",
      "\\b(?:pains?|pressure|crushing|tight\\w*|squeezing|stabbing|burning)\\b[\\w' ,]{0,30}\\bchest\\b(?! (?:press|freezer|workout))",
      "\\b(?:having|had|has|have|is (?:it|this)|could (?:it|this) be|might be|think|signs? of|symptoms? of|first aid for|suffer\\w*|because of|after)\\b[\\w' ]{0,25}\\b(?:a |an )?(?:heart attack|stroke|seizures?|anaphyla\\w*|allergic reaction|concussion|sepsis|meningitis)\\b(?! (?:theme|grill|engine|width|plot))",
      "\\b(?:face|mouth|smile|speech|side|arm|leg)s?\\b[\\w' ]{0,25}\\b(?:droop\\w*|slur\\w*|went numb|gone numb|is numb|numb on|paraly\\w+)\\b|\\bslurr(?:ed|ing) (?:speech|words)\\b|\\bleft arm\\b.{0,30}\\b(?:numb|tingl\\w*|pain|hurts?|aches?)\\b|\\bworst headache of (?:my|her|his) life\\b|\\bsudden(?:ly)? (?:can'?t see|numb\\w*|severe headache|confus\\w+|weakness)\\b",
    ),
  },
  {
    name: 'breath-or-consciousness',
    pattern: join(
      someone(
        "collapsed|faint(?:ed|s|ing)|pass(?:ed|es|ing) out|(?:is|was|are|went|lying|found) (?:\\w+ )?(?:unconscious|unresponsive|limp|blue|not moving)|(?:is|are)(?:n'?t| not) (?:responding|moving|waking)|won'?t wake(?: up)?|(?:is|am|are|was|started|'s|'m) choking|(?:had|having|has) a (?:seizure|fit)|(?:hasn'?t|isn'?t|not|stopped|can'?t|cannot|barely|trouble|difficulty|struggling to|hard to) breath(?:e|ed|ing)|drown(?:ed|ing)|turn(?:ed|ing) blue",
      ),
      "\\b(?:can'?t|cannot|hard to|trouble|difficulty|struggling to|not) breath(?:e|ing)\\b(?! (?:life|new|room))|\\bshort(?:ness)? of breath\\b|\\blips? (?:are|is|turning|went|look) (?:blue|purple|grey)\\b|\\bthroat\\b.{0,20}\\b(?:swell\\w*|clos(?:ing|ed)|tight\\w*)\\b|\\b(?:perform|do|give|start) (?:cpr|the heimlich|rescue breath\\w*)\\b|\\bheimlich\\b|\\bpulled from the (?:pool|water|lake|river)\\b|\\belectrocut\\w+|\\bhypotherm\\w+|\\bheat ?stroke\\b",
    ),
  },
  {
    name: 'wound-or-illness',
    pattern: join(
      "\\b(?:stop|control|stopping) (?:the|my|his|her) bleeding\\b(?! (?:of|edge|cash|money))|\\bbleed(?:s|ing)? (?:heav\\w+|badly|a lot|profusely|out|won'?t|like crazy|from (?:the|my|his|her))\\b|\\b(?:won'?t|doesn'?t|can'?t|didn'?t) stop bleeding\\b|\\bcough(?:s|ed|ing)?(?: up)? blood\\b|\\b(?:vomit|throw|threw)\\w*(?: up)? blood\\b|\\bblood in (?:my|his|her) (?:stool|vomit|urine|poop|pee)\\b",
      '\\bcut (?:my|his|her|off my) (?:hand|finger|wrist|leg|arm|foot|thumb|throat|neck)s?\\b.{0,20}\\b(?:deep\\w*|badly|open|off|bone|saw|knife)\\b|\\b(?:third|second)[- ]degree burns?\\b|\\b(?:severe|bad|serious)(?:ly)? (?:burn(?:ed|s|t)?|bleeding|injur\\w+|wounded|allergic|dehydrated)\\b(?! (?:of|out|rate|cash))|\\bbroken? (?:neck|spine)\\b',
      '\\b(?:bitten|bit|stung) by (?:a |an )?(?:\\w+ )?(?:snake|viper|cobra|bat|black widow|scorpion|rabid|stray dog|jellyfish)|\\bsnake ?bite\\b',
      '\\b(?:pregnan\\w+|weeks)\\b.{0,40}\\b(?:bleed\\w*|no movement|not moving|water broke|contractions)\\b|\\bwater (?:just )?broke\\b|\\bmiscarr\\w+|\\bgoing into labou?r\\b',
      '\\b(?:baby|newborn|infant|toddler|weeks? old|months? old)\\b.{0,50}\\b(?:fever|limp|fell|head|vomit\\w*|seizure|rash|4\\d(?:\\.\\d)?|10[3-6])\\b|\\bfever (?:of|is|at) (?:10[3-7]|4[0-2])',
      "\\b(?:fell|fallen)\\b.{0,40}\\b(?:hit (?:his|her|my) head|unconscious|can'?t move)\\b",
    ),
  },
  {
    name: 'danger-now',
    pattern: join(
      "\\b(?:call(?:ing)?|dial|phone) (?:911|112|999|988|an ambulance|emergency services|the police (?:now|right))\\b|\\bmedical emergency\\b|\\bit'?s an emergency\\b",
      '\\bsmell(?:s|ing)?(?: of| like)? gas\\b|\\bgas leak\\b|\\b(?:house|kitchen|apartment|flat|building|car|pan|stove|oven|dryer|battery|grease|oil) (?:is |has |just |caught )*(?:on fire|caught fire|burning)\\b|\\bgrease fire\\b|\\bfire in (?:my|our|the) (?:house|kitchen|apartment|flat|building|room|garage|bedroom|oven)\\b|\\btrapped (?:in|under|inside)\\b.{0,40}\\b(?:car|elevator|building|fire|water|snow|smoke|rubble)\\b',
      "\\b(?:someone|somebody|a (?:man|guy|stranger)|burglar|intruder)s?(?: is|'s| are)? (?:\\w+ ){0,3}?(?:in my (?:house|home|apartment|flat|room)|breaking in|following me|outside my (?:door|window|house)|trying to (?:get|break) in)\\b|\\bi'?m (?:hiding|locked) in (?:the|my) (?:closet|bathroom|room|car|attic)\\b|\\bbeing followed\\b|\\bkidnap\\w*|\\bheld (?:captive|hostage)\\b|\\bactive shooter\\b",
    ),
  },
  {
    name: 'abuse',
    pattern: join(
      someone(
        '(?:hits?|hitting|beats?|beating|slap(?:s|ped|ping)?|punch(?:es|ed|ing)?|kick(?:s|ed|ing)?|chok(?:es|ed|ing)|strangl(?:es|ed|ing)|rap(?:es|ed|ing)|abus(?:es|ed|ing)|molest(?:s|ed|ing)?|assault(?:s|ed|ing)?|stalk(?:s|ed|ing)|hurts?|grop(?:es|ed|ing)|threaten(?:s|ed|ing)?|blackmail(?:s|ed|ing)?|grooms?|groomed|grooming|touch(?:es|ed)|forc(?:es|ed|ing)|locks?|beat(?:en)?) (?:me|us|my (?:mom|mum|mother|sister|brother|kids?|child(?:ren)?|son|daughter)|the (?:kids|children|baby)|her|him)\\b(?! (?:to it|by a|on the road|in (?:a|the) (?:game|race|chess)|at chess|up about))',
      ),
      someone(
        '(?:threaten(?:s|ed|ing)?|threats?) to (?:kill|hurt|hit|leave me with|leak|post|share|publish|take the kids|send)|(?:keeps?|kept|is|has been) (?:following|stalking|hitting|hurting|watching|harassing|threatening|touching) (?:me|us|her|my)|comes? into my room|(?:was|were|got|been|being|am) (?:raped|molested|groped|sexually \\w+|beaten|strangled|stalked|trafficked|abused|assaulted|groomed|blackmailed|sextorted)\\b(?! by (?:locks|the (?:process|kernel|compiler)))',
      ),
      '\\b(?:domestic (?:violence|abuse)|child abuse|sexual(?:ly)? (?:assault|abus|harass)\\w*|abusive (?:relationship|partner|husband|wife|boyfriend|girlfriend|parents?|father|mother|home|marriage|household)|sextort\\w*|revenge porn|human traffick\\w*|honou?r killing|female genital|(?:afraid|scared|terrified) (?:of (?:my (?:husband|wife|partner|boyfriend|girlfriend|father|dad|ex|stepdad|parents)|him|her)|to go home|for my (?:life|safety))|nude (?:pictures?|photos?|pics)|my nudes)\\b|\\b(?:raped|molested|been raped)\\b',
    ),
  },
  {
    name: 'harm-to-others',
    pattern: new RegExp(
      `\\b(?:want|wants|wanted|going|planning|plan|urge|urges|feel like|thoughts? (?:of|about)|think(?:ing)? (?:of|about)|afraid i(?:'ll| will| might)|threatening) (?:to )?(?:kill|shoot|stab|hurt|harm|strangle|poison|shak)(?:e|ing)? (?:him|her|them|someone|somebody|people|everyone|(?:my|the|our|his|her) (?:\\w+ )?${KIN})\\b|\\b(?:hurt|shook|shaking|harm)(?:ing)? (?:my|the|our) (?:baby|newborn|infant|child|kids?|toddler)\\b|\\bvoices (?:are |keep )?(?:telling|tell) me\\b`,
      'u',
    ),
  },
  {
    name: 'crisis',
    pattern:
      /\b(?:(?:suicide|crisis|abuse|rape|domestic violence|poison|mental health) (?:hot ?line|help ?line|life ?line|line|number)|(?:having|in the middle of) a panic attack|panic attack right now|(?:mental|nervous) breakdown|relapsed\b|withdrawals? from (?:alcohol|heroin|opioids|benzos?|xanax)|delirium tremens|psychotic (?:episode|break))/,
  },
];

/** The answer itself points to a crisis line or tells someone to call for help at once. */
export const SAFETY_ANSWER_CUES: readonly Cue[] = [
  {
    name: 'crisis-line',
    pattern:
      /\b(?:988|suicide (?:&|and) crisis lifeline|suicide prevention (?:life|hot)line|crisis text line|samaritans|116 ?123|poison control|1-?800-?222-?1222|1-?800-?273-?(?:8255|talk)|1-?800-?799-?(?:7233|safe)|rainn|741 ?741|domestic violence hotline|crisis (?:hot|help)?line|telefonseelsorge|telefono de la esperanza)\b/i,
  },
  {
    name: 'call-now',
    pattern:
      /\b(?:call|dial|contact|phone)\b.{0,30}\b(?:911|112|999|000|emergency (?:services|number)|an ambulance|local emergency)\b.{0,60}\b(?:immediately|right away|now|at once|without delay)\b|\b(?:immediately|right away|now)\b.{0,20}\b(?:call|dial) (?:911|112|999|emergency)/i,
  },
  {
    name: 'call-now-elsewhere',
    pattern:
      /(?:sofort|umgehend|unverzüglich)[^.]{0,40}(?:notruf|112|144)|(?:notruf|112|144)[^.]{0,30}(?:sofort|umgehend)|(?:llam[ae]|llamar|acud[ae])[^.]{0,30}(?:112|911|emergencias)[^.]{0,40}(?:inmediat|de inmediato|ya mismo)|(?:inmediat|de inmediato)[^.]{0,30}(?:112|911|emergencias)|(?:appelez|appeler|composez)[^.]{0,30}(?:le 15|112|samu|les secours)[^.]{0,40}(?:immédiat|tout de suite|sans attendre)|(?:immédiat|sans attendre)[^.]{0,30}(?:le 15|112|samu|secours)|(?:ligue|acione|chame)[^.]{0,30}(?:192|193|112|samu|emergência)[^.]{0,40}(?:imediat|agora)|(?:imediat)[^.]{0,30}(?:192|samu|112)|(?:すぐに|ただちに|直ちに)[^。]{0,16}(?:119番?|救急車)|(?:立即|马上|馬上)[^。]{0,10}(?:拨打|撥打)?(?:120|119|急救)|línea (?:de la vida|de prevención del suicidio)|centro de valorização da vida|cvv 188|いのちの電話|心理援助热线|(?:numéro|appel\p{L}*|compos\p{L}*) (?:le )?3114/iu,
  },
];
