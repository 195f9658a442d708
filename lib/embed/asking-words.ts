/**
 * Words by which people ask, want and judge. They stand in every question and every statement about
 * oneself, so sharing them says nothing about sharing a subject. General English; no topic is among them.
 */
const LISTS = [
  'a an the this that these those it its is are was were be been being am do does did have has had',
  'i me my mine myself you your yours we us our they them their he she his her',
  'of in on at to for from by with as and or but if so than then not no nor very too also just only really quite rather',
  'what which who whom whose where when why how can could would should will shall may might must',
  'please recommend recommends recommended recommendation recommendations suggest suggests suggested suggestion suggestions advise advice give tell show help find look looking choose pick idea ideas option options',
  'like likes love loves enjoy enjoys prefer prefers preference hate hates dislike dislikes avoid avoids refuse want wants wanted need needs wish interested fan',
  'good great best better nice some any something anything thing things way ways kind type make get',
  'never always often usually strongly t s m ve re ll d don',
];

export const ASKING_WORDS: ReadonlySet<string> = new Set(LISTS.flatMap((list) => list.split(' ')));
