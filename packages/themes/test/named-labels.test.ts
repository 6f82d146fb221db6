import { extractThemes } from '@diglot/themes';
import { describe, expect, it } from 'vitest';
import { pairTerms } from '../src/describe/pair-terms.ts';
import type { TermTable } from '../src/describe/term-table.ts';

const table = (texts: readonly string[], pairs: TermTable['pairs'] = []): TermTable => ({
  keys: texts.map((text) => `${/\p{Script=Han}/u.test(text) ? 'zh' : 'en'}:${text}`),
  texts,
  documents: [],
  pairs,
});

/** Whether a pair of an English and a Chinese term is shown, and may name a theme. */
function judge(likeness: number, pairs: TermTable['pairs'] = [], suggest: string[] = []) {
  const terms = table(['grape quality', '葡萄酒品质'], pairs);
  const ranked = [terms.texts.map((_, id) => ({ id, score: 1, documents: 1 }))];
  const { partners, sure } = pairTerms(terms, ranked, [], {
    bilingual: true,
    suggest: () => suggest,
    match: () => ({ pairs: [[0, 0, likeness]], unpaired: { source: [], target: [] } }),
  });
  return { shown: partners.has(0), names: sure.has(0) };
}

describe('the translation of a term', () => {
  it.each([
    ['its words alone, nearly', 0.88, [], [], { shown: false, names: false }],
    ['its words alone, wholly', 0.95, [], [], { shown: true, names: false }],
    ['a dictionary', 0.8, [], ['zh:葡萄酒品质'], { shown: true, names: true }],
    ['one document that its words contradict', 0.1, [[0, 1]], [], { shown: false, names: false }],
    ['one document that its words half bear out', 0.4, [[0, 1]], [], { shown: true, names: false }],
    ['one document that its words bear out', 0.8, [[0, 1]], [], { shown: true, names: true }],
    [
      'two documents',
      0.1,
      [
        [0, 1],
        [0, 1],
      ],
      [],
      { shown: true, names: true },
    ],
  ] as const)('borne out by %s', (_, likeness, pairs, suggest, expected) => {
    expect(judge(likeness, pairs, [...suggest])).toEqual(expected);
  });
});

it('a theme without a sure translation is named in one language', () => {
  const documents = Array.from({ length: 12 }, (_, i) => ({
    id: String(i),
    text:
      i % 2
        ? 'Glimmerite quorls were harvested beside the quorl pits.'
        : '葡萄酒的品质取决于土壤。',
  }));
  for (const { label } of extractThemes(documents).themes) {
    expect(Object.keys(label).length).toBeLessThanOrEqual(1);
  }
});
