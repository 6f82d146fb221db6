import { chineseEdges } from './generated/chinese-edges.ts';
import { englishEdges } from './generated/english-edges.ts';

/** How much likelier than other words a word begins and ends a term; natural logarithms. */
export interface Edge {
  readonly begin: number;
  readonly end: number;
}

const set = (words: string) => new Set(words.trim().split(/\s+/u));

/** English words that stand in no term but between its words. */
const LINKING = set('of in for the');

/** English words that never begin or end a term: the closed classes, and the verbs of reporting. */
const ENGLISH_STOP = set(`
  previous prior recent
  a about above across with by from at on to after again against all almost along already also although always am among an
  and another any anyone are around as at away based be became because become been before being below
  beside between beyond both but by came can cannot could despite did do does doing done down due
  during each either else enough especially etc even ever every few first firstly for found from
  further furthermore gave get give given had has have having he hence her here herself him himself his
  how however i if in including indeed instead into is it its itself just largely least less let like
  likely made mainly make many may me might more moreover most mostly much must my nearly neither never
  no nor not nothing now of off often on once one only onto or other others our ours out over own per
  perhaps quite rather really respectively same second secondly seem several shall she should show
  showed shown shows since so some still such taken than that the their theirs them themselves then
  there therefore these they third this those though through throughout thus to together too toward
  towards two under unless until up upon us used using very via was we well were what when where
  whereas whether which while who whole whom whose why will with within without would yet you your
  three four five six seven eight nine ten various different provided provide aims aim aimed paper
  identified conducted reported described investigate investigated compared considering ranging
  extending understand promote varied come comes eg ie vs results respectively
  et al doi http https www com`);

/** Chinese words that stand in no term but between its words. */
const CHINESE_LINKING = set('的 之');

const CHINESE_STOP = set(`
  的 地 得 了 着 过 在 是 为 和 与 及 或 而 并 并且 以及 对 对于 将 把 被 从 到 由 由于 于 以 其 这 那 该 此
  个 些 我们 他们 它们 她们 本 本文 本研究 等 中 上 下 内 外 前 后 时 间 里 可 可以 能 能够 会 也 又 还 都 就 但
  但是 因此 然而 所以 因为 通过 进行 大多数 关于 不 无 有 没有 最 更 较 很 已 已经 并未 之 之间 之外 之一 所 向 使
  采用 基于 且 均 至 约 名 例 项 种 次 年 月 日 天 第 如 例如 包括 其中 同时 并不 一 二 三 四 五 六 七 八
  九 十 两 一个 一种 一项 一定 这种 这些 来自 随着 来说 应 应该 特别 是否 需要 方面 情况 分别 表明 显示 进一步 结果表明
  使用 说明 具有 发现 提出 认为 存在 得到 给予 他 她 它 您 你 我 谁 什么 如何 怎么 若 当 每 各 某 另 该
  因 异 到 比 让 给 跟 同 只 仅 再 才 刚 曾 正在 仍 仍然 却 则 便 即 既 虽 虽然 尽管 如果 只要 只有 无论 不管
  还是 或者 以便 为了 至关重要 带来 不同`);

/** Words that count things: 五个, 第二次. */
export const isChineseNumeral = (word: string): boolean =>
  /^(?:第?[一二三四五六七八九十百千万两\d]+[个种名项例次类位条篇组年月日天]?|[几多数半各每][个种名项例次类位条篇组年月日天])$/u.test(
    word,
  );

export const isGlue = (word: string): boolean => LINKING.has(word);
export const isEnglishStop = (word: string): boolean => ENGLISH_STOP.has(word);
export const isChineseStop = (word: string): boolean => CHINESE_STOP.has(word);
export const isChineseLinking = (word: string): boolean => CHINESE_LINKING.has(word);

let english: ReadonlyMap<string, Edge> | undefined;
let chinese: ReadonlyMap<string, Edge> | undefined;

/** Tell by its ending whether an English word is rather an adjective, adverb or participle. */
export function isModifier(word: string): boolean {
  return /(?:[^nr]al|onal|ural|ic|ive|ous|[^r]ary|able|ible|less|ful|ed|ing|ly)$/u.test(word);
}

/** What is known of an English word at the edges of terms. Unknown words are judged by their ending. */
export function englishEdge(word: string): Edge {
  english ??= readEdges(englishEdges);
  const known = english.get(word);
  if (known !== undefined) return known;
  if (/ly$/u.test(word)) return { begin: -2, end: -3 };
  if (/ed$/u.test(word)) return { begin: -0.7, end: -2.5 };
  if (/ing$/u.test(word)) return { begin: -0.7, end: -0.7 };
  if (isModifier(word)) return { begin: 0, end: -1.5 };
  return { begin: 0, end: 0 };
}

/** What is known of a Chinese word at the edges of terms. */
export function chineseEdge(word: string): Edge {
  chinese ??= readEdges(chineseEdges);
  return chinese.get(word) ?? { begin: 0, end: 0 };
}

/** Lines `begin end word word …`; a digit d stands for (d − 5) / 1.5. */
function readEdges(lines: string): Map<string, Edge> {
  const edges = new Map<string, Edge>();
  for (const line of lines.split('\n')) {
    const [digits = '', ...words] = line.split(' ');
    const edge = { begin: (Number(digits[0]) - 5) / 1.5, end: (Number(digits[1]) - 5) / 1.5 };
    for (const word of words) edges.set(word, edge);
  }
  return edges;
}
