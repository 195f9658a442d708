/** Terms of cars and travel, one a line. */
export const DAILY_LIFE = `
catalytic converter!: The part of a car that cleans its exhaust
alternator!: The part that charges a car's battery while it runs
CVT!: An automatic gearbox without steps
drivetrain!: The parts that carry power from engine to wheels
regenerative braking!: Braking that charges the battery
octane rating | octane!: How well petrol resists burning too early
Schengen Area | Schengen!: European countries without border checks between them
ESTA!: The online permit to visit the US without a visa
per diem!: A fixed sum for each day
`;
