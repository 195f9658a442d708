/** Written numbers of one language. Small and ambiguous words ("one", "once") are left out. */
export type NumberWords = {
  readonly units: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly fractions: ReadonlyMap<string, number>;
  /** What joins tens and ones: "treinta y cinco". */
  readonly joint?: string;
};

/** "two=2 three four": a word without a value counts one more than the word before it. */
function numbered(text: string): [string, number][] {
  let last = 0;
  return text.split(' ').map((pair) => {
    const [word = '', value] = pair.split('=');
    last = value === undefined ? last + 1 : Number(value);
    return [word, last];
  });
}

const pairs = (text: string): ReadonlyMap<string, number> => new Map(numbered(text));

/** "Einundzwanzig": ones stand before tens. */
const germanCompounds = (): readonly (readonly [string, number])[] => {
  const ones = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
  const tens = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');
  return tens.flatMap((ten, at) =>
    ones.map((one, index) => [`${one}und${ten}`, 10 * (at + 2) + index + 1] as const),
  );
};

/** "Quatre-vingt-dix-sept": French counts on by twenties. */
const frenchCompounds = (): readonly (readonly [string, number])[] => {
  const teens = 'dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(' ');
  const ones = 'un deux trois quatre cinq six sept huit neuf'.split(' ');
  return [
    ['quatre-vingts', 80] as const,
    ...teens.map((teen, at) => [`soixante-${teen}`, 70 + at] as const),
    ...teens.map((teen, at) => [`quatre-vingt-${teen}`, 90 + at] as const),
    ...ones.map((one, at) => [`quatre-vingt-${one}`, 81 + at] as const),
  ];
};

export const NUMBER_WORDS: Readonly<Record<string, NumberWords>> = {
  en: {
    units: pairs(
      'two=2 three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 dozen=12',
    ),
    ordinals: pairs('third=3 fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'),
    scales: pairs(
      'dozen=12 hundred=100 thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000 bn=1000000000 mn=1000000',
    ),
    fractions: pairs(
      'half=0.5 halves=0.5 one-half=0.5 two-thirds=0.6667 one-third=0.3333 three-quarters=0.75 one-quarter=0.25',
    ),
  },
  de: {
    units: new Map([
      ...pairs(
        'zwei=2 drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100 zweihundert=200 dreihundert=300 vierhundert=400 fünfhundert=500 tausend=1000 zweitausend=2000 dreitausend=3000 fünftausend=5000 zehntausend=10000 hunderttausend=100000',
      ),
      ...germanCompounds(),
    ]),
    ordinals: pairs('dritte=3 dritten=3 vierte vierten=4 fünfte fünften=5'),
    scales: pairs(
      'hundert=100 tausend=1000 millionen=1000000 million=1000000 milliarden=1000000000 milliarde=1000000000',
    ),
    fractions: pairs('hälfte=0.5'),
  },
  es: {
    units: pairs(
      'dos=2 tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintiún=21 veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 doscientos=200 trescientos=300 quinientos=500',
    ),
    ordinals: pairs('tercer=3 tercera=3 tercero=3 cuarto cuarta=4 quinto quinta=5'),
    scales: pairs('cien=100 mil=1000 millón=1000000 millones=1000000'),
    fractions: pairs('mitad=0.5'),
    joint: 'y',
  },
  fr: {
    units: new Map([
      ...pairs(
        'deux=2 trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt=20 trente=30 quarante=40 cinquante=50 soixante=60',
      ),
      ...frenchCompounds(),
    ]),
    ordinals: pairs('troisième=3 quatrième cinquième'),
    scales: pairs(
      'cent=100 cents=100 mille=1000 million=1000000 millions=1000000 milliard=1000000000 milliards=1000000000',
    ),
    fractions: pairs('moitié=0.5 demi=0.5 demie=0.5'),
  },
  it: {
    units: pairs(
      'due=2 tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90 cento=100 duecento=200 trecento=300 cinquecento=500 mille=1000 duemila=2000 tremila=3000 cinquemila=5000 diecimila=10000',
    ),
    ordinals: pairs('terzo=3 terza=3 quarto quarta=4 quinto quinta=5'),
    scales: pairs(
      'mila=1000 milione=1000000 milioni=1000000 miliardo=1000000000 miliardi=1000000000',
    ),
    fractions: pairs('metà=0.5'),
  },
  nl: {
    units: pairs(
      'twee=2 drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90 honderd=100 tweehonderd=200 duizend=1000 tweeduizend=2000 tienduizend=10000',
    ),
    ordinals: pairs('derde=3 vierde vijfde'),
    scales: pairs('duizend=1000 miljoen=1000000 miljard=1000000000'),
    fractions: pairs('helft=0.5'),
  },
  pt: {
    units: pairs(
      'dois=2 duas=2 três quatro cinco seis sete oito nove dez onze doze treze catorze quatorze=14 quinze dezesseis dezessete dezoito dezenove vinte trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 duzentos=200 trezentos=300 quinhentos=500',
    ),
    ordinals: pairs('terceiro=3 terceira=3 quarto quarta=4 quinto quinta=5'),
    scales: pairs(
      'cem=100 mil=1000 milhão=1000000 milhões=1000000 bilhão=1000000000 bilhões=1000000000',
    ),
    fractions: pairs('metade=0.5'),
    joint: 'e',
  },
};

/** Units of Italian and Dutch that are written in a way of their own. */
const MORE_UNITS =
  '%=procent km=chilometro,chilometri m=metri cm=centimetri g=grammo,grammi kg=chilo,chili l=litri h=ora,ore,uur,uren min=minuti,minuut,minuten s=secondi,seconden d=giorno,giorni,dag,dagen wk=settimana,settimane,weken mo=mese,mesi,maand,maanden y=anno,anni,jaar,jaren';
const UNIT_NAMES =
  '%=%,percent,percentage,pct,prozent km=km,kilometer,kilometre,kilómetro,kilomètre mi=mi,mile,meile,milla m=m,meter,metre,metro,mètre cm=cm,centimeter,centimetre,zentimeter mm=mm,millimeter,millimetre ft=ft,feet,foot in=inch,inches yd=yard,yd kg=kg,kilogram,kilogramm,kilo g=g,gram,gramm,gramo mg=mg,milligram µg=µg,mcg,microgram lb=lb,lbs,pound oz=oz,ounce t=ton,tonne l=l,liter,litre,litro ml=ml,milliliter,millilitre cup=cup tbsp=tablespoon,tbsp tsp=teaspoon,tsp gal=gallon qt=quart pt=pint kb=kb,kilobyte mb=mb,megabyte gb=gb,gigabyte tb=tb,terabyte bit=bit byte=byte kbps=kbps mbps=mbps gbps=gbps hz=hz khz=khz mhz=mhz ghz=ghz ns=ns ms=ms,millisecond s=s,sec,second,sekunde,segundo,seconde min=min,minute,minuto h=h,hr,hour,stunde,hora,heure d=day,tag,día,jour,dia wk=week,woche,semana,semaine mo=month,monat,mes,mois,mês y=year,yr,jahr,año,an,ano dec=decade mill=millennium,millennia cent=century mph=mph km/h=kmh,km/h °c=°c,celsius °f=°f,fahrenheit °=degree,° w=watt kw=kw kwh=kwh v=volt a=amp cal=calorie kcal=kcal j=joule acre=acre ha=hectare,ha $=dollar,usd €=euro,eur £=gbp,sterling ¥=yen,jpy ¢=cent p=pence ₹=rupee,inr px=pixel,px em=em rem=rem';

/** Units of Japanese and Chinese; longer ones first, because they stand without spaces. */
const UNSPACED_UNITS =
  'パーセント=% キログラム=kg キロメートル=km センチメートル=cm ミリメートル=mm メートル=m グラム=g リットル=l キロ=kg 公里=km 千米=km 厘米=cm 毫米=mm 公斤=kg 千克=kg 毫升=ml 米=m 克=g 升=l 人民币=元 日元=¥ 美元=$ 欧元=€ ドル=$ ユーロ=€ 円=¥ 元=元 時間=h 小时=h 小時=h 分間=min 分钟=min 分鐘=min 秒間=s 秒钟=s 秒=s 週間=wk 周=wk か月=mo ヶ月=mo カ月=mo 个月=mo 個月=mo 日間=d 年間=y 年=y 月=mo 日=d 天=d 分=min 度=° 歳=y 岁=y 人=人 個=個 个=個 回=回 次=回 台=台 件=件 名=人 倍=倍';
const unspacedPairs = UNSPACED_UNITS.split(' ').map((pair) => pair.split('=') as [string, string]);
/** As a source to build a pattern from. */
export const UNSPACED_UNIT = unspacedPairs.map(([name]) => name).join('|');

/** Every way to write a unit that we know, and its one name. Plurals in -s and -en are folded. */
export const UNITS: ReadonlyMap<string, string> = new Map([
  ...`${UNIT_NAMES} ${MORE_UNITS}`.split(' ').flatMap((line) => {
    const [unit = '', names = ''] = line.split('=');
    return names.split(',').map((name) => [name, unit] as [string, string]);
  }),
  ...unspacedPairs,
]);

/** What a scale of Japanese and Chinese multiplies by. */
export const UNSPACED_SCALES: ReadonlyMap<string, number> = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['萬', 10_000],
  ['億', 100_000_000],
  ['亿', 100_000_000],
  ['兆', 1_000_000_000_000],
]);

/** Units that are also words or letters of prose count only directly behind a number. */
export function unitOf(word: string): string | null {
  const lower = word.toLowerCase().replace(/\.$/, '');
  return (
    UNITS.get(lower) ??
    UNITS.get(lower.replace(/ies$/, 'y').replace(/s$/, '')) ??
    UNITS.get(lower.replace(/(?:es|en|n)$/, '')) ??
    null
  );
}

const ENGLISH_MONTHS =
  'january february march april may june july august september october november december';
const SHORT_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec';
const OTHER_MONTHS = [
  'januar februar märz april mai juni juli august september oktober november dezember',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
];
const months = (lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    lists.flatMap((names) =>
      names.split(' ').map((name, index) => [name, index + 1] as [string, number]),
    ),
  );

const OF_ENGLISH = months([ENGLISH_MONTHS, SHORT_MONTHS]);
const OF_OTHERS = months([...OTHER_MONTHS, SHORT_MONTHS]);

/** Which month a word names in a language. "Mars" is a month in French only. */
export const monthOf = (word: string, language: string): number | undefined =>
  (language === 'en' ? OF_ENGLISH : OF_OTHERS).get(word);

/** Months that are also words; they need a day or a year beside them. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set([
  'may',
  'mar',
  'march',
  'mars',
  'jan',
  'jun',
  'sep',
  'dec',
  'mai',
  'marzo',
  'avril',
]);

export const WEEKDAYS: ReadonlyMap<string, string> = new Map(
  numbered(
    'monday=1 tuesday wednesday thursday friday saturday sunday montag=1 dienstag mittwoch donnerstag freitag samstag sonntag lunes=1 martes miércoles jueves viernes sábado domingo lundi=1 mardi mercredi jeudi vendredi samedi dimanche',
  ).map(([name, number]) => [name, `day ${number}`]),
);
