import { createAligner } from '@diglot/align';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import remarkStringify from 'remark-stringify';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { type LintRule, retextDiglot, retextDiglotLint } from '../src/index.ts';
import { strayNumbers } from '../src/lint/stray-numbers.ts';

const aligner = createAligner();

/** Rule and words of each message. */
async function lint(text: string, rules?: readonly LintRule[]) {
  const file = await unified()
    .use(retextDiglot)
    .use(retextDiglotLint, { aligner, ...(rules && { rules }) })
    .use(retextStringify)
    .process(text);
  expect(String(file)).toBe(text);
  return file.messages.map(({ ruleId, actual }) => [ruleId, actual]);
}

const english = `Background: Peer support may help patients with depression.
We enrolled 186 patients in 3 hospitals. The mean age was 45.2 years.
Peer support reduced the score of depression by 12 points. It is cheap and safe.`;
const chinese = `背景：同伴支持可能对抑郁症患者有帮助。
我们在三家医院纳入了186名患者。平均年龄为45.2岁。
同伴支持使抑郁评分降低了12分。这种方法便宜而且安全。`;

describe('retextDiglotLint', () => {
  it('has nothing to say of a faithful translation', async () => {
    expect(await lint(`${english}\n\n${chinese}`)).toEqual([]);
    expect(await lint(`${chinese}\n\n${english}`)).toEqual([]);
  });

  it('finds a sentence that was left out', async () => {
    const shorter = chinese.replace('平均年龄为45.2岁。', '');
    expect(await lint(`${english}\n\n${shorter}`)).toEqual([
      ['untranslated', 'The mean age was 45.2 years.'],
    ]);
  });

  it('finds a number that was changed, on both sides', async () => {
    const changed = chinese.replace('186', '168');
    expect(await lint(`${english}\n\n${changed}`)).toEqual([
      ['number-mismatch', '186'],
      ['number-mismatch', '168'],
    ]);
  });

  it('finds a changed number at the end of a sentence', () => {
    const text = 'The sample was 186. 样本为168。';
    const found = strayNumbers(text, { start: 0, end: 19 }, { start: 20, end: text.length });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['186', '168']);
    const decimal = 'It was 4.5 of 10^3. 为4.5。';
    expect(strayNumbers(decimal, { start: 0, end: 19 }, { start: 20, end: 25 })).toEqual([]);
  });

  it('leaves code and addresses as they are', async () => {
    const retext = unified().use(retextDiglot).use(retextDiglotLint, { aligner });
    const file = await unified()
      .use(remarkParse)
      .use(remarkRetext, retext as never)
      .use(remarkStringify)
      .process('同伴支持便宜`a,而且`安全，很好。\n');
    expect(file.messages).toEqual([]);
  });

  it('finds marks of the width of the other script, and says what is expected', async () => {
    const odd = `${english.replace('cheap and', 'cheap， and')}\n\n${chinese.replace('便宜而且', '便宜,而且')}`;
    expect(await lint(odd)).toEqual([
      ['mark-width', '，'],
      ['mark-width', ','],
    ]);
    const processor = unified().use(retextDiglot).use(retextDiglotLint, { aligner });
    const file = await processor.use(retextStringify).process('同伴支持便宜,而且安全。');
    expect(file.messages[0]).toMatchObject({
      line: 1,
      column: 7,
      expected: ['，'],
      source: 'retext-diglot-lint',
    });
  });

  it('looks for no more than the rules that are asked for', async () => {
    const odd = `${english}\n\n${chinese.replace('186', '168').replace('便宜而且', '便宜,而且')}`;
    expect(await lint(odd, ['mark-width'])).toEqual([['mark-width', ',']]);
    expect(await lint(odd, [])).toEqual([]);
  });

  it('asks for no translation in a text of one language', async () => {
    expect(await lint(english)).toEqual([]);
    expect(await lint(chinese)).toEqual([]);
    expect(await lint('')).toEqual([]);
  });

  it('says where in a Markdown file a fault is', async () => {
    const markdown = `# 摘要\n\n${english}\n\n${chinese.replace('186', '**168**')}\n`;
    const retext = unified().use(retextDiglot).use(retextDiglotLint, { aligner });
    const processor = unified()
      .use(remarkParse)
      .use(remarkRetext, retext as never);
    const file = await processor.use(remarkStringify).process(markdown);
    const numbers = file.messages.filter(({ ruleId }) => ruleId === 'number-mismatch');
    const cut = numbers.map(({ place }) => {
      const { start, end } = place as { start: { offset: number }; end: { offset: number } };
      return markdown.slice(start.offset, end.offset);
    });
    expect(cut).toEqual(['186', '168']);
  });
});

describe('strayNumbers', () => {
  const stray = (source: string, target: string) =>
    strayNumbers(
      `${source}\n${target}`,
      { start: 0, end: source.length },
      { start: source.length + 1, end: source.length + 1 + target.length },
    ).map(({ start, end }) => `${source}\n${target}`.slice(start, end));

  it.each([
    ['1,200 people', '1200人'],
    ['12,000 people', '1.2万人'],
    ['1.5 million people', '150万人'],
    ['0.5 mg', '０.５ mg'],
    ['three groups', '3组'],
    ['in March 2020', '2020年3月'],
    ['in the 1990s', '20世纪90年代'],
    ['IL-6 and COVID-19 in 24 h', '24小时内的白介素和新冠'],
    ['the 21st century', '21世纪'],
    ['10^3 cells', '10³个细胞'],
    ['in 3 phases (2 × 4)', '分三期（2×4）'],
  ])('takes no offence at %s / %s', (source, target) => {
    expect(stray(source, target)).toEqual([]);
  });

  it.each([
    ['45 patients', '54例患者', ['45', '54']],
    ['P = 0.04', 'P值较小', ['0.04']],
    ['We enrolled patients.', '纳入1280例患者。', ['1280']],
    ['3 doses of 20 mg', '3次，每次25 mg', ['20', '25']],
    ['1.2 million', '12万', ['1.2 million', '12万']],
  ])('finds what differs in %s / %s', (source, target, expected) => {
    expect(stray(source, target)).toEqual(expected);
  });
});
