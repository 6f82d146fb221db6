/** Least weight of a link, 0..1, that explains the word and the characters it covers: they need no other partner. */
export const EXPLAINING_WEIGHT = 0.5;

/** Least weight of a link, 0..1, that makes the two sides partners, whatever else either may stand for. */
export const PARTNER_WEIGHT = 0.7;
