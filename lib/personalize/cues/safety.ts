import type { Cue } from './cue.ts';

/**
 * Someone may be in danger: the answer is never reshaped. Recall matters more than precision here,
 * but a word alone is not enough ("kill a process", "my phone died").
 */
export const SAFETY_CUES: readonly Cue[] = [
  {
    name: 'suicide',
    pattern:
      /\b(?:kill(?:ing)? (?:myself|himself|herself|themsel(?:f|ves)|yourself)|end(?:ing)? (?:my|his|her|their|it all|my own) (?:own )?life|suicid(?:e|al)(?! squad| door| doors| cable| burn)|tak(?:e|ing) (?:my|his|her|their) (?:own )?life|(?:want|wants|wanted|going|wish(?:es)? i (?:was|were)|better off) (?:to die|to be dead|dead)|don'?t want to (?:live|be alive|exist|wake up|be here)(?: any ?more)?|no reason to live|not worth living|can'?t go on (?:any ?more|like this|living)|want(?:s)? to disappear forever|want (?:it|everything) to (?:end|be over)|want to end it)\b/,
  },
  {
    name: 'self-harm',
    pattern:
      /\b(?:self[- ]harm|hurt(?:ing)? (?:myself|herself|himself|themselves)|cut(?:ting)? (?:myself|herself|himself|themselves|my (?:wrists?|arms?))|starv(?:e|ing) myself|purg(?:e|ing) after (?:eating|meals)|mak(?:e|ing) myself (?:throw up|vomit)|burn(?:ing)? myself on purpose)\b/,
  },
  {
    name: 'overdose-poison',
    pattern:
      /\b(?:overdos(?:e|ed|ing)|took too many (?:pills|tablets|sleeping)|swallow(?:ed|ing)? (?:a |some |the |an? \w+ )?(?:bleach|battery|batteries|magnet|magnets|detergent|poison|pills|tablets|antifreeze|cleaner|laundry pod|drain cleaner|coin|button)|(?:drank|drunk|ate|eaten|ingested|chewed(?: on)?|licked|swallowed)\b.{0,60}\b(?:bleach|antifreeze|poison|poisonous|toxic|detergent|rat bait|weed ?killer|cleaner|mushrooms?|lil(?:y|ies)|chocolate|grapes|raisins|xylitol|berries|pills|tablets|tylenol|paracetamol|ibuprofen)|(?:poison(?:ed|ing)? (?:my|by)|been poisoned|carbon monoxide (?:alarm|detector|poisoning))|alcohol poisoning|mixed bleach (?:and|with))\b/,
  },
  {
    name: 'medical-emergency',
    pattern:
      /\b(?:(?:having|had|has|have|is it|think|feel|might be|could be|could this be|is this|suffering)\b.{0,25}\b(?:a )?(?:heart attack|stroke|seizure|anaphyla\w*|allergic reaction)\b|(?:chest pain|tight(?:ness)? in (?:my|his|her) chest|chest (?:feels|hurts|is tight))|(?:not|isn'?t|stopped|can'?t|cannot|trouble|difficulty|struggling to|hard to|having trouble) breath(?:e|ing)|short(?:ness)? of breath|unconscious|unresponsive|passed out|won'?t wake up|(?:is|am|was|child|baby|dog|toddler|someone|friend|he'?s|she'?s) choking|bleeding (?:heavily|badly|a lot|profusely|out|won'?t stop|and)|(?:won'?t|doesn'?t|can'?t) stop (?:the )?bleeding|cough(?:ing|ed)? (?:up )?blood|vomit(?:ing|ed)? blood|blood in (?:my|his|her) (?:stool|vomit|urine)|(?:face|arm|side) (?:is )?(?:droop\w*|numb|went numb)|drooping face|sudden(?:ly)? (?:can'?t see|numb|severe headache|worst headache)|worst headache of my life|turn(?:ing|ed) blue|throat (?:is )?(?:swelling|closing)|severe(?:ly)? (?:allergic|burn(?:ed|s|t)?|bleeding|abdominal|chest|head)|third[- ]degree burn|broke(?:n)? (?:my |his |her )?(?:neck|back)|snake ?bit(?:e|ten)|bitten by a (?:snake|dog|spider|bat)|drown(?:ing|ed)|electrocuted|hypothermia|heat ?stroke|water broke|(?:in|going into) labou?r\b.{0,30}\b(?:now|alone|early|weeks)|miscarr(?:iage|ying)|febrile|fever of (?:10[3-9]|4[0-2])|(?:baby|newborn|infant)\b.{0,40}\b(?:fever|limp|not breathing|blue|fell))\b/,
  },
  {
    name: 'emergency-help',
    pattern:
      /\b(?:call(?:ing)? (?:911|112|999|988|an ambulance|emergency services)|it'?s an emergency|medical emergency|perform cpr|do cpr|heimlich|first aid for (?:a |an )?(?:stroke|heart|chok|burn|snake|seiz|bleed|overdos)|smell(?:s|ing)? (?:of )?gas|gas leak|(?:house|kitchen|car|oil|grease|apartment|building|pan|stove) (?:is |caught )?on fire|trapped in|signs? of (?:a |an )?(?:stroke|heart attack|overdose|concussion|sepsis|meningitis|suicid\w*)|symptoms of (?:a |an )?(?:stroke|heart attack|overdose|concussion|sepsis|meningitis|carbon monoxide\w*))\b/,
  },
  {
    name: 'abuse',
    pattern:
      /\b(?:(?:husband|wife|partner|boyfriend|girlfriend|father|mother|dad|mom|mum|stepdad|stepfather|uncle|teacher|coach|boss|ex|parents?|brother|he|she|they)\b.{0,30}\b(?:hits?|hitting|hit|beats?|beating|chok(?:es|ed|ing)|strangl\w+|rap(?:es|ed|ing)|abus(?:es|ed|ing|ive)|molest\w*|threaten(?:s|ed|ing)? (?:to (?:kill|hurt|hit)|me|us|her|him)|touch(?:es|ed|ing)? me|touch(?:es|ed|ing)? (?:my|her|his) private\w*|forc(?:es|ed|ing) me|locks? me|stalk(?:s|ed|ing)) ?(?:me|us|her|him|my|the kids|on me)?\b(?! by a (?:margin|score))|(?:was|been|being|got|getting) (?:raped|molested|sexually (?:assaulted|abused|harassed)|beaten|strangled|stalked|trafficked|abused|assaulted|groomed|blackmailed)|domestic (?:violence|abuse)|child (?:abuse|sexual)|sexual(?:ly)? (?:assault|abus)\w*|abusive (?:relationship|partner|husband|wife|boyfriend|girlfriend|parent|home|marriage)|(?:afraid|scared) (?:of (?:my|him|her)|to go home|for my (?:life|safety))|someone is (?:following|breaking into|in my house|outside my)|(?:following|stalking) me (?:home|right now|everywhere)|being followed|sextort\w*|revenge porn|human trafficking hotline|holding me (?:captive|against)|kidnap(?:ped|ping me))\b/,
  },
  {
    name: 'harm-to-others',
    pattern:
      /\b(?:(?:going|want|wants|thinking about|threatening|planning) (?:to )?(?:kill|shoot|stab|hurt) (?:him|her|them|someone|somebody|people|my (?:family|wife|husband|kids?|child(?:ren)?|baby|boss|parents|brother|sister|ex))|hurt(?:ing)? (?:my|the) (?:baby|child|kids?)|shak(?:e|ing|en) (?:my|the) baby|voices (?:are )?(?:telling|tell) me)\b/,
  },
  {
    name: 'crisis-line',
    pattern:
      /\b(?:(?:suicide|crisis|abuse|rape|domestic violence|poison control|mental health) (?:hot ?line|help ?line|lifeline|line|cent(?:er|re) number)|panic attack (?:right )?now|having a panic attack|mental breakdown|relaps(?:e|ed|ing)\b.{0,20}\b(?:drugs?|drinking|heroin|alcohol|again)|withdrawal(?:s)? from (?:alcohol|heroin|opioids|benzos?|xanax))\b/,
  },
  {
    name: 'german',
    pattern:
      /\b(?:umbringen|selbstmord|suizid\w*|nicht mehr leben|sterben will|will sterben|mich (?:selbst )?(?:ritze|verletze|töten|schneide)|herzinfarkt|schlaganfall|vergiftet|überdosis|schlägt mich|missbraucht|vergewaltigt|atmet nicht|bewusstlos|erstickt|notruf|brustschmerz\w*)\b/u,
  },
  {
    name: 'spanish-portuguese',
    pattern:
      /(?:suicid(?:arme|io|ar-me|arse)|quitarme la vida|quiero morir|quero morrer|me matar|matarme|no quiero vivir|não quero (?:mais )?viver|infarto|ataque al corazón|ataque cardíaco|derrame cerebral|sobredosis|overdose|no respira|não (?:está respirando|respira)|inconsciente|me (?:pega|golpea|bate|viol\w+|abus\w+)|envenen\w+|dolor en el pecho|dor no peito|autolesi\w+)/u,
  },
  {
    name: 'french',
    pattern:
      /(?:me suicider|suicide|mettre fin à mes jours|envie de mourir|veux mourir|me tuer|crise cardiaque|\bavc\b|surdose|ne respire (?:pas|plus)|inconscient|me (?:frappe|bat|viole)|empoisonn\w+|violences conjugales|douleur(?:s)? (?:à|dans) la poitrine|automutil\w+)/u,
  },
  {
    name: 'chinese-japanese',
    pattern:
      /自杀|自殺|不想活|想死|轻生|死にたい|消えたい|自傷|リストカット|心脏病发作|心臓発作|中风|脳卒中|没有呼吸|呼吸していない|息をしていない|昏迷|意識がない|中毒了|服药过量|家暴|性侵|虐待|殴られ|强奸|レイプ|急救|救急車/u,
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
];
