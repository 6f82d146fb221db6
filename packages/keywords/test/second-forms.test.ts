import { createKeyphraseExtractor } from '@diglot/keywords';
import { describe, expect, it } from 'vitest';

const { extract } = createKeyphraseExtractor();

/** Keyphrases as people read them, in lower case. */
const listOf = (text: string, keywords: readonly string[] = []) =>
  extract({ text }, { termPairs: [], keywords, limit: 30 }).map(({ text: phrase }) =>
    phrase.toLowerCase(),
  );

/** A text about a term that it also writes in another way. */
const about = (term: string, other: string) =>
  `${term} is rare in clinics. Nurses know of ${term}, and doctors of ${term}. We found ${other} in Lisbon.`;

describe('a second form of a listed thing', () => {
  it.each([
    ['Sleep deprivation', 'a sleep deprivation method'],
    ['Sleep deprivation', 'the new sleep deprivation'],
    ['Spinal manipulation', 'a spinal manipulation technique'],
    ['Gait retraining', 'a gait retraining approach'],
  ])('beside “%s” there is no “%s”', (term, other) => {
    const found = listOf(about(term, other));
    expect(found).toContain(term.toLowerCase());
    expect(found).not.toContain(other.replace(/^(?:an?|the) /u, ''));
  });

  it.each([
    ['Heart failure', 'heart failure cachexia'],
    ['Spinal manipulation', 'spinal manipulation injuries'],
    ['Carbon uptake', 'carbonyl uptake'],
    ['Metal transport', 'metabolite transport'],
    ['Turbulence', 'a turbulence model'],
  ])('beside “%s” stays “%s”, which is another thing', (term, other) => {
    expect(listOf(about(term, other)).join('\n')).toMatch(
      new RegExp(other.replace(/ies$|^an? /gu, '').toLowerCase(), 'u'),
    );
  });

  it.each([
    ['睡眠剥夺', '睡眠剥夺方法'],
    ['虚拟现实', '虚拟现实技术'],
    ['虛擬實境', '虛擬實境技術'],
  ])('beside %s there is no %s', (term, other) => {
    const text = `${term}影响儿童的记忆。本文分析${term}与情绪的关系，${term}组的儿童更焦虑。采用${other}训练儿童。`;
    const found = listOf(text);
    expect(found).not.toContain(other);
  });

  it.each([
    ['Work-family conflict', 'workfamily conflict'],
    ['Shortwave radiation', 'short-wave radiation'],
    ['Dual-process model', 'a dualprocess model'],
    ['NDVI', 'ND-VI'],
    ['Lake Como', 'Como Lake'],
    ['Ice-sheet thickness', 'the thickness of ice sheets'],
  ])('beside “%s” there is no “%s”, the same words in another spelling or order', (term, other) => {
    const found = listOf(about(term, other));
    expect(found).toContain(term.toLowerCase());
    expect(found).not.toContain(other.replace(/^(?:an?|the) /u, '').toLowerCase());
  });

  it.each([
    ['Water conveyance', 'conveyance', '.'],
    ['Soil enzyme activity', 'enzyme activity', '.'],
    ['Gene expression', 'expression', '.'],
    ['土壤酶活性', '酶活性', '。'],
    ['季節性乾旱', '乾旱', '。'],
  ])('the head of “%s” is not listed beside it: “%s”', (term, head, stop) => {
    const text = `${term}${stop} ${term}${stop} ${head}${stop} ${term}${stop}`;
    expect(listOf(text)).toContain(term.toLowerCase());
    expect(listOf(text)).not.toContain(head);
  });

  it('keeps a head that mostly stands alone, unless it is a general word', () => {
    const text = (term: string, head: string) =>
      `${term} rose. ${head} of nurses rose. ${head} in Lisbon fell, and ${head} in Porto.`;
    expect(listOf(text('Winter drought', 'drought'), ['winter drought'])).toContain('drought');
    expect(listOf(text('Role conflict', 'conflict'), ['role conflict'])).not.toContain('conflict');
  });

  it('keeps what a phrase with a preposition ends in, and what ends inside a Latin word', () => {
    const text =
      '本文克隆PtCHI基因。PtCHI基因的表达与CHI基因不同，CHI基因更长。CHI基因在叶中表达。';
    expect(listOf(text, ['PtCHI基因']).join()).toMatch(/(?:^|,)chi/u);
    const moss =
      'Peat mosses dry in summer. The burial of peat mosses is slow. Peat mosses hold water.';
    expect(listOf(moss, ['burial of peat mosses'])).toContain('peat mosses');
  });

  it('names its acronym once, wherever the brackets are', () => {
    const text =
      'The LRO (Lunar Reconnaissance Orbiter) mapped craters. Craters seen by LRO are deep. The Lunar Reconnaissance Orbiter sees craters in shadow.';
    const found = listOf(text).filter((one) => /^(?:lro|lunar reconnaissance orbiter)$/u.test(one));
    expect(found).toHaveLength(1);
  });

  it('names a keyword of the authors once, however it is written', () => {
    const text = 'Reports of coral bleaching are rare. We saw coral bleaching in shallow lagoons.';
    const found = listOf(text, ['coraI bleaching', 'the coral bleaching', 'coral bleaching (CB)']);
    expect(found.filter((one) => /^(?:the )?coral bleaching(?: \(cb\))?$/u.test(one))).toHaveLength(
      1,
    );
    expect(found).not.toContain('corai bleaching');
  });
});

describe('what is no topic of its text', () => {
  const general =
    'Mangrove seedlings were planted on mudflats. This is a key technology and an emerging field. Mangrove seedlings survived. The internal mechanism is unknown.';

  it.each(['key technology', 'emerging field', 'internal mechanism'])('“%s”', (phrase) => {
    expect(listOf(general)).not.toContain(phrase);
  });

  it.each([
    ['reconstruct glacier outlines', 'We reconstruct glacier outlines from maps.'],
    ['influence honeybee foraging', 'Pesticides may influence honeybee foraging in spring.'],
    ['tracking turtles', 'Tracking turtles from planes is costly.'],
  ])('a verb with its object: “%s”', (phrase, sentence) => {
    expect(listOf(`${sentence} Glacier maps, honeybees and turtles are rare.`)).not.toContain(
      phrase,
    );
  });

  it('but a term in -ing with a translation is one', () => {
    const text =
      'There are cutting tools in this mill. We wore the cutting tools.\n这家工厂有刀具。我们磨损了刀具。';
    const at = (term: string) => [
      { start: text.indexOf(term), end: text.indexOf(term) + term.length },
    ];
    const pair = {
      source: 'cutting tools',
      target: '刀具',
      score: 0.9,
      evidence: ['lexicon' as const],
      sourceMentions: at('cutting tools'),
      targetMentions: at('刀具'),
    };
    const found = extract({ text }, { termPairs: [pair], limit: 30 });
    expect(found.map((one) => `${one.text} ${one.translation?.text}`).join()).toMatch(
      /cutting tools/u,
    );
  });

  it('the names of authors behind a title', () => {
    const text =
      'Seagrass restoration in sheltered bays LUO Minhua, SHEN Bo\nSeagrass restoration needs clear water. Seagrass meadows in sheltered bays recovered.';
    expect(listOf(text).join('\n')).not.toMatch(/luo|shen/u);
  });

  it('the rest of a name that begins with a letter', () => {
    const text =
      'Each T cell receptor binds one antigen. The T cell receptor was cloned. Antigens bind T cell receptors weakly.';
    expect(listOf(text)).not.toContain('cell receptor');
  });
});

describe('what is cut or misread', () => {
  it.each([
    [
      'Baum theory',
      'We extend Fisher-Baum theory of moths. Fisher-Baum theory explains moth wings.',
    ],
    ['PX', 'Samples of PX-30 glass were cut. We melted PX-30 glass again, and PX-30 glass broke.'],
    ['thirteen', 'We list thirteen species of moths, and thirteen genera of beetles in Crete.'],
    ['Carex alpina Sw', 'We saw Carex alpina Sw. in bogs, and Carex alpina Sw. in mires of Crete.'],
    [
      'lina and C',
      'We studied C. carolina and C. montana in bogs. C. carolina and C. montana are rare.',
    ],
  ])('“%s”', (phrase, text) => {
    expect(listOf(text)).not.toContain(phrase.toLowerCase());
  });

  it('a word that lost a letter, where the text has it whole', () => {
    const text =
      'A parabolic antenna follows satellites. The antenna of the ship was repaired. An atenna mast fell in spring.';
    expect(listOf(text).join('\n')).not.toMatch(/atenna/u);
    expect(listOf(text).join('\n')).toMatch(/antenna/u);
  });

  it('no first word of a sentence behind a letter', () => {
    const text =
      'Sera held hepatitis B. Vaccination of nurses was free. Trials gave vitamin D. Vaccination of children was late.';
    expect(listOf(text).join('\n').toLowerCase()).toContain('vaccination');
  });

  it.each(['don', 'camellia d', 'rhododendron d'])('who described a genus: %s', (part) => {
    const text =
      'Rhododendron D. Don and Camellia D. Don grow in mountains. Leaf extracts of Rhododendron were assayed.';
    expect(listOf(text).map((phrase) => phrase.toLowerCase())).not.toContain(part);
  });

  it.each([
    ['polution', 'Lead polution harms moths. We measured lead polution of soils in Crete.'],
    ['archiveof', 'The geological archiveof loess is thick. A geological archiveof dust is rare.'],
    ['assessthe', 'To assessthe lead in soils we dug pits. We assessthe lead in plants too.'],
  ])('a word of which reference documents have a better one: %s', (word, text) => {
    expect(listOf(text).join('\n')).not.toContain(word);
  });

  it.each([
    ['ViciaL', 'The genus Vicia (ViciaL.) is large. Vicia grows in meadows of Crete.'],
    [
      'MODISLAI',
      'MODISLAI maps were drawn. MODIS sees forests, and LAI is high. MODISLAI rose in Crete.',
    ],
    ['pollenGrains', 'Some pollenGrains were seen. Pollen of pines is light, as pollenGrains are.'],
  ])('two words of the text in one: %s', (word, text) => {
    expect(listOf(text).join('\n')).not.toContain(word.toLowerCase());
  });

  it.each([
    [
      'useconflict',
      'The land useconflict grew. Land use conflict is old, and land use conflict is costly.',
    ],
    ['workhome', 'The workhome interface is thin. The work-home interface of nurses is thin.'],
    [
      'shortwaveradiation',
      'Snow sends shortwaveradiation back. Ice sends shortwave radiation back.',
    ],
  ])('two words that the text has apart as often: %s', (word, text) => {
    expect(listOf(text).join('\n')).not.toContain(word);
  });

  it('the symbol of an element, alone', () => {
    const text =
      'Moths suffer from copper mining. Cu and Zn were found in soils, Cu most of all.\n土壤含有Cu和Zn，Cu最多。';
    expect(listOf(text)).not.toContain('cu');
    expect(listOf(text)).not.toContain('zn');
    expect(listOf(text)).toContain('copper mining');
  });

  it.each([
    [
      'Peer support of midwives is rare in the Andean context. In the Andean context, midwives agree.',
    ],
    ['在中国情境下，助产士的同伴支持较少。中国情境下助产士的工作压力较大。'],
  ])('what a study stands in: %s', (text) => {
    expect(listOf(text).join('\n')).not.toMatch(/context|情境/u);
  });

  it.each([
    [
      'the gulls left yesterday. yesterday a storm hit the harbour. gulls fear storms.',
      'yesterday',
    ],
    ['Gulls left on Tuesday. The storm of Tuesday hit the harbour on Tuesday.', 'tuesday'],
    ['昨日风暴袭击港口。昨日海鸥离开港口，昨日风暴更强。', '昨日'],
    ['Gulls chose P-E sites. P-E sites are rare, and P-E matters to gulls.', 'p-e'],
  ])('what says when, or has no word in it: %s', (text, phrase) => {
    expect(listOf(text)).not.toContain(phrase);
  });

  it('keeps names with capitals inside', () => {
    const text = 'MicroRNA levels rose. Nurses on YouTube and in the JavaScript course said so.';
    expect(listOf(text).join('\n')).toMatch(/microrna/u);
    expect(listOf(text).join('\n')).toMatch(/youtube/u);
  });

  it.each([
    ['montana seedlings', 'Seedlings of Quercus montana grew. The Q montana seedlings were tall.'],
    ['alpina meadow', 'Carex rigida var. alpina meadow soils are wet. Sheep graze there.'],
    ['repens litter', 'We sampled T . repens litter in spring, and T . repens litter in autumn.'],
  ])('the rest of the name of a species: “%s”', (phrase, text) => {
    expect(listOf(text)).not.toContain(phrase);
  });

  it('keeps ethyl beside methyl, and plurals', () => {
    const text =
      'Ethyl lactate dissolves resins. Methyl lactate is cheaper. Resins in ethyl lactate stay clear; a resin film hardens.';
    expect(listOf(text)).toContain('ethyl lactate');
  });

  it.each([
    ['率预估', '本文研究单粒子事件率预估。事件率预估的误差较大，事件率预估需要数据。'],
    [
      '层土壤',
      '测定了0~20 cm层土壤的水分。表层土壤和深层土壤的水分不同，20~40 cm层土壤的容重较大。',
    ],
  ])('a Chinese phrase that begins with the end of a word: %s', (phrase, text) => {
    expect(listOf(text)).not.toContain(phrase);
  });

  it('a Chinese phrase behind its letter', () => {
    const text = '本文研究B类颗粒流化的压力。B类颗粒流化时气泡变大，颗粒流化不稳定。';
    expect(listOf(text)).not.toContain('类颗粒流化');
  });
});

it('places keywords of the authors where the text has them', () => {
  const text = '高山红景天多糖可以减轻疲劳。小鼠口服高山红景天多糖后游泳时间延长。';
  const [first] = extract({ text }, { termPairs: [], keywords: ['高山红景天'] });
  expect(first?.text).toBe('高山红景天');
  expect(first?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
    '高山红景天',
    '高山红景天',
  ]);
});
