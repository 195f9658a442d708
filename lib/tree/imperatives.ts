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
export function opensWithImperative(text: string): boolean {
  const word = /^["“'(]?([A-Za-z]+)\b/.exec(text.replace(POLITE, ''))?.[1]?.toLowerCase();
  return word !== undefined && IMPERATIVES.has(word);
}
