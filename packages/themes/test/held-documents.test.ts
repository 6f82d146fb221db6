import { describe, expect, it } from 'vitest';
import {
  assignThemes,
  createDocumentReader,
  extractThemes,
  type HeldDocument,
  type ThemeProgress,
} from '../src/index.ts';
import { makeCorpus } from './corpus.ts';

const mixed = makeCorpus(36, (at) => (Math.floor(at / 3) % 2 === 0 ? 'en' : 'zh'));
const read = createDocumentReader();
const held = mixed.map(read);

describe('createDocumentReader', () => {
  it('takes the keyphrases that an analysis found, with their translations, and finds none itself', () => {
    const text = 'Village doctors measured the blood pressure of older people.';
    const keyphrases = [
      { text: '血压测量', score: 0.8, translation: { text: 'measuring blood pressure' } },
      { text: 'village', score: 0.2 },
    ];
    const { terms, pairs } = read({ id: 'a', text, keyphrases });
    expect(terms.map((term) => [term.text, term.weight])).toEqual([
      ['血压测量', 0.8],
      ['measuring blood pressure', 0.8],
      ['village', 0.2],
    ]);
    expect(pairs).toEqual([['en:measur blood pressur', 'zh:血压测量']]);
    expect(read({ id: 'a', text, keyphrases: [] }).terms).toEqual([]);
  });

  it('reads documents once: themes of what it returns are those of the documents', () => {
    const json = JSON.parse(JSON.stringify(held)) as HeldDocument[];
    expect(json).toEqual(held);
    expect(extractThemes(json)).toEqual(extractThemes(mixed));
  });

  it('lets a corpus grow without reading it again', () => {
    const grown = extractThemes([...held.slice(0, 20), ...mixed.slice(20)]);
    expect(grown).toEqual(extractThemes(mixed));
  });

  it('serves assignThemes too', () => {
    const map = extractThemes(held.slice(0, 30));
    expect(assignThemes(map, held.slice(30))).toEqual(assignThemes(map, mixed.slice(30)));
  });

  it('keeps words and terms, no text', () => {
    const text = 'Peer support, 同伴支持; peer support again.';
    const { words, ...rest } = read({ id: 'a', text, keywords: ['Peer support'], year: 2020 });
    expect(words.en.keys).toEqual(['peer', 'support', 'again']);
    expect(words.en.counts).toEqual([3, 3, 1]);
    expect(words.zh.keys.join('')).toBe('同伴支持');
    expect(rest.terms[0]).toEqual({ key: 'en:peer support', text: 'Peer support', weight: 2 });
    expect(JSON.stringify(rest)).not.toContain('again.');
  });

  it.each([
    ['id-not-a-string', { text: '' }],
    ['text-not-a-string', { id: 'a' }],
    ['keywords-not-a-list', { id: 'a', text: '', keywords: [1] }],
    ['year-not-a-number', { id: 'a', text: '', year: '2020' }],
  ])('refuses: %s', (code, document) => {
    expect(() => read(document as never)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    [{ id: 'a', words: null, terms: [], pairs: [] }],
    [
      {
        id: 'a',
        words: { en: { keys: ['x'], counts: [], forms: [] }, zh: { keys: [], counts: [] } },
      },
    ],
    [{ ...held[0], terms: [null] }],
    [{ ...held[0], pairs: undefined }],
  ])('is told from what another made: %j', (document) => {
    expect(() => extractThemes([document as never])).toThrow(
      expect.objectContaining({ code: 'not-a-held-document' }),
    );
  });
});

describe('onProgress', () => {
  it('counts each stage up to its end, in order', () => {
    const seen: ThemeProgress[] = [];
    const many = Array.from({ length: 250 }, (_, at) => ({
      ...(held[at % 36] as HeldDocument),
      id: `d${at}`,
    }));
    extractThemes(many, { onProgress: (progress) => seen.push(progress) });
    const stages = [...new Set(seen.map(({ stage }) => stage))];
    expect(stages).toEqual(['read', 'compare', 'group', 'name']);
    expect(seen.filter(({ stage }) => stage === 'read').map(({ done }) => done)).toEqual([
      100, 200,
    ]);
    for (const stage of ['compare', 'group', 'name']) {
      const last = seen.findLast((one) => one.stage === stage);
      expect(last?.done).toBe(last?.total);
    }
  });
});
