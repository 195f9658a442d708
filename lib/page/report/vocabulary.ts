/**
 * Every word that a report may hold. Names on a page are cut into words and any other word becomes
 * a mark, so that no name, text or number of the page can pass.
 */
const WORDS = new Set(
  `accordion action actions active actor agent ai alert alt anchor answer app area article artifact aside
  assistant async author avatar badge bar block blockquote body border bot bottom bound box bubble busy button
  cancel caption card carousel cell center chain chat chatbot check child chip chunk citation cite class close
  code collapse column command comment complete completion composer conversation container content context
  control copy count data date default delta description detail details dialog direct disabled disclaimer div
  document done down draft drawer drop edit editor element embed empty end entry error event expand external
  feedback field file first flex float fold follow footer footnote for form frame from full generate generated
  generating generation global grid group guest h1 h2 h3 h4 h5 h6 has header heading hidden highlight history
  host hover html human icon id image img in incoming index info inline inner input is item items key kind label
  language last latex layout left level like line link list live llm load loader loading log logo main markdown
  math md menu message messages meta mini modal mode model more msg name nav no note number of on open option
  order outer outgoing output overlay page pane panel paragraph parent part parts pending person pill placeholder
  plain popover pre preview primary progress prompt prose quality query question quote rate raw react reader
  reasoning received record ref reference region regenerate render rendered reply request resend response result
  retry rich right role root row say scroll search secondary section select selected self send sender sent
  sentence session share sheet show side sidebar sign slot snippet source sources speaker stage start state
  status step stop stream streaming streamdown styled sub submit suggestion summary surface system tab table
  tag target task template testid text textarea textbox thinking thought thoughts thread thumb time title to
  tool toolbar tooltip top trigger turn type typing ui undo up upload url user value variant view viewer
  viewport visible voice welcome widget window with wrap wrapper write writing you aria atomic contenteditable
  controls current describedby dir expanded haspopup labelledby modal multiline orientation relevant
  roledescription`.split(/\s+/),
);

/** Longest name that is looked at, in characters. */
const MAX_NAME = 60;

/** A name with every word that is not ours taken out: `msg__alice-42` is `msg-x-0`. */
export function masked(name: string): string {
  if (name.length > MAX_NAME) return 'long';
  const pieces = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .match(/[a-z]+\d?|\d+|[^a-z\d]+/g);
  const shapes = (pieces ?? []).map(shapeOf).filter((shape) => shape !== '');
  return shapes.filter((shape, index) => shape !== 'x' || shapes[index - 1] !== 'x').join('-');
}

function shapeOf(piece: string): string {
  if (WORDS.has(piece)) return piece;
  const word = piece.replace(/\d$/, '');
  if (WORDS.has(word)) return word;
  if (/^\d+$/.test(piece)) return '0';
  return /[a-z]/.test(piece) ? 'x' : '';
}

/** Values of a few attributes that are one of a known list say what an element is. */
const VALUES = new Set(
  `assistant user human bot ai model system tool agent article log list listitem dialog region main complementary
  button textbox heading status alert presentation group row rowgroup table cell img true false streaming done
  complete pending open closed message text markdown thinking reasoning`.split(/\s+/),
);

/** A value from that list, or nothing. */
export const knownValue = (value: string): string | null =>
  VALUES.has(value.toLowerCase()) ? value.toLowerCase() : null;

/** Elements of HTML, which say nothing but what they are. */
const TAGS = new Set(
  `a abbr address article aside audio b blockquote body br button canvas caption cite code col colgroup dd del
  details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html i
  iframe img input ins kbd label legend li link main map mark math menu meta meter nav noscript object ol
  optgroup option output p path picture pre progress q s samp script search section select slot small source
  span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul
  var video wbr`.split(/\s+/),
);

/** A tag as it may be told: custom elements by the words of ours in their names. */
export const maskedTag = (name: string): string => {
  if (TAGS.has(name)) return name;
  return name.includes('-') ? `custom:${masked(name)}` : 'other';
};
