/** Abstracts of our own in both languages, put together from sentences and terms by a seeded choice. */

/** English term, Chinese term. */
const TERMS: readonly (readonly [string, string])[] = [
  ['peer support', '同伴支持'],
  ['blood pressure control', '血压控制'],
  ['sleep quality', '睡眠质量'],
  ['soil moisture', '土壤水分'],
  ['wheat yield', '小麦产量'],
  ['lithium battery', '锂电池'],
  ['shear strength', '抗剪强度'],
  ['health literacy', '健康素养'],
  ['machine translation', '机器翻译'],
  ['groundwater level', '地下水位'],
  ['village doctors', '乡村医生'],
  ['depressive symptoms', '抑郁症状'],
  ['carbon emissions', '碳排放'],
  ['gene expression', '基因表达'],
  ['reading comprehension', '阅读理解'],
  ['supply chain', '供应链'],
  ['heavy metals', '重金属'],
  ['rural tourism', '乡村旅游'],
  ['finite element model', '有限元模型'],
  ['traffic flow', '交通流'],
  ['chronic kidney disease', '慢性肾脏病'],
  ['bridge deck', '桥面板'],
  ['remote sensing images', '遥感图像'],
  ['vaccination rate', '疫苗接种率'],
];

/** Sentences with places for two terms and two numbers. */
const SENTENCES: readonly (readonly [string, string])[] = [
  [
    'Little is known about how {a} affects {b} in mountain regions.',
    '关于{a}如何影响山区的{b}，目前所知甚少。',
  ],
  [
    'This study examined the relationship between {a} and {b} over {n} months.',
    '本研究考察了{n}个月内{a}与{b}之间的关系。',
  ],
  [
    'We collected data from {n} sites and compared {a} before and after the intervention.',
    '我们收集了{n}个地点的数据，比较了干预前后的{a}。',
  ],
  [
    'A total of {n} participants were recruited, and {m} of them completed the follow-up.',
    '共招募了{n}名参与者，其中{m}名完成了随访。',
  ],
  [
    'The results show that {a} increased by {n}% while {b} remained stable.',
    '结果表明，{a}提高了{n}%，而{b}保持稳定。',
  ],
  [
    'Compared with the control group, {b} was significantly lower (P < 0.05).',
    '与对照组相比，{b}显著降低（P < 0.05）。',
  ],
  [
    'A regression model with {n} variables explained most of the variance in {a}.',
    '包含{n}个变量的回归模型解释了{a}的大部分变异。',
  ],
  [
    'Interviews with local experts suggested that {a} depends on the season and on {b}.',
    '对当地专家的访谈提示，{a}取决于季节和{b}。',
  ],
  [
    'The proposed method reduced the error of {b} from {n} to {m} units.',
    '所提出的方法将{b}的误差从{n}降低到{m}个单位。',
  ],
  [
    'These findings provide a basis for improving {a} and for managing {b}.',
    '这些发现为改善{a}和管理{b}提供了依据。',
  ],
  [
    'Future work should include larger samples and measure {a} more directly.',
    '今后的工作应纳入更大的样本，并更直接地测量{a}。',
  ],
  [
    'No adverse events were reported, although {n} devices had to be replaced.',
    '尽管更换了{n}台设备，但没有不良事件的报告。',
  ],
];

/** Numbers 0 ≤ x < 1: Lehmer's generator with the constants of Park & Miller (1988). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export interface MadeRecord {
  readonly titles: readonly [english: string, chinese: string];
  readonly abstracts: readonly [english: string, chinese: string];
}

/**
 * Make records with two titles and two abstracts of all sentences in some order: about 1,700 characters.
 *
 * @param word - What to put before the first term of each record, in both languages; default nothing. A
 * different word each time shows what memories of words grow to.
 */
export function madeRecords(
  count: number,
  seed = 1,
  word: (index: number) => readonly [string, string] = () => ['', ''],
): MadeRecord[] {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    const first = pick(TERMS);
    const second = pick(TERMS.filter((term) => term !== first));
    const [before, beforeChinese] = word(index);
    const own = [`${before}${first[0]}`, `${beforeChinese}${first[1]}`] as const;
    const english: string[] = [];
    const chinese: string[] = [];
    for (const [en, zh] of SENTENCES.toSorted(() => random() - 0.5)) {
      const n = String(10 + Math.floor(random() * 900));
      const m = String(2 + Math.floor(random() * 80));
      const [a, b] = random() < 0.5 ? [own, second] : [second, own];
      const write = (sentence: string, side: 0 | 1) =>
        sentence
          .replace('{a}', a[side])
          .replace('{b}', b[side])
          .replace('{n}', n)
          .replace('{m}', m);
      english.push(write(en, 0));
      chinese.push(write(zh, 1));
    }
    return {
      titles: [`The effect of ${own[0]} on ${second[0]}`, `${own[1]}对${second[1]}的影响`],
      abstracts: [english.join(' '), chinese.join('')],
    };
  });
}

/** A record as RIS. */
export function asRis({ titles, abstracts }: MadeRecord): string {
  const [english, chinese] = abstracts;
  return `TY  - JOUR\nTI  - ${titles[0]}\nTT  - ${titles[1]}\nLA  - en\nAB  - ${english}\nAB  - ${chinese}\nER  - \n\n`;
}
