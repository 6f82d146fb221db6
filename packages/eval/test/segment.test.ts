import { describe, expect, it } from 'vitest';
import { createReliability } from '../src/align/calibration.ts';
import { scoreLanguage } from '../src/text/language.ts';
import { passesTricky } from '../src/text/segment.ts';
import { countSpans, emptySpanCounts, type GoldSpan } from '../src/text/spans.ts';

function count(text: string, gold: GoldSpan[], labels: string[]) {
  const counts = emptySpanCounts();
  countSpans(counts, text, gold, labels);
  return counts;
}

describe('countSpans', () => {
  // 维 C 12 ab: one Chinese letter, an acronym, a number, an English word.
  const text = '维C12ab';
  const gold: GoldSpan[] = [
    [0, 1, 'zh'],
    [1, 2, 'acr'],
    [2, 4, 'id'],
    [4, 6, 'en'],
  ];

  it('counts a perfect answer in full', () => {
    expect(count(text, gold, ['zh', 'en', 'und', 'und', 'en', 'en'])).toMatchObject({
      letters: { right: 3, all: 3 },
      acronyms: { right: 1, all: 1 },
      identifiers: { right: 2, all: 2 },
      texts: { right: 1, all: 1 },
      runs: { right: 2, gold: 2, system: 2 },
    });
  });

  it('takes und for an acronym as well as en, and nothing else', () => {
    const answer = (label: string) =>
      count(text, gold, ['zh', label, 'und', 'und', 'en', 'en']).acronyms.right;
    expect(['en', 'und', 'zh'].map(answer)).toEqual([1, 1, 0]);
  });

  it('gives one language for everything no run at all', () => {
    expect(count(text, gold, ['zh', 'zh', 'zh', 'zh', 'zh', 'zh'])).toMatchObject({
      letters: { right: 1, all: 3 },
      acronyms: { right: 0, all: 1 },
      identifiers: { right: 0, all: 2 },
      texts: { right: 0, all: 1 },
      runs: { right: 0, gold: 2, system: 1 },
    });
  });

  it('counts a run cut in two as two wrong ones', () => {
    expect(count(text, gold, ['zh', 'en', 'und', 'und', 'en', 'es']).runs).toEqual({
      right: 1,
      gold: 2,
      system: 3,
    });
  });

  it('does not let an acronym part a run', () => {
    const spans: GoldSpan[] = [
      [0, 1, 'en'],
      [1, 2, 'acr'],
      [2, 3, 'en'],
    ];
    expect(count('aBc', spans, ['en', 'und', 'en']).runs).toEqual({ right: 1, gold: 1, system: 1 });
  });

  it('leaves names unscored but for zh', () => {
    const spans: GoldSpan[] = [[0, 2, 'nam']];
    expect(count('Li', spans, ['zh', 'it'])).toMatchObject({
      letters: { all: 0 },
      names: { right: 1, all: 2 },
    });
  });
});

describe('passesTricky', () => {
  const item = {
    task: 'spans',
    why: '',
    input: 'X光',
    expected: [{ start: 1, end: 2, lang: 'zh' }],
  };

  it('lets letters outside every expected span be en or und', () => {
    expect(passesTricky(item, ['en', 'zh'])).toBe(true);
    expect(passesTricky(item, ['und', 'zh'])).toBe(true);
    expect(passesTricky(item, ['fr', 'zh'])).toBe(false);
  });

  it('fails on one wrong letter', () => {
    expect(passesTricky(item, ['en', 'ja'])).toBe(false);
  });
});

describe('createReliability', () => {
  it('is 0 when confidences match the share of right answers', () => {
    const reliability = createReliability();
    for (const right of [true, true, true, false]) reliability.add(0.75, right);
    expect(reliability.error()).toBeCloseTo(0);
  });

  it('is the distance when they do not', () => {
    const reliability = createReliability();
    reliability.add(1, false);
    reliability.add(1, true);
    expect(reliability.error()).toBeCloseTo(0.5);
  });
});

describe('scoreLanguage', () => {
  it('scores with the ten languages and without', () => {
    const items = [
      { text: 'a', lang: 'en', kind: 'word' },
      { text: 'b', lang: 'de', kind: 'word' },
    ];
    const row = scoreLanguage('words', items, (_, languages) => ({
      language: languages === undefined ? 'sv' : 'en',
      confidence: 1,
    }));
    expect(row).toEqual({ set: 'words', items: 2, scores: { acc: 50, open: 0, ece: 50 } });
  });
});
