/**
 * Sets of things of one kind: in a sentence that is otherwise the same, one member does not become
 * another. Members joined by "/" are names of one thing. Regular plurals are not listed.
 */
const SETS = [
  'red blue green yellow orange purple/violet brown black white grey/gray pink silver golden/gold turquoise beige',
  'father/dad/daddy mother/mom/mum/mommy son daughter brother sister husband wife/wives uncle aunt nephew niece grandfather/grandpa grandmother/grandma boyfriend girlfriend cousin parent child/children/kid relative sibling',
  'man woman boy girl baby/infant',
  'men women boys girls babies/infants',
  'bride groom bridegroom bridesmaid',
  'king queen prince princess emperor empress duke duchess',
  'driver passenger pilot mechanic cyclist pedestrian engineer-driver conductor',
  'doctor/physician nurse dentist surgeon pharmacist patient vet/veterinarian',
  'teacher student/pupil professor/lecturer principal headmaster dean',
  'lawyer/attorney judge/justice prosecutor juror defendant plaintiff sheriff',
  'actor actress singer dancer director producer writer/author painter sculptor composer comedian poet photographer journalist/reporter',
  'scientist mathematician physicist chemist biologist astronomer cosmologist boxer economist historian philosopher psychologist',
  'president minister senator governor mayor secretary chancellor ambassador councillor monarch',
  'murder/homicide theft/larceny robbery extortion fraud arson rape kidnapping burglary bribery perjury assault blackmail manslaughter',
  'murdered/killed robbed kidnapped/abducted raped arrested stabbed shot poisoned',
  'wedding/marriage funeral birthday anniversary graduation baptism christening party concert divorce',
  'goal assist penalty tackle corner foul save try touchdown',
  'football/soccer rugby cricket tennis golf basketball baseball hockey boxing swimming volleyball badminton cycling rowing skiing',
  'scientist/researcher/expert/academic/scholars/specialists police/officer/cop/policeman/policemen/detective politician/lawmaker/mp/senators citizen/resident/locals/inhabitants tourist/visitor/traveller/travelers/holidaymakers protester/protestors/demonstrator campaigner/activist pollster defendant/accused driver/motorist passenger thief/thieves/robber/burglar retailer/shopkeeper customer/client/shopper student/pupil teacher/lecturer nurse doctor/physician soldier/troops journalist/reporter lawyer/attorney/solicitors judge farmer worker/employee/staff manager/boss/bosses singer actor hairdresser plumber dentist player/footballer fan/supporter coach/coaches referee investor critic voter writer/author hunter fisherman/fishermen prisoner/inmate victim witness/witnesses firefighter king queen monk priest developer/programmer designer tester administrator/admin',
  'film/movie book/novel song album play opera painting poem magazine newspaper/paper documentary podcast recording drawing photograph/photo sculpture video presentation',
  'television/tv radio internet telephone/phone computer tablet laptop',
  'breakfast lunch dinner/supper brunch',
  'coffee tea beer wine water milk juice whisky/whiskey vodka rum lemonade',
  'beef pork chicken lamb turkey fish salmon tuna meat ham bacon duck',
  'apple pear orange banana lemon grape peach cherry strawberry pineapple mango plum lime',
  'potato/potatoes tomato/tomatoes carrot onion peas beans cabbage garlic pepper spinach lettuce cucumber',
  'dog cat horse cow sheep pig goat rabbit mouse/mice rat lion tiger bear wolf/wolves fox/foxes elephant monkey bird snake frog whale shark spider cougar parrot turtle',
  'car/automobile truck/lorry/lorries bus/buses train plane/aeroplane/airplane/aircraft ship boat bicycle/bike motorcycle/motorbike helicopter tram taxi/cab van',
  'gold silver copper iron steel bronze aluminium/aluminum lead tin zinc platinum titanium',
  'wood stone brick glass plastic leather cotton wool silk paper concrete rubber marble',
  'oxygen hydrogen nitrogen carbon helium chlorine sodium potassium calcium magnesium',
  'spring summer autumn/fall winter',
  'head arm leg hand foot knee shoulder neck back chest stomach/abdomen/belly hip ankle wrist elbow face',
  'heart liver kidney lung brain stomach/abdomen bladder pancreas spleen',
  'cancer diabetes malaria cholera tuberculosis influenza/flu measles pneumonia asthma dementia hepatitis',
  'gun/pistol knife sword bomb rifle spear axe grenade',
  'river/stream lake sea/ocean mountain hill valley desert island forest/woods beach',
  'city town village country/nation county continent suburb',
  'house/home school hospital church temple mosque hotel prison/jail airport museum library factory theatre/theater restaurant university bank station office',
  'elevator/lift staircase/stairs escalator roof basement/cellar window door garage balcony kitchen bathroom bedroom',
  'christian muslim jewish/jews hindu buddhist sikh catholic protestant',
  'democrat republican conservative liberal socialist communist labour',
  'africa/african europe/european asia/asian america/american australia/australian antarctica',
  'england/english scotland/scottish ireland/irish wales/welsh france/french germany/german spain/spanish portugal/portuguese italy/italian greece/greek turkey/turkish russia/russian poland/polish austria/austrian switzerland/swiss belgium/belgian netherlands/dutch sweden/swedish norway/norwegian denmark/danish finland/finnish hungary/hungarian romania/romanian china/chinese japan/japanese korea/korean india/indian pakistan/pakistani vietnam/vietnamese thailand/thai indonesia/indonesian malaysia/malaysian iran/iranian iraq/iraqi israel/israeli egypt/egyptian nigeria/nigerian kenya/kenyan mexico/mexican brazil/brazilian argentina/argentinian chile/chilean peru/peruvian colombia/colombian venezuela/venezuelan canada/canadian cuba/cuban ukraine/ukrainian cambodia/cambodian philippines/filipino',
  'london paris berlin madrid rome vienna moscow tokyo beijing delhi sydney melbourne toronto chicago boston',
  'mercury venus earth mars jupiter saturn uranus neptune pluto',
  'monday tuesday wednesday thursday friday saturday sunday',
  'second minute hour day week month year decade century/centuries',
  'daily weekly monthly yearly/annually hourly',
  'north south east west',
  'once twice thrice',
  'single double triple quadruple',
  'food drug weapon clothing/clothes money jewelry/jewellery furniture',
  'bomb fire flood earthquake storm hurricane tornado tsunami drought',
  'army navy police air-force',
  'teacher engineer farmer soldier sailor baker butcher carpenter plumber electrician chef/cook waiter',
  'python javascript java rust ruby php swift kotlin typescript perl',
  'linux windows macos android ios',
  'get post put delete patch',
  'addition subtraction multiplication division',
  'cause effect',
  'buyer/purchaser seller/vendor lender borrower landlord tenant employer employee',
  'client server',
  'solid liquid gas plasma',
  'vertical horizontal diagonal',
  'clockwise counterclockwise/anticlockwise',
  'odd even prime',
  'ascending descending',
  'noun verb adjective adverb pronoun preposition',
];

/** Of a word: the sets it stands in, and which member it is there. */
const PLACES: ReadonlyMap<string, readonly (readonly [number, number])[]> = index();

function index(): Map<string, [number, number][]> {
  const places = new Map<string, [number, number][]>();
  for (const [set, words] of SETS.entries()) {
    for (const [member, names] of words.split(' ').entries()) {
      for (const name of names.split('/')) {
        places.set(name, [...(places.get(name) ?? []), [set, member]]);
      }
    }
  }
  return places;
}

const placesOf = (word: string) => PLACES.get(word) ?? PLACES.get(word.replace(/s$/, ''));

/** True when the two words name different things of one kind. */
export function contrast(a: string, b: string): boolean {
  const left = placesOf(a);
  const right = placesOf(b);
  if (!left || !right) return false;
  const isSame = left.some(([set, member]) => right.some(([s, m]) => s === set && m === member));
  return !isSame && left.some(([set]) => right.some(([other]) => other === set));
}
