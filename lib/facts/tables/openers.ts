import { wordsIn } from './forms.ts';

/** Words that open sentences with a capital and are no names. */
const OPENERS = `
nobody nothing nowhere everyone everybody everything someone somebody something anyone anybody anything neither either
a an the this that these those it its he she they we you i my your his her our their one two three some any many most few several all both each every no none other another such
in on at by for from to with without of off over under after before during since until while when where why how what which who whose if unless although though because as so but and or nor yet then thus hence however moreover furthermore therefore meanwhile instead besides also again still even just only once twice first second third finally lastly next last later earlier soon now today yesterday tomorrow here there
is are was were be been being am do does did done have has had can could may might must shall should will would let~ don't doesn't isn't aren't won't can't not never always often sometimes usually generally typically mostly probably perhaps maybe possibly certainly surely sure yes okay ok please note~ remember consider ensure make made keep use used using try take get give go put set see look check add remove avoid choose start stop begin end open close read write run install create build click select enter type press save copy call ask tell say~ said think know find help show learn work play move turn
like unlike despite regardless according due given based compared depending including following regarding concerning about above below across along among around behind between beyond inside outside near onto out through throughout toward~ up down upon within via per versus against
good great new old big small large high low long short early late young best better worse worst more less much little fewer least main major minor key common rare important local national international global public private free full empty hot cold warm cool dry wet clean dirty safe dangerous easy hard simple complex strong weak fast slow light heavy dark bright rich poor real true false
people person man men woman women child children kids boy~ girl~ family families parents mother father students student teachers teacher workers worker employees employee users user customers customer patients patient doctors doctor scientists scientist researchers researcher experts expert officials official officers officer police authorities government~ company companies firms firm critics critic fans fan players player visitors visitor residents resident voters voter lawyers lawyer judges judge members member leaders leader investors investor farmers farmer drivers driver passengers passenger witnesses witness victims victim soldiers soldier troops firefighters paramedics readers reader authors author writers writer
water air fire food money time life home school house city town country world state history music art science nature law health business market price~ cost~ data information technology software hardware computer~ internet research study studies evidence results result sales profit~ growth demand supply energy power oil gas coal weather rain snow wind sun earth moon heat
researches analysts analyst protesters crowds crowd nurses nurse engineers engineer developers developer managers manager owners owner sellers buyers tourists travellers travelers scholars scholar historians historian economists economist shares stocks temperatures temperature traffic cars trains planes boats ships dogs cats birds animals plants trees flowers fish
visit meet contact expect allow bring cook mix stir pour cut drain rinse wash wipe sand paint fold hold lift tighten loosen measure compare count divide multiply cover combine whisk bake boil simmer season serve grill roast chop slice peel freeze store hash encrypt upgrade update delete rename import export deploy test debug log configure define declare return replace restart reboot download upload register apply file report pay buy sell invest spend book reserve order send receive travel fly drive walk ride swim rest sleep eat drink practise practice train teach explain describe discuss record mark draw fill drop pull push lock unlock wait switch
step~ tip~ example~ answer question summary conclusion overview introduction background details detail warning caution pros cons advantages disadvantages benefits risks features options ingredients instructions method~ ways reasons causes effects symptoms treatment
originally recently previously currently eventually initially formerly nearly almost roughly approximately exactly especially particularly specifically additionally similarly likewise otherwise consequently subsequently afterwards nowadays overall altogether together apart alone anyway indeed actually really simply clearly obviously fortunately unfortunately hopefully interestingly ironically notably importantly crucially
der die das ein eine und oder aber wenn weil als mit für von auf im bei nach vor seit bis el la los las un una y o pero si cuando con para por de en le les des et ou mais quand avec dans os um uma e mas se com na`;

export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(wordsIn(OPENERS));

/** Titles and roles before names, and words that only look like names. */
export const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr prof professor sir lady lord president minister king queen prince princess captain general judge justice saint st mount mt lake river chapter figure table section part step note i ok'.split(
    ' ',
  ),
);

/** Names of one thing that share no beginning. */
const SAME = [
  'us usa america american~ united states',
  'uk britain british england united kingdom',
  'eu european~ union europe',
  'un nations',
  'netherlands dutch holland',
  'germany german~ deutschland',
  'switzerland swiss',
  'denmark danish danes',
  'wales welsh',
  'spain spanish spaniards',
  'poland polish poles',
  'finland finnish finns',
  'ireland irish',
  'scotland scottish scots',
  'france french',
  'greece greek~',
  'turkey turkish turks',
  'philippines filipino~ philippine',
  'sweden swedish swedes',
  'cyprus cypriot',
  'peru peruvian',
  'iraq iraqi~',
  'israel israeli~',
  'venice venetian~',
  'rome roman~',
  'vienna viennese',
  'athens athenian~',
  'crete cretan',
  'thailand thai',
  'mars martian',
  'nyc york',
  'co2 dioxide',
  'la angeles',
  'js javascript',
  'ts typescript',
  'postgres postgresql',
  'k8s kubernetes',
];
export const ALIASES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  SAME.flatMap((line) => {
    const names = new Set(wordsIn(line));
    return [...names].map((name) => [name, names] as [string, ReadonlySet<string>]);
  }),
);
