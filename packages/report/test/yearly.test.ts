import { describe, expect, it } from 'vitest';
import { messagesIn } from '../src/messages.ts';
import { drawTrends } from '../src/themes/draw-trends.ts';
import { countTrends, nameOfPeriod } from '../src/themes/yearly.ts';
import { sampleThemeMap } from './samples.ts';

type Years = readonly (readonly [year: number, documents: number])[];

const themesOf = (...all: readonly Years[]) =>
  sampleThemeMap(all.length).themes.map((theme, at) => ({
    ...theme,
    years: (all[at] ?? []).map(([year, documents]) => ({ year, documents })),
  }));

describe('countTrends', () => {
  it('counts empty years, and puts the theme that gained most first', () => {
    const { periods, trends } = countTrends(
      themesOf(
        [
          [2018, 6],
          [2021, 2],
        ],
        [
          [2019, 2],
          [2021, 6],
        ],
      ),
    );
    expect(periods.map(nameOfPeriod)).toEqual(['2018', '2019', '2020', '2021']);
    expect(trends.map(({ theme, counts, early, late }) => [theme.id, counts, early, late])).toEqual(
      [
        [2, [0, 2, 0, 6], 0.25, 0.75],
        [1, [6, 0, 0, 2], 0.75, 0.25],
      ],
    );
  });

  it('counts a long time in longer steps', () => {
    const { periods, trends } = countTrends(
      themesOf([
        [1851, 1],
        [1999, 2],
        [2023, 4],
      ]),
    );
    expect(periods.length).toBeLessThanOrEqual(40);
    expect(periods[0]).toEqual({ from: 1850, to: 1854 });
    expect(trends[0]?.counts.reduce((a, b) => a + b)).toBe(7);
  });

  it.each<[string, Years]>([
    ['no year', []],
    [
      'years that are none',
      [
        [Number.NaN, 3],
        [1e300, 1],
        [-1e9, 2],
      ],
    ],
  ])('finds nothing in %s', (_, years) => {
    expect(countTrends(themesOf(years))).toEqual({ periods: [], trends: [] });
  });

  it('bears years that are far apart', () => {
    const { periods } = countTrends(
      themesOf([
        [-9999, 1],
        [9999, 1],
      ]),
    );
    expect(periods.length).toBeLessThanOrEqual(41);
  });
});

describe('drawTrends', () => {
  it('is nothing for documents of one year', () => {
    expect(drawTrends(themesOf([[2020, 5]]), messagesIn('en'), 'en')).toBeUndefined();
  });

  it('says which halves it compares', () => {
    const themes = themesOf([
      [2018, 6],
      [2022, 2],
    ]);
    expect(drawTrends(themes, messagesIn('en'), 'en')).toMatchObject({
      early: '2018–2020',
      late: '2021–2022',
    });
  });
});
