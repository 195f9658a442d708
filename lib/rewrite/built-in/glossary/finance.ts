/** Terms of money and economics, one a line. */
export const FINANCE = `
compound interest!~: Interest that is also paid on earlier interest
APR~: The yearly cost of a loan, fees included
APY: The yearly return on savings, interest on interest included
amortization!: Paying a loan off, or writing a cost off, in parts over time
depreciation~: The loss of value of things over time
escrow: Money held by a neutral party until a deal is done
collateral~: What a lender may take if a loan is not paid back
liquidity~: How easily something can be turned into cash
balance sheet~: A list of what a company owns and owes
EBITDA!*: Profit before interest, taxes and writing things off
accounts receivable: Money that customers still owe
accounts payable: Money still owed to suppliers
working capital: The money a business needs for its daily running
capex!: Money spent on things that last
opex!: Money spent on the daily running
accrual accounting: Recording income and costs when they arise, not when paid
mortgage?: A loan on a house that the bank can take if it is not paid
bond?: A loan to a state or company that can be traded
coupon rate: The interest a bond pays each year
dividend?: The part of profit paid to shareholders
index fund!~: A fund that holds all shares of an index
ETF!~: A fund that is traded like a share
mutual fund!~: Money of many people invested together
hedge fund!~: A lightly regulated fund for rich investors
diversification~: Spreading money so that one loss does not matter much
rebalancing: Bringing the split of investments back to plan
dollar-cost averaging: Investing the same sum at regular times
volatility~: How much a price goes up and down
bear market~: A time of falling prices
bull market~: A time of rising prices
short selling: Selling borrowed shares in the hope of buying them back cheaper
derivative: A contract whose value depends on something else
hedging: Guarding against a loss by an opposite bet
arbitrage!: Profiting from different prices for the same thing
market capitalization~: The value of all shares of a company
P/E ratio: A share's price compared with the profit per share
capital gains~: Profit from selling something for more than it cost
capital gains tax~: Tax on the profit from selling investments or property
tax deduction~: A cost that lowers the income to be taxed
tax credit~: A sum taken directly off the tax
withholding tax: Tax taken off before one is paid
VAT~: A tax on each step of making and selling
401(k)~: A retirement account through an employer in the US
Roth IRA: A US retirement account paid into after tax
annuity: A contract that pays a regular income
deductible~: What one pays oneself before an insurance pays
GDP!~: The value of all a country makes in a year
fiscal policy!~: What a government does with taxes and spending
monetary policy!~: What a central bank does with interest and money
quantitative easing | QE!: A central bank buying bonds to put money into the economy
elasticity: How strongly demand reacts to price
oligopoly!: A market with only a few sellers
externality: A cost or benefit that falls on others
blockchain~: A shared list of records that nobody can change alone
cryptocurrency!~: Digital money without a central bank
stablecoin!~: Digital money tied to the value of real money
DeFi!: Financial services run by programs on a blockchain
smart contract!~: A program on a blockchain that carries out a deal
NFT!~: A record on a blockchain that names the owner of something unique
net present value | NPV: What future money is worth today
IRR: The yearly return at which an investment just pays off
WACC*: The average price a company pays for its money
IRA~: A US retirement account with tax advantages
REIT: A company that owns property and pays most profit to its shareholders
certificate of deposit~: Savings locked up for a set time at a set interest
EPS: A company's profit for each share
debt-to-income ratio: The share of income that goes to paying debts
HELOC*: Borrowing as needed, up to a limit, with a house as security
FICO: The most used credit score in the US
FDIC: The US agency that insures bank savings
SEC~: The US agency that watches over investments
CPI: A measure of how the prices people pay change
FOMC*: The group that sets interest rates in the US
IMF!~: An international fund that lends to states in trouble
basis point: A hundredth of one percent
yield curve: Interest rates drawn against how long the money is lent
junk bond: A bond with high interest and high risk
credit default swap*: A contract that pays if someone else fails to pay a debt
mortgage-backed security: Many house loans bundled and sold like a bond
call option: The right, not the duty, to buy at a set price
put option: The right, not the duty, to sell at a set price
bid-ask spread: The gap between what buyers offer and sellers want
Sharpe ratio*: Gain compared with the risk taken for it
expense ratio: A fund's yearly cost, as a share of the money in it
fiat currency: Money whose value rests on trust in the state, not on gold
moral hazard: Taking more risk because others bear the cost
sunk cost!~: Money that is spent and cannot be got back
comparative advantage: Giving up less than others do to make something
Gini coefficient: A number from 0 to 1 for how unequal incomes are
stagflation!: Rising prices while the economy stands still
Basel III*: International rules on how much money of their own banks must have
EMH | efficient market hypothesis!*: The idea that prices already hold all that is known
black swan event: A rare surprise with huge effects
GAAP: The rules for company accounts in the US
IFRS: International rules for company accounts
proof of work: Guarding a blockchain by costly computing
proof of stake: Guarding a blockchain by coins that owners pledge
KYC!: Checks by which a bank makes sure who its customer is
AML: Rules that keep crime money out of banks
HSA: A US account for health costs, free of tax
S&P 500!: The shares of 500 large US companies, as one number
underwriting: Judging a risk before insuring it or lending
copay!: The fixed sum a patient pays at each visit
Ponzi scheme!~: Paying old investors with new investors' money
Keynesian!: Holding that the state should spend when people do not
laissez-faire!: The state leaving business alone
Federal Reserve!: The central bank of the US
marginal cost!: What one more piece costs
marginal utility!: What one more piece is worth to its user
tax bracket!: A band of income taxed at one rate
tariff: A tax on goods from abroad
`;
