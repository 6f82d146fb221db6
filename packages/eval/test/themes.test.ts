import type { ThemeMap } from '@diglot/themes';
import { describe, expect, it } from 'vitest';
import {
  scoreClasses,
  shareAlike,
  shareBilingual,
  themesById,
} from '../src/themes/themes-scores.ts';

const classes = ['x', 'x', 'y', 'y', undefined].map((label, at) => ({ id: `d${at}`, label }));
const themes = (...list: number[]) => new Map(list.map((theme, at) => [`d${at}`, theme]));

const term = (text: string, translation?: string) => ({
  text,
  language: 'zh',
  score: 1,
  ...(translation !== undefined && { translation: { text: translation, language: 'en' } }),
});
const map = {
  themes: [
    { id: 1, documents: [{ id: 'd0', membership: 1 }], terms: [term('土壤', 'soil'), term('氮')] },
    { id: 2, documents: [{ id: 'd1', membership: 1 }], terms: [] },
  ],
} as unknown as ThemeMap;

describe('scoreClasses', () => {
  it('is full for themes that are the classes, and leaves out what has no class', () => {
    const { nmi, ami } = scoreClasses(themes(7, 7, 3, 3, 7), classes);
    expect([nmi, ami]).toEqual([1, 1]);
  });

  it('is nothing for one theme, and below for themes across the classes', () => {
    expect(scoreClasses(themes(1, 1, 1, 1), classes).nmi).toBeCloseTo(0);
    expect(scoreClasses(themes(1, 2, 1, 2), classes).ami).toBeLessThanOrEqual(0);
  });

  it('counts documents without a theme as a theme', () => {
    expect(
      scoreClasses(
        new Map([
          ['d0', 1],
          ['d1', 1],
        ]),
        classes,
      ).nmi,
    ).toBeCloseTo(1);
  });
});

describe('shareAlike', () => {
  it('counts equal themes, and no theme as none', () => {
    const one = new Map<string, number | null>([
      ['a', 1],
      ['b', 2],
      ['c', null],
    ]);
    const other = new Map<string, number | null>([
      ['a', 1],
      ['b', 1],
      ['c', null],
    ]);
    const share = shareAlike(
      ['a', 'b', 'c'],
      (id) => one.get(id),
      (id) => other.get(id),
    );
    expect(share).toBeCloseTo(1 / 3);
    expect(
      shareAlike(
        [],
        () => 1,
        () => 1,
      ),
    ).toBe(0);
  });
});

describe('shareBilingual', () => {
  it('counts terms with a translation', () => {
    expect(shareBilingual(map)).toBe(0.5);
    expect(shareBilingual({ themes: [] } as unknown as ThemeMap)).toBe(0);
  });

  it('reads the theme of each document', () => {
    expect([...themesById(map)]).toEqual([
      ['d0', 1],
      ['d1', 2],
    ]);
  });
});
