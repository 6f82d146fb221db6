/** From here on a number from 0 to 1 would be written as 1.00. */
const SURE = 0.995;

/** Whether a score says nothing but that something is sure: such a number is not shown. */
export const isSure = (score: number): boolean => score >= SURE;
