import { once } from '@diglot/words';
import type { Gloss } from './find-glosses.ts';

/**
 * What Chinese has for an English prefix, before the rest or, behind a hyphen, after it. Compiled by hand for Diglot from
 * the terms that they make: 非线性, 创伤后.
 */
const PREFIXES = `
non 非 无 不
anti 抗 反
hyper 高 超 过
hypo 低
micro 微 微观 显微
macro 宏 宏观 大
multi 多 多重
poly 多 聚
pre 预 前 术前 -前 -前期
post 后 术后 -后
sub 亚 次 子
inter 间 跨 互 -间
intra 内 -内
trans 跨 转
super 超
ultra 超 特
bio 生物
nano 纳米
photo 光
thermo 热
electro 电 静电
hydro 水
geo 地 地球
eco 生态
neuro 神经
cardio 心
immuno 免疫
cyber 网络
tele 远程
semi 半
mono 单
tri 三
quasi 准
pseudo 伪 假 拟
auto 自 自动
co 共 合并 协同
re 再 重
de 去 脱
mis 误 错
over 过 过度
under 欠 不足
psycho 心理
agro 农
magneto 磁
radio 放射
phyto 植物
cyto 细胞
osteo 骨
`;

/** Letters of the shortest and longest prefix, and of the shortest rest. */
const PREFIX = { shortest: 2, longest: 7 };
const MIN_REST = 5;

/** What a translation put together keeps of the weight of its rest, 0..1: chosen by hand, not fitted. */
const KEPT = 0.9;

const prefixes = once(
  () =>
    new Map(
      PREFIXES.trim()
        .split('\n')
        .map((row) => {
          const [prefix = '', ...chinese] = row.split(' ');
          return [prefix, chinese] as const;
        }),
    ),
);

/**
 * Put together translations of a word with a prefix: hyperspectral is 高光谱, 超光谱 or 过光谱; a text shows which.
 *
 * @param word - In lower case.
 * @param glossesOf - Translations of the rest.
 */
export function prefixGlosses(
  word: string,
  glossesOf: (rest: string) => readonly Gloss[],
): Gloss[] {
  const made: Gloss[] = [];
  for (let length = PREFIX.shortest; length <= PREFIX.longest; length++) {
    const rest = word.slice(length).replace(/^-/u, '');
    if (rest.length < MIN_REST) break;
    for (const chinese of prefixes().get(word.slice(0, length)) ?? [])
      for (const gloss of glossesOf(rest)) {
        const text = chinese.startsWith('-') ? gloss.text + chinese.slice(1) : chinese + gloss.text;
        made.push({ ...gloss, text, weight: KEPT * gloss.weight });
      }
  }
  return made;
}
