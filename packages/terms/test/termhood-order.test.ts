import { describe, expect, it } from 'vitest';
import { createTermExtractor } from '../src/index.ts';

const { extract, extractCorpus } = createTermExtractor();
const pairsOf = (source: string, target: string) =>
  extract({ source, target }).map((pair) => `${pair.source} = ${pair.target}`);

describe('the order of pairs', () => {
  const pairs = extract({
    source:
      'Each country measured soil moisture. Soil moisture fell with the height of the canopy.',
    target: '每个国家都测量了土壤水分。土壤水分随冠层高度的增加而下降。',
  });

  it('puts a term of the field before a general word as surely translated', () => {
    const of = (source: string) => pairs.findIndex((pair) => pair.source === source);
    expect(of('soil moisture')).toBe(0);
    expect(of('height')).toBeGreaterThan(0);
  });

  it('says termhood and certainty apart, and orders by both', () => {
    for (const { score, certainty, termhood, aside } of pairs) {
      const whole = (certainty * (1 + 5 * termhood)) / 6;
      expect(score).toBeCloseTo(aside ? whole / 4 : whole, 2);
    }
    const height = pairs.find(({ source }) => source === 'height');
    expect(height?.certainty).toBeGreaterThan(0.6);
    expect(height?.termhood).toBeLessThan(0.3);
  });
});

describe('last in the order', () => {
  const pairs = pairsOf(
    'In China soil moisture was measured. China has loess. The Pittsburgh Sleep Quality Index was used in China.',
    '在中国测量了土壤水分。中国有黄土。在中国使用匹兹堡睡眠质量指数。',
  );
  it.each(['China = 中国', 'Sleep Quality Index = 睡眠质量指数'])(
    'are names of countries and parts of names: %s',
    (pair) => {
      expect(pairs).toContain(pair);
      expect(pairs.indexOf(pair)).toBeGreaterThan(pairs.indexOf('soil moisture = 土壤水分'));
    },
  );
});

it('an acronym that Chinese text writes as English does comes behind its terms, in the plural too', () => {
  const pairs = pairsOf(
    'Mental health workers (MHWs) valued peer support. MHWs were few.',
    '心理健康工作者（MHWs）重视同伴支持。MHWs 很少。',
  );
  expect(pairs[0]).not.toContain('MHW');
  expect(pairs).toContain('mental health worker = 心理健康工作者');
});

describe('names', () => {
  it.each([
    [
      'whose last character stands for an r or a v',
      'Governor Timur Saparov spoke.',
      '州长铁木尔·萨帕罗夫发言。',
      'Saparov = 萨帕罗夫',
    ],
    [
      'that begin with a function word in Chinese',
      'The Nernst equation holds.',
      '能斯特方程成立。',
      'Nernst equation = 能斯特方程',
    ],
    [
      'spelt with a Y for a J',
      'Johanna Eriksson spoke.',
      '约翰娜·埃里克松发言。',
      'Johanna Eriksson = 约翰娜·埃里克松',
    ],
  ])('are found whole, %s', (_, source, target, pair) => {
    expect(pairsOf(source, target)).toContain(pair);
  });

  it('never take what sounds like another name', () => {
    const pairs = pairsOf('Ambassador Johanna Eriksson spoke.', '约翰娜·埃里克松大使发言。');
    expect(pairs).not.toContain('Ambassador Johanna = 埃里克松大使');
  });
});

describe('what brackets declare on both sides', () => {
  it.each([
    [
      'We measured glycated haemoglobin (HbA1c).',
      '我们检测了糖化血红蛋白（HbA1c）。',
      'glycated haemoglobin = 糖化血红蛋白',
    ],
    [
      '我们检测了糖化血红蛋白（HbA1c）。',
      'We measured glycated haemoglobin (HbA1c).',
      '糖化血红蛋白 = glycated haemoglobin',
    ],
    [
      'A lithium iron phosphate (LiFePO4) cathode.',
      '磷酸鐵鋰（LiFePO4）正極。',
      'lithium iron phosphate = 磷酸鐵鋰',
    ],
  ])('is a pair although letters do not spell the code: %s', (source, target, pair) => {
    expect(pairsOf(source, target)).toContain(pair);
  });
});

describe('two things of one kind that cross', () => {
  it('are left alone where only a lexicon pairs them', () => {
    const pairs = pairsOf('A cathode and a graphite anode were used.', '使用了正极和石墨负极。');
    expect(pairs.filter((pair) => /^(?:cathode|anode) /u.test(pair))).toEqual([]);
    expect(pairs).toContain('graphite = 石墨');
  });

  it('are pairs where the order agrees', () => {
    const pairs = pairsOf('Men and women took part.', '男性和女性都参加了。');
    expect(pairs.length).toBeGreaterThan(0);
  });
});

describe('the form of a term', () => {
  it.each([
    ['Interviews were held.', '我们进行了访谈。', 'interview = 访谈'],
    ['Staff were trained.', '员工接受了培训。', 'staff = 员工'],
    ['China exports tea.', '中国出口茶叶。', 'China = 中国'],
  ])('has a capital only where the word has one of its own: %s', (source, target, pair) => {
    expect(pairsOf(source, target)).toContain(pair);
  });

  it('is that of the corpus, in its own script, with counts, share and context', () => {
    const [pair] = extractCorpus([
      { source: 'Environmental protection matters.', target: '環境保護很重要。' },
      { source: 'We study environmental protection.', target: '我們研究環境保護。' },
      { source: 'The weather was fine.', target: '天氣很好。' },
    ]).filter(({ english }) => english === 'environmental protection');
    expect(pair).toMatchObject({
      chinese: '環境保護',
      bitexts: [0, 1],
      mentions: 2,
      context: { chinese: '環境保護很重要。' },
    });
    expect(pair?.share).toBeCloseTo(2 / 3, 2);
  });
});
