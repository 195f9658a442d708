import { remember } from '../core/remember.ts';
import { stem, wordsOf } from './terms.ts';

/**
 * A small map of what belongs to what, for topics people name most. Each row is `parent: child, …`;
 * `=` gives other names of a child. A child may stand under several parents.
 */
const WORK_ROWS: readonly string[] = [
  'technology: programming = software | coding | software development | software engineering | code | developer, operations = devops | sre | infrastructure | deployment | it operations, security = cyber security | cybersecurity | infosec | information security | data security | appsec | secure, data science = data analysis | data analytics | statistics, databases = database | db | data storage, networking = network | networks, cloud = cloud computing | saas, artificial intelligence = ai | llm | llms | large language model | chatbot | gpt, hardware = electronics',
  'programming: javascript = js | ecmascript, typescript = ts, python, rust, golang, java, kotlin, swift, c++ = cpp, c#= csharp | .net | dotnet, c language, php, ruby, haskell, scala, elixir, r language = rstudio, sql, bash = shell | shell script | command line | zsh, web development = frontend | front-end | html | css | web app | website, backend = back-end | server side, mobile development = android | ios | mobile app, api = apis | rest api | graphql | endpoint | grpc, integration = webhook | webhooks | third-party api | integrations, testing = unit test | test suite | e2e testing, git = github | gitlab | version control, algorithms = data structures | big o, functional programming = monad | monads, concurrency = multithreading | async | asynchronous | promise | promises, debugging = stack trace, software architecture = microservices | system design | design patterns',
  'web development: react = react.js | reactjs | jsx, vue = vue.js | vuejs | nuxt, angular, svelte, next.js = nextjs, tailwind, accessibility = wcag | a11y, browser extension = manifest v3',
  'backend: node.js = nodejs | express.js, django, flask, fastapi, spring = spring boot, rails = ruby on rails, laravel, message queue = kafka | rabbitmq | sqs, rate limit = rate limiting | throttling, caching = cache',
  'javascript: typescript, node.js, react, vue, angular, svelte, next.js, npm = package.json',
  'python: django, flask, fastapi, pandas, numpy, pytorch',
  'databases: sql, postgresql = postgres | psql, mysql = mariadb, sqlite, mongodb = mongo | nosql, redis, elasticsearch, indexing = database index, orm = prisma | hibernate | sqlalchemy, row-level security',
  'sql: postgresql, mysql, sqlite',
  'operations: kubernetes = k8s | kubectl | pods, docker = container | containers | dockerfile | containerization, ci/cd = continuous integration | github actions | jenkins | pipeline, terraform = infrastructure as code | ansible, linux = ubuntu | debian | unix, monitoring = observability | prometheus | grafana | logging, nginx = reverse proxy | load balancer | load balancing, serverless = aws lambda, incident response = on-call | outage',
  'cloud: aws = amazon web services | s3 bucket | ec2, azure, gcp = google cloud, kubernetes, serverless',
  'docker: kubernetes',
  'security: encryption = cryptography | aes | encrypt | encrypted | encryption at rest, tls = ssl | https | mtls | certificates | certificate, authentication = auth | login | sso | saml | mfa | 2fa | two-factor, oauth = oauth2 | oauth 2.0 | openid connect | oidc, jwt = json web token, authorization = rbac | access control | least privilege | iam | permissions, key management = kms | secrets | secret | api key | api keys | key rotation | vault, threat modeling = threat model | attack surface, vulnerabilities = vulnerability | xss | csrf | sql injection | cve | owasp, penetration testing = pentest, zero trust, data breach = breach | incident response, malware = phishing | ransomware, audit log = audit logs | audit trail, data privacy = privacy | personal data | pii',
  'compliance: gdpr = data protection, soc 2 = soc2, iso 27001, hipaa, pci dss = pci | pci-dss, audit, data privacy, data residency, risk management',
  'authentication: oauth, jwt',
  'data science: machine learning = ml | deep learning | neural network | neural networks, pandas, numpy, r language, visualization = data visualization | charts | dashboard | tableau | power bi, regression = linear regression | anova | p-value | hypothesis testing, spreadsheets = excel | google sheets, a/b testing, etl = data pipeline | data warehouse | snowflake | spark',
  'artificial intelligence: machine learning, prompt engineering, retrieval-augmented generation = rag | embeddings | vector search, transformers = fine-tuning, computer vision',
  'machine learning: pytorch = tensorflow | keras | scikit-learn, transformers',
  'networking: dns, tcp/ip = tcp | http | ip address | subnet, vpn, firewall, load balancer, cors',
  'hardware: arduino = raspberry pi | microcontroller, embedded = firmware, gpu',
  'business: strategy = business model, product management = roadmap | product manager | backlog | user stories, project management = agile | scrum | sprint | kanban | stakeholders, marketing = advertising | branding | campaign | seo | social media, sales = crm | leads | pricing | negotiation, human resources = hr | hiring | recruiting | onboarding | performance review, finance, startups = startup | venture capital | fundraising, business case = roi | budget | total cost of ownership | cost-benefit, procurement = vendor | vendors | supplier | rfp, leadership = management | people management, customer support, operations management = supply chain | logistics, e-commerce = online shop | shopify',
  'finance: accounting = bookkeeping | balance sheet | invoice | invoices, tax = taxes | vat | tax law | income tax | irs, investing = stocks | etf | bonds | portfolio | stock market, budgeting = personal finance | savings, mortgage = loan | loans | interest rate, insurance, pension = retirement, cryptocurrency = bitcoin | blockchain, inflation = economics | macroeconomics',
  'legal: contracts = contract | terms of service, gdpr, copyright = intellectual property | patent | trademark | licence | license, employment law = labor law | labour law, tax, immigration = visa, tenancy = lease | landlord',
  'design: ux = user experience | usability | user research, ui = user interface | figma, typography = fonts, accessibility, graphic design = logo | illustrator | photoshop',
  'science: physics = quantum mechanics | relativity | thermodynamics, chemistry = organic chemistry, biology = genetics | dna, mathematics = maths | math | calculus | linear algebra | probability | geometry | statistics, astronomy, climate = climate science | global warming, psychology, neuroscience, geology, engineering = mechanical engineering | civil engineering | electrical engineering',
  'mathematics: regression, algorithms, cryptography',
  'medicine: cardiology = heart | blood pressure, pharmacology = drug | drugs | medication | dosage, oncology = cancer, anatomy, nursing, surgery, diabetes, mental health = depression | anxiety | therapy, infection = virus | vaccine | antibiotics',
  'humanities: history = world war | ancient rome, philosophy = ethics, literature = novel | poetry, linguistics = grammar, politics = election, religion, art history = painting, music theory',
  'writing: essay = thesis, copywriting, editing, storytelling, journalism, technical writing = documentation',
  'education: teaching = classroom | lesson plan | pedagogy, language learning = spanish | french | german | japanese | english | mandarin | vocabulary, exam = exams | studying',
];

/** Fields of private life: what someone does for a living says little about how they want these told. */
const EVERYDAY_ROWS: readonly string[] = [
  'cooking: food = foods | cuisine, baking = bread | sourdough | cake, recipe = recipes | cook | dish | meal | dinner | kitchen | oven | roast | chicken | soup | sauce | rice | pasta | steak | salad | vegetables | spices | grill, vegetarian = vegan | plant-based, nutrition = diet | protein | calories, restaurant = restaurants, coffee = espresso, wine = beer | cocktail',
  'health: fitness = workout | exercise | gym | running | strength training | yoga, nutrition, sleep = insomnia, weight loss, mental health, medicine, pregnancy',
  'travel: hotel = hotels | accommodation, flights = airline | airport, trip = vacation | holiday | itinerary | city break, transportation = rental car | road trip',
  'home: gardening = garden | plants | lawn, renovation = diy | plumbing | paint, furniture = interior design | decor, pets = dog | cat | puppy | kitten, parenting = children | kids | baby | toddler, car = cars | electric car',
  'leisure: music = guitar | piano | song | album | concert | playlist, films = movie | movies | film | tv series | show, books = fiction | novels, games = video game | video games | board game, sports = football | soccer | basketball | tennis | cycling, photography = camera, knitting = sewing | crafts, fashion = clothes | clothing | jacket | shoes | outfit, shopping = gift | gifts, dating = relationship | wedding',
];

const topics = new Map<string, { name: string; parents: string[] }>();
/** From a name's stems to the topics that bear it. */
const byName = new Map<string, string>();
let longestName = 1;

for (const row of [...WORK_ROWS, ...EVERYDAY_ROWS]) addRow(row);
const EVERYDAY = new Set(EVERYDAY_ROWS.map((row) => row.slice(0, row.indexOf(':'))));

function addRow(row: string): void {
  const colon = row.indexOf(':');
  const parent = row.slice(0, colon);
  addTopic(parent, null);
  for (const entry of row.slice(colon + 1).split(',')) {
    const [name = '', names = ''] = entry.split('=').map((part) => part.trim());
    addTopic(name, parent);
    for (const alias of names.split('|')) addName(alias.trim(), name);
  }
}

function addTopic(name: string, parent: string | null): void {
  const topic = topics.get(name) ?? { name, parents: [] };
  if (parent !== null && !topic.parents.includes(parent)) topic.parents.push(parent);
  topics.set(name, topic);
  addName(name, name);
}

function addName(alias: string, topic: string): void {
  const words = wordsOf(alias).map(stem);
  if (words.length === 0) return;
  longestName = Math.max(longestName, words.length);
  const key = words.join(' ');
  // A topic of its own outranks another topic's alias: `nutrition` stays `nutrition`.
  if (!byName.has(key) || alias === topic) byName.set(key, topic);
}

/** Names that are everyday words within a sentence, and topics only when they stand alone. */
const ALONE: Readonly<Record<string, string>> = {
  law: 'legal',
  go: 'golang',
  node: 'node.js',
  rest: 'api',
  express: 'backend',
  space: 'astronomy',
  art: 'art history',
  code: 'programming',
  cell: 'biology',
};

/** Texts and topics read last; a question is compared with every belief. */
const REMEMBERED = 5_000;

/** The topics a text names, longest names first taken, in the order of the text, each once. */
export const topicsIn = remember<readonly string[]>(readTopics, REMEMBERED);

function readTopics(text: string): readonly string[] {
  const key = text.trim().toLowerCase();
  const alone = Object.hasOwn(ALONE, key) ? ALONE[key] : undefined;
  if (alone !== undefined) return [alone];
  return [...new Set(mentionsIn(text).map(({ topic }) => topic))];
}

export type Mention = { readonly topic: string; readonly words: string };

/** Every place where a text names a topic we know, in the text's own (lower-cased) words. */
export function mentionsIn(text: string): Mention[] {
  const words = wordsOf(text);
  const stems = words.map(stem);
  const found: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const length = longestMatch(stems, at);
    const topic = length > 0 ? byName.get(stems.slice(at, at + length).join(' ')) : undefined;
    if (topic !== undefined) found.push({ topic, words: words.slice(at, at + length).join(' ') });
    at += Math.max(1, length);
  }
  return found;
}

function longestMatch(stems: readonly string[], at: number): number {
  for (let length = Math.min(longestName, stems.length - at); length > 0; length -= 1) {
    if (byName.has(stems.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

/** The topic itself at distance 0 and everything above it, with the number of steps. */
export const ancestorsOf = remember<ReadonlyMap<string, number>>(readAncestors, REMEMBERED);

function readAncestors(name: string): ReadonlyMap<string, number> {
  const steps = new Map<string, number>([[name, 0]]);
  const open = [name];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const distance = (steps.get(next) ?? 0) + 1;
    for (const parent of topics.get(next)?.parents ?? []) {
      if ((steps.get(parent) ?? Number.POSITIVE_INFINITY) <= distance) continue;
      steps.set(parent, distance);
      open.push(parent);
    }
  }
  return steps;
}

/** Whether a topic belongs to private life rather than to work or study. */
export const isEveryday = (name: string): boolean =>
  [...ancestorsOf(name).keys()].some((ancestor) => EVERYDAY.has(ancestor));

/** Whether a text is one of the names in the map, whatever its case and number. */
export const isKnownName = (text: string): boolean => byName.has(wordsOf(text).map(stem).join(' '));
