import { describe, expect, it } from 'vitest';
import { scaleOf } from '../src/draw-map.ts';
import { renderThemeMap } from '../src/index.ts';
import { HOSTILE, sampleThemeMap } from './samples.ts';
import { attribute, elementsOf, textOf } from './tree.ts';

const tags = (page: string) => new Set(elementsOf(page).map(({ tagName }) => tagName));
const numbers = (page: string, name: string) =>
  elementsOf(page).flatMap((e) => (e.tagName === 'circle' ? [Number(attribute(e, name))] : []));

describe('renderThemeMap', () => {
  it('draws a bubble for every theme, which leads to its details', () => {
    const page = renderThemeMap(sampleThemeMap(5));
    const ids = elementsOf(page).flatMap((e) =>
      e.tagName === 'details' ? (attribute(e, 'id') ?? []) : [],
    );
    const links = elementsOf(page).flatMap((e) => attribute(e, 'href') ?? []);
    expect(ids).toEqual(['theme-1', 'theme-2', 'theme-3', 'theme-4', 'theme-5']);
    expect(links).toEqual(expect.arrayContaining(ids.map((id) => `#${id}`)));
  });

  it.each([1, 2, 60])('keeps the bubbles of %i themes inside the map', (count) => {
    const page = renderThemeMap(sampleThemeMap(count));
    expect(numbers(page, 'cx').length).toBe(count);
    for (const x of numbers(page, 'cx')) expect(x > 0 && x < 960).toBe(true);
    for (const y of numbers(page, 'cy')) expect(y > 0 && y < 600).toBe(true);
  });

  it('names each theme, its terms with translation, its years and its documents', () => {
    const map = sampleThemeMap(1);
    const page = renderThemeMap(map, { documents: [{ id: 'd0-0', title: 'A title' }] });
    const text = elementsOf(page).find(({ tagName }) => tagName === 'details');
    const words = text ? textOf(text) : '';
    for (const part of ['主题1 · theme 1', '(同伴支持)', '2021', 'A title', 'd0-1']) {
      expect(words).toContain(part);
    }
  });

  it('says so when there are no themes, and lists the unplaced', () => {
    const page = renderThemeMap({ ...sampleThemeMap(1), themes: [] });
    expect(page).toContain('No themes were found.');
    expect(page).toContain('<li>alone</li>');
  });

  it('keeps hostile text as text', () => {
    expect(tags(renderThemeMap(sampleThemeMap(3, 12, HOSTILE)))).toEqual(
      tags(renderThemeMap(sampleThemeMap())),
    );
  });

  it('refuses what is no theme map', () => {
    expect(() => renderThemeMap({} as never)).toThrow(
      expect.objectContaining({ code: 'not-a-theme-map' }),
    );
  });
});

describe('scaleOf', () => {
  it('puts equal values in the middle', () => {
    expect(scaleOf([2, 2], 0, 10)(2)).toBe(5);
    expect(scaleOf([1, 3], 0, 10)(2)).toBe(5);
    expect(scaleOf([1, 3], 10, 0)(1)).toBe(10);
  });
});
