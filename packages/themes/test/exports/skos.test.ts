import { Parser, type Quad } from 'n3';
import { describe, expect, it } from 'vitest';
import { toSkos } from '../../src/index.ts';
import { drawMap, HOSTILE } from './map.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const BASE = 'https://example.org/themes#';

function read(text: string) {
  const quads: Quad[] = new Parser({ format: 'text/turtle' }).parse(text);
  return (subject: string, predicate: string) =>
    quads
      .filter((quad) => quad.subject.value === BASE + subject)
      .filter((quad) => quad.predicate.value === SKOS + predicate)
      .map(({ object }) =>
        object.termType === 'Literal'
          ? `${object.value}@${object.language}`
          : object.value.replace(BASE, ''),
      );
}

describe('toSkos', () => {
  it('gives every term a preferred label in each language, whatever is in it', () => {
    const objects = read(toSkos(drawMap(HOSTILE)));
    for (const [at, { zh, en }] of HOSTILE.entries()) {
      const labels = [
        zh === undefined ? [] : `${zh}@zh`,
        en === undefined ? [] : `${en}@en`,
      ].flat();
      expect(objects(`term-${at + 1}`, 'prefLabel')).toEqual(
        labels.map((label) => label.replace(/\p{Cs}/gu, '\ufffd')),
      );
      expect(objects(`term-${at + 1}`, 'inScheme')).toEqual(['scheme']);
    }
  });

  it('gathers terms in themes', () => {
    const objects = read(toSkos(drawMap([{ en: 'soil' }, { en: 'star' }, { en: 'wheat' }])));
    expect(objects('theme-1', 'member')).toEqual(['term-1', 'term-3']);
    expect(objects('theme-1', 'prefLabel')).toEqual(['soil@en']);
  });

  it('relates terms that several documents have together', () => {
    const objects = read(toSkos(drawMap([{ en: 'soil' }, { en: 'water' }, { en: 'wheat' }])));
    expect(objects('term-1', 'related')).toEqual(['term-2']);
    expect(objects('term-2', 'related')).toEqual([]);
  });

  it.each([
    [[{ en: 'deep neural network' }, { en: 'Neural network' }, { en: 'network' }], ['term-2']],
    [[{ zh: '深度神经网络' }, { zh: '神经网络' }], ['term-2']],
    [
      [
        { zh: '土壤水分', en: 'soil moisture' },
        { zh: '水分', en: 'moisture' },
      ],
      ['term-2'],
    ],
    [[{ zh: '土壤水分', en: 'soil moisture' }, { zh: '水分' }], ['term-2']],
    [
      [
        { zh: '土壤湿度', en: 'soil moisture' },
        { zh: '水分', en: 'moisture' },
      ],
      [],
    ],
    [[{ zh: '非线性' }, { zh: '线性' }], []],
    [[{ en: 'unsound' }, { en: 'sound' }], []],
    [[{ en: 'network analysis' }, { en: 'network' }], []],
  ])('narrows %j to its head', (labels, broader) => {
    const objects = read(toSkos(drawMap(labels)));
    expect(objects('term-1', 'broader')).toEqual(broader);
    if (broader.length > 0) expect(objects('term-1', 'related')).toEqual([]);
  });

  it('never makes a ring of broader terms', () => {
    const ring = [
      { en: 'x y' },
      { en: 'y', zh: '甲乙丙丁' },
      { zh: '丙丁' },
      { zh: '戊己丙丁', en: 'z x y' },
    ];
    expect(() => toSkos(drawMap(ring))).not.toThrow();
  });

  it('takes another base, and refuses what is none', () => {
    expect(toSkos(drawMap([]), { base: 'urn:example:' })).toContain('<urn:example:scheme>');
    for (const base of ['themes', 'https://example.org/a b', 'https://example.org/>']) {
      expect(() => toSkos(drawMap([]), { base })).toThrow(
        expect.objectContaining({ code: 'base-not-an-iri' }),
      );
    }
  });
});
