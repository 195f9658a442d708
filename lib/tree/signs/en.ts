import type { Signs } from './signs.ts';

/** English verbs that open an instruction. Words that are as often nouns are left out. */
const IMPERATIVES = new Set(
  (
    'add adjust allow analyze apply arrange ask assemble assess assign attach avoid bake be beat begin boil book bring brush build buy calculate call check choose chop clean clear click clone close collect combine communicate ' +
    'compare complete compile conduct configure confirm connect consider consult continue convert cook cool copy cover create cut decide define delete deploy determine develop dip disable dissolve divide do download drag drain draw drink drizzle dry ' +
    'eat edit educate eliminate enable encourage engage enjoy ensure enter establish evaluate examine execute explain explore extract fill find finish flip focus fold follow fry garnish gather generate get give go grab grease grill heat help hold identify ' +
    'implement import include incorporate increase inform insert inspect install invest isolate join keep knead know launch learn leave let limit list listen locate log look lower maintain make mark mash measure melt minimize mix monitor mount move multiply ' +
    'navigate negotiate obtain offer open optimize order organize pack paste pay peel perform pick place plan plug pour practice preheat prepare press prevent prioritize promote protect provide pull purchase push put raise reach read rebase rebuild record reduce ' +
    'refer reflect refrigerate register remember remove repeat replace request research resolve rest restart restrict return review rinse roll rotate run save scan schedule scroll search secure seek select send separate serve set share simmer sign sit slice spread sprinkle ' +
    'start stay steam stir stop store strain stretch submit subtract switch take tap taste tell test tie tighten toss track train transfer trim try turn type understand unplug update upgrade upload use utilize validate verify view visit wait wash watch wear whisk wipe work wrap write'
  ).split(' '),
);

const POLITE =
  /^(?:please|always|never|carefully|gently|slowly|first,?|then,?|next,?|finally,?|now,?|optional(?:ly)?[,:]?)\s+/i;

/** Opens with a verb in the imperative, as steps do. */
function opensWithImperative(text: string): boolean {
  const word = /^["“'(]?([A-Za-z]+)\b/.exec(text.replace(POLITE, ''))?.[1]?.toLowerCase();
  return word !== undefined && IMPERATIVES.has(word);
}

export const EN: Signs = {
  dependent: new RegExp(
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
  isInstruction: opensWithImperative,
  quantity:
    /^(?:about |approx(?:imately|\.)? |~)?(?:[\d¼½¾⅓⅔⅛]|(?:a |an )?(?:pinch|dash|handful|few|cup|teaspoon|tablespoon)\b|salt\b)/i,
  stepWord: /^(?:step|phase|stage|day|week|month|part|level|chapter|scene|act|round)\s+\w+/i,
  announcesSteps:
    /\b(?:steps?|procedure|process|instructions?|how to|follow(?:ing)? (?:these|this|guide)|recipe|walkthrough|method|directions|guide to)\b/i,
  announcesRanking:
    /\b(?:top \w+|rank(?:ed|ing|s)?|in order of|from (?:most|best|highest|largest|lowest)|chronological|timeline)\b/i,
  announcesOrder: /\b(?:step[- ]by[- ]step|steps|stages|phases|sequence|process)\b/i,
  timeLabel:
    /^(?:\d{3,4}s?\b|\d{1,2}[:.]\d{2}|(?:early|mid|late) |(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)/i,
};
