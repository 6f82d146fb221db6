/** Chinese characters that carry little meaning inside a term, and marks. */
export const LIGHT = /[的之与和及或性化型式类\s()（）,，、·\-–/]/u;

/** What a UTF-16 unit of little meaning counts, where others count 1. */
export const LIGHT_COST = 0.3;

/** How much each UTF-16 unit of a Chinese string counts. */
export function charCosts(chinese: string): number[] {
  return Array.from({ length: chinese.length }, (_, i) =>
    LIGHT.test(chinese[i] as string) ? LIGHT_COST : 1,
  );
}
