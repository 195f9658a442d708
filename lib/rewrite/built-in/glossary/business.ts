/** Terms of business and work, one a line. */
export const BUSINESS = `
ROI: What an investment brings in, compared with what it cost.
KPI: A number that shows whether a goal is being reached.
OKR: Goals with a few measurable results each.
SLA: A promise in a contract about how good a service will be.
SLO: The quality a service team aims for, as a number.
TCO: All costs of something over its life, not only its price.
stakeholder: Anyone with an interest in a project or decision.
business case: The reasons, costs and benefits for starting something.
value proposition: Why customers should choose this offer.
USP: What sets an offer apart from all others.
B2B: Selling to other businesses.
B2C: Selling to people for their own use.
SaaS: Software rented over the internet.
MVP: The smallest version of a product that can be tried with users.
product-market fit: The product is what many customers really want.
go-to-market: The plan for bringing a product to its customers.
market share: The part of all sales in a market that one company makes.
market segment: A group of customers with similar needs.
target audience: The people an offer or message is meant for.
churn: The share of customers who leave in a given time.
retention: How many customers stay.
customer acquisition cost | CAC: What it costs to win one new customer.
customer lifetime value: What one customer brings in over the whole relationship.
conversion rate: The share of visitors who do what was hoped for.
sales funnel: The stages from first contact to purchase.
lead: A possible customer who has shown interest.
CRM: A system that keeps track of customers and contacts with them.
ERP: One system for a company's orders, stock, money and people.
supply chain: All steps from raw material to the customer.
procurement: Buying what an organisation needs.
RFP: A written request to suppliers for offers.
vendor lock-in: Being unable to change supplier without great cost.
outsourcing: Having work done by another company.
offshoring: Moving work to another country.
economies of scale: Making more makes each piece cheaper.
break-even point: Where income just covers all costs.
gross margin: What is left of sales after the direct costs.
profit margin: The share of sales that is left as profit.
cash flow: The money coming in and going out.
runway: How long a company's money lasts at the present rate.
burn rate: How much money a young company spends each month.
venture capital: Money for young companies in exchange for shares.
seed funding: The first outside money of a young company.
IPO: Selling a company's shares to the public for the first time.
merger: Two companies becoming one.
acquisition: One company buying another.
due diligence: Careful checking before a deal.
franchise: The right to run a business under another company's name and rules.
agile: Working in short rounds and adapting the plan after each.
Scrum: A way of working in short rounds with fixed meetings and roles.
sprint: A short fixed round of work, often two weeks.
backlog: The ordered list of work still to do.
Kanban: A board that shows work moving from to do to done.
waterfall: Doing a project in fixed stages, one after another.
critical path: The chain of tasks that decides how long a project takes.
Gantt chart: A chart of tasks as bars along time.
scope creep: A project growing beyond what was agreed.
change management: Helping people through a change at work.
SWOT analysis: Listing strengths, weaknesses, opportunities and threats.
benchmarking: Comparing oneself with the best.
A/B testing | A/B test: Showing two versions to different people to see which works better.
SEO: Making pages easier to find in search engines.
brand awareness: How many people know a brand.
influencer marketing: Advertising through people whom many follow.
upselling: Offering a customer a dearer version.
gig economy: Work done as many small jobs instead of employment.
corporate governance: The rules by which a company is led and controlled.
ESG: How a company treats environment, people and its own rules.
carbon footprint: All greenhouse gases that something causes.
PPC | pay-per-click: Advertising in which each click on an ad is paid for.
CTR | click-through rate: The share of people shown a link who click on it.
CPC: What an advertiser pays for one click.
ROAS: The sales that ads bring in, compared with their cost.
CTA | call to action: Words or a button that ask people to act.
SERP: A page of search results.
NPS: A score from how many customers would recommend a company.
SOP: Written steps for doing a routine task always the same way.
COGS: The direct costs of making what was sold.
R&D: Finding and working out new things to make.
M&A: Buying companies and joining them.
P&L: A report of a company's income and costs over a time.
Six Sigma: A method of removing faults from work by measuring them.
lean manufacturing: Making things with as little waste as possible.
user story: A wish for a product, told as its user would.
omnichannel: Serving customers as one, whether in a shop, online or by phone.
landing page: The page that people reach from an ad or link.
backlink: A link from another site to one's own.
bounce rate: The share of visitors who leave after a single page.
organic traffic: Visitors who come from unpaid search results.
retargeting: Showing ads to people who visited before.
affiliate marketing: Selling others' products for a share of the price.
inbound marketing: Drawing customers by useful content instead of ads.
lead generation: Finding people who may become customers.
cross-selling: Offering a buyer other products that fit.
dropshipping: Selling goods that the supplier sends straight to the buyer.
freemium: Free in a simple form, paid for in a fuller one.
angel investor: Someone who puts own money into young companies.
brand equity: The worth that a known name adds to a product.
SKU: A code for each kind of product in stock.
corporate social responsibility: A company's care for society and the environment.
CFO: The head of a company's finances.
COO: The head of a company's daily running.
CTO: The head of a company's technology.
`;
