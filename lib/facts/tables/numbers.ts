/** Written numbers of one language. Small and ambiguous words ("one", "once") are left out. */
export type NumberWords = {
  readonly units: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly fractions: ReadonlyMap<string, number>;
  /** What joins tens and ones: "treinta y cinco". */
  readonly joint?: string;
};

const pairs = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text.split(' ').map((pair) => {
      const [word = '', value = ''] = pair.split('=');
      return [word, Number(value)];
    }),
  );

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
      'two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 dozen=12',
    ),
    ordinals: pairs(
      'third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12',
    ),
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
        'zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100 zweihundert=200 dreihundert=300 vierhundert=400 fünfhundert=500 tausend=1000 zweitausend=2000 dreitausend=3000 fünftausend=5000 zehntausend=10000 hunderttausend=100000',
      ),
      ...germanCompounds(),
    ]),
    ordinals: pairs('dritte=3 dritten=3 vierte=4 vierten=4 fünfte=5 fünften=5'),
    scales: pairs(
      'hundert=100 tausend=1000 millionen=1000000 million=1000000 milliarden=1000000000 milliarde=1000000000',
    ),
    fractions: pairs('hälfte=0.5'),
  },
  es: {
    units: pairs(
      'dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21 veintiún=21 veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 doscientos=200 trescientos=300 quinientos=500',
    ),
    ordinals: pairs('tercer=3 tercera=3 tercero=3 cuarto=4 cuarta=4 quinto=5 quinta=5'),
    scales: pairs('cien=100 mil=1000 millón=1000000 millones=1000000'),
    fractions: pairs('mitad=0.5'),
    joint: 'y',
  },
  fr: {
    units: new Map([
      ...pairs(
        'deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60',
      ),
      ...frenchCompounds(),
    ]),
    ordinals: pairs('troisième=3 quatrième=4 cinquième=5'),
    scales: pairs(
      'cent=100 cents=100 mille=1000 million=1000000 millions=1000000 milliard=1000000000 milliards=1000000000',
    ),
    fractions: pairs('moitié=0.5 demi=0.5 demie=0.5'),
  },
  it: {
    units: pairs(
      'due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 diciannove=19 venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90 cento=100 duecento=200 trecento=300 cinquecento=500 mille=1000 duemila=2000 tremila=3000 cinquemila=5000 diecimila=10000',
    ),
    ordinals: pairs('terzo=3 terza=3 quarto=4 quarta=4 quinto=5 quinta=5'),
    scales: pairs(
      'mila=1000 milione=1000000 milioni=1000000 miliardo=1000000000 miliardi=1000000000',
    ),
    fractions: pairs('metà=0.5'),
  },
  nl: {
    units: pairs(
      'twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 dertien=13 veertien=14 vijftien=15 zestien=16 zeventien=17 achttien=18 negentien=19 twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90 honderd=100 tweehonderd=200 duizend=1000 tweeduizend=2000 tienduizend=10000',
    ),
    ordinals: pairs('derde=3 vierde=4 vijfde=5'),
    scales: pairs('duizend=1000 miljoen=1000000 miljard=1000000000'),
    fractions: pairs('helft=0.5'),
  },
  pt: {
    units: pairs(
      'dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 catorze=14 quatorze=14 quinze=15 dezesseis=16 dezessete=17 dezoito=18 dezenove=19 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 duzentos=200 trezentos=300 quinhentos=500',
    ),
    ordinals: pairs('terceiro=3 terceira=3 quarto=4 quarta=4 quinto=5 quinta=5'),
    scales: pairs(
      'cem=100 mil=1000 milhão=1000000 milhões=1000000 bilhão=1000000000 bilhões=1000000000',
    ),
    fractions: pairs('metade=0.5'),
    joint: 'e',
  },
};

/** Units of Italian and Dutch that are written in a way of their own. */
const MORE_UNITS =
  'procent=% chilometro=km chilometri=km metri=m centimetri=cm grammo=g grammi=g chilo=kg chili=kg litri=l ora=h ore=h minuti=min secondi=s giorno=d giorni=d settimana=wk settimane=wk mese=mo mesi=mo anno=y anni=y uur=h uren=h minuut=min minuten=min dag=d dagen=d maand=mo maanden=mo jaar=y jaren=y seconden=s weken=wk';
const UNIT_NAMES =
  '%=% percent=% percentage=% pct=% prozent=% km=km kilometer=km kilometre=km kilómetro=km kilomètre=km mi=mi mile=mi meile=mi milla=mi m=m meter=m metre=m metro=m mètre=m cm=cm centimeter=cm centimetre=cm zentimeter=cm mm=mm millimeter=mm millimetre=mm ft=ft feet=ft foot=ft inch=in inches=in yard=yd yd=yd kg=kg kilogram=kg kilogramm=kg kilo=kg g=g gram=g gramm=g gramo=g mg=mg milligram=mg µg=µg mcg=µg microgram=µg lb=lb lbs=lb pound=lb oz=oz ounce=oz ton=t tonne=t l=l liter=l litre=l litro=l ml=ml milliliter=ml millilitre=ml cup=cup tablespoon=tbsp tbsp=tbsp teaspoon=tsp tsp=tsp gallon=gal quart=qt pint=pt kb=kb mb=mb gb=gb tb=tb kilobyte=kb megabyte=mb gigabyte=gb terabyte=tb bit=bit byte=byte kbps=kbps mbps=mbps gbps=gbps hz=hz khz=khz mhz=mhz ghz=ghz ns=ns ms=ms millisecond=ms s=s sec=s second=s sekunde=s segundo=s seconde=s min=min minute=min minuto=min h=h hr=h hour=h stunde=h hora=h heure=h day=d tag=d día=d jour=d dia=d week=wk woche=wk semana=wk semaine=wk month=mo monat=mo mes=mo mois=mo mês=mo year=y yr=y jahr=y año=y an=y ano=y decade=dec millennium=mill millennia=mill century=cent mph=mph kmh=km/h km/h=km/h °c=°c celsius=°c °f=°f fahrenheit=°f degree=° °=° watt=w kw=kw kwh=kwh volt=v amp=a calorie=cal kcal=kcal joule=j acre=acre hectare=ha ha=ha dollar=$ usd=$ euro=€ eur=€ gbp=£ sterling=£ yen=¥ jpy=¥ cent=¢ pence=p rupee=₹ inr=₹ pixel=px px=px em=em rem=rem';

/** Units of Japanese and Chinese; longer ones first, because they stand without spaces. */
const UNSPACED_UNITS =
  'パーセント=% キログラム=kg キロメートル=km センチメートル=cm ミリメートル=mm メートル=m グラム=g リットル=l キロ=kg 公里=km 千米=km 厘米=cm 毫米=mm 公斤=kg 千克=kg 毫升=ml 米=m 克=g 升=l 人民币=元 日元=¥ 美元=$ 欧元=€ ドル=$ ユーロ=€ 円=¥ 元=元 時間=h 小时=h 小時=h 分間=min 分钟=min 分鐘=min 秒間=s 秒钟=s 秒=s 週間=wk 周=wk か月=mo ヶ月=mo カ月=mo 个月=mo 個月=mo 日間=d 年間=y 年=y 月=mo 日=d 天=d 分=min 度=° 歳=y 岁=y 人=人 個=個 个=個 回=回 次=回 台=台 件=件 名=人 倍=倍';
const unspacedPairs = UNSPACED_UNITS.split(' ').map((pair) => pair.split('=') as [string, string]);
/** As a source to build a pattern from. */
export const UNSPACED_UNIT = unspacedPairs.map(([name]) => name).join('|');

/** Every way to write a unit that we know, and its one name. Plurals in -s and -en are folded. */
export const UNITS: ReadonlyMap<string, string> = new Map([
  ...`${UNIT_NAMES} ${MORE_UNITS}`.split(' ').map((pair) => {
    const at = pair.lastIndexOf('=');
    return [pair.slice(0, at), pair.slice(at + 1)] as [string, string];
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
  'monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7 montag=1 dienstag=2 mittwoch=3 donnerstag=4 freitag=5 samstag=6 sonntag=7 lunes=1 martes=2 miércoles=3 jueves=4 viernes=5 sábado=6 domingo=7 lundi=1 mardi=2 mercredi=3 jeudi=4 vendredi=5 samedi=6 dimanche=7'
    .split(' ')
    .map((pair) => {
      const [name = '', number = ''] = pair.split('=');
      return [name, `day ${number}`] as [string, string];
    }),
);
