import type { Cue } from './cue.ts';

/** Nouns that ask for an explanation, a judgement or several things, not for one fact. */
export const EXPLANATORY =
  '(?:differences?|similarit(?:y|ies)|best|good|better|cool|interesting|effective|ways?|impacts?|effects?|influences?|importance|relationships?|relations?|connections?|meaning of life|(?<!boiling |melting |freezing |flash |end |entry )point of|benefits?|advantages?|disadvantages?|drawbacks?|downsides?|upsides?|pros|cons|causes?|reasons?|implications?|consequences?|challenges?|strateg(?:y|ies)|tips|tricks|steps|process(?:es)?|procedure|history of|evolution of|concepts?|theor(?:y|ies)|approach(?:es)?|patterns?|ideas?|examples?|options|alternatives?|risks?|issues?|problems?|methods?|techniques?|factors|principles|features|uses|applications|trade-?offs?|future of|logic|rationale|philosophy|story behind|plot|basics|fundamentals|essentials|(?:\\w+ )?(?:points|takeaways|details)|names of (?:some|famous|good|popular)|considerations|requirements for|dut(?:y|ies)|obligations?|measures|precautions?|safeguards?|practices?|criteria|regulations|recommend(?:ed|ations?)|suggestions?|guidelines?|rules of thumb|criticisms?|arguments?|opinions?|perspectives?|views?|symptoms|signs|treatments?|remed(?:y|ies)|solutions?|error|bug|wrong with|matter with|deal with|like to|architecture|workflow|lifecycle|mechanism|dynamics|ethics|responsibilities|qualities|characteristics|skills|tools|resources|aspects|elements of|components of|context|background|significance of|purpose of|intuition|motivation|gist|main idea|themes?|lessons?|misconceptions?|myths?|opportunities|trends|barriers|obstacles|threats?|performance issues|usp|tradition(?:s|al)|recipe|way to|things|stuff|topics|activities|places|foods?|books|movies|films|games|songs|artists|exercises|gifts?|toys|alternatives)';

/** The question wants advice, an explanation, a judgement or a choice of many. */
export const OPEN_CUES: readonly Cue[] = [
  {
    name: 'how-to',
    pattern:
      /^how (?:do|does|did|can|could|should|would|to|might|may|will|is|are|was|were|come|about|has|have|best|exactly|else|effective|important|useful|safe|reliable|hard|difficult|easy|good|bad|likely|serious|dangerous|realistic|feasible)\b(?! (?:you|i|we|one|they) (?:spell|pronounce|say|write)\b)/,
  },
  {
    name: 'why',
    pattern:
      /^(?:why|what (?:makes|made|causes?|caused|leads?|led|explains?|drives?|motivates?|happens?|happened|would happen|will happen|goes|is it like|does it (?:feel|take|mean to be)|if))\b/,
  },
  {
    name: 'explain',
    pattern:
      /^(?:explain|describe|discuss|compare|contrast|analy[sz]e|evaluate|assess|elaborate|clarify|outline|illustrate|expand on|break down|walk (?:me|us) through|teach|show (?:me|us) how|help|guide|advise|recommend|suggest|summari[sz]e|review|critique|argue|debate|examine|explore|introduce|tell (?:me|us)|talk (?:me|about)|give (?:me|us)|provide|list|brainstorm|share|consider|think|rank|plan|design|develop|build|make|create|what about|let me know|i (?:need|want|would|'d|am|have|can't|cannot|keep|don't|feel|heard|read|like|love|hate)|i'm|i've|i'd|my|we|we're|looking for|need|want|best|tips|ideas|ways|advice|pros and cons|advantages|how-?to|guide|tutorial|steps|reasons)\b/,
  },
  {
    name: 'should',
    pattern:
      /^(?:should|shall|must i|do (?:i|we|you (?:think|recommend|believe|have|suggest))|would (?:you|it|i|we)|could (?:i|we|you|it)|can (?:i|we|you|someone)|may i|might|is it (?:worth|better|ok|okay|safe|possible|good|bad|a good|a bad|normal|wrong|right|rational|ethical|moral|fair|necessary|important|wise|advisable|recommended|hard|difficult|easy|more|always|ever|really|too late|acceptable|reasonable|feasible|realistic)|is there (?:a|an|any|some|anything|really|more|such|another)|are there|am i|are (?:we|you)|what if|if (?:i|you|we|a|the|someone)|in a world|suppose|imagine)\b/,
  },
  {
    name: 'advice',
    pattern:
      /^(?:what|which|where|when|who|whom|how (?:much|many|often|long|far|old)) (?:\w+ ){0,5}?(?:(?:should|shall|would|could|can|might|must|may|ought) (?:i|we|you|one|someone|people|a person|somebody|they|anyone|my|a beginner|beginners|companies|governments|a company)|do (?:i|we|you|one|beginners)|to (?:use|choose|do|buy|learn|start|consider|avoid|eat|wear|visit|look|expect|say|pick|read|watch))\b(?! (?:find the (?:lord|quote|verse|passage)|call))/,
  },
  {
    name: 'explanatory-noun',
    pattern: new RegExp(
      `^(?:what|which|whats|what's|who|where|are|is)(?:'s|'re)?\\b(?: \\w+){0,2}? ?(?:are|is|was|were|do|does)?(?: (?:the|a|an|some|any|your|several|common|main|most|key|major|primary|different|various|possible|potential|typical|popular|general|subtle|five|three|two|ten|many|other|current|biggest|important|recommended|latest|real|true|actual|practical|\\w+est|\\w+)){0,5}? ${EXPLANATORY}\\b`,
    ),
  },
  {
    name: 'wants-depth',
    pattern:
      /\b(?:step[- ]by[- ]step|in (?:detail|depth|your own words|simple terms|plain english|layman'?s terms)|explain (?:your|why|how|it|this|what|to me|the|in|like)|explaining|pros and cons|advantages and|versus|vs\.?|compared (?:to|with)|comparison|differ(?:s|ent)? from|differences?|what do you think|your (?:opinion|thoughts|view|take|advice|suggestion|recommendation)s?|any (?:advice|tips|ideas|suggestions|recommendations|thoughts)|recommend(?:ation)?s?|good idea|tips (?:on|for)|like i(?:'m| am| was|’m) (?:a )?(?:five|5|ten|\d+)|eli5|examples? of|give (?:me )?(?:an )?examples?|think about|approach(?:es)? (?:to|for)|implications|and why|why is|how can|how do i|how should|how would|how does)\b/,
  },
  {
    name: 'what-plural-of-many',
    pattern:
      /^what(?:'re| are| were)? (?:are |were )?(?:some|good|the (?:best|most|top|main|different|various|pros|major|primary|key|common|biggest)|several|different|various|possible|common|effective|all the|your|other|typical|popular|important|ways|reasons|things|kinds|types)\b(?!.{0,60}\bcalled$)/,
  },
  {
    name: 'what-kinds-people',
    pattern:
      /^what (?:kinds?|sorts?|types?) of \w+(?: \w+)? (?:do|does|should|can|could|would|are|is (?:best|good|suitable|better|right|recommended))\b|^what (?:kinds?|sorts?|types?) of (?:things|stuff|music|foods?|people|jobs?|activities|exercises?|books?|games?|questions?|problems?)\b/,
  },
  {
    name: 'concept',
    pattern:
      /^what(?:'s| is| are| was| were|s)? (?:exactly |really |actually )?(?:is |are )?(?:an? )?(?!the |called|known|named)(?:[\w'’./+#-]+)(?: [\w'’./+#-]+){0,2}$/,
  },
  {
    name: 'what-it-does',
    pattern:
      /^what (?:do|does|did) (?!.*\b(?:mean|stand for|cost|weigh|equal)\b).{1,60}\b(?:do|say about|think|believe|argue|look for|offer)\b/,
  },
  {
    name: 'the-thing',
    pattern:
      /^what(?:'s| is| was) the (?:[\w'’./+#-]+ ){0,4}(?:concept|theory|effect|paradox|principle|theorem|law|problem|method|model|framework|movement|declaration|telescope|algorithm|architecture|protocol|pattern|revolution|war|doctrine|syndrome|disease|experiment|hypothesis|rule|technique|strategy|dilemma|fallacy|conjecture|project|act|treaty|programme|program|initiative|crisis|conflict|system|process|cycle|web|cloud|internet|blockchain|metaverse|economy|market|singularity|renaissance|enlightenment|holocaust|reformation|matrix|idea)$/,
  },
  {
    name: 'who-is-bare',
    pattern:
      /^who (?:is|was|are|were) (?!the |a |an |in |on |at |playing|singing|doing|winning|leading|running|hosting|president|king|queen|ceo|your )[a-z.'-]+(?: [a-z.'-]+){0,2}$/,
  },
];
