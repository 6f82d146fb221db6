import { describe, expect, it } from 'vitest';
import { createTermExtractor } from '../src/index.ts';

const { extract } = createTermExtractor();
const pairsOf = (source: string, target: string) =>
  extract({ source, target }).map((pair) => `${pair.source} = ${pair.target}`);

describe('the Chinese term before a bracket', () => {
  it.each([
    [
      'leaves out the verb in front',
      'Using the normalized difference water index (NDWI), we mapped lakes.',
      '利用归一化水体指数（NDWI）提取湖泊。',
      'normalized difference water index = 归一化水体指数',
    ],
    [
      'leaves out what counts it',
      'Adults were admitted to 14 intensive care units (ICUs).',
      '成年患者由14家重症监护病房（ICU）收治。',
      'intensive care unit = 重症监护病房',
    ],
    [
      'leaves out the partners of other words',
      'We recorded the Sequential Organ Failure Assessment (SOFA) daily.',
      '每日记录序贯器官衰竭评估（SOFA）。',
      'Sequential Organ Failure Assessment = 序贯器官衰竭评估',
    ],
    [
      'is the longest of those that are covered as well',
      'Drainage reduced the global warming potential (GWP).',
      '晒田降低了全球增温潜势（GWP）。',
      'global warming potential = 全球增温潜势',
    ],
    [
      'begins with a verb that translates a word of the phrase',
      'We trained it with connectionist temporal classification (CTC).',
      '我们以连接时序分类（CTC）训练模型。',
      'connectionist temporal classification = 连接时序分类',
    ],
  ])('%s', (_, source, target, pair) => {
    expect(pairsOf(source, target)).toContain(pair);
  });

  it.each([
    [
      'Bees visited flowers of Vicia montana. Vicia montana is rare.',
      '蜜蜂访问豆科植物岩豌豆（Vicia montana）的花。',
      'Vicia montana = 岩豌豆',
    ],
    [
      'Pollen of Carex montana was counted. Carex montana is rare.',
      '統計莎草科植物岩薹草（Carex montana）的花粉。',
      'Carex montana = 岩薹草',
    ],
  ])('is the name of a species without that of its family', (source, target, pair) => {
    expect(pairsOf(source, target)).toContain(pair);
  });

  it.each([
    [
      'We computed the standardized groundwater drought index (SGDI). Drought was severe.',
      '计算了干旱指数（standardized groundwater drought index）。',
      '指数',
    ],
    ['An organic Rankine cycle (ORC) was built.', '搭建了有机朗金循环（ORC）。', '循环'],
  ])(
    'is not the last word alone of a term whose other words are not told',
    (source, target, word) => {
      const partners = pairsOf(source, target).filter((pair) => pair.endsWith(`= ${word}`));
      expect(partners.filter((pair) => pair.split(' = ')[0]?.includes(' '))).toEqual([]);
    },
  );

  it('is the partner of a name of capitals that nothing explains in English', () => {
    const pairs = pairsOf('TSMC raised its prices.', '台積電（TSMC）調漲價格。');
    expect(pairs).toContain('TSMC = 台積電');
    expect(pairs.indexOf('TSMC = 台積電')).toBe(0);
  });
});

describe('the edge of the Chinese term before a bracket', () => {
  it.each([
    ['specific leaf area (SLA)', '比叶面积（SLA）', 'specific leaf area = 比叶面积'],
    ['monoamine oxidase (MAO)', '單胺氧化酶（MAO）', 'monoamine oxidase = 單胺氧化酶'],
    [
      'field-programmable gate array (FPGA)',
      '可编程序门阵列（FPGA）',
      'field-programmable gate array = 可编程序门阵列',
    ],
    [
      'non-negative matrix factorization (NMF)',
      '非负矩阵分解（NMF）',
      'non-negative matrix factorization = 非负矩阵分解',
    ],
    ['general protection (GP)', '一般保护（GP）', 'general protection = 一般保护'],
    [
      'net nitrogen mineralization (NNM)',
      '净氮矿化（NNM）',
      'net nitrogen mineralization = 净氮矿化',
    ],
  ])('takes in what begins its first word: %s', (english, chinese, pair) => {
    expect(pairsOf(`We measured the ${english}.`, `测定${chinese}。`)).toContain(pair);
  });

  it.each([
    [
      'The gene is a juvenile hormone binding protein (JHBP).',
      '该基因属保幼激素结合蛋白（JHBP）。',
      'juvenile hormone binding protein = 保幼激素结合蛋白',
    ],
    [
      'Celtis sinensis grew in sinkholes. Celtis sinensis is common.',
      '漏斗中的朴树（Celtis sinensis）较多。',
      'Celtis sinensis = 朴树',
    ],
  ])('leaves out what says where or what it is', (source, target, pair) => {
    expect(pairsOf(source, target)).toContain(pair);
  });

  it.each([
    ['emotions as social information', '（EASI）', '情绪即社会信息', '社会信息'],
    ['posttraumatic stress disorder', '（PTSD）', '创伤后应激障碍', '应激障碍'],
    ['NOAA', '（NOAA）', '国家海洋和大气管理局', '大气管理局'],
  ])('is not where a word goes on in front: %s', (english, bracket, chinese, part) => {
    const pairs = pairsOf(`The ${english} ${bracket} helped.`, `采用${chinese}${bracket}。`);
    expect(pairs).not.toContain(`${english} = ${part}`);
  });
});

describe('a name with “and” in it', () => {
  it.each([
    ['Ministry of Agriculture and Rural Affairs', 'MARA', '农业和农村部'],
    ['Food and Agriculture Organization', 'FAO', '粮食及农业组织'],
    ['Centers for Disease Control and Prevention', 'CDC', '疾病预防与控制中心'],
  ])('is whole before its acronym: %s', (english, acronym, chinese) => {
    const source = `The ${english} (${acronym}) issued a plan.`;
    expect(pairsOf(source, `${chinese}（${acronym}）发布了方案。`)).toContain(
      `${english} = ${chinese}`,
    );
  });

  it('is none where the acronym is that of the second thing', () => {
    const pairs = pairsOf(
      'Patients in the control group and the experimental group (EG) improved.',
      '对照组和实验组（EG）的患者均有改善。',
    );
    expect(pairs).toContain('experimental group = 实验组');
  });
});

describe('a bracket', () => {
  it.each([
    ['It did not differ (P > 0.05).', '差异无统计学意义（P > 0.05）。'],
    ['Serum levels rose (r = 0.925).', '血清浓度升高（r = 0.925）。'],
    ['It fell in late pregnancy (E16-E18).', '妊娠后期（E16-E18）下降。'],
    ['We found C. exempla. C. exempla is rare.', '发现岩薹草（C. exempla）。'],
  ])('declares no pair by a test, a label or a genus cut short: %s', (source, target) => {
    const declared = extract({ source, target }).filter(({ evidence }) =>
      evidence.includes('bracket'),
    );
    expect(declared).toEqual([]);
  });
});

describe('an acronym that stands in both texts', () => {
  it('comes behind the terms', () => {
    const pairs = pairsOf(
      'Soil moisture was retrieved from MODIS. MODIS covers the basin.',
      '利用MODIS反演土壤水分。MODIS覆盖该流域。',
    );
    expect(pairs.indexOf('MODIS = MODIS')).toBeGreaterThan(
      pairs.indexOf('soil moisture = 土壤水分'),
    );
  });
});
