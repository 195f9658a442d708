/** Terms of business and work, one a line. */
export const BUSINESS = `
ROI!~: What an investment brings in, compared with what it cost
KPI!~: A number that shows whether a goal is being reached
OKR!: Goals with a few measurable results each
SLA: A promise in a contract about how good a service will be
SLO: The quality a service team aims for, as a number
TCO: All costs of something over its life, not only its price
value proposition~: Why customers should choose this offer
USP: What sets an offer apart from all others
B2B!~: Selling to other businesses
B2C!~: Selling to people for their own use
SaaS!~: Software rented over the internet
MVP: The smallest version of a product that can be tried with users
product-market fit: The product is what many customers really want
churn: The share of customers who leave in a given time
customer acquisition cost | CAC: What it costs to win one new customer
customer lifetime value: What one customer brings in over the whole relationship
conversion rate~: The share of visitors who do what was hoped for
sales funnel: The stages from first contact to purchase
CRM!~: A system that keeps track of customers and contacts with them
ERP: One system for a company's orders, stock, money and people
RFP: A written request to suppliers for offers
vendor lock-in: Being unable to change supplier without great cost
economies of scale~: Making more makes each piece cheaper
break-even point: Where income just covers all costs
gross margin: What is left of sales after the direct costs
runway: How long a company's money lasts at the present rate
burn rate: How much money a young company spends each month
venture capital!~: Money for young companies in exchange for shares
seed funding: The first outside money of a young company
IPO~: Selling a company's shares to the public for the first time
due diligence~: Careful checking before a deal
Scrum!: A way of working in short rounds with fixed meetings and roles
backlog~: The ordered list of work still to do
Kanban!: A board that shows work moving from to do to done
Gantt chart!: A chart of tasks as bars along time
scope creep~: A project growing beyond what was agreed
SWOT analysis!~: Listing strengths, weaknesses, opportunities and threats
A/B testing | A/B test!~: Showing two versions to different people to see which works better
SEO!~: Making pages easier to find in search engines
ESG: How a company treats environment, people and its own rules
PPC | pay-per-click*: Advertising in which each click on an ad is paid for
CTR | click-through rate: The share of people shown a link who click on it
CPC: What an advertiser pays for one click
ROAS!*: The sales that ads bring in, compared with their cost
CTA | call to action: Words or a button that ask people to act
SERP!*: A page of search results
NPS: A score from how many customers would recommend a company
SOP: Written steps for doing a routine task always the same way
COGS*: The direct costs of making what was sold
P&L: A report of a company's income and costs over a time
Six Sigma!*: A method of removing faults from work by measuring them
lean manufacturing: Making things with as little waste as possible
user story!~: A wish for a product, told as its user would
omnichannel!: Serving customers as one, whether in a shop, online or by phone
landing page!~: The page that people reach from an ad or link
backlink: A link from another site to one's own
bounce rate~: The share of visitors who leave after a single page
organic traffic: Visitors who come from unpaid search results
retargeting: Showing ads to people who visited before
dropshipping~: Selling goods that the supplier sends straight to the buyer
freemium~: Free in a simple form, paid for in a fuller one
SKU: A code for each kind of product in stock
corporate social responsibility | CSR: A company's care for society and the environment
ARR | annual recurring revenue: The yearly income from subscriptions
UGC | user-generated content!~: Posts, photos and reviews made by users
POS: The place or system where customers pay
NGO!: A group for a public cause that no state runs
Pareto principle | 80/20 rule!: A few causes bring about most results
SMART goals!: Goals that are specific, measurable, reachable, relevant and dated
customer journey!~: All steps and meetings between a customer and a company
touchpoint!: Any moment at which a customer meets a company
pain point!~: A problem that bothers customers
wireframe!: A bare sketch of a screen
root cause analysis!: Finding what lies behind a fault
just-in-time~: Getting parts only when they are needed
long-tail keyword!~: A longer search phrase that few use and that is easier to win
microtransactions!~: Small purchases inside a game
Eisenhower matrix!: Sorting tasks by how urgent and how important they are
Pomodoro!~: Working in bursts of 25 minutes with short breaks
stakeholder!+: Anyone whom a plan affects or who has a say in it
cash flow!+: Money coming in and going out
supply chain!+: All steps from raw material to buyer
demographics!+: Facts about groups of people, such as age and income
analytics!+: Finding out what data tells
`;
