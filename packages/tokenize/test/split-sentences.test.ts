import { describe, expect, it } from 'vitest';
import { splitSentences } from '../src/index.ts';

/** Cases are written with `|` between the sentences expected. */
function check(marked: string, language?: string): void {
  const parts = marked.split('|');
  const text = parts.join('');
  const found = splitSentences(text, language === undefined ? {} : { language });
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
    parts.map((part) => part.trim()),
  );
}

describe('splitSentences', () => {
  it.each([
    'The trial began. |It ended in May.',
    'Did it work? |It did! |We were glad.',
    '试验开始了。|五月结束。',
    '有效吗？|有效！|我们很高兴。',
    'Dr. Li came first. |他走了。|She stayed.',
    '结果见正文.|方法如下.',
    '本文研究双语对齐．|结果很好．',
  ])('cuts %s', (marked) => check(marked));

  it.each([
    'Using e.g. Fig. 3 and i.e. Table 2 vs. the control, see cf. Sec. 4.',
    'Prof. Wang met Mr. and Mrs. Brown at St. Mary Hospital.',
    'Li A. et al. (2019) agree.',
    'It appeared in J. Made Up Res. in spring.',
    'Written by Anna B. Jones and C. D. Brown.',
    'It works for the U.S. Government in Ohio.',
    'See no. 12, vol. 3, pp. 4–9.',
    'E. coli and S. aureus were grown.',
  ])('keeps the abbreviations of %s inside', (marked) => check(marked));

  it.each([
    'We use lists, tables, etc. |The rest is prose.',
    'They sold it to Acme Inc. |It closed soon after.',
    'I live in the U.S. |How about you?',
    'He came at 6 p.m. |Mr. Smith had left.',
    'The answer is no. |We went on.',
    'It is rich in vitamin C. |Mice need none.',
    'That leaves you and I. |Did you see him?',
    'Cells were kept for 12 h. |Receptors were counted.',
  ])('ends %s after what may be an abbreviation', (marked) => check(marked));

  it.each([
    'The mean was 3.5 mg (p < .05). |It rose.',
    'Version 2.0.1 costs $1,000.50. |Buy it.',
    '剂量为 3.5 mg/kg。|图 1.2 显示 p<0.05。',
    'See https://example.org/a.b?c=d. |Then https://example.com.',
    'doi: 10.5555/ab.cd.2020. |Next.',
    'Write to Jane.Doe@example.org. |She answers.',
  ])('keeps the numbers and identifiers of %s whole', (marked) => check(marked));

  it.each([
    'It was shown before.[3] |We repeat it.',
    'It was shown before. [3, 4] |We repeat it.',
    'It took minutes [3]. |We waited.',
    '前人已有研究。[1] |本文继续。',
    '[1] 王芳. 同伴支持[J]. 虚构期刊, 2020. |[2] 李明. 双语[M]. 北京: 出版社, 2019.',
    'Made Up Med. 2021 Mar 3;4(1):e55. doi: 10.5555/mum.55.',
  ])('keeps the citations of %s with what they belong to', (marked) => check(marked));

  it.each([
    'METHODS: We asked ten people. |RESULTS: They agreed.',
    '目的：探讨对齐。|方法：比较三种方法。',
  ])('keeps the heads of %s with their sentence', (marked) => check(marked));

  it.each([
    '他说：“好。”然后走了。|她没走。',
    '“你来吗？”他问。|没有人回答。',
    '我们看了《走吧！妈妈》这部电影。|好看。',
    '「第一。第二。」他說。',
    '他们（包括王芳！）都来了。|好。',
    '（本文受基金资助。）|作者感谢评审。',
    'He said, "This is it." |She left.',
    'He said, "This is it." then left.',
    'It rose (it had fallen before. Twice.) again.',
    'It rose. |(It had fallen before.) |Then it fell.',
    '„Das ist gut.“ |Er ging.',
    'C’est fini ! » |Il partit.',
  ])('heeds the quotes and brackets of %s', (marked) => check(marked));

  it.each([
    'I meant... well, that. |Never mind... |She left.',
    'It was . . . odd.',
    '我想……|算了。',
    '真的？！|是的。',
    'Is it so?!! |It is.',
    'Is it done?Yes.The end.'.replace('?Y', '?|Y').replace('.T', '.|T'),
  ])('reads the marks of %s', (marked) => check(marked));

  it.each([
    '1. The first item. |2. The second item.',
    '1) One thing |2) Another thing |3) A third',
    '• One thing |• Another thing',
    'a. One thing b. Another'.replace(' b', ' |b'),
    '（1）第一点；（2）第二点。',
  ])('splits the list %s', (marked) => check(marked));

  it('ends a sentence at a blank line, and at a line break between labels', () => {
    check('A title without a stop\n\n|The text begins.');
    check('Title: Peer support\n|作者：王芳\n|Year: 2020');
    check('- \n|一、引言\n|二、方法'.replace('- \n|', ''));
  });

  it('goes on over a line break within a sentence', () => {
    check('It was a long\nday in the city. |It ended.');
    check('Ten people in the north of the land were\nasked, and ten in the south. |They agreed.');
    check(
      'Ten people in the north of the country were asked by\nWang and Li, who wrote down all the answers given in\nMay. |They agreed.',
    );
  });

  it('takes lines without any stop for a list', () => {
    check('apples\n|pears\n|cherries');
  });

  it('knows the abbreviations of the language it is told', () => {
    check('Am 3. Oktober kam Hr. Braun z. B. nicht. |Er schlief.', 'de');
    check('El Sr. Pérez vive en la Av. Mayor. |Es médico.', 'es');
    check('Cf. M. Petit, chap. 3. |Il le dit.', 'fr');
  });

  it('finds no sentence in nothing', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\t\u3000\ufeff')).toEqual([]);
  });

  it('throws on what is no string', () => {
    expect(() => splitSentences(undefined as unknown as string)).toThrow(
      expect.objectContaining({ code: 'not-a-string' }),
    );
  });

  it('gets through a long run of anything, and leaves out only white space', () => {
    for (const piece of [
      '(',
      '“',
      'a.',
      'A. ',
      '. ',
      '."',
      '[1,',
      'a\n',
      '1. ',
      '。',
      '10.5555/',
    ]) {
      const text = piece.repeat(10_000);
      const inside = splitSentences(text).map(({ start, end }) => text.slice(start, end));
      expect(inside.join('').replace(/\s/g, '').length, piece).toBe(text.replace(/\s/g, '').length);
    }
  });
});

describe('the options of splitSentences', () => {
  it.each([
    [{ language: 'english' }, 'unknown-language'],
    [{ language: 'zh-Hans' }, 'unknown-language'],
    [{ language: 5 }, 'unknown-language'],
    [{ lang: 'en' }, 'unknown-option'],
    [{ maxQuotation: Number.NaN }, 'quotation-length'],
  ])('refuse %j', (options, code) => {
    expect(() => splitSentences('a', options as object)).toThrow(expect.objectContaining({ code }));
  });
});
