import { openLexicon, readGlossary } from '@diglot/lexicon';
import { wildText } from '@diglot/testing';
import { type Bitext, checkTermPairs, type TermPair } from '@diglot/text';
import { readDocument } from '@diglot/tokenize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTermExtractor } from '../src/index.ts';

const extractor = createTermExtractor();

const english =
  `Peer support workers (PSWs) help service users in mental health teams. We interviewed
twelve PSWs about soil, work and trust. Peer support reduced the workload of mental health teams.
The shrub Vitex dolosa grows near the clinic in Sangzhuba.`.replace(/\n/gu, ' ');
const chinese =
  '同伴支持工作者（PSWs）在心理健康团队中帮助服务使用者。我们就土壤、工作和信任采访了十二名PSWs。' +
  '同伴支持减轻了心理健康团队的工作量。假荆（Vitex dolosa）生长在桑珠坝的诊所附近。';

const find = (pairs: readonly TermPair[], source: string) =>
  pairs.find((pair) => pair.source === source);

describe('extract', () => {
  const pairs = extractor.extract({ source: english, target: chinese });

  it.each([
    ['peer support', '同伴支持'],
    ['peer support worker', '同伴支持工作者'],
    ['mental health team', '心理健康团队'],
    ['service user', '服务使用者'],
    ['workload', '工作量'],
    ['trust', '信任'],
    ['soil', '土壤'],
    ['Sangzhuba', '桑珠坝'],
    ['Vitex dolosa', '假荆'],
  ])('pairs “%s” with %s', (source, target) => {
    expect(find(pairs, source)?.target).toBe(target);
  });

  it('gives each mention its place in the text of its side', () => {
    const pair = find(pairs, 'mental health team');
    expect(pair?.sourceMentions.map(({ start, end }) => english.slice(start, end))).toEqual([
      'mental health teams',
      'mental health teams',
    ]);
    expect(pair?.targetMentions.map(({ start, end }) => chinese.slice(start, end))).toEqual([
      '心理健康团队',
      '心理健康团队',
    ]);
  });

  it.each([
    ['peer support worker', 'acronym'],
    ['Vitex dolosa', 'bracket'],
    ['mental health team', 'composition'],
    ['Sangzhuba', 'transliteration'],
  ])('says of “%s” that %s is its evidence', (source, evidence) => {
    expect(find(pairs, source)?.evidence).toContain(evidence);
  });

  it('keeps the laws of term pairs', () => {
    expect(checkTermPairs(english, chinese, pairs)).toEqual([]);
    expect(JSON.parse(JSON.stringify(pairs))).toEqual(pairs);
  });

  it('gives the same pairs in the other direction', () => {
    const turned = extractor.extract({ source: chinese, target: english });
    const key = (pair: TermPair) => `${pair.source} ${pair.target} ${pair.score}`;
    expect(
      turned.map((pair) => key({ ...pair, source: pair.target, target: pair.source })).sort(),
    ).toEqual(pairs.map(key).sort());
  });

  it('returns the best pairs up to the limit', () => {
    expect(extractor.extract({ source: english, target: chinese }, { limit: 3 })).toEqual(
      pairs.slice(0, 3),
    );
    expect(extractor.extract({ source: english, target: chinese }, { limit: 0 })).toEqual([]);
  });

  it('takes a bitext as it is: terms of sentences that are not aligned are not paired', () => {
    const source = 'Soil moisture. Wheat yield.';
    const target = '小麦产量。土壤水分。';
    const bitext: Bitext = {
      source: {
        text: source,
        language: 'en',
        sentences: [
          { start: 0, end: 14, language: 'en' },
          { start: 15, end: 27, language: 'en' },
        ],
        tokens: [
          { start: 0, end: 4, kind: 'word' },
          { start: 5, end: 13, kind: 'word' },
          { start: 13, end: 14, kind: 'punctuation' },
          { start: 15, end: 20, kind: 'word' },
          { start: 21, end: 26, kind: 'word' },
          { start: 26, end: 27, kind: 'punctuation' },
        ],
      },
      target: {
        text: target,
        language: 'zh',
        sentences: [
          { start: 0, end: 5, language: 'zh' },
          { start: 5, end: 10, language: 'zh' },
        ],
        tokens: [
          { start: 0, end: 2, kind: 'word' },
          { start: 2, end: 4, kind: 'word' },
          { start: 4, end: 5, kind: 'punctuation' },
          { start: 5, end: 7, kind: 'word' },
          { start: 7, end: 9, kind: 'word' },
          { start: 9, end: 10, kind: 'punctuation' },
        ],
      },
      alignment: [{ source: { from: 0, to: 2 }, target: { from: 0, to: 2 }, score: 1 }],
    };
    expect(extractor.extract(bitext).map(({ target }) => target)).toContain('土壤水分');
    const crossed = {
      ...bitext,
      alignment: [
        { source: { from: 0, to: 1 }, target: { from: 0, to: 1 }, score: 1 },
        { source: { from: 1, to: 2 }, target: { from: 1, to: 2 }, score: 1 },
      ],
    };
    expect(extractor.extract(crossed)).toEqual([]);
  });

  it('reads Traditional characters and writes them back', () => {
    const found = extractor.extract({
      source: 'Machine learning improves soil mapping.',
      target: '機器學習改善土壤製圖。',
    });
    expect(find(found, 'machine learning')?.target).toBe('機器學習');
  });
});

describe('a sentence that names one thing over and over', () => {
  it.each([
    [`The shift nurse and ${'shift, '.repeat(130)}`, `轮班护士与${'轮班'.repeat(130)}`],
    [`${'shift '.repeat(140)} and shift nurse`, `${'轮班'.repeat(140)}和轮班护士`],
  ])('has its other terms, too', (source, target) => {
    const pairs = createTermExtractor().extract({ source, target });
    const found = pairs.map((pair) => `${pair.source} = ${pair.target}`);
    expect(found).toContain('shift nurse = 轮班护士');
  });
});

describe('a glossary', () => {
  it('has entries of many words', () => {
    const csv =
      'en,zh\nShuren County Youth Program for Nurses of the Night Shift,树人县青年夜班护士项目\n';
    const own = createTermExtractor({ glossary: openLexicon(readGlossary(csv)) });
    const [pair] = own.extract({
      source: 'The Shuren County Youth Program for Nurses of the Night Shift paid for it.',
      target: '经费来自树人县青年夜班护士项目。',
    });
    expect(pair).toMatchObject({ target: '树人县青年夜班护士项目', evidence: ['glossary'] });
  });

  const glossary = openLexicon(readGlossary('en,zh\npeer support,朋辈支持\ntrust,信赖\n'));
  const settled = createTermExtractor({ glossary });

  it('wins over what is found, and is told apart', () => {
    const pairs = settled.extract({
      source: 'Peer support builds trust.',
      target: '朋辈支持建立信任。',
    });
    const pair = pairs.find(({ target }) => target === '朋辈支持');
    expect(pair?.evidence).toEqual(['glossary']);
    expect(pair?.score).toBe(1);
  });

  it.each([
    ["Crohn's disease", 'Crohn’s disease is rare.', '克罗恩病', '克罗恩病很少见。'],
    ['People’s Court', "The People's Court ruled.", '人民法院', '人民法院作出判决。'],
    ['COVID-19', 'COVID-19 spread fast.', '新型冠状病毒肺炎', '新型冠狀病毒肺炎传播很快。'],
    ['X-ray diffraction', 'X-ray diffraction was used.', 'X射线衍射', '采用X射线衍射。'],
    ["women's rights", 'Women’s rights matter.', '妇女权利', '妇女权利很重要。'],
  ])('knows %s in: %s', (english, source, chinese, target) => {
    const own = openLexicon(readGlossary(`en,zh\n${english},${chinese}\n`));
    const [pair] = createTermExtractor({ glossary: own }).extract({ source, target });
    expect(pair?.evidence).toEqual(['glossary']);
    expect(pair?.source.toLowerCase()).toContain(english.slice(0, 4).toLowerCase());
  });

  it('says nothing where its translation is not in the text', () => {
    const pairs = settled.extract({ source: 'They build trust.', target: '他们建立信任。' });
    expect(find(pairs, 'trust')).toMatchObject({ target: '信任' });
    expect(find(pairs, 'trust')?.evidence).not.toContain('glossary');
  });

  it('decides which keywords belong together', () => {
    const { pairs } = settled.matchKeywords(['信任', '信赖'], ['trust']);
    expect(pairs).toEqual([[1, 0, 1]]);
  });
});

describe('inspect', () => {
  it('lists the terms of either side that got no partner', () => {
    const { pairs, unpaired } = extractor.inspect({
      source: 'Soil moisture and zorbanic filaments were mapped.',
      target: '绘制了土壤水分图和稀奇古怪的霹雳果。',
    });
    expect(pairs.map(({ target }) => target)).toContain('土壤水分');
    expect(unpaired.source.map(({ text }) => text)).toContain('zorbanic filaments');
    expect(unpaired.target.length).toBeGreaterThan(0);
    for (const { text, mentions } of unpaired.source) {
      for (const { start, end } of mentions) {
        expect('Soil moisture and zorbanic filaments were mapped.'.slice(start, end)).toBe(text);
      }
    }
  });
});

describe('languages', () => {
  it('takes documents, read already, as it takes texts', () => {
    const pair = { source: readDocument(english), target: readDocument(chinese) };
    expect(extractor.inspect(pair)).toEqual(
      extractor.inspect({ source: english, target: chinese }),
    );
  });

  it.each([
    ['Der Boden ist im Frühling noch sehr nass und kalt.', '春天的土壤仍然又湿又冷。'],
    ['Soil moisture affects the yield of wheat.', 'Die Bodenfeuchte beeinflusst den Weizenertrag.'],
    ['土壤水分影响小麦产量。', '土壤水分影響小麥產量。'],
    ['土壌の水分は小麦の収量に影響します。', '土壤水分影响小麦产量。'],
  ])('says of %j and %j that it cannot serve them', (source, target) => {
    const { pairs, diagnostics } = extractor.inspect({ source, target });
    expect(pairs).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unsupported-language']);
    expect(extractor.extract({ source, target })).toEqual([]);
  });

  it('serves another language with a lexicon of it', () => {
    const glossary = openLexicon(readGlossary('de,zh\nBoden,土壤\n'));
    const { pairs, diagnostics } = createTermExtractor({ glossary }).inspect({
      source: 'Der Boden ist im Frühling noch sehr nass und kalt.',
      target: '春天的土壤仍然又湿又冷。',
    });
    expect(diagnostics).toEqual([]);
    expect(pairs.map(({ source, target }) => [source, target])).toEqual([['Boden', '土壤']]);
  });

  it('finds no fault with a side that has no letters', () => {
    expect(
      extractor.inspect({ source: '12.5 %', target: '土壤水分占12.5%。' }).diagnostics,
    ).toEqual([]);
  });

  it('tells which bitext of a corpus it cannot serve', () => {
    const { pairs, diagnostics } = extractor.inspectCorpus([
      { source: 'Soil moisture is low.', target: '土壤水分低。' },
      { source: 'Der Boden ist im Frühling noch sehr nass.', target: '春天的土壤仍然很湿。' },
    ]);
    expect(pairs.map(({ chinese }) => chinese)).toContain('土壤水分');
    expect(diagnostics).toMatchObject([{ code: 'unsupported-language' }]);
    expect(diagnostics[0]?.message).toContain('bitext 1');
  });
});

describe('extractCorpus', () => {
  it('pools the evidence of many bitexts in either direction', () => {
    const terms = extractor.extractCorpus([
      { source: 'Soil moisture is low.', target: '土壤水分低。' },
      { source: '土壤水分影响玉米产量。', target: 'Soil moisture affects maize yield.' },
      { source: 'no Chinese here', target: 'none at all' },
    ]);
    const pair = terms.find(({ chinese }) => chinese === '土壤水分');
    expect(pair).toMatchObject({ english: 'soil moisture', bitexts: [0, 1] });
    expect(terms.find(({ chinese }) => chinese === '玉米产量')?.bitexts).toEqual([1]);
  });

  it('learns what goes together throughout the corpus', () => {
    const plants = ['soil', 'water', 'wheat', 'river', 'forest', 'leaf', 'root'];
    const hanzi = ['土壤', '水', '小麦', '河流', '森林', '叶片', '根系'];
    const inputs = Array.from({ length: 42 }, (_, i) => ({
      source: `The glimmerite in the ${plants[i % 7]} was measured in the ${plants[(i * 3 + 1) % 7]}.`,
      target: `在${hanzi[(i * 3 + 1) % 7]}中测量了${hanzi[i % 7]}的烁光石。`,
    }));
    const found = extractor.extractCorpus(inputs).find(({ english }) => english === 'glimmerite');
    expect(found?.chinese).toContain('烁光');
    expect(found?.evidence).toContain('association');
  });

  it('gives nothing for nothing', () => {
    expect(extractor.extractCorpus([])).toEqual([]);
  });
});

describe('bad input', () => {
  it.each([
    ['', ''],
    ['', '土壤'],
    ['soil', ''],
    ['soil', 'soil'],
    ['土壤', '土壤'],
    ['Der Boden ist nass.', 'Le sol est mouillé.'],
    ['土壌の水分', 'soil moisture'],
    ['the of and', '的和了'],
    ['soil', '土壤'],
    ['La salud mental de los pacientes.', '患者的心理健康。'],
    ['精神保健サービスの研究です。', '心理健康服务研究。'],
    ['\ud800 soil', '\udc00'],
    ['(((((', '（（（（'],
  ])('answers soundly to %j and %j', (source, target) => {
    const pairs = extractor.extract({ source, target });
    expect(checkTermPairs(source, target, pairs)).toEqual([]);
  });

  it.each([[{ limit: -1 }], [{ limit: 1.5 }], [{ limit: Number.NaN }]])('refuses %j', (options) => {
    expect(() => extractor.extract({ source: 'a', target: '一' }, options)).toThrow(
      expect.objectContaining({ code: 'limit-not-natural' }),
    );
  });

  it('reads a long line in linear time', () => {
    const source = 'Soil moisture affects wheat yield in number. '.repeat(2000);
    const target = '土壤水分影响小麦产量。'.repeat(2000);
    const pairs = extractor.extract({ source, target });
    expect(pairs.map(({ target }) => target)).toContain('土壤水分');
    expect(checkTermPairs(source, target, pairs)).toEqual([]);
  }, 60_000);

  it('refuses what is no bitext', () => {
    const input = { source: 1, target: '土壤' } as unknown as { source: string; target: string };
    expect(() => extractor.extract(input)).toThrow(
      expect.objectContaining({ code: 'not-a-bitext' }),
    );
  });

  it('keeps its laws on arbitrary text', () => {
    const piece = fc.constantFrom(
      ...'soil moisture|Soil|（PSWs）|(PSWs)|peer support|土壤|水分|同伴支持|的|。|. |𠮷|é|\ud83d|\r\n|, |2.5|机器學習|β-catenin|of|DNA'.split(
        '|',
      ),
    );
    const text = fc.array(fc.oneof(piece, wildText()), {
      maxLength: 16,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [source, target] = [one.join(' '), other.join('')];
        const pairs = extractor.extract({ source, target });
        expect(checkTermPairs(source, target, pairs)).toEqual([]);
        expect(extractor.extract({ source, target })).toEqual(pairs);
      }),
      { numRuns: 100 },
    );
  });
});
