/** Terms of housing and building, one a line. */
export const HOUSING = `
HOA~: Neighbours' body that sets rules and charges fees
closing costs~: Fees paid when a house is sold
foreclosure~: A lender taking a house because its loan is not paid
adjustable-rate mortgage: A house loan whose interest changes over time
HVAC!~: Heating, airing and cooling of a building
GFCI!*: A socket that cuts the power at once when current leaks
R-value!: How well a layer keeps heat in
VOC: Fumes that paint and glue give off
joist!*: A beam that carries a floor or ceiling
circuit breaker!~: A switch that cuts the power when too much flows
`;
