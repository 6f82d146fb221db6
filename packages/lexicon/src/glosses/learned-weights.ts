/**
 * How the weight of a learned word stands in a pack: a step of 35, as the table that was learned has it, and how
 * many words of the same step stand behind it, up to 6. So packs keep the order of what was learned, which is by a
 * weight finer than a step.
 */
export const STEPS = 35;
const PLACES = 7;
const MAX_BYTE = 255;

/** @returns A weight for `writePack`, 0..1. */
export const packedWeight = (step: number, behind: number): number =>
  (step * PLACES + Math.min(behind, PLACES - 1)) / MAX_BYTE;

/** @returns The weight, 0..1, in steps. */
export const learnedWeight = (packed: number): number =>
  Math.floor(Math.round(packed * MAX_BYTE) / PLACES) / STEPS;
