import { readFileSync } from 'node:fs';
import type { Lexicon } from '@diglot/lexicon';
import { mainLanguages } from '@diglot/segment';
import {
  checkBitext,
  checkDocument,
  checkKeyphrases,
  checkPlain,
  checkSegments,
  checkTermPairs,
  wildText,
} from '@diglot/testing';
import { toSourceSpan } from '@diglot/text';
import { createTokenizer, type Tokenizer } from '@diglot/tokenize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Analysis, analyze, createDiglot, LAYERS } from '../src/index.ts';

const example = (name: string) =>
  readFileSync(new URL(`../../../examples/records/${name}`, import.meta.url), 'utf8');

/** Every law that an analysis breaks. */
const violations = (analysis: Analysis) => {
  const { text, document, segments, bitexts, keyphrases, termPairs, ...rest } = analysis;
  return [
    ...checkSegments(text, segments),
    ...checkDocument(document, { partial: document.origin !== undefined }),
    ...bitexts.flatMap((bitext) => checkBitext(bitext, { partial: true })),
    ...checkKeyphrases(document.text, keyphrases),
    ...checkTermPairs(document.text, document.text, termPairs),
    ...checkPlain(rest),
  ];
};

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
    expect(alignment).toHaveLength(17);
    for (const [index, bead] of alignment.entries()) {
      expect(bead.source).toEqual({ from: index, to: index + 1 });
      expect(bead.target).toEqual({ from: index, to: index + 1 });
    }
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
    expect(analysis.text).toBe(analysis.document.text);
    expect(analysis.text).toContain(record.abstracts[0]?.sections[0]?.value);
    expect(analysis.bitexts[0]?.alignment).toHaveLength(17);
    expect(analysis.keyphrases.map(({ text }) => text)).toContain('village health worker');
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

describe('layers', () => {
  const texts = [
    example('pubmed-translation.txt'),
    example('citation-page.txt'),
    'Naps help nurses. 午睡对护士有帮助。\n\nNurses sleep badly. 护士睡眠不好。',
  ];

  it.each(LAYERS)('%s alone is what it is among all', (layer) => {
    const diglot = createDiglot();
    for (const text of texts) {
      const alone = diglot.analyze(text, { layers: [layer] });
      expect(alone[layer]).toEqual(diglot.analyze(text)[layer]);
      for (const other of LAYERS) {
        if (other !== layer && other !== 'document') expect(alone[other]).toBeUndefined();
      }
    }
  });

  it('opens no lexicon for a text in one language, nor for its segments alone', () => {
    const never = () => {
      throw new Error('the lexicon was asked');
    };
    const lexicon = new Proxy({} as Lexicon, { get: never });
    const diglot = createDiglot({ lexicon });
    expect(diglot.analyze('Naps help hospital nurses.').keyphrases).not.toEqual([]);
    expect(diglot.analyze('午睡对医院护士有帮助。').keyphrases).not.toEqual([]);
    expect(diglot.analyze(texts[0] as string, { layers: ['segments'] }).segments).not.toEqual([]);
  });

  it('cuts the words of no character twice', () => {
    const inner = createTokenizer({ chinese: 'intl' });
    let read = 0;
    const tokenizer: Tokenizer = {
      ...inner,
      tokenize: (text) => {
        read += text.length;
        return inner.tokenize(text);
      },
      document: (text, options) => {
        read += text.length;
        return inner.document(text, options);
      },
    };
    const diglot = createDiglot({ tokenizer });
    for (const text of texts) {
      read = 0;
      const { document } = diglot.analyze(text);
      expect(read).toBe(document.text.length);
    }
  });

  it('refuses a layer it does not know', () => {
    const layers = ['themes' as 'segments'];
    expect(() => analyze('x', { layers })).toThrow(
      expect.objectContaining({ code: 'unknown-layer' }),
    );
  });
});

describe('a record with markup, entities, escapes and wraps', () => {
  const sources = {
    ris: `TY  - JOUR
TI  - Tea &amp; sleep of nurses
AB  - Nurses drank green tea (p &lt; 0.05). They slept &quot;better&quot; afterwards.
ER  - 
`,
    json: JSON.stringify([
      {
        id: 'tea',
        type: 'article-journal',
        title: 'Tea "and" sleep of nurses',
        abstract: '<p>Nurses drank green tea.</p><p>They slept <b>better</b> afterwards.</p>',
      },
    ]),
    medline: `PMID- 1
TI  - Tea and sleep of
      hospital nurses.
AB  - Nurses drank green tea every
      night. They slept better
      afterwards.
`,
  };

  it.each(Object.entries(sources))('is read clean, and found again: %s', (_, source) => {
    const { document, keyphrases } = analyze(source);
    expect(document.text).not.toMatch(/[<>]\w|&\w+;|\\/u);
    expect(keyphrases.map(({ text }) => text)).toContain('green tea');
    const mentions = keyphrases.find(({ text }) => text === 'green tea')?.mentions ?? [];
    for (const mention of mentions) {
      const { start, end } = toSourceSpan(document, mention);
      expect(source.slice(start, end).replace(/\s+/gu, ' ')).toBe('green tea');
    }
  });
});

describe('a plain text', () => {
  it('has nothing odd about it', () => {
    const { format, diagnostics } = analyze('The ferry was late. 渡船来晚了。');
    expect(format).toBe('plain');
    expect(diagnostics).toEqual([]);
    expect(analyze('  ').diagnostics).toMatchObject([{ code: 'empty-input' }]);
  });
});

describe('the language of a value', () => {
  it.each([
    'pubmed-translation.txt',
    'aggregator.json',
    'citation-page.txt',
    'citation-page-2.txt',
    'catalogue.txt',
  ])('is that of the segments over it in %s', (name) => {
    const { text, record, segments } = analyze(example(name));
    const values = [
      ...(record?.titles ?? []),
      ...(record?.abstracts ?? []),
      ...(record?.keywords ?? []),
    ];
    expect(values.length).toBeGreaterThan(0);
    for (const { lang, prov } of values) {
      for (const place of prov) {
        const [found] = mainLanguages(text, segments, [place]);
        if (lang !== 'und')
          expect([lang, place, text.slice(place.start, place.end)]).toEqual([
            found,
            place,
            expect.anything(),
          ]);
      }
    }
  });

  it('is not English for want of another', () => {
    const dutch =
      'TY  - JOUR\nTI  - Het effect van groene thee op de slaap van verpleegkundigen\nER  - \n';
    const { record, diagnostics } = analyze(dutch);
    expect(record?.titles[0]?.lang).toBe('nl');
    expect(diagnostics.map(({ code }) => code)).toContain('unsupported-language');
  });
});

describe('the name of a person in Latin letters', () => {
  it.each([
    ['Danish', 'Vestergaard, Malene Ostergaard'],
    ['Dutch', 'van der Bergen, Liesbeth Wilhelmina'],
    ['French', 'Beaumarchais, Delphine de la'],
    ['pinyin', 'Ouyang, Xiaoming'],
  ])('is in no language: %s', (_, name) => {
    const text = `TY  - JOUR\nTI  - Night shifts and sleep of nurses\nAU  - ${name}\nAU  - 欧阳晓明\nER  - \n`;
    const { segments } = analyze(text, { layers: ['segments'] });
    const languageAt = (part: string) => {
      const at = text.indexOf(part);
      return segments
        .filter(({ start, end }) => start < at + part.length && end > at)
        .map(({ language }) => language);
    };
    expect(languageAt(name)).toEqual(['und']);
    expect(languageAt('欧阳晓明')).toEqual(['zh']);
    expect(languageAt('Night shifts')).toEqual(['en']);
  });
});

describe('analyzeStream', () => {
  it('gives what analyzeAll gives, record by record', async () => {
    const text = LABELLED.repeat(3);
    const diglot = createDiglot();
    const streamed = [];
    for await (const analysis of diglot.analyzeStream(text.match(/.{1,50}/gsu) ?? [])) {
      streamed.push(analysis);
    }
    expect(streamed).toHaveLength(3);
    expect(streamed).toEqual(diglot.analyzeAll(text));
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

describe('more keywords than are paired', () => {
  const lines = (word: string, count: number) =>
    Array.from({ length: count }, (_, at) => `KW  - ${word}${at}\n`).join('');
  const record = (count: number) => `TY  - JOUR
TI  - Sleep quality of nurses
T1  - 护士的睡眠质量
AB  - The nurses slept badly.
AB  - 护士睡眠不好。
${lines('ward rule ', count)}${lines('病房规则', count)}ER  - 
`;

  it('are told, with the place of the lists', () => {
    const text = record(31);
    const { diagnostics } = analyze(text);
    const odd = diagnostics.find(({ code }) => code === 'keywords-not-paired');
    const place = text.slice(odd?.span?.start, odd?.span?.end);
    expect(place.startsWith('ward rule 0')).toBe(true);
    expect(place.endsWith('病房规则30')).toBe(true);
  });

  it('have no place where the record came without its text', () => {
    const parsed = analyze(record(31)).record;
    const { diagnostics } = analyze(parsed ?? '');
    expect(diagnostics.find(({ code }) => code === 'keywords-not-paired')).not.toHaveProperty(
      'span',
    );
  });

  it('are not told where all of them are, or where no pairs are asked for', () => {
    expect(analyze(record(30)).diagnostics).toEqual([]);
    const { diagnostics } = createDiglot().analyze(record(31), { layers: ['keyphrases'] });
    expect(diagnostics).toEqual([]);
  });
});
