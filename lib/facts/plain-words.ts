/** What may be done greatly; "significantly more" and "statistically significantly" are other senses. */
const GREATLY = (
  'reduce reduces reduced reducing increase increases increased increasing improve improves improved improving affect affects affected ' +
  'influence influences influenced impact impacts impacted enhance enhances enhanced boost change changes changed alter altered'
).split(' ');

/** One-to-one replacements that are right in every sense and form of the word: the only words an edit may change. */
export const PLAIN_WORDS: ReadonlyMap<string, string> = new Map(
  (
    'utilize>use|utilizes>uses|utilized>used|utilizing>using|utilise>use|utilises>uses|utilised>used|utilising>using|utilization of>use of|' +
    'approximately>about|numerous>many|subsequently>later|in order to>to|due to the fact that>because|' +
    'commence>start|commences>starts|commenced>started|commencing>starting|' +
    'endeavor to>try to|endeavour to>try to|demonstrates>shows|demonstrated that>showed that|purchased>bought|' +
    'regarding>about|pertaining to>about|residing in>living in|resides in>lives in|enhances>improves|enhance>improve|enhanced>improved|enhancing>improving|' +
    'in addition to>besides|consequently>as a result|furthermore>also|moreover>also|nevertheless>still|nonetheless>still|predominantly>mostly|initiates>starts|' +
    'comprises>includes|expedite>speed up|facilitates>helps|leveraging>using|leverages>uses|mitigates>reduces|mitigate>reduce|mitigating>reducing|strive to>try to|via>through|' +
    'facilitate>help|at this point in time>now|with regard to>about|in close proximity to>near|terminate>end|ascertain>find out|ameliorate>improve|' +
    'adjacent to>next to|in conjunction with>together with|necessitates>needs|necessitate>need|for the purpose of>for|in accordance with>following|' +
    'notwithstanding>despite|henceforth>from now on|whilst>while|amongst>among|detrimental to>bad for|' +
    'individuals who>people who|more difficult>harder|most difficult>hardest|difficult>hard|primarily>mainly|beneficial>helpful|frequently>often|rapidly>quickly|' +
    'an extremely>a very|extremely>very|relatively>fairly|the entire>the whole|an entire>a whole|prior to>before|subsequent>later|' +
    'is able to>can|are able to>can|has the ability to>can|have the ability to>can|' +
    'on a regular basis>regularly|the majority of the>most of the|a large number of>many|' +
    'it is important to note that>note that|it is worth noting that>note that|' +
    'it’s important to note that>note that|it’s worth noting that>note that|' +
    "it's important to note that>note that|it's worth noting that>note that|" +
    'assists>helps|assisting>helping|assist>help|obtain>get|obtaining>getting|additionally>also|advancements>advances|' +
    'modification>change|modifications>changes|modify>change|modifying>changing|demonstrate>show|demonstrating>showing|' +
    'possess>have|possesses>has|attempting to>trying to|occasionally>now and then|' +
    'participate in>take part in|participates in>takes part in|participating in>taking part in|alleviate>ease|' +
    'opportunity to>chance to|opportunities to>chances to|if necessary>if needed|is necessary for>is needed for|' +
    'more comprehensive>fuller|comprehensive>full|a substantial>a large|additional>extra'
  )
    .split('|')
    .map((pair) => pair.split('>') as [string, string])
    .concat(GREATLY.map((verb) => [`significantly ${verb}`, `greatly ${verb}`])),
);
