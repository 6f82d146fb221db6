import { createKeyphraseExtractor } from '@diglot/keywords';
import { checkKeyphrases, type TermPair } from '@diglot/text';
import { describe, expect, it } from 'vitest';

const { extract } = createKeyphraseExtractor();

const chinese = `选取不同年限的刺槐人工林，测定了黄土高原的土壤有机碳和土壤容重。随年限增加，表层土壤有机碳升高。
关键词：黄土高原；退耕还林；土壤有机碳；刺槐`;
const english = `We measured calcification of coral colonies in the northern Red Sea over four years. Skeletal density fell.
Keywords: coral bleaching; quality of life; calcification; Red Sea`;

describe.each([
  ['Chinese', chinese, ['黄土高原', '退耕还林', '土壤有机碳', '刺槐']],
  ['English', english, ['coral bleaching', 'quality of life', 'calcification', 'Red Sea']],
  ['Traditional', '本文討論族產。\n關鍵詞：徽州文書、宗族、祠堂', ['徽州文書', '宗族', '祠堂']],
  [
    'wide blanks',
    'We ran tests.\n[Key words] digital finance  green growth',
    ['digital finance', 'green growth'],
  ],
])('the keywords that a text lists: %s', (_, text, expected) => {
  const phrases = extract({ text });
  const byAuthor = phrases.filter((phrase) => phrase.byAuthor);

  it('all are keyphrases, whole, at least even odds', () => {
    expect(new Set(byAuthor.map((phrase) => phrase.text))).toEqual(new Set(expected));
    for (const { score } of byAuthor) expect(score).toBeGreaterThanOrEqual(0.5);
  });

  it('have their places; their label is none', () => {
    expect(checkKeyphrases(text, phrases)).toEqual([]);
    for (const { mentions } of byAuthor) expect(mentions.length).toBeGreaterThan(0);
    for (const { text: phrase } of phrases) expect(phrase).not.toMatch(/key ?word|关键词|關鍵詞/iu);
  });
});

const pairOf = (source: string, target: string, evidence: string): TermPair => ({
  source,
  target,
  score: 0.9,
  evidence: [evidence],
  sourceMentions: [],
  targetMentions: [],
});

describe('keywords of a record', () => {
  const text = '刺槐人工林的土壤容重降低。';
  const options = {
    keywords: ['刺槐', '退耕还林', 'Robinia pseudoacacia'],
    termPairs: [
      pairOf('刺槐', 'Robinia pseudoacacia', 'keywords'),
      pairOf('土壤容重', 'bulk density', 'learned'),
    ],
  };
  const phrases = extract({ text }, options);
  const find = (phrase: string) => phrases.find((found) => found.text === phrase);

  it('are in the list with the translation their pair has', () => {
    expect(find('刺槐')).toMatchObject({
      byAuthor: true,
      translation: { text: 'Robinia pseudoacacia' },
    });
    expect(phrases.filter(({ text: phrase }) => phrase === 'Robinia pseudoacacia')).toEqual([]);
  });

  it('are in the list where the text does not have them, and no candidate is theirs', () => {
    expect(find('退耕还林')).toMatchObject({ byAuthor: true, score: 0.5, mentions: [] });
    expect(find('土壤容重')?.byAuthor).toBeUndefined();
  });

  it('of the other language are left out where one is asked for', () => {
    const only = extract({ text }, { ...options, language: 'zh' });
    expect(only.every(({ language }) => language === 'zh')).toBe(true);
    expect(
      extract({ text }, { keywords: options.keywords, language: 'zh' }).map((one) => one.text),
    ).toContain('退耕还林');
  });
});
