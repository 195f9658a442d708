import { signsFor } from '../../../tree/signs/signs-for.ts';
import type { CueTable } from './cue-table.ts';

const oneOf = (...parts: readonly string[]): string => `(?:${parts.join('|')})`;
const words = (...parts: readonly string[]): RegExp => new RegExp(`\\b${oneOf(...parts)}\\b`, 'i');
const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'i');
const opening = (...parts: readonly string[]): RegExp => new RegExp(`^${oneOf(...parts)}`, 'i');

/** English cues, tuned by hand on several hundred real sentences. Whole words, never prefixes. */
export const EN: CueTable = {
  language: 'en',
  isInstruction: signsFor('en').isInstruction,
  isTold: /\b(?:I|my|me)\b|^["“]/,
  opener: new RegExp(
    `^${oneOf(
      'certainly',
      'sure(?: thing)?',
      'of course',
      'absolutely',
      'definitely',
      'great question',
      'good question',
      "that['’]?s? (?:is )?an? (?:great|good|fascinating|interesting|excellent) [^.!,]*(?:question|topic)",
      'no problem',
      "you['’]re welcome",
      'thank(?:s| you) for (?:asking|your question|reaching out|sharing)[^.!]*',
      "i['’]d be (?:happy|glad) to (?:help|assist)[^.!:]*",
      "i['’]m (?:happy|glad) to (?:help|assist)[^.!:]*",
      'happy to help[^.!:]*',
      'okay',
      'alright',
    )}\\s*[!.,]$`,
    'i',
  ),
  openerPrefix:
    /^(?:certainly|sure(?: thing)?|of course|absolutely|okay|alright)[,!]\s+(?=(?:here|below|the|this|these|let['’]s)\b)/i,
  offer: opening(
    "(?:please )?(?:let me know|feel free to (?:ask|reach out|let me|share|provide|contact)|do(?: not|n['’]t) hesitate to (?:ask|let me|reach out(?! to)))",
    "if you (?:have|need|want|would like|['’]d like|['’]re|are|could|can|provide|share)[^.?!]*(?:i can|i['’]ll|i['’]d|i['’]m|i would|i will|let me know|feel free|just ask|happy to|don['’]t hesitate)",
    'i hope (?:this|these|that|it) (?:helps|was helpful|answers)',
    'hope (?:this|that) helps',
    'is there anything else',
    'would you like me to',
    'do you want me to',
    'happy (?:coding|cooking|baking|learning|travels)[.!]?$',
    '(?:good luck|best of luck)[^.!]{0,40}[.!]?$',
    "i['’]m here to help",
    'just let me know',
    'enjoy(?: your [a-z ]+)?[.!]$',
  ),
  substance: words(
    'but',
    'however',
    'cannot',
    "can['’]t",
    'not able',
    'unable',
    'unless',
    'only',
    'except',
    'doctor',
    'physician',
    'lawyer',
    'professional',
    'emergency',
    'hotline',
    'our',
    'guidance',
    '(?:provide|share|paste|send)(?: me)?(?: with)? (?:the|a|an|more|your|any)',
    'my (?:rate|price|offer|proposal)',
    'ask for help',
    '\\d+',
  ),
  emptyIntro: opening(
    "here(?:['’]?s| is| are)\\b",
    'below (?:is|are)\\b',
    '(?:the )?following\\b',
    'these are\\b',
    'some (?:of the )?(?:\\w+ )?(?:ways|tips|examples|suggestions|ideas|options|points)\\b',
    'there are (?:several|many|a number|various|some|a few)\\b',
    "let['’]s (?:break|look|go|explore|dive)\\b",
  ),
  wrapUp: opening(
    'in (?:conclusion|summary|short|essence|brief|the end)\\b',
    'overall\\b',
    'to (?:sum up|summarize|conclude)\\b',
    'by (?:following|incorporating|implementing|considering|understanding|taking|combining|keeping)\\b[^.]{10,}you\\b',
    'these (?:are (?:just|only)|\\w+ (?:are just|can help|will help|should help|highlight|represent|illustrate|demonstrate))\\b',
    'ultimately\\b',
    'all in all\\b',
    'with these\\b',
    'this (?:is just|list is)\\b',
    'following these\\b',
  ),
  verdict: words(
    'for most (?:people|teams|cases|users|purposes|situations)',
    '(?:is|are) (?:usually|generally|probably|often|typically) (?:the )?(?:right|best|safest|better)',
    '(?:is|are) (?:good )?enough',
    'the best (?:choice|option|approach|way|default)',
    "i(?:['’]d| would)? recommend",
    '(?:is|are) (?:recommended|advisable)',
    'the (?:short|simple) answer',
    'bottom line',
    // A closing sentence that decides; one that only looks back is a wrap-up.
    '(?:in conclusion|in summary|in short|overall|ultimately),? .{0,160}\\b(?:not|no|never|best|better|worse|depends?|should|recommend(?:ed)?|choose|enough|rather|unlikely|likely|yes|must|instead|only|cannot|requires?|possible|comes down to|matter of|(?:in)?correct|effective|choice|challenging)',
    'it depends on',
    'worth (?:it|doing|considering|the)',
  ),
  // A noun, "is a" and what kind of thing it is. "Doing X is a process" praises, it does not define.
  definition: new RegExp(
    `^(?!\\w+ing\\b|the \\w+ (?:of|in|for)\\b|${oneOf('if', 'when', 'while', 'there', 'in', 'by', 'my', 'our', 'your', 'i', 'we', 'you', 'this', 'that', 'it', 'these', 'those', 'he', 'she', 'they', 'one', 'what', 'as', 'some', 'many', 'another')}\\b)(?:an?|the )?[\\w“"'‘(][\\w\\s“”"'’‘()/&.–-]{1,60}?\\b${oneOf(
      '(?<!(?:to|likely|may|might|can) )refers? to',
      'is defined as',
      'can be defined as',
      'stands for',
      '(?:is|are) (?:an? (?:\\w+[ -]){0,3}|the )(?:process|practice|study|act|ability|concept|branch|term|measure|type|kind|form|technique|protocol|standard|language|framework|device|disease|condition|disorder|theory|set|collection|model|program|format|algorithm|structure|document|agreement|contract|tax|currency|mineral|compound|substance|organism|plant|animal) (?:of|that|which|where|in which|used|by which|designed|based|between|to)',
    )}\\b`,
    'i',
  ),
  example: opening(
    'for (?:example|instance)\\b',
    'e\\.g\\.',
    'as an example\\b',
    'an example\\b',
    'one example\\b',
    'to illustrate\\b',
  ),
  warning: anyOf(
    /^(?:please )?(?:never|do not|don['’]t)\b/i,
    words(
      'warning',
      'caution',
      'dangerous',
      'must not',
      '(?:should|must|can) never',
      'you should not',
      "you shouldn['’]t",
      'be careful',
      'beware',
      'seek (?:medical|professional|immediate|legal)',
      'consult (?:a|an|your|with a)',
      'at your own risk',
      'side effects?',
      'not recommended',
      'illegal',
      'toxic',
      'poisonous',
      'fatal',
      'life-threatening',
      'call (?:911|112|999|emergency)',
      'irreversible',
      'cannot be undone',
    ),
  ),
  correction: new RegExp(
    `\\b${oneOf(
      "(?:that|this|it)(?:['’]s| is) (?:not|n['’]t) (?:true|correct|accurate|possible|the case)",
      "(?:that|this|it) isn['’]t (?:true|correct|accurate|possible|the case)",
      'there is no evidence',
      '(?:is|are) (?:an? )?(?:common )?(?:myth|misconception|incorrect|inaccurate)',
      'contrary to',
      'i (?:must|should|need to) (?:clarify|point out|correct)',
      'to clarify',
      "i(?:['’]m| am) (?:sorry|not able|unable)",
      "i (?:cannot|can['’]t|don['’]t have|do not have)",
      'as an ai',
      'as of my (?:last|knowledge)',
      "(?:does|do|did)(?: not|n['’]t) (?:actually|exist)",
      'actually,',
    )}`,
    'i',
  ),
  prerequisite: words(
    'before you (?:start|begin)',
    'prerequisites?',
    "you(?:['’]ll| will)? need(?! to)",
    "make sure (?:you have|that you have|you['’]ve)",
    'requirements?:',
    'first,? install',
    '(?:npm|pip|apt|brew|yarn|cargo) (?:install|add)',
  ),
  summaryHeading:
    /^(?:\d+[.)]\s*)?(?:(?:key )?(?:summary|conclusion|takeaways?|recommendations?|verdict)|(?:in )?(?:short|summary|conclusion)|tl;?dr|bottom line|final thoughts?)\b/i,
  genericLabel:
    /^(?:pros?|cons?|advantages?|disadvantages?|examples?|notes?|purpose|usage|benefits?|drawbacks?|description|details?|features?|tips?|why|how|what|use cases?|impact|solution|problem|steps?|answer|explanation|result|output|input|options? [a-z0-9]|\d+)$/i,
  crossReference: words(
    '(?:step|section|point|item|option|method) \\d+',
    '(?:described|mentioned|shown|listed|discussed|outlined|noted) (?:above|below|earlier|previously)',
    '(?:the )?(?:first|last) (?:two|three|few) (?:steps|points|options|methods|items)',
    'previous (?:step|section|point)',
    'the (?:above|following|preceding) (?:steps?|sections?|code|examples?|table)',
  ),
  advice: words(
    'tips?',
    'ways',
    'strateg(?:y|ies)',
    'suggestions?',
    'ideas?',
    'advice',
    'things',
    'options',
    'factors',
    'methods',
    'recommendations',
    'approaches',
    'techniques',
    'practices',
    'points',
    'reasons',
    'tricks',
    'considerations',
  ),
  sequenceLabel:
    /^(?:\d+[.):\s]|(?:step|phase|stage|part|day|week|month|year|chapter|act|scene|level|lesson|round|verse|stanza|line) \w+|introduction|intro|first|second|third|finally|next|final|ages? \d)/i,
  topics: {
    cost: /[$€£]\s?\d|\b(?:costs?|prices?|pricing|priced|expens(?:es?|ive)|cheap(?:er|est)?|budgets?|fees?|afford(?:able)?|salary|revenue|profits?|roi|return on investment|invest(?:ments?|ing)?|financ(?:e|es|ial|ing)|money|tax(?:es)?|savings?|fines?|pay(?:ments?|ing)?|subscriptions?|billing|discounts?|economic(?:al|ally)?)\b/i,
    timeline:
      /\b\d+(?:\s*(?:-|–|to)\s*\d+)?[\s-]*(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b|\b(?:deadlines?|timelines?|schedules?|duration|milestones?|long[- ]term|short[- ]term|time[- ]consuming|delays?|roadmap|quarter(?:ly)?|launch|go live|due date|turnaround)\b/i,
    risk: /\b(?:risk(?:s|y|ed|ing)?|dangers?|dangerous|threats?|vulnerab(?:le|ility|ilities)|harm(?:s|ful|ed)?|fail(?:s|ed|ure|ures)?|loss(?:es)?|damag(?:e|es|ed|ing)|negative(?:ly)?|drawbacks?|disadvantages?|adverse|side effects?|injur(?:y|ies|ed)|concerns?|unsafe|uncertain(?:ty)?|volatil(?:e|ity)|warnings?|caution|leak(?:s|ed)?|breach(?:es)?|attacks?|attackers?|forged|fines?|penalt(?:y|ies)|liab(?:le|ility|ilities)|compromised?|exposed?|exposure)\b/i,
    security:
      /\b(?:secur(?:e|ed|ely|ity|ing)|attacks?|attackers?|breach(?:es)?|encrypt(?:ed|ion|s)?|passwords?|authenticat(?:e|ed|ion)|authori[sz](?:e|ed|ation)|malware|phishing|firewalls?|privacy|confidential(?:ity)?|hack(?:ers?|ed|ing)?|backups?|access control|permissions?|sensitive|safeguards?|protect(?:s|ed|ion|ing)?|fraud|cyber\w*|secrets?|tokens?|tls|oauth|credentials?|leak(?:s|ed)?|scams?|identity theft|penetration test\w*)\b/i,
    compliance:
      /\b(?:complian(?:ce|t)|comply|regulat(?:ed|ion|ions|ory|ors?)|legal(?:ly)?|laws?|gdpr|hipaa|ccpa|pci|sox|soc 2|iso \d+|polic(?:y|ies)|audit(?:s|ed|ing|ors?)?|govern(?:ance|ment)|licen[sc](?:e|es|ed|ing)|copyright(?:ed)?|liab(?:le|ility|ilities)|illegal|permits?|consent|contracts?|agreements?|obligations?|duty|duties|required by law|certif(?:ied|ication|ications)|data processing|retention|residency|subprocessors?|dpa|rights)\b/i,
    code: /\b(?:(?:source |sample )?code|codebase|scripts?|command[- ]lines?|run (?:the|this) command|python|javascript|typescript|sql|html|css|compil(?:e|er|ed)|debug(?:ging)?|syntax|sdk|cli|endpoints?|json|node\.js|docker|git|npm|pip|import(?:s|ed)? the)\b/i,
    steps:
      /^(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|next|then|after (?:that|this)|finally|lastly|once|start by|begin by|to (?:begin|start)|step \d+|(?:\d+[.)]\s*)?(?:implement(?:ing|ation)|set(?:ting)? (?:it )?up|installation|getting started|step[- ]by[- ]step))\b/i,
    concept:
      /\b(?:concepts?|principles?|theor(?:y|ies)|ideas?|because|reasons?|means that|understand(?:ing)?|works by|in essence|fundamental(?:s|ly)?|refers? to|is called|known as|defined as|what .{2,30} (?:is|are|means))\b/i,
    comparison:
      /\b(?:than|versus|vs\.?|compared|comparison|whereas|unlike|in contrast|on the other hand|differ(?:s|ent|ence|ences)?|similar(?:ly)?|both|advantages?|disadvantages?|pros|cons|alternatives?|trade-?offs?|choos(?:e|ing) (?:an?|the|between|your)|options)\b/i,
  },
  leanings: {
    cost: /\b(?:value|worth|resources?|efficien(?:t|cy)|waste|market|sales|business|customers?|demand|growth|competit\w+|quality|most|more|less)\b/i,
    timeline:
      /\b(?:\d{4}|time|soon|early|late|first|later|before|after|during|until|while|quick(?:ly)?|fast|slow(?:ly)?|daily|weekly|regular(?:ly)?)\b/i,
    risk: /\b(?:however|but|although|despite|avoid|careful(?:ly)?|problems?|challeng(?:e|es|ing)|difficult(?:y|ies)?|limit(?:s|ed|ation|ations)?|impact|conflict|lack|without|may not|might|depend(?:s|ing)?|critic(?:al|ism)|issues?|stress|pressure|pain|death|war|crime|safety)\b/i,
    security:
      /\b(?:safe(?:ty|ly)?|trust(?:ed|worthy)?|control(?:s|led)?|access|private|guard|defen[cs]e|military|police|shield|monitor(?:s|ing)?|verify|stabil(?:ity|ize)|strict(?:ly)?)\b/i,
    compliance:
      /\b(?:rules?|standards?|official(?:ly)?|public|state|states|authorit(?:y|ies)|responsib(?:le|ility)|ethic(?:s|al)|require(?:s|d|ments?)?|must|should|ensure|approval|documentation|records?|organi[sz]ations?)\b/i,
    code: /\b(?:functions?|class(?:es)?|apis?|librar(?:y|ies)|algorithms?|frameworks?|software|systems?|data|programs?|technolog(?:y|ies)|technical|computers?|digital|models?|tools?|input|output|methods?)\b|`/i,
    steps:
      /\b(?:use|using|add|make|create|start|set|try|apply|build|practice|keep|place|choose|check|install|prepare|work(?:s|ing)?|can be (?:used|made|done))\b/i,
    concept: /\b(?:is|are|means|called|based on|kind of|part of|such as|like|allows?|how|why)\b/i,
    comparison:
      /\b(?:better|best|worse|worst|more|most|less|least|higher|lower|larger|smaller|other|others|instead|rather|popular|known for|unique|special)\b/i,
  },
  asksForList:
    /\b(?:list|names? of|give me|top \w+|(?:what|which|name|suggest|recommend|mention|describe) (?:\w+ ){0,4}(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:\w+ ){0,3}\w+s|(?:suggest|recommend|think of|name) (?:me )?(?:some|a few|several)|\d+ (?:\w+ )?(?:ideas|ways|tips|examples|reasons|things|names|books|movies|songs|facts|questions|words|places))\b/i,
  asksWhatItIs:
    /^(?:so |hi,? |hello,? )?(?:what(?:['’]s| is| are| does| do)|define|explain|who|can you explain|tell me about|describe|how would you (?:describe|explain))\b/i,
  asksHistory:
    /\b(?:history|when|origins?|invented|founded|who was|happened|war|century|evolution)\b/i,
  asksHowTo:
    /\bhow (?:(?:do|can|should|would) (?:i|we|you|one) |to )(?!think|feel|know|tell|decide|choose|approach|see|evaluate|compare|view)\w+|\b(?:steps?|recipe|guide|tutorial|instructions?|procedure|walk me through)\b/i,
  asksForCode:
    /\b(?:code|script|program|function|sql|query|html|css|python|javascript|typescript|java|regex|command|excel|formula|latex|bash|git|docker|terraform|implement)\b/i,
};
