/** The fields of the packaged glossary; a term's sense holds inside its own field only. */
export type Field =
  | 'computing'
  | 'security'
  | 'business'
  | 'law'
  | 'medicine'
  | 'finance'
  | 'statistics'
  | 'science'
  | 'cooking'
  | 'gardening'
  | 'music'
  | 'photography'
  | 'housing'
  | 'daily-life'
  | 'humanities';

/** Everyday words by which a text shows that it is about a field; the others' terms mean one thing anywhere. */
const WORDS: Readonly<Partial<Record<Field, RegExp>>> = {
  computing:
    /\b(?:software|programs?|programming|programmers?|code|coding|computers?|servers?|websites?|web|apps?|applications?|databases?|networks?|developers?|internet|files?|linux|windows|python|javascript|java|browsers?|hardware|queries|query)\b/gi,
  security:
    /\b(?:security|passwords?|attack(?:s|ers?)?|hack(?:ers?|ing)|encrypted|credentials|login|log in|users?|accounts?|networks?|servers?|protect(?:ed|ion)?|secrets?)\b/gi,
  business:
    /\b(?:business(?:es)?|compan(?:y|ies)|customers?|market(?:s|ing)?|sales|products?|teams?|projects?|managers?|management|brands?|clients?|startups?|industry|strategy|competitors?|employees)\b/gi,
  law: /\b(?:laws?|legal(?:ly)?|courts?|judges?|lawyers?|attorneys?|contracts?|rights|regulations?|government|constitution|crimes?|criminal|police|federal|lawsuits?|sue|congress|legislation|amendments?|statutes?|jail|illegal)\b/gi,
  medicine:
    /\b(?:patients?|doctors?|physicians?|disease|diseases|health|medical|medicine|medications?|treatments?|blood|cells?|body|symptoms|drugs?|hospital|pain|organs?|brain|muscles?|species|organisms?|virus(?:es)?|bacteria|immune|infections?|diagnos(?:is|ed)|chronic|acute|sick|illness(?:es)?|diet|nutrients?|nutrition|vitamins?)\b/gi,
  finance:
    /\b(?:money|banks?|banking|invest(?:ing|ors?|ments?)?|loans?|credit|debt|interest|markets?|taxes|income|savings|prices?|stocks?|currenc(?:y|ies)|financial|finance|econom(?:y|ic|ies)|funds?|trading|payments?|cards?)\b/gi,
  statistics:
    /\b(?:data|statistic(?:s|al)|samples?|distributions?|models?|predict(?:ions?|ed)?|variables?|experiments?|studies|study|researchers?|probabilit(?:y|ies)|averages?|values?|measure(?:s|ments?)?|dataset|training)\b/gi,
  science:
    /\b(?:physics|physicists?|chemistry|chemical|energy|force|mass|atoms?|electrons?|particles?|molecules?|reactions?|acids?|temperature|heat|gravity|electric(?:al|ity)?|voltage|circuits?|current|engines?|metals?|gas(?:es)?|emissions|planets?|stars?|universe|light|waves?|engineering|climate|carbon|materials?)\b/gi,
  cooking:
    /\b(?:cook(?:ing|ed)?|recipes?|ovens?|bake|baking|sauces?|pan|simmer|boil(?:ing)?|butter|garlic|onions?|flour|salt|pepper|oil|ingredients?|dish(?:es)?|flavou?rs?|stir|tablespoons?|teaspoons?|chef)\b/gi,
  gardening:
    /\b(?:gardens?|gardening|plants?|planting|soil|seeds?|seedlings?|flowers?|roots?|leaves|water(?:ing)?|fertilizer|compost|prun(?:e|ing)|weeds|vegetables?|lawn|pots?|harvest|crops?|sunlight)\b/gi,
  music:
    /\b(?:music(?:al)?|songs?|chords?|notes?|melod(?:y|ies|ic)|rhythms?|guitars?|piano|drums?|instruments?|scales?|beats?|tempo|harmony|bass|sound|composers?|vocals?|tracks?|audio)\b/gi,
  photography:
    /\b(?:photograph(?:s|y|ers?|ing)?|photos?|pictures?|images?|cameras?|lens(?:es)?|exposure|light(?:ing)?|focus|shoot(?:ing)?|shots?|portraits?|tripod|zoom|blur(?:ry)?|sensor)\b/gi,
  housing:
    /\b(?:houses?|homes?|housing|rent(?:al|ing|ers?)?|tenants?|landlords?|apartments?|propert(?:y|ies)|real estate|buyers?|sellers?|walls?|roof|floors?|rooms?|buildings?|construction|insulation|kitchen|bathroom|neighbou?rhoods?|windows?|doors?)\b/gi,
};

/** How many different everyday words of each field a text holds. */
export function fieldsIn(text: string): ReadonlyMap<Field, number> {
  const counts = new Map<Field, number>();
  for (const [field, pattern] of Object.entries(WORDS) as [Field, RegExp][]) {
    const found = text.match(pattern) ?? [];
    counts.set(field, new Set(found.map((word) => word.toLowerCase().replace(/s$/, ''))).size);
  }
  return counts;
}
