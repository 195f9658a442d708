/** Terms of statistics and science, one a line. */
export const STATISTICS = `
median~: The middle value: half are above, half below
standard deviation!~: How far values typically lie from their mean
variance: The spread of values: the average squared distance from the mean
percentile~: The value below which so many percent of all values lie
outlier~: A value far away from the others
normal distribution | Gaussian distribution!~: The bell-shaped spread of many natural values
skewness: How lopsided a spread of values is
conditional probability: How likely something is, given that something else is so
Bayes' theorem!: How to change a probability when new evidence arrives
expected value: The average result if something were repeated many times
random variable: A quantity whose value depends on chance
survivorship bias: Looking only at those that made it
confidence interval!: A range that very likely holds the true value
null hypothesis!: The assumption that there is no effect
p-value!: How surprising the data would be if there were no effect
statistical significance: A result that chance alone would seldom give
effect size: How large a difference is, not only whether there is one
statistical power: The chance of finding an effect that is there
type I error: Seeing an effect that is not there
type II error: Missing an effect that is there
t-test: A test of whether two averages really differ
chi-square test: A test of whether counts differ from what was expected
ANOVA: A test of whether several averages really differ
correlation!~: Two things going up and down together
correlation coefficient: A number from −1 to 1 for how closely two things go together
confounding variable: Something hidden that affects both things compared
regression: Fitting a line or curve to data
linear regression!: Fitting a straight line to data
logistic regression: Estimating the chance of a yes or no from data
R-squared: The share of the ups and downs that a model explains
residual: What a model leaves unexplained
multicollinearity!*: Inputs of a model that say nearly the same
time series~: Values measured one after another over time
moving average~: The mean of the latest values, which smooths a curve
Monte Carlo simulation: Estimating by trying many random cases
bootstrapping: Estimating uncertainty by drawing again from one's own data
cross-validation: Testing a model on parts of the data kept aside in turn
F1 score: One number for precision and recall together
false positive~: An alarm without cause
sensitivity: The share of true cases a test finds
specificity: The share of healthy cases a test clears
ROC curve: A curve of hits against false alarms
confusion matrix: A table of right and wrong answers by kind
k-means: A method that sorts data into a set number of groups
principal component analysis | PCA: Summing up many measures in a few
decision tree: A model that asks one question after another
random forest: Many decision trees that vote
supervised learning!: Learning from examples with known answers
unsupervised learning!: Finding patterns without known answers
reinforcement learning!: Learning by reward and punishment
randomized controlled trial | RCT: A study in which chance decides who gets what
double-blind study: Neither patients nor doctors know who gets what
meta-analysis~: One result computed from many studies
longitudinal study: Following the same people for a long time
entropy?: A measure of disorder or surprise
kurtosis!*: How much the extremes weigh in a spread of values
fat tail | heavy tail: Extremes come more often than a bell curve would say
heteroscedasticity!: Scatter that is wider in some places than in others
autocorrelation!*: Values being like those near them in time or place
eigenvector!*: A direction that a matrix only stretches, without turning it
eigenvalue!*: How much a matrix stretches one of its own directions
covariance!: How two quantities vary together
Poisson distribution: How often independent events happen in a set time
power law: A few are huge while most are small
central limit theorem: Averages of large samples form a bell curve
z-score*: How many standard deviations a value lies from the mean
Bayesian: Updating beliefs as evidence comes in
Markov chain!*: Steps where the next depends only on the present one
RMSE*: The typical size of a model's errors
AUC: One number for how well a model tells two groups apart
odds ratio*: The odds in one group compared with those in another
Simpson's paradox: A trend in every group that turns round when they are joined
descriptive statistics: Summing up data in a few numbers
inferential statistics: Concluding from a sample about the whole
Likert scale: Answers in steps from full disagreement to full agreement
underfitting: A model being too simple for its data
regularization: Keeping a model simple so that it does not learn by heart
bias-variance tradeoff: Simple models miss patterns, complex ones follow chance
logarithm!~: The power to which a base must be raised to give a number
polynomial!: A sum of powers of a variable, each times a number
hypotenuse!~: The longest side of a triangle with a right angle
coefficient~: The number that something is multiplied by
axiom!: A statement taken as true without proof
greatest common divisor | GCD!: The largest number that divides both
Nash equilibrium!: A state in which nobody gains by changing alone
circumference!+: The distance around a circle
perpendicular!+: At a right angle
theorem!+: A statement that has been proved
hypothesis!+: An idea still to be tested
empirical!+: Based on what was observed
`;
