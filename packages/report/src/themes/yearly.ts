import type { ReportTheme } from '../types.ts';

/** A stretch of years counted as one: `from` up to and with `to`. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export interface Trend {
  readonly theme: ReportTheme;
  /** Documents in each period. */
  readonly counts: readonly number[];
  /** The theme's share of all dated documents in the earlier and in the later half of the periods, 0..1. */
  readonly early: number;
  readonly late: number;
}

/** Most columns; a longer time is counted in steps of 2, 5, 10 … years. */
const MOST_PERIODS = 40;
/** Years beyond are faults of the data. */
const LAST_YEAR = 9999;

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

export const nameOfPeriod = ({ from, to }: Period): string =>
  from === to ? String(from) : `${from}–${to}`;

/**
 * Count each theme's documents by year, empty years included, and say how its share changed.
 *
 * @returns `periods` in order, and trends, those that gained most first; ties go to the lower id. No periods
 * when no document has a year.
 */
export function countTrends(themes: readonly ReportTheme[]): {
  periods: Period[];
  trends: Trend[];
} {
  const years = themes.flatMap((theme) =>
    theme.years.map(({ year }) => year).filter((year) => Math.abs(year) <= LAST_YEAR),
  );
  if (years.length === 0) return { periods: [], trends: [] };
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b));
  const step = stepFor(last - first + 1);
  const start = Math.floor(first / step) * step;
  const periods = Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, at) => ({
    from: start + at * step,
    to: start + (at + 1) * step - 1,
  }));
  const counted = themes.map((theme) => {
    const counts = periods.map(() => 0);
    for (const { year, documents } of theme.years) {
      const at = Math.floor((year - start) / step);
      if (at >= 0 && at < counts.length) counts[at] = (counts[at] ?? 0) + documents;
    }
    return { theme, counts };
  });
  const half = Math.ceil(periods.length / 2);
  const share = (counts: readonly number[], from: number, to: number) => {
    const all = sum(counted.map((other) => sum(other.counts.slice(from, to))));
    return all === 0 ? 0 : sum(counts.slice(from, to)) / all;
  };
  const trends = counted.map(({ theme, counts }) => ({
    theme,
    counts,
    early: share(counts, 0, half),
    late: share(counts, half, counts.length),
  }));
  trends.sort((a, b) => b.late - b.early - (a.late - a.early) || a.theme.id - b.theme.id);
  return { periods, trends };
}

function stepFor(years: number): number {
  for (let step = 1; ; step *= 10) {
    for (const times of [1, 2, 5])
      if (years / (step * times) <= MOST_PERIODS - 1) return step * times;
  }
}
