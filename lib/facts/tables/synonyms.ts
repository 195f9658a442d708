/**
 * Everyday words that say much the same in a rewrite. They help to tell where a sentence comes from;
 * they never excuse a changed fact, which other checks look at.
 */
const GROUPS = `
need require must necessary demand essential have-to needed
use utilize employ apply using make-use
get obtain receive gain acquire earn
give provide offer supply hand deliver grant issue award
help assist aid support
show display demonstrate indicate reveal present
tell inform say state report notify mention announce warn caution
ask request enquire
keep retain maintain store hold stay remain preserve save
change alter modify adjust switch vary
make create produce build construct form generate craft
start begin launch commence initiate open
end finish stop conclude complete terminate cease over halt
put place set lay position add insert
remove delete erase take-away strip discard clear
buy purchase
pay cost price charge fee spend payment
sell sold sale
choose select pick opt decide
check verify confirm inspect examine test look
fix repair mend solve resolve
break damage harm destroy hurt snap burst
happen occur take-place arise appear come
cause lead trigger bring result produce effect reason because due
prevent avoid stop block keep-out protect guard
reduce lower cut decrease drop fall shrink lessen decline minimise minimize down
increase raise rise grow climb boost go-up up higher
big large great huge major big considerable significant substantial vast
small little tiny minor slight few fewer
quick fast rapid speedy swift
slow gradual longer
good fine well beneficial useful helpful valuable
bad poor harmful negative
important vital crucial key essential significant main
easy simple straightforward
hard difficult tough challenging
many numerous several lots various multiple plenty much
whole entire all full complete total every each
about approximately around roughly nearly almost some
often frequently usually commonly typically generally normally mostly most
rarely seldom hardly scarcely barely
sometimes occasionally
before prior earlier previous beforehand advance first
after later following afterwards then next subsequently once
when while during as
quickly soon immediately instantly once right-away
also too additionally moreover furthermore besides
but however although though yet nevertheless whereas despite
so therefore thus hence consequently why
show see view watch notice observe
way method approach technique manner means how
kind type sort form category
part section piece portion component
thing item object element
area region place location spot zone where
person people individual human someone anyone man woman men women
child children kid kids baby infant
doctor physician medical advice
worker employee staff personnel
job work occupation task role position
firm company business corporation enterprise organisation organization
money funds cash
house home building property
car vehicle
illness disease sickness condition disorder
drug medicine medication
food meal dish eat
road street way
picture image photo
error mistake fault bug fail
problem issue trouble difficulty
answer reply response respond
question query
goal aim objective purpose target intention
idea concept notion thought
rule regulation law requirement
right permission allow permit may let able can possible
forbid ban prohibit disallow
limit maximum cap most restrict exceed beyond up-to no-more
least minimum
begin origin source
result outcome consequence effect
chance probability likelihood risk likely
danger hazard risk threat dangerous
safe secure protected
warm heat hot temperature
cold cool chill
wet damp moist
dry
new recent modern latest
old ancient aged former
rich wealthy
quiet silent
strong powerful robust
weak
clean wash rinse
mix blend combine stir together
cut chop slice trim prune
cook bake boil roast
cover wrap
turn rotate spin
push press
pull drag
close shut
fill pour
walk foot stroll
travel journey trip go move sail fly run sail cross
arrive reach land come
leave depart exit
visit see go
live reside dwell inhabit
die death dead killed
kill destroy
win victory beat
lose lost loss lapse
fight battle war
rule govern lead
king monarch ruler
country nation state land
city town
world globe earth
invent create introduce devise inventor
discover find detect locate
learn study discover
teach instruct train
remember recall
understand grasp comprehend
know aware
think believe consider regard view see
want wish desire like
try attempt effort
plan intend scheme
write author written composed
read
speak talk say
call name term known title
mean signify stand-for
include contain comprise cover consist among
depend rely
compare contrast relative than
similar alike same like equal identical
different differ distinct other
true correct accurate right
false wrong incorrect
real actual genuine
only just solely merely
mainly chiefly primarily mostly largely
roughly
quarter q1 q2 q3 q4
revenue sales income
profit earnings gain
share stock equity
loan credit debt mortgage
contract agreement deal treaty
court judge tribunal
sue claim lawsuit
crime offence offense
fine penalty
lawyer attorney solicitor
owner possess own belong
rent lease
tenant renter
bill invoice
yearly annual year
monthly month
daily day
hour
minute
today now currently present
computer machine
program software app application
file document
folder directory
run execute start
install set-up setup
update upgrade
send transmit submit forward
receive accept
connect link join attach
user customer client
password
server host
fetch retrieve load
input enter type
output
display screen
delay late behind
wait pause
last endure survive keep
book reserve reservation
cancel
ticket fare
flight plane fly
train railway
hotel
river stream
sea ocean
mountain hill
tree
plant grow
animal
body
blood
pain ache
tired fatigue
sleep
symptom sign
treat treatment cure therapy
infection infect
affect influence impact
attack
defend
surround
divide split separate
join merge unite
gather collect
spread extend
carry transport
lift raise
throw cast toss
sharp pointed
edge rim border
middle centre center core
top upper peak above
bottom lower below base
inside within interior indoors into
outside outdoors exterior outward
near close nearby next
far distant remote away
long lengthy extended
short brief
wide broad
thick dense
thin slim
heavy
light
round circular
straight
always constantly forever
never
again repeatedly repeat
already
suit suitable appropriate fit proper right
special particular specific certain
normal usual ordinary standard common regular
strange odd unusual rare
public open
private personal own
free without-charge
hidden secret conceal
clear obvious evident plain
certain sure definite
doubt uncertain
expect anticipate predict
hope
fear afraid
happy glad
sad unhappy
angry
advise recommend suggest should counsel
agree accept approve consent
refuse reject decline deny
improve enhance better
worsen worse
develop evolve
succeed achieve accomplish manage
fail unable cannot
aware conscious
current present existing
permanent lasting
temporary
define describe explain
example instance such
detail
list enumerate
count number amount quantity volume
measure gauge
weigh weight
speed rate pace velocity
size dimension
distance far
height tall high
depth deep
age old
colour color
sound noise echo
taste flavour flavor
smell aroma odour
touch feel
power energy strength electricity
enough sufficient adequate
lack missing absent without shortage
extra additional further more another
replace substitute swap exchange
return back
follow obey comply
lead guide direct
control manage handle govern
own possess
share split
belong
allow enable
ensure guarantee make-sure
guarantee warranty
service maintenance
skip omit leave-out
attach fasten
loosen slacken
tighten
melt dissolve
freeze frozen ice
dispose
gas vapour
cover protect include
finding result outcome
valid hold true apply
open close shut
safe danger harm harmful dangerous harmless
allow forbid prohibit ban
start stop
succeed fail pass
speak oral spoken verbal
far distance away
jobless unemployed
sunrise sunset dawn
book reserve ticket
myth legend
handy useful
equal half split share
`;

/** Forms that share no beginning with their verb or noun, which stands before them. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  'give gave given,get got gotten,take took taken,make made,write wrote written,find found,buy bought,sell sold,tell told,keep kept,leave left,lose lost,send sent,pay paid,begin began begun,fall fell fallen,rise rose risen,grow grew grown,know knew known,say said,see saw seen,think thought,teach taught,catch caught,bring brought,build built,hold held,lead led,mean meant,meet met,run ran,speak spoke spoken,spend spent,stand stood,win won,become became,break broke broken,choose chose chosen,drive drove driven,eat ate eaten,fly flew flown,forget forgot forgotten,freeze froze frozen,hide hid hidden,show shown,steal stole stolen,wear wore worn,understand understood,feel felt,fight fought,draw drew drawn,throw threw thrown,go went gone,come came,lie lay lain,sleep slept,shrink shrank shrunk,sink sank sunk,man men,woman women,foot feet,tooth teeth,mouse mice,life lives,half halves,wife wives,leaf leaves,person people,child children'
    .split(',')
    .map((line) => line.split(' '))
    .flatMap(([base = '', ...forms]) => forms.map((form) => [form, base] as const)),
);

const MEANING: ReadonlyMap<string, readonly number[]> = index();

function index(): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [group, words] of GROUPS.trim().split('\n').entries()) {
    for (const word of words.split(' ')) {
      const key = rootOf(word);
      places.set(key, [...new Set([...(places.get(key) ?? []), group])]);
    }
  }
  return places;
}

/** What most forms of a word and many words of its family have in common. */
export function rootOf(word: string): string {
  const plain = word.toLowerCase().replace(/'s$|'$/, '');
  const bare = (IRREGULAR.get(plain) ?? plain).replace(/^(?:un|non-?)(?=\p{L}{5})/u, '');
  const stem = bare.replace(
    /(?<=\p{L}{3})(?:ations?|ingly|edly|ments?|ness|ible|able|ings?|ions?|ies|ied|ers?|est|ed|es|ly|al|y|e|s)$|(?<=\p{L}{4})en(?:s|ed|ing)?$/u,
    '',
  );
  return stem.replace(/([^aeiou])\1$/u, '$1').slice(0, 6);
}

const EVERYDAY: ReadonlySet<string> = new Set(GROUPS.trim().split(/\s+/));

/** Whether a word is one of these, in any regular form. */
export const isEveryday = (word: string): boolean =>
  EVERYDAY.has(word) || EVERYDAY.has(word.replace(/(?:s|es|d|ed|ing)$/, ''));

/** The groups of like words that a word stands in. */
export const meaningsOf = (root: string): readonly number[] => MEANING.get(root) ?? [];
