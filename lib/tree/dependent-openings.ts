/**
 * How a sentence opens that cannot be understood without what stands before it. By language; a
 * language without a row treats every sentence as dependent on the one before it in its paragraph.
 */
export const DEPENDENT_OPENINGS: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    `^["“(]?(?:${[
      "this|these|those|that|it|its|it['’]s|they|they['’]re|their|theirs|them|he|she|his|her|him|such|both",
      'another|others?|some (?:of (?:these|them|the)|others?|even|also)|each(?: of)?|most of|many of|all of|none of|one (?:of (?:the|these)|such|reason|way)',
      'the (?:former|latter|same|other|others|two|first|second|third|resulting|above|following|rest|remaining)',
      'however|therefore|thus|so|hence|also|additionally|moreover|furthermore|besides|but|and|or|yet|nor|then|next|finally|lastly|afterwards?',
      'similarly|likewise|instead|otherwise|meanwhile|consequently|accordingly|still|nevertheless|nonetheless|conversely|alternatively|indeed|specifically|especially|unfortunately|rather|again|now',
      'in (?:this|that|these|those|such|contrast|turn|fact|other words|particular|both|either|doing|addition)|as a result|as such|even so|that said|for (?:example|instance|this|these|that)',
      'on the (?:other|one) hand|on top of that|because of (?:this|these)|due to (?:this|these)|despite (?:this|these)|with (?:this|these|that)|by (?:doing|this|these)',
      'after (?:this|that|these)|at (?:this|that)|from (?:this|there|these)|to do (?:this|so|that)|if (?:so|not|this|it|they|he|she)|when (?:this|it|they|these|he|she)',
      'while (?:this|it|they|these)|since (?:this|it|they)|as (?:it|they|he|she)|here|there(?:fore|by)|once (?:it|they|this|these)|not only|along with (?:this|that|these)',
      "more specifically|what['’]s more|second(?:ly)?|third(?:ly)?|\\w+ly,? (?:it|they|this|these|he|she)",
    ].join('|')})(?![\\w’'-])`,
    'i',
  ),
};

/** Languages we have openings for; others fall back to the strictest reading. */
export const opensDependent = (text: string, language: string): boolean =>
  DEPENDENT_OPENINGS[language]?.test(text) ?? true;
