import { readFileSync } from 'node:fs';
import {
  checkBitext,
  checkKeyphrases,
  checkPlain,
  checkSegments,
  checkTermPairs,
  wildText,
} from '@diglot/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Analysis, analyze, createDiglot } from '../src/index.ts';

const example = (name: string) =>
  readFileSync(new URL(`../../../examples/records/${name}`, import.meta.url), 'utf8');

/** Every law that an analysis breaks. */
const violations = ({ text, segments, bitexts, keyphrases, termPairs, ...rest }: Analysis) => [
  ...checkSegments(text, segments),
  ...bitexts.flatMap((bitext) => checkBitext(bitext, { partial: true })),
  ...checkKeyphrases(text, keyphrases),
  ...checkTermPairs(text, text, termPairs),
  ...checkPlain(rest),
];

/** A record with a labelled abstract. */
const LABELLED = `TY  - JOUR
TI  - Night shifts and sleep of nurses
AB  - Objective: Night shifts disturb the sleep of nurses. Results: Naps before night shifts shortened reaction time.
ER  - 
`;

describe('analyze', () => {
  it('pairs an English abstract with its Chinese translation, sentence by sentence', () => {
    const analysis = analyze(example('pubmed-translation.txt'));
    expect(analysis.format).toBe('pubmed-text');
    expect(analysis.record?.journal?.title?.value).toBe('J Mt Community Health');
    expect(analysis.bitexts).toHaveLength(1);
    const { source, target, alignment } = analysis.bitexts[0] as Analysis['bitexts'][number];
    expect([source.language, target.language]).toEqual(['en', 'zh']);
    expect(alignment).toHaveLength(source.sentences.length);
    for (const [index, bead] of alignment.entries()) {
      expect(bead.source).toEqual({ from: index, to: index + 1 });
      expect(bead.target).toEqual({ from: index, to: index + 1 });
    }
    const last = target.sentences.at(-1);
    expect(target.text.slice(last?.start, last?.end)).toBe('ISRCTN91827364。');
  });

  it('finds keyphrases of both languages and terms that translate each other', () => {
    const { keyphrases, termPairs } = analyze(example('pubmed-translation.txt'));
    const languages = keyphrases.flatMap(({ language, translation }) => [
      language,
      translation?.language,
    ]);
    expect(languages).toEqual(expect.arrayContaining(['en', 'zh']));
    expect(termPairs.map(({ source, target }) => `${source} = ${target}`)).toContain(
      'blood pressure = 血压',
    );
  });

  it.each([
    'pubmed-translation.txt',
    'aggregator.json',
    'citation-page.txt',
    'citation-page-2.txt',
    'catalogue.txt',
  ])('keeps every law on %s, and says the same twice', (name) => {
    const text = example(name);
    const analysis = analyze(text);
    expect(analysis.text).toBe(text);
    expect(analysis.record).toBeDefined();
    expect(violations(analysis)).toEqual([]);
    expect(createDiglot().analyze(text)).toEqual(analysis);
  });

  it('keeps every law on any text whatsoever', () => {
    const diglot = createDiglot({ chinese: 'intl' });
    fc.assert(
      fc.property(wildText(), (text) => {
        expect(violations(diglot.analyze(text))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('takes a record without its source', () => {
    const { record } = analyze(example('pubmed-translation.txt'));
    if (record === undefined) throw new Error('no record');
    const analysis = analyze(record);
    expect(analysis.record).toBe(record);
    expect(analysis.text).toContain(record.abstracts[0]?.value);
    expect(analysis.bitexts[0]?.alignment).toHaveLength(17);
    expect(analysis.keyphrases.map(({ text }) => text)).toContain('VHWs');
    expect(violations(analysis)).toEqual([]);
  });

  it('takes labels of sections for no keyphrase', () => {
    const { keyphrases } = analyze(LABELLED);
    expect(keyphrases.map(({ text }) => text)).toContain('night shifts');
    expect(keyphrases.map(({ text }) => text).join()).not.toMatch(/objective/i);
  });

  it.each(['', ' \n', '。', '12345', '\ud83d'])('has a sound answer for %j', (text) => {
    const analysis = analyze(text);
    expect(analysis).toMatchObject({ text, format: 'plain', bitexts: [], termPairs: [] });
    expect(violations(analysis)).toEqual([]);
  });
});

describe('analyzeAll', () => {
  it('gives each record of a text its own analysis', () => {
    const text = [1, 2]
      .map(
        (n) => `TY  - JOUR\nTI  - Peer support study ${n}\nAB  - Peers helped patients.\nER  - \n`,
      )
      .join('\n');
    const analyses = createDiglot().analyzeAll(text);
    expect(analyses.map(({ record }) => record?.titles[0]?.value)).toEqual([
      'Peer support study 1',
      'Peer support study 2',
    ]);
    for (const { text: part, record } of analyses) {
      const title = record?.titles[0];
      const place = title?.prov[0];
      expect(part.slice(place?.start, place?.end)).toBe(title?.value);
    }
    expect(analyses.map((analysis) => analysis.text).join('')).toBe(text);
  });
});
