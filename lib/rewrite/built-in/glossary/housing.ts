/** Terms of housing and building, one a line. */
export const HOUSING = `
HOA: Neighbours' body that sets rules and charges fees.
closing costs: Fees paid when a house is sold.
security deposit: Money held by a landlord against damage.
foreclosure: A lender taking a house because its loan is not paid.
adjustable-rate mortgage: A house loan whose interest changes over time.
HVAC: Heating, airing and cooling of a building.
GFCI: A socket that cuts the power at once when current leaks.
load-bearing wall: A wall that holds up what is above it.
drywall: Plaster boards for inner walls.
heat pump: A machine that moves heat into or out of a house.
gentrification: Richer people moving in, so that rents rise and others leave.
`;
