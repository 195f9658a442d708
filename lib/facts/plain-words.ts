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
    'notwithstanding>despite|henceforth>from now on|whilst>while|amongst>among|detrimental to>bad for'
  )
    .split('|')
    .map((pair) => pair.split('>') as [string, string]),
);
