/**
 * Sets of things of one kind: in a sentence that is otherwise the same, one member does not become
 * another. Members joined by "/" are names of one thing.
 */
const SETS = [
  'red blue green yellow orange purple/violet brown black white grey/gray pink silver golden/gold turquoise beige',
  'father/dad/daddy mother/mom/mum/mommy son daughter brother sister husband wife uncle aunt nephew niece grandfather/grandpa grandmother/grandma boyfriend girlfriend cousin',
  'fathers/dads mothers/moms/mums sons daughters brothers sisters husbands wives uncles aunts parents children/kids relatives siblings',
  'man woman boy girl baby/infant',
  'men women boys girls babies/infants',
  'bride/brides groom/grooms bridegroom bridesmaid/bridesmaids',
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
  'scientist/scientists/researcher/researchers/expert/experts/academics/academic/scholars/specialists police/officer/officers/cop/cops/policeman/policemen/detective/detectives politician/politicians/lawmaker/lawmakers/mp/mps/senators citizen/citizens/resident/residents/locals/inhabitants tourist/tourists/visitor/visitors/traveller/travellers/travelers/holidaymakers protester/protesters/protestors/demonstrator/demonstrators campaigner/campaigners/activist/activists pollster/pollsters defendant/defendants/accused driver/drivers/motorist/motorists passenger/passengers thief/thieves/robber/robbers/burglar/burglars retailer/retailers/shopkeeper/shopkeepers customer/customers/client/clients/shopper/shoppers student/students/pupil/pupils teacher/teachers/lecturer/lecturers nurse/nurses doctor/doctors/physician/physicians soldier/soldiers/troops journalist/journalists/reporter/reporters lawyer/lawyers/attorney/attorneys/solicitors judge/judges farmer/farmers worker/workers/employee/employees/staff manager/managers/boss/bosses singer/singers actor/actors hairdresser/hairdressers plumber/plumbers dentist/dentists player/players/footballer/footballers fan/fans/supporter/supporters coach/coaches referee/referees investor/investors critic/critics voter/voters writer/writers/author/authors hunter/hunters fisherman/fishermen prisoner/prisoners/inmate/inmates victim/victims witness/witnesses firefighter/firefighters king/kings queen/queens monk/monks priest/priests developer/developers/programmer/programmers designer/designers tester/testers administrator/administrators/admin/admins',
  'film/movie book/novel song album play opera painting poem magazine newspaper/paper documentary podcast recording drawing photograph/photo sculpture video presentation',
  'television/tv radio internet telephone/phone computer tablet laptop',
  'breakfast lunch dinner/supper brunch',
  'coffee tea beer wine water milk juice whisky/whiskey vodka rum lemonade',
  'beef pork chicken lamb turkey fish salmon tuna meat ham bacon duck',
  'apple pear orange banana lemon grape peach cherry strawberry pineapple mango plum lime',
  'potato/potatoes tomato/tomatoes carrot/carrots onion/onions peas beans cabbage garlic pepper/peppers spinach lettuce cucumber/cucumbers',
  'dog cat horse cow sheep pig goat rabbit mouse rat lion tiger bear wolf fox elephant monkey bird snake frog whale shark spider cougar parrot turtle',
  'dogs cats horses cows sheep pigs goats rabbits mice rats lions tigers bears wolves foxes elephants monkeys birds snakes frogs whales sharks spiders',
  'car/automobile truck/lorry bus train plane/aeroplane/airplane/aircraft ship boat bicycle/bike motorcycle/motorbike helicopter tram taxi/cab van',
  'cars/automobiles trucks/lorries buses trains planes/airplanes/aeroplanes ships boats bicycles/bikes motorcycles/motorbikes helicopters taxis/cabs vans',
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
  'christian/christians muslim/muslims jewish/jews hindu/hindus buddhist/buddhists sikh/sikhs catholic/catholics protestant/protestants',
  'democrat/democrats republican/republicans conservative/conservatives liberal/liberals socialist/socialists communist/communists labour',
  'africa/african europe/european asia/asian america/american australia/australian antarctica',
  'england/english scotland/scottish ireland/irish wales/welsh france/french germany/german spain/spanish portugal/portuguese italy/italian greece/greek turkey/turkish russia/russian poland/polish austria/austrian switzerland/swiss belgium/belgian netherlands/dutch sweden/swedish norway/norwegian denmark/danish finland/finnish hungary/hungarian romania/romanian china/chinese japan/japanese korea/korean india/indian pakistan/pakistani vietnam/vietnamese thailand/thai indonesia/indonesian malaysia/malaysian iran/iranian iraq/iraqi israel/israeli egypt/egyptian nigeria/nigerian kenya/kenyan mexico/mexican brazil/brazilian argentina/argentinian chile/chilean peru/peruvian colombia/colombian venezuela/venezuelan canada/canadian cuba/cuban ukraine/ukrainian cambodia/cambodian philippines/filipino',
  'london paris berlin madrid rome vienna moscow tokyo beijing delhi sydney melbourne toronto chicago boston',
  'mercury venus earth mars jupiter saturn uranus neptune pluto',
  'monday tuesday wednesday thursday friday saturday sunday',
  'second/seconds minute/minutes hour/hours day/days week/weeks month/months year/years decade/decades century/centuries',
  'daily weekly monthly yearly/annually hourly',
  'north south east west',
  'once twice thrice',
  'single double triple quadruple',
  'food/foods drug/drugs weapon/weapons clothing/clothes money jewelry/jewellery furniture',
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

/** True when the two words name different things of one kind. */
export function contrast(a: string, b: string): boolean {
  const left = PLACES.get(a);
  const right = PLACES.get(b);
  if (!left || !right) return false;
  const isSame = left.some(([set, member]) => right.some(([s, m]) => s === set && m === member));
  return !isSame && left.some(([set]) => right.some(([other]) => other === set));
}
