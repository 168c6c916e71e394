/** Until this age, in years, a parent or guardian speaks for a child (RULES 2.4). */
export const ownVoiceFrom = 12;

/** From this age, in years, a young person decides about own help without parents (RULES 2.4). */
export const decidesAloneFrom = 16;

/** From this age, in years, somebody is an adult. */
export const adultFrom = 18;
