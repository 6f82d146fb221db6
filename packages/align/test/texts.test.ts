import { wildText } from '@diglot/testing';
import { checkBitext, checkDocument } from '@diglot/text';
import { createTokenizer } from '@diglot/tokenize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAligner } from '../src/index.ts';

const aligner = createAligner({ tokenizer: createTokenizer({ chinese: 'intl' }) });

const PAIRS = [
  ['We studied how bees find their way home.', '我们研究了蜜蜂如何找到回家的路。'],
  ['Two hundred bees were marked with paint.', '用颜料标记了二百只蜜蜂。'],
  ['Most of them returned within an hour.', '其中大多数在一小时内返回。'],
  ['Wind and rain made the journey longer.', '风和雨使路程变长。'],
] as const;
const english = PAIRS.map(([sentence]) => sentence);
const chinese = PAIRS.map(([, sentence]) => sentence);

/** The pairs of a bitext as text. */
const pairsOf = (text: string, bitexts = aligner.findBitexts(text)) =>
  bitexts.flatMap(({ source, target, alignment }) =>
    alignment.map((bead) => [
      source.sentences
        .slice(bead.source.from, bead.source.to)
        .map(({ start, end }) => text.slice(start, end))
        .join(' '),
      target.sentences
        .slice(bead.target.from, bead.target.to)
        .map(({ start, end }) => text.slice(start, end))
        .join(''),
    ]),
  );

describe('findBitexts', () => {
  it.each([
    ['one block after the other', `${english.join(' ')}\n${chinese.join('')}`],
    ['blocks parted by a blank line', `${english.join(' ')}\n\n${chinese.join('')}`],
    ['blocks on one line', `${english.join(' ')} ${chinese.join('')}`],
    ['paragraph by paragraph', PAIRS.map((pair) => pair.join('\n')).join('\n\n')],
    ['sentence by sentence', PAIRS.map((pair) => pair.join(' ')).join(' ')],
    ['columns parted by tabs', PAIRS.map((pair) => pair.join('\t')).join('\n')],
    ['columns parted by bars', PAIRS.map((pair) => `| ${pair.join(' | ')} |`).join('\n')],
    ['columns parted by blanks', PAIRS.map(([en, zh]) => `${en.padEnd(50)}${zh}`).join('\n')],
  ])('finds halves that stand %s', (_, text) => {
    expect(pairsOf(text)).toEqual(PAIRS.map((pair) => [...pair]));
  });

  it('takes the language that comes first as the source', () => {
    const [bitext] = aligner.findBitexts(`${chinese.join('')}\n${english.join(' ')}`);
    expect(bitext?.source.language).toBe('zh');
    expect(bitext?.alignment).toHaveLength(4);
  });

  it('leaves out what has no translation, before and after', () => {
    const text = `Institute of Entomology, Xi’an\nJ Test. 2020;1(2):3. doi: 10.5555/test\n${english.join(' ')}\n${chinese.join('')}\n版权所有，未经许可不得转载。`;
    expect(pairsOf(text)).toEqual(PAIRS.map((pair) => [...pair]));
  });

  it('finds the translated part when only a part is translated', () => {
    const text = `${english.join(' ')}\n${chinese.slice(0, 2).join('')}`;
    expect(pairsOf(text)).toEqual(PAIRS.slice(0, 2).map((pair) => [...pair]));
  });

  it('keeps beads within paragraphs', () => {
    const text = `${english[0]}\n${english[1]} ${english[2]}\n\n${chinese[0]}\n${chinese[1]}${chinese[2]}`;
    expect(pairsOf(text)).toEqual(PAIRS.slice(0, 3).map((pair) => [...pair]));
  });

  it.each([
    ['one language only', english.join(' ')],
    [
      'texts on different matters',
      `${english.join(' ')}\n\n会议将于下个月在上海举行，欢迎各位代表报名参加。请携带身份证件。`,
    ],
    ['nothing', ''],
    ['numbers', '12 34 56\n78 90'],
    ['marks', '。。。！？ ... |||\t\t'],
  ])('finds nothing in %s', (_, text) => {
    expect(aligner.findBitexts(text)).toEqual([]);
  });

  it('refers to the whole text, within the laws of layers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(wildText(), fc.constantFrom(...english, ...chinese))),
        (parts) => {
          const text = parts.join('\n');
          for (const bitext of aligner.findBitexts(text)) {
            expect(bitext.source.text).toBe(text);
            expect(checkDocument(bitext.source, { partial: true })).toEqual([]);
            expect(checkDocument(bitext.target, { partial: true })).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('inspectBitexts', () => {
  const text = `${english.join(' ')}\n${chinese.slice(0, 2).join('')}`;

  it('says which sentences stayed without a partner', () => {
    const { bitexts, unpaired, diagnostics } = aligner.inspectBitexts(text);
    expect(bitexts).toEqual(aligner.findBitexts(text));
    expect(unpaired.map(({ start, end, language }) => [language, text.slice(start, end)])).toEqual(
      english.slice(2).map((sentence) => ['en', sentence]),
    );
    expect(diagnostics).toEqual([]);
  });

  it('warns of a block that stands there twice', () => {
    const twice = `${text}\n\n${english.join(' ')}`;
    const { diagnostics } = aligner.inspectBitexts(twice);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'duplicate-block',
        span: { start: text.length + 2, end: twice.length },
      }),
    ]);
  });

  it('gives up on more sentences than a search can take, and says so', () => {
    const { bitexts, unpaired, diagnostics } = aligner.inspectBitexts('Bee. 蜂。'.repeat(50_001));
    expect(bitexts).toEqual([]);
    expect(unpaired).toHaveLength(100_002);
    expect(diagnostics).toMatchObject([{ code: 'too-many-sentences' }]);
  });

  it('is linear in lines that hold nothing', () => {
    const start = performance.now();
    expect(aligner.findBitexts('|\n'.repeat(200_000))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('knows a blank line that holds white space', () => {
    const parted = `${english.join('\n \t\n')}\n \n${chinese.join('\r\n\r\n')}`;
    expect(pairsOf(parted)).toEqual(PAIRS.map((pair) => [...pair]));
  });
});

describe('alignTexts', () => {
  it('splits both texts and aligns them', () => {
    const bitext = aligner.alignTexts(english.join(' '), chinese.join(''));
    expect(checkBitext(bitext)).toEqual([]);
    expect(bitext.alignment).toHaveLength(4);
    expect([bitext.source.language, bitext.target.language]).toEqual(['en', 'zh']);
  });

  it('respects paragraphs unless told not to', () => {
    const source = `${english[0]}\n\n${english[1]}`;
    const target = `${(chinese[0] ?? '').replace('。', '，')}\n\n${chinese[1]}`;
    const beads = aligner.alignTexts(source, target).alignment;
    expect(beads.map((bead) => bead.source.to - bead.source.from)).toEqual([1, 1]);
    expect(aligner.alignTexts(source, target, { paragraphs: 'ignore' }).alignment).toHaveLength(2);
  });

  it('keeps the laws whatever the texts', () => {
    fc.assert(
      fc.property(wildText(), wildText(), (source, target) => {
        expect(checkBitext(aligner.alignTexts(source, target))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['', ''],
    ['', chinese.join('')],
    [english.join(' '), ''],
  ])('answers for %j and %j', (source, target) => {
    expect(checkBitext(aligner.alignTexts(source, target))).toEqual([]);
  });
});

describe('inspectTexts', () => {
  it('says which beads are borne out, and what has no partner', () => {
    const inspection = aligner.inspectTexts(english.join(' '), chinese.slice(0, 3).join(''));
    expect(inspection.bitext.alignment).toEqual(inspection.beads);
    expect(inspection.parallel).toEqual([{ from: 0, to: 3 }]);
    expect(inspection.sourceAlone[3]).toBeGreaterThan(0.5);
  });

  it('knows texts that do not translate each other', () => {
    const other = '会议将于下个月在上海举行，欢迎各位代表报名参加。请携带身份证件。';
    const { parallel, beads } = aligner.inspectTexts(english.join(' '), other);
    expect(parallel).toEqual([]);
    expect(beads.length).toBeGreaterThan(0);
  });
});
