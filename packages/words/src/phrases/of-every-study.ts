/** What sets the groups of a study apart; “control group” says nothing of its topic. */
const GROUPS =
  /^(?:case|comparison|control|experiment|experimental|intervention|observation|placebo|research|study|test|treatment)s? (?:arm|group)s?$/iu;

/** Studies other than this one. */
const OTHERS =
  /^(?:current|earlier|existing|further|future|past|present|previous|prior|recent) (?:finding|literature|research|result|study|work)$/iu;

/** When something was, which any text may say. March and May are verbs, too, and August is an adjective. */
const DAYS =
  /^(?:yesterday|today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|next|this) (?:day|week|month|year|night))$/iu;

/** Phrases that any study may hold, in the singular: of its material, its methods and its results. */
const PHRASES: ReadonlySet<string> = new Set(
  [
    'clinical data, clinical information, data analysis, data source, experimental data, experimental result, experimental study',
    'good result, inclusion criterion, main factor, main reason, medical record, new method',
    'numerical example, research direction, research hotspot, research method, research object',
    'research progress, research result, research status, research topic, sample size, significant difference, simulation result',
    'statistical analysis, statistical significance, test result, theoretical basis, total number, practical application',
  ]
    .join(', ')
    .split(', '),
);

/** The same in Chinese, Simplified. */
const CHINESE =
  /^(?:(?:对照|观察|干预|治疗|实验|试验|研究|病例|安慰剂)组|临床(?:资料|数据|研究)|研究(?:对象|方法|结果|进展|现状|热点|方向)|(?:试验|实验|仿真|数值|模拟)(?:结果|研究|数据)|统计学(?:意义|差异)|显著(?:性)?差异|实际应用|理论基础|主要因素|样本量|[昨今明前][天日晚]|(?:星期|周|週|礼拜)[一二三四五六日天])$/u;

/**
 * Whether an English phrase, its last word in the singular, could stand in the abstract of any study, so that it says
 * nothing of this one.
 *
 * @example
 * import { isOfEveryStudy } from '@diglot/words';
 *
 * ['control group', 'previous study', 'peer support'].map(isOfEveryStudy);
 * // => [true, true, false]
 */
export const isOfEveryStudy = (phrase: string): boolean =>
  [GROUPS, OTHERS, DAYS].some((pattern) => pattern.test(phrase)) || PHRASES.has(phrase);

/**
 * Whether a Chinese phrase, in Simplified characters, could stand in the abstract of any study.
 *
 * @example
 * import { isOfEveryStudyInChinese } from '@diglot/words';
 *
 * ['对照组', '研究现状', '同伴支持'].map(isOfEveryStudyInChinese); // => [true, true, false]
 */
export const isOfEveryStudyInChinese = (phrase: string): boolean => CHINESE.test(phrase);
