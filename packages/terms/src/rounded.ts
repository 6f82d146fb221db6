/** More digits than three say nothing. */
export const rounded = (score: number): number => Math.round(score * 1000) / 1000;
