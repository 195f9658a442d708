import type { Cue } from './cue.ts';

/** Attributes of a thing that have one value. */
export const ATTRIBUTE =
  '(?:name|title|surname|nickname|limit|limits|rate limit|price|cost|fee|size|length|width|height|weight|depth|age|date|year|day|time|number|amount|count|total|sum|value|speed|distance|temperature|population|capital|currency|language|area|volume|mass|density|radius|diameter|circumference|frequency|wavelength|voltage|port|version|default|maximum|minimum|max|min|range|status|status code|address|location|symbol|formula|abbreviation|acronym|unit|units|colou?r|shape|flag|anthem|animal|bird|flower|motto|code|country code|zip code|dial(?:ing)? code|area code|time ?zone|deadline|release date|birthday|birth ?date|birthplace|hometown|salary|score|record|rank|ranking|percentage|percent|ratio|proportion|share|rate|index|id|key|command|shortcut|extension|path|syntax|keyword|operator|licen[sc]e|author|writer|director|producer|composer|singer|artist|actor|actress|ceo|founder|inventor|president|king|queen|owner|manager|captain|coach|mayor|governor|mother|father|wife|husband|spouse|sister|brother|son|daughter|genre|species|genus|family|order|class|plural|past tense|opposite|antonym|synonym|spelling|pronunciation|translation|full form|meaning|definition|term|word|answer|result|output|solution|root|square root|cube root|derivative|integral|remainder|quotient|product|average|mean|median|boiling point|melting point|freezing point|atomic number|atomic weight|half-life|ph|elevation|altitude|latitude|longitude|coordinates|source|origin|headquarters|hq|publisher|manufacturer|brand|model|engine|fuel|timeout|quota|threshold|retention period|warranty|dosage|dose|expiry|expiration|interest rate|exchange rate|tax rate|vat|gdp|area of)';

/** The question has one answer: a name, a date, a number, a place, a yes or no. */
export const FACT_CUES: readonly Cue[] = [
  {
    name: 'who-when-where',
    pattern: /^(?:who|whom|whose|when|where)(?:'s|'d|'re|'ll|s)?\b/,
  },
  {
    name: 'preposition-which',
    pattern:
      /^(?:in|on|at|by|from|during|for|of|to|with|under|after|before|into|since|until|through|near|about|against) (?:which|what|whose|whom|how many)\b/,
  },
  {
    name: 'setting-then-which',
    pattern:
      /^(?:in|on|at|by|from|during|for|of|to|with|under|after|before|since|until|through|near|about|against|between) [^,?]{1,60}, (?:in |on |at |for |by |of )?(?:which|who|whose|whom|what (?:was|is|were|year|country|city|name)|when|where|how many|how much|how old|how long)\b(?! (?:should|can|could|would) )/,
  },
  {
    name: 'looked-up',
    pattern:
      /^(?!(?:how|why|best|tips|guide|improve|increase|calculate)\b)(?:[\w'.&-]+ ){1,8}(?:cast|lyrics|release date|net worth|height|age|birthday|phone number|population|capital|zip code|final score|runtime|opening hours|wingspan|lifespan|boiling point|melting point|term limits?)$|^(?:cast|lyrics|capital|population|author|director|term limits?|number|length|height|age) (?:of|for)\b/,
  },
  { name: 'which', pattern: /^which\b/ },
  {
    name: 'how-measured',
    pattern:
      /^how (?:many|much|old|long|far|tall|big|often|high|deep|fast|large|late|hot|cold|heavy|wide|thick|small|soon|early|strong|expensive|loud|bright|close|near|short|rich)\b/,
  },
  {
    name: 'how-named',
    pattern:
      /^how (?:is|are|was|were|do|does|did|would|to) .{0,80}\b(?:known|called|translated|spelled|spelt|spell|pronounced|pronounce|named|abbreviated|say .{1,40} in \w+|written in (?:words|roman|binary))\b/,
  },
  {
    name: 'what-attribute',
    pattern: new RegExp(
      `^what(?:'s|s| is| was| are| were| will be| would be)?(?: (?:is|are))? (?:the|its|their|his|her|our|my|our current|github's|\\w+'s) (?:[\\w'’./+#-]+ ){0,4}?${ATTRIBUTE}\\b`,
    ),
  },
  {
    name: 'what-superlative',
    pattern:
      /^what(?:'s|s| is| was| are| were)? (?:the|a|an)? ?(?:[\w'’.-]+ ){0,3}?(?:\w{2,}est|most \w+|least \w+|first|last|second|third|fourth|fifth|next|previous|only|original|official|current|main|real|full|chemical|scientific|latin|native|national|total|legal|exact|correct|maiden|middle|final)\b/,
  },
  {
    name: 'what-kind',
    pattern:
      /^(?:what|wat) (?:year|date|day|time|month|century|decade|age|country|city|state|county|continent|planet|river|ocean|sea|mountain|island|language|nationality|religion|currency|colou?r|shape|type|kind|sort|breed|species|animal|bird|fish|plant|tree|flower|fruit|metal|element|gas|chemical|vitamin|organ|bone|muscle|part|sport|team|club|song|album|band|singer|film|movie|show|series|episode|season|channel|network|actor|actress|character|book|novel|play|poem|author|word|phrase|term|name|number|percent(?:age)?|amount|size|level|grade|rank|position|company|brand|product|car|airline|airport|university|school|college|building|bridge|street|president|king|queen|instrument|tool|unit|protocol|port|command|function|method|key|file|version|format|layer|letter|symbol|sign|law|amendment|article|treaty|war|battle|event|holiday|festival|disease|virus|drug|food|dish|drink|meat|cheese|wine|sound|group|party|system|style|genre|category|information|joint|fuel|license|happened (?:in|on)|zodiac|star sign|blood type|temperature|speed|distance|material|substance|gland|hormone|enzyme|cell|tissue|region|province|ethnicity|race|class|rating|status|code|library|package|flag|option|extension)s?\b/,
  },
  {
    name: 'what-of',
    pattern:
      /^what(?:'s|s| is| was| are| were) (?:the|an?|one|two|three|four|five) (?:[\w'’-]+ ){1,4}(?:of|in|on|for|from|between|at|to|with|by|that|which|who|where|when|used|called|behind|under|about|made)\b/,
  },
  {
    name: 'what-does-stand',
    pattern:
      /^what (?:do|does|did) .{1,80}\b(?:mean|stand for|refer to|represent|symboli[sz]e|contain|cost|weigh|measure|equal|produce|eat|secrete|return|output|sign mean|call|translate to|start with|run on|belong to|look like in|go in|come from|originate)\b/,
  },
  {
    name: 'what-past',
    pattern:
      /^what (?:was|were|did|has|had|is the|are the|will|goes in|is on|is in)\b(?!.*\b(?:say about|think|some|famous)\b)/,
  },
  {
    name: 'known-as',
    pattern:
      /^what(?:'s|s| is| are| was| were) .{2,80}\b(?:called|known as|named|made (?:out )?of|short for|a fear of|written in|equal to|divided by|times|plus|minus|squared|in (?:celsius|fahrenheit|kilomet(?:er|re)s|miles|pounds|kilograms|kg|cm|inches|feet|met(?:er|re)s|hex|binary|decimal|utc|est|pst|usd|eur|dollars|euros|roman numerals|spanish|french|german|japanese|italian|chinese|latin|english))$/,
  },
  {
    name: 'which-inside',
    pattern:
      /^(?!(?:i|i'm|i've|my|we|you|get|help|give|find|make|tell|list|explain|show|create|let|think|look|provide|please|suggest|define|twenty|ten|five|\d+)\b)(?!.*\b(?:how (?:to|do|does|can|should)|would it be)\b).{6,200}\b(?:is|are|was|were|on|in|of|to|for|from|with|by|as|has|have|does|did|do|group|a|an|the|:|,|goes|located|associated) ?(?:which|what|whose|whom|who|how many|how much|what year|where)\b(?! (?:i|you|we|they|he|she|it|the|a|an|people|to|they're|i'm|i'll)\b)[^,]{0,60}$/,
  },
  {
    name: 'completion',
    pattern:
      /^(?!(?:i|you|we|my|please|how|why|if)\b).{10,200}\b(?:is|are|was|were|a|an|the|called|known as|named|by|as|for|experienced a|referred to as|termed|refers to|equals|contains)(?: ?:|_+| _+)?$/,
  },
  {
    name: 'name-it',
    pattern:
      /^(?:the )?(?:name|term|word|abbreviation|symbol|definition|capital|population|author|currency|meaning|full form|year|date|birthplace|age|height|length|boiling point|chemical formula|formula) (?:of|for|that|when|in)\b|^(?:name|state|identify) (?:the|one|two|three|four|five|a|an|any (?:one|two|three))\b(?! (?:advice|tips|ideas|examples?|reasons|ways|overview|explanation|summary|list|best|top|most|main))|^(?:\w+ ){1,3}(?:term|word|name|branch|instrument|form|type|kind|part|study|symbol|unit|god|goddess) (?:for|of|that|used)\b/,
  },
  {
    name: 'clue',
    pattern:
      /^(?:an?|the|fictional|famous|former|islamic|greek|roman|british|american|french|german|branch|form|tools?|type|rain|term) (?!(?:list|guide|way|comparison|summary|few|brief|detailed|quick|step|plan|recipe|good|simple|better|tutorial|friend|man|woman|colleague|customer|client|lot|person)\b)[\w'’ ,-]{2,140}\b(?:that|who|whose|which|used|made|created|located|called|deals|from|is|are|was)\b[^.?!]*$/,
  },
  {
    name: 'yes-no-past',
    pattern: /^(?:did|was|were|had|has|have|wasn't|didn't|hasn't|isn't)\b(?! (?:you|i|we)\b)/,
  },
  {
    name: 'yes-no-short',
    pattern:
      /^(?:is|are|does|do|can|will)(?: it true that)? (?!(?:you|i|we|my|our|there|it (?!true))\b)(?!.*\b(?:worth|better|good|bad|best|safe|wrong|right|rational|ethical|moral|effective|important|necessary|normal|reasonable|recommended|fair|harmful|dangerous|healthy|hard|difficult|easy|should|too|enough|really matter|in some|ever|if|violation|possible|likely|going to|replace|become|sustainable|overrated|why|how|work)\b)[\w'’./+#-]+(?: [\w'’./+#-]+){1,7}$/,
  },
  { name: 'is-it-true', pattern: /^is it true (?:that )?|^true or false\b/ },
  {
    name: 'compute',
    pattern:
      /^(?:calculate|compute|evaluate|solve|simplify|factor|differentiate|integrate|find (?:the )?(?:value|area|volume|sum|product|length|derivative|integral|slope|x|y|gcd|lcm|perimeter|probability|roots?|determinant|hypotenuse|median|mean|average|mode)|convert -?[\d.,]+|round|multiply|divide|add|subtract|what(?:'s|s| is)? ?-?[\d.,(]+ ?(?:[+*/^x×÷%-]|percent|times|plus|minus|divided|to the|mod|in|as|degrees|squared|factorial)|-?[\d.,()]+(?: ?[+*/^x×÷-] ?[\d.,()]+)+|how many .{1,60} (?:in|make|equal) (?:an? |one |\d))/,
  },
];
