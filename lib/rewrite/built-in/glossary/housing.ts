/** Terms of housing and building, one a line. */
export const HOUSING = `
HOA: Neighbours' body that sets rules and charges fees.
closing costs: Fees paid when a house is sold.
title insurance: Insurance against hidden claims on a property.
security deposit: Money held by a landlord against damage.
sublet: To rent on to someone else what one rents.
foreclosure: A lender taking a house because its loan is not paid.
earnest money: A deposit that shows a house buyer means it.
fixed-rate mortgage: A house loan whose interest stays the same.
adjustable-rate mortgage: A house loan whose interest changes over time.
HVAC: Heating, airing and cooling of a building.
GFCI: A socket that cuts the power at once when current leaks.
R-value: How well a layer keeps heat in.
load-bearing wall: A wall that holds up what is above it.
drywall: Plaster boards for inner walls.
joist: A beam that carries a floor or ceiling.
grout: The paste that fills the gaps between tiles.
heat pump: A machine that moves heat into or out of a house.
gentrification: Richer people moving in, so that rents rise and others leave.
OSB: Board pressed from wood flakes.
`;
