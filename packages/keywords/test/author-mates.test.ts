import { createKeyphraseExtractor } from '@diglot/keywords';
import type { TermPair } from '@diglot/text';
import { describe, expect, it } from 'vitest';

const { extract } = createKeyphraseExtractor();
const text =
  'Nurses of island clinics watched tides and ferries. Ferries were late, and clinics were shut.';

const pairOf = (source: string, target: string): TermPair => ({
  source,
  target,
  score: 0.9,
  evidence: ['keywords'],
  sourceMentions: [],
  targetMentions: [],
});

/** What is listed of the authors' keywords, with its translation. */
const listOf = (keywords: readonly string[], pairs: readonly TermPair[]) =>
  extract({ text }, { termPairs: pairs, keywords, limit: 30 })
    .filter(({ byAuthor }) => byAuthor)
    .map((one) => (one.translation ? `${one.text} = ${one.translation.text}` : one.text))
    .sort();

const ferry = pairOf('ferry', '渡轮');
const tide = pairOf('tide', '潮汐');

describe('two lists of the authors in one order', () => {
  it.each([
    [
      'in Chinese first',
      ['渡轮', '离岛诊疗能力', '潮汐', 'ferry', 'island clinics', 'tide'],
      ['ferry = 渡轮', 'island clinics', 'tide = 潮汐'],
    ],
    [
      'in English first',
      ['ferry', 'island clinics', 'tide', '渡轮', '離島診療能力', '潮汐'],
      ['ferry = 渡轮', 'island clinics', 'tide = 潮汐'],
    ],
    [
      'with an acronym that both have, kept once',
      ['GPS', '渡轮', '离岛诊疗能力', '潮汐', 'ferry', 'island clinics', 'tide'],
      ['GPS', 'ferry = 渡轮', 'island clinics', 'tide = 潮汐'],
    ],
    [
      'with such an acronym at their end',
      ['渡轮', '离岛诊疗能力', '潮汐', 'GPS', 'ferry', 'island clinics', 'tide'],
      ['GPS', 'ferry = 渡轮', 'island clinics', 'tide = 潮汐'],
    ],
  ])('name one thing once, %s', (_, keywords, expected) => {
    expect(listOf(keywords, [ferry, tide])).toEqual(expected);
  });

  it('but of another order only what alone is left is one thing', () => {
    const keywords = ['渡轮', '离岛诊疗', '潮汐', 'tide', 'ferry', 'island clinics'];
    expect(listOf(keywords, [ferry, tide])).toEqual([
      'ferry = 渡轮',
      'island clinics',
      'tide = 潮汐',
    ]);
  });

  it.each([
    ['nothing is known of their order', ['船', '护士', '诊所', 'vessel', 'nurses', 'clinics']],
    ['they differ in length', ['渡轮', '护士', '潮汐', 'ferry', 'clinics']],
  ])('all stay where %s', (_, keywords) => {
    const found = listOf(keywords, [ferry]).join(' = ').split(' = ');
    for (const keyword of keywords) expect(found).toContain(keyword);
  });
});

it('a keyword that a list cuts in its bracket is written without it', () => {
  const found = listOf(['island clinic network (ICN', '离岛诊疗（诊'], []);
  expect(found).toEqual(['island clinic network', '离岛诊疗']);
});

it.each([
  ['离岛诊所文章编号：', '离岛诊所'],
  ['離島診所 中圖分類號:', '離島診所'],
  ['收稿日期', '收稿日期'],
])('the label behind a list is no part of its last keyword: %s', (keyword, expected) => {
  expect(listOf([keyword], [])).toEqual([expected]);
});

it('a keyword in the plural is no second one beside its pair', () => {
  expect(listOf(['children', '儿童'], [pairOf('child', '儿童')])).toHaveLength(1);
});

it('who does a thing is not what is done', () => {
  const found = listOf(['peer support', 'peer supporters'], [pairOf('peer support', '同伴支持')]);
  expect(found).toEqual(['peer support = 同伴支持', 'peer supporters']);
  const about = 'Peer support helps nurses. Peer support is rare. Peer supporters meet on ferries.';
  const [best] = extract({ text: about }, { termPairs: [], keywords: ['peer supporters'] });
  expect(best).toMatchObject({ text: 'peer supporters', byAuthor: true });
});
