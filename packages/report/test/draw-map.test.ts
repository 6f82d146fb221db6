import { describe, expect, it } from 'vitest';
import { messagesIn } from '../src/messages.ts';
import { widthOf } from '../src/themes/boxes.ts';
import { drawMap, scaleOf } from '../src/themes/draw-map.ts';
import { sampleThemeMap } from './samples.ts';
import { attribute, elementsOf, textOf, withClass } from './tree.ts';

const draw = (themes: ReturnType<typeof sampleThemeMap>['themes']) =>
  drawMap(themes, messagesIn('en'), 'en').markup;

describe('drawMap', () => {
  const [left, right] = sampleThemeMap(2).themes.map((theme, at) => ({
    ...theme,
    centrality: at,
    density: 1,
    label: { en: 'a name of some length' },
  }));

  it('lets a label that stands left of its bubble end there, and one on the right begin', () => {
    const page = left && right ? draw([left, right]) : '';
    const circles = elementsOf(page).filter(({ tagName }) => tagName === 'circle');
    const edges = circles.map((circle) => {
      const [x, radius] = ['cx', 'r'].map((name) => Number(attribute(circle, name)));
      return { x: x ?? 0, radius: radius ?? 0 };
    });
    const labels = withClass(page, 'label').map((text) => ({
      anchor: attribute(text, 'text-anchor'),
      x: Number(attribute(text, 'x')),
    }));
    expect(labels[0]?.anchor).toBe('start');
    expect(labels[0]?.x).toBeCloseTo((edges[0]?.x ?? 0) + (edges[0]?.radius ?? 0) + 5, 0);
    expect(labels[1]?.anchor).toBe('end');
    expect(labels[1]?.x).toBeCloseTo((edges[1]?.x ?? 0) - (edges[1]?.radius ?? 0) - 5, 0);
  });

  it('lets no label lie over another', () => {
    const texts = withClass(draw(sampleThemeMap(40).themes), 'label').map((text) => {
      const width = widthOf(textOf(text), 11);
      const anchor = attribute(text, 'text-anchor') ?? '';
      const shift = { start: 0, middle: width / 2, end: width }[anchor] ?? 0;
      return { x: Number(attribute(text, 'x')) - shift, y: Number(attribute(text, 'y')), width };
    });
    expect(texts.length).toBeGreaterThan(10);
    for (const a of texts) {
      for (const b of texts) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || Math.abs(a.y - b.y) > 9;
        expect(a === b || apart).toBe(true);
      }
    }
  });
});

describe('scaleOf', () => {
  it('puts equal values in the middle', () => {
    expect(scaleOf([2, 2], 0, 10)(2)).toBe(5);
    expect(scaleOf([1, 3], 0, 10)(2)).toBe(5);
    expect(scaleOf([1, 3], 10, 0)(1)).toBe(10);
  });
});
