import { createKeyphraseExtractor, learnStatistics, mergeStatistics } from '@diglot/keywords';
import { createTokenizer } from '@diglot/tokenize';
import { bundledStatistics, formatStatistics, parseStatistics } from '@diglot/words/statistics';
import { describe, expect, it } from 'vitest';

const tokenizer = createTokenizer();
const documents = [
  { title: 'Peer support', text: 'Peer support helps nurses.', keywords: ['peer support'] },
  { text: '同伴支持帮助护士。', keywords: ['同伴支持', '护士'] },
];
const learned = learnStatistics(documents, { tokenizer });

describe('learnStatistics', () => {
  it('counts documents and keywords of each language by themselves', () => {
    expect([learned.en.documents, learned.zh.documents]).toEqual([1, 1]);
    expect([learned.en.keywords, learned.zh.keywords]).toEqual([1, 2]);
  });

  it('counts a phrase as a phrase of the text and as a keyword', () => {
    expect(learned.en.phrases.get('peer support')).toEqual({ documents: 1, keywords: 1 });
  });

  it('counts which words begin and end keywords', () => {
    expect(learned.en.words.get('peer')).toMatchObject({ first: 1, last: 0, any: 1 });
    expect(learned.en.words.get('support')).toMatchObject({ first: 0, last: 1, any: 1 });
  });
});

describe('mergeStatistics', () => {
  it('adds counts', () => {
    const twice = mergeStatistics(learned, learned);
    expect(twice.en.documents).toBe(2);
    expect(twice.zh.phrases.get('同伴支持')?.keywords).toBe(2);
  });
});

describe('formatStatistics', () => {
  it('writes what parseStatistics reads', () => {
    const table = formatStatistics(learned.zh);
    const read = parseStatistics(table);
    expect(formatStatistics(read)).toBe(table);
    expect(read.phrases.get('同伴支持')).toEqual({ documents: 1, keywords: 1 });
    expect(read.words.get('同伴')).toMatchObject({ documents: 1, first: 1 });
    expect([read.words.get('护'), read.phrases.get('')]).toEqual([undefined, undefined]);
    expect([read.words.size, read.phrases.size]).toEqual([
      learned.zh.words.size,
      learned.zh.phrases.size,
    ]);
  });
});

describe('bad statistics', () => {
  it.each(['', 'x', '\t1\t1\nword\n\n', '\t1\t1', null])('refuses the table %j', (table) => {
    expect(() => parseStatistics(table as never)).toThrow(
      expect.objectContaining({ code: 'not-a-statistics-table' }),
    );
  });

  it.each([
    [{ keywords: 'peer support' }, 'keywords-not-strings'],
    [{ keywords: [1] }, 'keywords-not-strings'],
    [{ text: 5 }, 'text-not-a-string'],
  ])('refuses to count %j', (document, code) => {
    expect(() => learnStatistics([document as never], { tokenizer })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

describe('statistics of one’s own', () => {
  it('replace the bundled ones', () => {
    const { extract } = createKeyphraseExtractor({ tokenizer, statistics: learned });
    expect(extract({ text: '同伴支持帮助护士。' }).map(({ key }) => key)).toContain('同伴支持');
  });

  it('lift a phrase that is often a keyword there', () => {
    const text = 'Wards with a buddy scheme were compared with wards without a buddy scheme.';
    const lists = Array.from({ length: 40 }, () => ({ keywords: ['buddy scheme'] }));
    const own = mergeStatistics(bundledStatistics(), learnStatistics(lists, { tokenizer }));
    const score = (extractor: ReturnType<typeof createKeyphraseExtractor>) =>
      extractor.extract({ text }).find((phrase) => phrase.text === 'buddy scheme')?.score ?? 0;
    const before = score(createKeyphraseExtractor({ tokenizer }));
    expect(score(createKeyphraseExtractor({ tokenizer, statistics: own }))).toBeGreaterThan(before);
  });
});
