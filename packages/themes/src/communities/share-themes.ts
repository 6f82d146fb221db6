import type { Neighbour } from '../neighbours/neighbours.ts';

/** Share of the neighbours' likeness in each theme, greatest first; ties go to the lower theme. */
export function shareThemes(
  neighbours: readonly Neighbour[],
  themeOf: (at: number) => number,
): { readonly theme: number; readonly share: number }[] {
  const sums = new Map<number, number>();
  let all = 0;
  for (const { at, weight } of neighbours) {
    const theme = themeOf(at);
    sums.set(theme, (sums.get(theme) ?? 0) + weight);
    all += weight;
  }
  return [...sums]
    .map(([theme, sum]) => ({ theme, share: sum / all }))
    .sort((a, b) => b.share - a.share || a.theme - b.theme);
}
