/** A document as `diglot themes` reads it, one a line. */
interface CorpusDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly keywords: readonly string[];
  readonly year: number;
}

type Pair = readonly [en: string, zh: string];

interface Subject {
  /** How the number of papers goes over the years: later papers are likelier above 0. */
  readonly growth: number;
  readonly share: number;
  readonly concepts: readonly Pair[];
}

const pairs = (...lines: readonly string[]): Pair[] =>
  lines.map((line) => {
    const [en = '', zh = ''] = line.split('=');
    return [en, zh];
  });

// Invented for the tests: what such papers are about, not any paper.
const SUBJECTS: readonly Subject[] = [
  {
    growth: 2,
    share: 12,
    concepts: pairs(
      'peer support=同伴支持',
      'diabetes=糖尿病',
      'self-management=自我管理',
      'blood glucose=血糖',
      'health education=健康教育',
      'quality of life=生活质量',
      'community nursing=社区护理',
      'medication adherence=服药依从性',
      'insulin=胰岛素',
    ),
  },
  {
    growth: 0,
    share: 10,
    concepts: pairs(
      'hypertension=高血压',
      'blood pressure=血压',
      'stroke=脑卒中',
      'cardiovascular disease=心血管疾病',
      'salt intake=食盐摄入',
      'risk factors=危险因素',
      'elderly patients=老年患者',
      'rehabilitation=康复',
      'telemedicine=远程医疗',
    ),
  },
  {
    growth: 3,
    share: 12,
    concepts: pairs(
      'deep learning=深度学习',
      'image segmentation=图像分割',
      'neural network=神经网络',
      'attention mechanism=注意力机制',
      'object detection=目标检测',
      'feature extraction=特征提取',
      'training data=训练数据',
      'transfer learning=迁移学习',
      'computer vision=计算机视觉',
    ),
  },
  {
    growth: -1,
    share: 8,
    concepts: pairs(
      'rock mass=岩体',
      'slope stability=边坡稳定性',
      'landslide=滑坡',
      'rainfall=降雨',
      'shear strength=抗剪强度',
      'numerical simulation=数值模拟',
      'tunnel=隧道',
      'surrounding rock=围岩',
      'monitoring=监测',
    ),
  },
  {
    growth: -2,
    share: 7,
    concepts: pairs(
      'fatigue crack=疲劳裂纹',
      'welded joint=焊接接头',
      'steel bridge=钢桥',
      'residual stress=残余应力',
      'fatigue life=疲劳寿命',
      'finite element=有限元',
      'stress concentration=应力集中',
      'bridge deck=桥面板',
      'corrosion=腐蚀',
    ),
  },
  {
    growth: 1,
    share: 9,
    concepts: pairs(
      'soil=土壤',
      'nitrogen fertilizer=氮肥',
      'wheat=小麦',
      'crop yield=作物产量',
      'irrigation=灌溉',
      'organic carbon=有机碳',
      'straw returning=秸秆还田',
      'microbial community=微生物群落',
      'drought=干旱',
    ),
  },
  {
    growth: 0,
    share: 8,
    concepts: pairs(
      'academic library=高校图书馆',
      'information literacy=信息素养',
      'open access=开放获取',
      'knowledge service=知识服务',
      'subject librarian=学科馆员',
      'digital resources=数字资源',
      'reading promotion=阅读推广',
      'bibliometrics=文献计量',
      'user needs=用户需求',
    ),
  },
  {
    growth: 2,
    share: 9,
    concepts: pairs(
      'carbon emissions=碳排放',
      'climate change=气候变化',
      'carbon trading=碳交易',
      'energy consumption=能源消费',
      'renewable energy=可再生能源',
      'economic growth=经济增长',
      'green finance=绿色金融',
      'industrial structure=产业结构',
      'carbon neutrality=碳中和',
    ),
  },
  {
    growth: -1,
    share: 6,
    concepts: pairs(
      'silk road=丝绸之路',
      'murals=壁画',
      'grottoes=石窟',
      'cultural relics=文物',
      'pigment=颜料',
      'conservation=保护',
      'weathering=风化',
      'manuscripts=写本',
      'archaeology=考古',
    ),
  },
  {
    growth: 0,
    share: 8,
    concepts: pairs(
      'depression=抑郁',
      'adolescents=青少年',
      'sleep quality=睡眠质量',
      'anxiety=焦虑',
      'social support=社会支持',
      'mobile phone addiction=手机成瘾',
      'school bullying=校园欺凌',
      'psychological resilience=心理韧性',
      'parenting style=教养方式',
    ),
  },
  {
    growth: 1,
    share: 6,
    concepts: pairs(
      'lithium battery=锂电池',
      'electrolyte=电解质',
      'cathode material=正极材料',
      'energy density=能量密度',
      'cycling stability=循环稳定性',
      'electric vehicle=电动汽车',
      'state of charge=荷电状态',
      'thermal runaway=热失控',
      'charging=充电',
    ),
  },
  {
    growth: -1,
    share: 5,
    concepts: pairs(
      'supply chain=供应链',
      'inventory=库存',
      'logistics=物流',
      'pricing=定价',
      'demand forecast=需求预测',
      'retailer=零售商',
      'contract=契约',
      'supplier=供应商',
      'e-commerce=电子商务',
    ),
  },
];

const YEARS = 10;
const FIRST_YEAR = 2014;

type Template = (a: Pair, b: Pair, c: Pair) => Pair;
const TITLES: readonly Template[] = [
  (a, b, c) => [
    `Effects of ${a[0]} on ${b[0]}: the role of ${c[0]}`,
    `${a[1]}对${b[1]}的影响：${c[1]}的作用`,
  ],
  (a, b) => [`A study of ${a[0]} and ${b[0]}`, `${a[1]}与${b[1]}研究`],
  (a, b, c) => [`${a[0]} under ${b[0]} and ${c[0]}`, `${b[1]}与${c[1]}条件下的${a[1]}`],
  (a, b) => [`Assessing ${a[0]} with a view to ${b[0]}`, `面向${b[1]}的${a[1]}评价`],
  (a, b, c) => [`From ${a[0]} to ${b[0]}: a review of ${c[0]}`, `从${a[1]}到${b[1]}：${c[1]}综述`],
];
const SENTENCES: readonly Template[] = [
  (a, b) => [`We examine how ${a[0]} is related to ${b[0]}.`, `本文考察${a[1]}与${b[1]}的关系。`],
  (a, b, c) => [
    `${b[0]} was compared between groups with different ${a[0]} and ${c[0]}.`,
    `比较了不同${a[1]}与${c[1]}组的${b[1]}。`,
  ],
  (a, b) => [
    `The results show that ${a[0]} depends on ${b[0]}.`,
    `结果表明，${a[1]}取决于${b[1]}。`,
  ],
  (a, b, c) => [
    `Among all factors, ${c[0]} had the largest effect on ${a[0]}, followed by ${b[0]}.`,
    `在各因素中，${c[1]}对${a[1]}的影响最大，其次是${b[1]}。`,
  ],
  (a, b) => [
    `Future work should consider ${b[0]} together with ${a[0]}.`,
    `今后应将${b[1]}与${a[1]}结合起来考虑。`,
  ],
];

/** Numbers in 0..1, the same for the same seed (a linear congruential generator). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Write a corpus of invented titles and abstracts on twelve subjects over ten years: four in ten are in
 * Chinese, four in English, two in both.
 */
export function writeCorpus(count: number, seed = 1): CorpusDocument[] {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const bag = SUBJECTS.flatMap((subject) => Array<Subject>(subject.share).fill(subject));
  return Array.from({ length: count }, (_, at) => {
    const subject = pick(bag);
    // One paper in six borrows from another subject, so that the themes meet.
    const guests = random() < 1 / 6 ? pick(SUBJECTS).concepts : subject.concepts;
    const draw = (): [Pair, Pair, Pair] => {
      const [a, b] = [pick(subject.concepts), pick(guests)];
      return [a, b, pick(subject.concepts.filter((own) => own !== a && own !== b))];
    };
    const title = pick(TITLES)(...draw());
    const body = SENTENCES.map((template) => template(...draw()));
    const sort = random();
    const languages = sort < 0.4 ? [1] : sort < 0.8 ? [0] : [1, 0];
    const capital = (text: string) => (text[0] ?? '').toUpperCase() + text.slice(1);
    const inEach = (pair: Pair, gap: string) =>
      languages.map((side) => capital(pair[side] ?? '')).join(gap);
    const whole: Pair = [
      body.map(([en]) => capital(en)).join(' '),
      body.map(([, zh]) => zh).join(''),
    ];
    const time = random();
    const late =
      subject.growth >= 0
        ? time ** (1 / (1 + subject.growth))
        : 1 - (1 - time) ** (1 / (1 - subject.growth));
    return {
      id: `10.5555/diglot.${at + 1}`,
      title: inEach(title, '\n'),
      text: inEach(whole, '\n'),
      keywords: draw().flatMap((pair) => languages.map((side) => pair[side] ?? '')),
      year: FIRST_YEAR + Math.min(YEARS - 1, Math.floor(late * YEARS)),
    };
  });
}
