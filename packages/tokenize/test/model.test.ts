import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenizer } from '../src/index.ts';
import { createCutter } from '../src/model/cut-words.ts';
import { layoutOf, TAGS } from '../src/model/features.ts';
import { readModel, writeModel } from '../src/model/model-file.ts';
import { pairId, pairTable } from '../src/model/pair-table.ts';
import { markWords, traitOf, wordList, wordMarks } from '../src/model/word-list.ts';

const file = readFileSync(new URL('../data/word-model.bin', import.meta.url));

function words(text: string, dictionary: readonly string[] = []): string[] {
  const { tokenize } = createTokenizer({ chinese: 'model', dictionary });
  return tokenize(text).map(({ start, end }) => text.slice(start, end));
}

describe('engine model', () => {
  it.each([
    '护士 每天 记录 患者 的 睡眠 情况',
    '他们 在 医院 工作 了 三 年',
    '她 去年 搬到 北京 ， 现在 是 老师 。',
  ])('cuts %s', (marked) => expect(words(marked.replaceAll(' ', ''))).toEqual(marked.split(' ')));

  it('cuts Traditional text like Simplified text', () => {
    expect(words('護士每天記錄患者的睡眠情況')).toEqual(
      '護士 每天 記錄 患者 的 睡眠 情況'.split(' '),
    );
  });

  it('keeps the words of a dictionary', () => {
    expect(words('护士的同伴支持很好', ['同伴支持'])).toContain('同伴支持');
  });

  it('is what createTokenizer names, and takes its bytes', () => {
    expect(createTokenizer({ chinese: 'model' }).engine).toBe('model');
    const given = createTokenizer({ chinese: 'model', model: file });
    expect(given.tokenize('护士的睡眠')).toEqual(
      createTokenizer({ chinese: 'model' }).tokenize('护士的睡眠'),
    );
  });

  it('refuses other bytes', () => {
    const { tokenize } = createTokenizer({ chinese: 'model', model: new Uint8Array(9) });
    expect(readModel(file.subarray(0, file.length - 1))).toBeUndefined();
    expect(() => tokenize('护士')).toThrow(expect.objectContaining({ code: 'model-unreadable' }));
    expect(tokenize('nurse')).toHaveLength(1);
  });

  it('is at most one megabyte', () => {
    expect(file.length).toBeLessThanOrEqual(1_000_000);
  });

  it('loses no character', () => {
    const model = readModel(file);
    if (model === undefined) throw new Error('the bundled model is unreadable');
    const cut = createCutter(model);
    const unit = fc.oneof(
      fc.constantFrom(...'的人医院学生\n0a三年月'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const stretch = units.join('');
        expect(cut(stretch).join('')).toBe(stretch);
      }),
    );
  });
});

describe('writeModel', () => {
  it('writes what readModel reads', () => {
    const parts = {
      characters: [0x4e00, 0x4e8c],
      pairs: [(0x4e00 << 16) | 0x4e8c, (0x9fa5 << 16) | 0x4e00],
      gapped: [(0x4e8c << 16) | 0x0a],
      words: [
        ['一二', traitOf(300, 'm')],
        ['一二三', traitOf(12, 'm')],
        ['三', traitOf(5000, 'm')],
        ['二一', traitOf(20, 'nr')],
      ] as const,
      moves: Int16Array.from({ length: 16 }, (_, index) => index * 100 - 800),
    };
    const { size } = layoutOf(parts.characters.length, parts.pairs.length, parts.gapped.length);
    const weights = Int8Array.from({ length: size * TAGS }, (_, index) =>
      index % 7 === 0 ? 0 : index % 100,
    );
    const read = readModel(writeModel({ ...parts, weights }));
    expect(read?.weights).toEqual(weights);
    expect(read?.moves).toEqual(parts.moves);
    expect(read?.vocabulary.characters[0x4e8c]).toBe(2);
    expect(read && pairId(read.vocabulary.pairs, 0x9fa5, 0x4e00)).toBe(2);
    expect(read && pairId(read.vocabulary.gapped, 0x4e8c, 0x0a)).toBe(1);
    expect(read?.vocabulary.words).toEqual(wordList(parts.words));
  });
});

describe('markWords', () => {
  const words = wordList([
    ['护士', traitOf(700, 'n')],
    ['士兵', traitOf(60, 'n')],
    ['护士长', traitOf(40, 'n')],
    ['长', traitOf(90_000, 'a')],
  ]);

  it('marks the longest word that begins and ends at each place, common ones apart', () => {
    const marks = wordMarks(4);
    markWords('护士长兵', words, marks);
    expect([...marks.begins]).toEqual([3, 0, 0, 0]);
    expect([...marks.ends]).toEqual([0, 2, 3, 0]);
    expect([...marks.covers]).toEqual([0, 3, 0, 0]);
    expect([...marks.pairs]).toEqual([1, 0, 0, 0]);
  });

  it('guesses the words that cost least', () => {
    const marks = wordMarks(4);
    markWords('护士士兵', words, marks);
    expect([...marks.guesses]).toEqual([0, 2, 0, 2]);
    markWords('长长', words, marks);
    expect([...marks.guesses.subarray(0, 2)]).toEqual([3, 3]);
  });

  it('keeps the part of speech and the power of two of occurrences', () => {
    expect(traitOf(255, 'n') >> 4).toBe(8);
    expect(traitOf(254, 'n') >> 4).toBe(7);
    expect(traitOf(10, 'nr') & 15).not.toBe(traitOf(10, 'n') & 15);
    expect(traitOf(10, 'nt')).toBe(traitOf(10, 'nz'));
  });
});

describe('pairTable', () => {
  it('finds each pair, and 0 for others', () => {
    const pairs = Int32Array.from({ length: 500 }, (_, index) => (index << 16) | (index + 1));
    const table = pairTable(pairs);
    for (let i = 0; i < 500; i++) expect(pairId(table, i, i + 1)).toBe(i + 1);
    expect(pairId(table, 7, 7)).toBe(0);
  });
});
