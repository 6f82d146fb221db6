import { describe, expect, it } from 'vitest';
import { finalScore } from '../../src/choose/final-score.ts';
import { rateTerms } from '../../src/choose/rate-terms.ts';
import { residualTerms } from '../../src/choose/residual-terms.ts';
import { termhood, termhoodFeatures } from '../../src/choose/termhood.ts';
import { candidate, chosen, shown, unit } from './chosen.ts';

describe('finalScore', () => {
  const even = (more = {}) => finalScore(candidate('peer support = 同伴支持', more));

  it('keeps nearly all of a composition whose sides stand in the same units and fit in length', () => {
    expect(even({ score: 1 })).toBeGreaterThan(0.99);
    expect(even({ score: 1 })).toBeLessThan(1);
    expect(even({ score: 0.5 })).toBeCloseTo(even({ score: 1 }) / 2, 10);
  });

  it('weighs how many of their units both have in common', () => {
    const shares = (englishUnits: number, chineseUnits: number) =>
      even({ score: 1, englishUnits, chineseUnits });
    expect(shares(1, 1) - shares(3, 1)).toBeCloseTo(0.3 * 0.5, 10);
    expect(shares(1, 1) - shares(1, 3)).toBeCloseTo(0.3 * 0.5, 10);
    expect(even({ score: 1, units: [0, 1, 2] })).toBe(shares(1, 1));
  });

  it('weighs how far the lengths are from two characters a word', () => {
    const long = finalScore(candidate(`support = ${'支持'.repeat(4)}`, { score: 1 }));
    const short = finalScore(candidate('peer support group = 支', { score: 1 }));
    const ratio = Math.log(8 / 2.1);
    expect(long).toBeCloseTo(0.85 + 0.15 * Math.exp(-(ratio * ratio) / 0.9), 10);
    expect(short).toBeLessThan(0.87);
  });
});

describe('residualTerms', () => {
  const links = (weight: number) => [
    { from: 0, to: 1, start: 0, end: 2, weight, kind: 'rest' as const },
    { from: 1, to: 2, start: 2, end: 4, weight: 1, kind: 'lexicon' as const },
  ];
  const found = (more = {}, score = 0.9, others: readonly string[] = []) => {
    const one = candidate('titanium support = 钛合支持', { links: links(0.4), ...more });
    const terms = [
      chosen(`${one.english} = ${one.chinese}`, { score }),
      ...others.map((pair) => chosen(pair)),
    ];
    return residualTerms([one], terms);
  };

  it('gives what is left to the word that is left', () => {
    const [rest] = found();
    expect(rest).toMatchObject({ english: 'titanium', chinese: '钛合', evidence: ['residual'] });
    expect(rest?.score).toBeCloseTo(0.72, 10);
  });

  it('needs a phrase that was chosen, and sure enough', () => {
    expect(found({}, 0.62)).toEqual([]);
    expect(found({}, 0.63)).toHaveLength(1);
    expect(
      residualTerms([candidate('titanium support = 钛合支持', { links: links(0.4) })], []),
    ).toEqual([]);
    expect(found({ linked: true })).toEqual([]);
  });

  it('needs one guess, and sure links beside it', () => {
    expect(found({ links: links(0.62) })).toEqual([]);
    expect(found({ links: links(0.61) })).toHaveLength(1);
    expect(found({ links: links(0.4).map((link) => ({ ...link, weight: 0.4 })) })).toEqual([]);
    expect(found({ links: links(0.4).slice(0, 1) })).toEqual([]);
    const unsure = links(0.4).map((link) => (link.weight === 1 ? { ...link, weight: 0.69 } : link));
    expect(found({ links: unsure })).toEqual([]);
    const two = links(0.4).map((link) => (link.from === 0 ? { ...link, from: -1 } : link));
    expect(found({ links: two })).toEqual([]);
  });

  it('needs two units where the word has other translations', () => {
    const guess = links(0.4).map((link) =>
      link.weight < 1 ? { ...link, kind: 'guess' as const } : link,
    );
    expect(found({ links: guess })).toEqual([]);
    expect(found({ links: guess, units: [0, 1] })).toHaveLength(1);
  });

  it('takes no side that has a partner', () => {
    expect(found({}, 0.9, ['titanium = 金属'])).toEqual([]);
    expect(found({}, 0.9, ['metal = 钛合'])).toEqual([]);
    expect(found({}, 0.9, ['metal = 金属'])).toHaveLength(1);
  });

  it('takes a rest of two or three characters, without 的 at its edges', () => {
    const of = (chinese: string, rest: number) =>
      shown(
        found({
          chinese,
          links: [
            { from: 0, to: 1, start: 0, end: rest, weight: 0.4, kind: 'rest' },
            { from: 1, to: 2, start: rest, end: chinese.length, weight: 1, kind: 'lexicon' },
          ],
        }),
      );
    expect(of('钛支持', 1)).toEqual([]);
    expect(of('钛合金支持', 3)).toEqual(['titanium = 钛合金']);
    expect(of('钛合金类支持', 4)).toEqual([]);
    expect(of('钛合的支持', 3)).toEqual(['titanium = 钛合']);
    expect(of('的钛合支持', 3)).toEqual(['titanium = 钛合']);
    expect(of('他们支持', 2)).toEqual([]);
  });

  it('takes a rest between two links, and behind one', () => {
    const behind = found({
      english: 'support titanium',
      chinese: '支持钛合',
      links: [
        { from: 0, to: 1, start: 0, end: 2, weight: 1, kind: 'lexicon' },
        { from: 1, to: 2, start: 3, end: 4, weight: 0.4, kind: 'rest' },
      ],
    });
    expect(shown(behind)).toEqual(['titanium = 钛合']);
    const between = found({
      english: 'support titanium group',
      chinese: '支持钛合小组',
      links: [
        { from: 0, to: 1, start: 0, end: 2, weight: 1, kind: 'lexicon' },
        { from: 1, to: 2, start: 3, end: 4, weight: 0.4, kind: 'rest' },
        { from: 2, to: 3, start: 4, end: 6, weight: 1, kind: 'lexicon' },
      ],
    });
    expect(shown(between)).toEqual(['titanium = 钛合']);
  });

  it('takes no short word and no modifier', () => {
    const of = (word: string) => shown(found({ english: `${word} support` }));
    expect(of('tin')).toEqual([]);
    expect(of('missing')).toEqual([]);
    expect(of('titanium')).toHaveLength(1);
  });
});

describe('termhoodFeatures', () => {
  const edges = {
    english: { begin: 1, end: 2, alone: 3 },
    chinese: { begin: -1, end: -2, alone: -3 },
  };
  const of = (pair: string, isPart = false, units: readonly number[] = [0]) =>
    termhoodFeatures(chosen(pair, { edges, units }), isPart);

  it('describe a word by what it is alone, a phrase by its edges', () => {
    expect(of('nurse = 护士')).toMatchObject({
      words: 0,
      characters: 0,
      englishAlone: 0.75,
      englishBegin: 0,
      englishEnd: 0,
      chineseAlone: -0.75,
      chineseBegin: -0.25,
      chineseEnd: -0.5,
    });
    expect(of('peer support = 同伴支持')).toMatchObject({
      words: 1 / 3,
      characters: 0.5,
      englishAlone: 0,
      englishBegin: 0.25,
      englishEnd: 0.5,
      chineseAlone: 0,
    });
  });

  it('count words past the first and characters past the second, up to a bound', () => {
    expect(of('a b c d e f = 一二三四五六七八九十')).toMatchObject({ words: 1, characters: 1 });
    expect(of('a = 一').characters).toBe(0);
  });

  it('count units as a logarithm, and parts', () => {
    expect(of('nurse = 护士', false, []).units).toBe(0);
    expect(of('nurse = 护士', false, [0, 1]).units).toBeCloseTo(1 / 3, 10);
    expect(of('nurse = 护士', true).part).toBe(1);
    expect(of('nurse = 护士').part).toBe(0);
  });

  it('tell general nouns and frequent Chinese words', () => {
    expect(of('new method = 新方法').generic).toBe(1);
    expect(of('soil nurse = 土壤护士').generic).toBe(0);
    expect(of('student = 学生').common).toBeGreaterThan(of('titanium = 钛合金').common);
    expect(of('main source = 主要来源').rarest).toBeGreaterThan(of('x = 蒙脱石').rarest);
    expect(of('x = 㗂').rarest).toBe(4 / 20);
  });

  it('make a probability, higher for what authors take for keywords', () => {
    const good = termhood(
      chosen('soil moisture = 土壤水分', {
        edges: { english: { begin: 2, end: 2, alone: 2 }, chinese: { begin: 2, end: 2, alone: 2 } },
      }),
      false,
    );
    const bad = termhood(
      chosen('way = 方式', {
        edges: {
          english: { begin: -3, end: -3, alone: -3 },
          chinese: { begin: -3, end: -3, alone: -3 },
        },
      }),
      false,
    );
    expect(bad).toBeGreaterThan(0);
    expect(good).toBeLessThan(1);
    expect(good).toBeGreaterThan(bad + 0.3);
  });
});

describe('rateTerms', () => {
  const spelled = (pair: string, more = {}) => ({ ...chosen(pair, more), spellings: [] });
  const rated = (
    pairs: readonly ReturnType<typeof spelled>[],
    units = [unit('nothing here', '无')],
  ) => rateTerms(pairs, units);
  const good = { english: { begin: 1, end: 1, alone: 1 }, chinese: { begin: 1, end: 1, alone: 1 } };

  it('gives authors’ keywords and settled pairs the whole of termhood', () => {
    for (const evidence of ['keywords', 'glossary']) {
      const [one] = rated([
        spelled('way = 方式', { evidence: [evidence], declared: true, score: 0.8 }),
      ]);
      expect(one).toMatchObject({ certainty: 0.8, termhood: 1 });
      expect(one?.score).toBeCloseTo(0.8, 10);
    }
  });

  it('orders by certainty and, more, by termhood', () => {
    const [one] = rated([spelled('peer support = 同伴支持', { score: 0.9, edges: good })]);
    const { certainty, termhood: worth, score } = one as NonNullable<typeof one>;
    expect(certainty).toBe(0.9);
    expect(score).toBeCloseTo((0.9 * (1 + 5 * worth)) / 6, 10);
  });

  it('gives what brackets declare a termhood of three quarters at least', () => {
    const [one] = rated([spelled('way = 方式', { evidence: ['bracket'], declared: true })]);
    expect(one?.termhood).toBeGreaterThanOrEqual(0.75);
  });

  it('leaves a tenth to two sides of the same letters', () => {
    const [same] = rated([spelled('nanoparticle = nanoparticle', { edges: good })]);
    const other = termhood(chosen('nanoparticle = nanoparticle', { edges: good }), false);
    expect(same?.termhood).toBeCloseTo(0.1 * other, 10);
  });

  it('leaves a fifth to a part of a name', () => {
    const index = spelled('pittsburgh sleep index = 匹兹堡睡眠指数', { edges: good });
    const sleep = spelled('sleep index = 睡眠指数', { edges: good });
    const [, named] = rated(
      [index, sleep],
      [unit('we used the Pittsburgh Sleep Index in a small study of adults', '匹兹堡睡眠指数')],
    );
    expect(named?.termhood).toBeCloseTo(0.2 * termhood(sleep, true), 10);
  });

  it('drops a part that is hardly a term, and what longer terms contradict', () => {
    const bad = { begin: -4, end: -4, alone: -4 };
    const box = spelled('glove box = 手套箱', { edges: good });
    const part = spelled('box = 箱', { edges: { english: bad, chinese: bad } });
    const units = [unit('a glove box', '手套箱')];
    expect(termhood(part, true)).toBeLessThan(0.01);
    expect(shown(rated([box, part], units))).toEqual(['glove box = 手套箱']);
    expect(rated([box, { ...part, declared: true, evidence: ['bracket'] }], units)).toHaveLength(2);
    expect(rated([part], units)).toHaveLength(1);
    const listed = spelled('listed company = 上市公司');
    const company = spelled('company = 企业');
    expect(shown(rated([listed, company], [unit('a listed company', '上市公司企业')]))).toEqual([
      'listed company = 上市公司',
    ]);
  });
});
