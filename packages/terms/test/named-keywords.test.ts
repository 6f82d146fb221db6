import { openLexicon, readGlossary } from '@diglot/lexicon';
import { createTermExtractor } from '@diglot/terms';
import { checkTermPairs, partOf } from '@diglot/text';
import { readDocument } from '@diglot/tokenize';
import { describe, expect, it } from 'vitest';

const { extract, extractCorpus } = createTermExtractor();
const listed = (pairs: ReturnType<typeof extract>) =>
  pairs
    .filter(({ evidence }) => evidence.includes('keywords'))
    .map(({ source, target }) => `${source} = ${target}`);

const source = `Lineages kept their halls and genealogies after the war, since property bound their members.
Keywords: Lanxi documents, lineage, ancestral hall, genealogy, Taiping Rebellion`;
const target = `战争之后，宗族仍保有祠堂和族谱，因为族产维系着族人。
关键词：兰溪文书；宗族；祠堂；族谱；太平天国`;

describe('keyword lists of two texts', () => {
  const pairs = extract({ source, target });

  it('pair in order, where some of them translate each other', () => {
    expect(listed(pairs)).toEqual([
      'Lanxi document = 兰溪文书',
      'ancestral hall = 祠堂',
      'lineage = 宗族',
      'genealogy = 族谱',
      'Taiping Rebellion = 太平天国',
    ]);
  });

  it('are not contradicted, and their labels are no terms', () => {
    const texts = pairs.map((pair) => `${pair.source} = ${pair.target}`);
    expect(texts).not.toContain('lineage = 族谱');
    expect(texts.filter((text) => /keyword|关键词/iu.test(text))).toEqual([]);
  });

  it('have their places in the lists and in the text', () => {
    expect(checkTermPairs(source, target, pairs)).toEqual([]);
    const hall = pairs.find(({ target: chinese }) => chinese === '祠堂');
    expect(hall?.targetMentions.map(({ start }) => start)).toEqual([
      target.indexOf('祠堂'),
      target.lastIndexOf('祠堂'),
    ]);
  });

  it('pair in Traditional characters, in a text of both languages', () => {
    const text = `關鍵詞：同儕支持、職業倦怠、情緒耗竭\nKeywords: peer support, burnout, emotional exhaustion`;
    const body = {
      source: `Peer support helps nurses.\n${text}`,
      target: `同儕支持有助於護理師。\n${text}`,
    };
    expect(listed(extract(body))).toContain('burnout = 職業倦怠');
  });

  it('yield to a glossary', () => {
    const glossary = openLexicon(readGlossary('zh,en\n世系,lineage'));
    const found = createTermExtractor({ glossary }).extract({
      source: `${source}\nA lineage is a descent group.`,
      target: `${target}\n世系是继嗣群体。`,
    });
    const lineage = found.filter(({ source: english }) => english === 'lineage');
    expect(lineage.map(({ target: chinese }) => chinese)).toEqual(['世系']);
  });

  it('serve a corpus, too', () => {
    const found = extractCorpus([{ source, target }]);
    expect(found.find(({ english }) => english === 'lineage')).toMatchObject({
      chinese: '宗族',
      evidence: ['keywords'],
      termhood: 1,
    });
  });
});

describe('keyword lists that do not agree', () => {
  it.each([
    ['another order', '祠堂；兰溪文书；宗族；税收', ['ancestral hall = 祠堂']],
    ['another length', '兰溪文书；祠堂；税收', ['ancestral hall = 祠堂']],
    ['nothing in common', '海洋；风暴；鲸鱼；航海', []],
  ])('pair only by their words: %s', (_, chinese, expected) => {
    const english = 'Lanxi documents; lineage; ancestral hall; frontier';
    const pairs = extract({
      source: `The halls stood.\nKeywords: ${english}`,
      target: `祠堂还在。\n关键词：${chinese}`,
    });
    expect(listed(pairs).filter((pair) => expected.includes(pair))).toEqual(expected);
    for (const wrong of ['宗族', '税收', '风暴', '航海']) {
      expect(listed(pairs)).not.toContain(`lineage = ${wrong}`);
      expect(listed(pairs)).not.toContain(`frontier = ${wrong}`);
    }
  });
});

it('takes keywords that are not in the text', () => {
  const pairs = extract(
    { source: 'The halls stood.', target: '祠堂还在。' },
    { keywords: { source: ['Ancestral hall', 'lineage'], target: ['祠堂', '宗族'] } },
  );
  expect(listed(pairs)).toEqual(['Ancestral hall = 祠堂', 'lineage = 宗族']);
  expect(pairs.find(({ target: chinese }) => chinese === '宗族')?.sourceMentions).toEqual([]);
});

it('leaves the lists of other articles in the same text alone', () => {
  const english = 'The halls stood for long.';
  const chinese = '祠堂屹立已久。';
  const far = `\n\n${'x'.repeat(80)}`.repeat(60);
  const pair = (list: string) =>
    extract({
      source: `${english}${list.replace('KEYS', 'Keywords: ancestral hall; lineage')}`,
      target: `${chinese}${list.replace('KEYS', '关键词：祠堂；宗族')}`,
    });
  expect(listed(pair('\nKEYS'))).toContain('lineage = 宗族');
  const whole = `${english}\n${chinese}${far}\n关键词：祠堂；宗族\nKeywords: ancestral hall; lineage`;
  const near = createTermExtractor().extract({
    source: partOfText(whole, 0, english.length, 'en'),
    target: partOfText(whole, english.length + 1, english.length + 1 + chinese.length, 'zh'),
  });
  expect(listed(near)).toEqual([]);
});

/** A stretch of a text as a document over the whole text. */
function partOfText(text: string, start: number, end: number, language: string) {
  return partOf(readDocument(text), language, [{ start, end, language }]);
}

describe('keywords of which one says more than the other', () => {
  it.each([
    ['Chinese', 'database', '搜索数据库'],
    ['Chinese', 'neural mechanism', '认知神经机制'],
    ['Chinese', 'weather', '天气状况'],
    ['English', 'ultrasonic vocalization', '超声波'],
    ['English', 'time concept', '时间'],
    ['Chinese, in Traditional characters', 'database', '搜索數據庫'],
  ])('are no pair: more in %s, %s = %s', (_, english, chinese) => {
    const pairs = extract({
      source: `Nurses rest.\nKeywords: peer support; ${english}; machine learning`,
      target: `护士休息。\n关键词：同伴支持；${chinese}；机器学习`,
    });
    expect(listed(pairs)).toEqual(['peer support = 同伴支持', 'machine learning = 机器学习']);
  });

  it.each([
    ['Lagrange interpolation', '拉格朗日插值法'],
    ['global navigation satellite system (GNSS)', '全球导航卫星系统'],
    ['Lanshan County', '蓝山县'],
    ['water quality', '水质'],
  ])('are not %s = %s', (english, chinese) => {
    const pairs = extract({
      source: `Nurses rest.\nKeywords: peer support; ${english}; machine learning`,
      target: `护士休息。\n关键词：同伴支持；${chinese}；机器学习`,
    });
    expect(listed(pairs)).toHaveLength(3);
  });
});

describe('keywords apart from the texts', () => {
  const texts = { source: 'Nurses rest.', target: '护士休息。' };
  const codesOf = (english: number, chinese: number) => {
    const codes: string[] = [];
    const keywords = {
      source: Array.from({ length: english }, (_, at) => `ward rule ${at}`),
      target: Array.from({ length: chinese }, (_, at) => `病房规则${at}`),
    };
    extract(texts, { keywords, onDiagnostic: ({ code }) => void codes.push(code) });
    return codes;
  };

  it.each([
    [31, 31],
    [5, 40],
  ])('are told where %i and %i are too many to be paired', (english, chinese) => {
    expect(codesOf(english, chinese)).toEqual(['keywords-not-paired']);
  });

  it.each([
    [30, 30],
    [0, 40],
    [40, 0],
  ])('are not told of %i and %i', (english, chinese) => {
    expect(codesOf(english, chinese)).toEqual([]);
  });
});
