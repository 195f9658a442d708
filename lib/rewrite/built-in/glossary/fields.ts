/** The fields of the packaged glossary; a term's sense holds inside its own field only. */
export type Field =
  | 'computing'
  | 'security'
  | 'business'
  | 'law'
  | 'medicine'
  | 'finance'
  | 'statistics';

/** Everyday words by which a text shows that it is about a field. */
const WORDS: Readonly<Record<Field, RegExp>> = {
  computing:
    /\b(?:software|programs?|programming|programmers?|code|coding|computers?|servers?|websites?|web|apps?|applications?|databases?|networks?|developers?|internet|files?|linux|windows|python|javascript|java|browsers?|hardware|queries|query)\b/gi,
  security:
    /\b(?:security|passwords?|attack(?:s|ers?)?|hack(?:ers?|ing)|encrypted|credentials|login|log in|users?|accounts?|networks?|servers?|protect(?:ed|ion)?|secrets?)\b/gi,
  business:
    /\b(?:business(?:es)?|compan(?:y|ies)|customers?|market(?:s|ing)?|sales|products?|teams?|projects?|managers?|management|brands?|clients?|startups?|industry|strategy|competitors?|employees)\b/gi,
  law: /\b(?:laws?|legal(?:ly)?|courts?|judges?|lawyers?|attorneys?|contracts?|rights|regulations?|government|constitution|crimes?|criminal|police|federal|lawsuits?|sue|congress|legislation)\b/gi,
  medicine:
    /\b(?:patients?|doctors?|physicians?|disease|diseases|health|medical|medicine|medications?|treatments?|blood|cells?|body|symptoms|drugs?|hospital|pain|organs?|brain|muscles?|species|organisms?)\b/gi,
  finance:
    /\b(?:money|banks?|banking|invest(?:ing|ors?|ments?)?|loans?|credit|debt|interest|markets?|taxes|income|savings|prices?|stocks?|currenc(?:y|ies)|financial|finance|econom(?:y|ic|ies)|funds?|trading|payments?|cards?)\b/gi,
  statistics:
    /\b(?:data|statistic(?:s|al)|samples?|distributions?|models?|predict(?:ions?|ed)?|variables?|experiments?|studies|study|researchers?|probabilit(?:y|ies)|averages?|values?|measure(?:s|ments?)?|dataset|training)\b/gi,
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
