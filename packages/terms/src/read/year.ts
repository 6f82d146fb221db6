/** A year, with what Chinese writes behind it: 1918年流感. */
export const YEAR = /^(?:1[6-9]|20)\d\d年?$/u;
