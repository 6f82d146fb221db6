import { describe, expect, it } from 'vitest';
import type { ReportNetwork } from '../src/index.ts';
import { messagesIn } from '../src/messages.ts';
import { drawNetwork } from '../src/themes/draw-network.ts';
import { layOutNetwork } from '../src/themes/lay-out-network.ts';
import { sampleNetwork } from './samples.ts';
import { attribute, elementsOf, textOf, withClass } from './tree.ts';

const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);

describe('layOutNetwork', () => {
  it('puts every term inside the box, none on another', () => {
    const { nodes } = layOutNetwork(sampleNetwork(8), 800, 500);
    expect(nodes.length).toBe(40);
    for (const { x, y } of nodes) {
      expect(x >= -0.01 && x <= 800.01 && y >= -0.01 && y <= 500.01).toBe(true);
    }
    for (const one of nodes) {
      for (const other of nodes) if (one !== other) expect(distance(one, other)).toBeGreaterThan(1);
    }
  });

  it('puts linked terms nearer than others', () => {
    const { nodes, links } = layOutNetwork(sampleNetwork(6), 800, 500);
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const all = nodes.flatMap((a) => nodes.map((b) => distance(a, b)));
    const linked = links.map(({ source, target }) => distance(source, target));
    expect(mean(linked)).toBeLessThan(0.6 * mean(all));
  });

  it('gives the same places each time', () => {
    const places = () => layOutNetwork(sampleNetwork(5), 800, 500).nodes.map(({ x, y }) => [x, y]);
    expect(places()).toEqual(places());
  });

  it('draws no more than anybody reads, some of every theme', () => {
    const network = sampleNetwork(200);
    const { nodes } = layOutNetwork(network, 800, 500);
    expect(nodes.length).toBe(240);
    const [first] = nodes;
    expect(first?.node.documents).toBe(20);
  });

  it.each<[string, ReportNetwork]>([
    ['no term', { nodes: [], links: [] }],
    ['one term', { nodes: [{ id: 4, label: {}, theme: 1, documents: 1 }], links: [] }],
    [
      'links that lead nowhere or back',
      {
        nodes: [
          { id: 1, label: {}, theme: 1, documents: 0 },
          { id: 2, label: {}, theme: 0, documents: 3 },
        ],
        links: [
          { source: 1, target: 1, strength: 1 },
          { source: 1, target: 9, strength: 1 },
          { source: 1, target: 2, strength: Number.NaN },
        ],
      },
    ],
  ])('takes %s', (_, network) => {
    const { nodes, links } = layOutNetwork(network, 800, 500);
    expect(nodes.length).toBe(network.nodes.length);
    expect(nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(links).toEqual([]);
  });
});

describe('drawNetwork', () => {
  const { picture, shown } = drawNetwork(sampleNetwork(3), messagesIn('en'), 'en');

  it('makes each term a link to its theme, named in both languages', () => {
    const [node] = withClass(picture.markup, 'node').filter(
      (element) => attribute(element, 'data-lights') === 'n1',
    );
    expect(node && attribute(node, 'href')).toBe('#theme-1');
    expect(node && textOf(node)).toBe('term 1 · 术语1 (8 documents)');
    expect(shown).toBe(15);
  });

  it('gives a term the keys of itself, its theme and its neighbours', () => {
    const [node] = withClass(picture.markup, 'node').filter(
      (element) => attribute(element, 'data-lights') === 'n7',
    );
    expect(node && attribute(node, 'data-keys')?.split(' ').sort()).toEqual([
      'n6',
      'n7',
      'n8',
      'theme2',
    ]);
  });

  it('draws a line for every link', () => {
    const lines = elementsOf(picture.markup).filter(({ tagName }) => tagName === 'line');
    expect(lines.length).toBe(15);
  });
});
