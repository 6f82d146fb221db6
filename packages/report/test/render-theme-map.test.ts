import { describe, expect, it } from 'vitest';
import { renderThemeMap } from '../src/index.ts';
import { HOSTILE, sampleThemeMap } from './samples.ts';
import { attribute, elementsOf, textOf, withClass } from './tree.ts';

const tags = (page: string) => new Set(elementsOf(page).map(({ tagName }) => tagName));
const bubbles = (page: string, name: string) =>
  elementsOf(page).flatMap((e) => {
    const value = e.tagName === 'circle' ? attribute(e, name) : undefined;
    return value === undefined ? [] : [Number(value)];
  });

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
    // First those of the wide picture, then those of the narrow one.
    const places = ['cx', 'cy'].map((name) => bubbles(page, name));
    for (const [at, [width, height]] of [
      [800, 560],
      [340, 400],
    ].entries()) {
      const [xs = [], ys = []] = places.map((all) => all.slice(at * count, (at + 1) * count));
      expect([xs.length, ys.length]).toEqual([count, count]);
      for (const x of xs) expect(x > 0 && x < (width ?? 0)).toBe(true);
      for (const y of ys) expect(y > 0 && y < (height ?? 0)).toBe(true);
    }
  });

  it('names each theme, its terms with translation, its documents with title, and its years', () => {
    const map = sampleThemeMap(1);
    const documents = [{ id: 'd0-0', title: 'A title\n题名', year: 2021 }];
    const page = renderThemeMap(map, { documents });
    const [theme] = withClass(page, 'theme');
    const words = theme ? textOf(theme) : '';
    for (const part of [
      'theme 1 · 主题1',
      'peer support 同伴支持',
      'A title 2021',
      '题名',
      'd0-1',
    ]) {
      expect(words).toContain(part);
    }
    const [chinese] = withClass(renderThemeMap(map, { language: 'zh' }), 'theme');
    expect(chinese && textOf(chinese)).toContain('主题1 · theme 1');
    const [row] = withClass(page, 'row');
    expect(row && textOf(row)).toContain('theme 1 · 主题1: 100 → 100 %\n2020: 1\n2021: 3');
  });

  it('says so when there are no themes, and lists the unplaced', () => {
    const page = renderThemeMap({ ...sampleThemeMap(1), themes: [] });
    expect(page).toContain('No themes were found.');
    expect(page).toContain('>alone</li>');
  });

  it('keeps hostile text as text', () => {
    expect(tags(renderThemeMap(sampleThemeMap(3, 12, HOSTILE)))).toEqual(
      tags(renderThemeMap(sampleThemeMap())),
    );
  });

  it('counts one document in the singular', () => {
    const map = sampleThemeMap(1, 1);
    expect(renderThemeMap(map)).toContain('<small>1 document</small>');
    expect(renderThemeMap({ ...map, unplaced: [] })).toContain('<h1>1 theme in 1 document</h1>');
  });

  it('lists two thousand documents of a theme and says how many more there are', () => {
    const page = renderThemeMap(sampleThemeMap(1, 3500));
    expect(page.match(/<li title="d0-/g)?.length).toBe(2000);
    expect(page).toContain('1,500 more, less sure, are not listed here.');
  });

  it('draws no network and no trends where there are none', () => {
    const { network, ...map } = sampleThemeMap();
    const undated = map.themes.map((theme) => ({ ...theme, years: [] }));
    const page = renderThemeMap({ ...map, themes: undated });
    expect(network?.nodes.length).toBe(15);
    for (const id of ['id="network"', 'id="trends"']) expect(page).not.toContain(id);
  });

  it.each([
    [{}],
    [undefined],
    [{ ...sampleThemeMap(), themes: [{ id: 1, label: {} }] }],
    [{ ...sampleThemeMap(), network: { nodes: [] } }],
  ])('refuses what is no theme map: %#', (map) => {
    expect(() => renderThemeMap(map as never)).toThrow(
      expect.objectContaining({ code: 'not-a-theme-map' }),
    );
  });
});
