import { chineseEdges } from './generated/chinese-edges.ts';
import { englishEdges } from './generated/english-edges.ts';
import { genericTermsEn, proseWordsEn, stopWordsEn, stopWordsZh } from './generated/word-lists.ts';
import { once } from './once.ts';
import { wordClass } from './word-class.ts';

/** How much likelier than other words a word begins, ends, or is a term; natural logarithms. */
export interface Edge {
  readonly begin: number;
  readonly end: number;
  readonly alone: number;
}

const NEUTRAL: Edge = { begin: 0, end: 0, alone: 0 };

/** Words that stand in a term only between its other words. */
const ENGLISH_LINKING = 'of';
const CHINESE_LINKING = new Set(['的', '之']);

/** Words of grammar that mean nothing by themselves; a term with one of them inside has one at most. */
const GLUE = new Set(['of', 'in', 'for', 'the']);

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const functionWords = once(() => words(stopWordsEn));
const proseWords = once(() => words(proseWordsEn));
const chineseStops = once(() => words(stopWordsZh));
const generic = once(() => words(genericTermsEn));

export const isFunctionWord = (word: string): boolean => functionWords().has(word);
export const isEnglishStop = (word: string): boolean =>
  functionWords().has(word) || proseWords().has(word);
export const isChineseStop = (word: string): boolean => chineseStops().has(word);
export const isGlue = (word: string): boolean => GLUE.has(word);
export const isEnglishLinking = (word: string): boolean => word === ENGLISH_LINKING;
export const isChineseLinking = (word: string): boolean => CHINESE_LINKING.has(word);

/** Whether a noun, in the singular, is no term by itself: `method`, `increase`. */
export const isGeneric = (word: string): boolean => generic().has(word);

/** Words that count things: 五个, 第二次. */
export const isChineseNumeral = (word: string): boolean =>
  /^(?:第?[一二三四五六七八九十百千万两\d]+[个种名项例次类位条篇组年月日天]?|[几多数半各每][个种名项例次类位条篇组年月日天])$/u.test(
    word,
  );

/** Whether an English word is rather an adjective, an adverb or a participle than a noun. */
export function isModifier(word: string): boolean {
  const { noun, verb } = wordClass(word);
  return noun + verb < 0.6 || word.endsWith('ing');
}

const english = once(() => readEdges(englishEdges));
const chinese = once(() => readEdges(chineseEdges));

/** What is known of an English word at the edges of terms. Unknown words are judged by their class. */
export function englishEdge(word: string): Edge {
  const known = english().get(word);
  if (known !== undefined) return known;
  if (/ly$/u.test(word)) return { begin: -2, end: -3, alone: -3 };
  if (/ed$/u.test(word)) return { begin: -0.7, end: -2.5, alone: -3 };
  if (/ing$/u.test(word)) return { begin: -0.7, end: -0.7, alone: -0.7 };
  if (isModifier(word)) return { begin: 0, end: -1.5, alone: -1.5 };
  return NEUTRAL;
}

/** What is known of a Chinese word at the edges of terms. */
export function chineseEdge(word: string): Edge {
  return chinese().get(word) ?? NEUTRAL;
}

/** Lines `digits word word …`, one digit each for begin, end and alone; d stands for (d − 5) / 1.5. */
function readEdges(lines: string): Map<string, Edge> {
  const edges = new Map<string, Edge>();
  const odds = (digit: string | undefined) => (Number(digit) - 5) / 1.5;
  for (const line of lines.split('\n')) {
    const [digits = '', ...words] = line.split(' ');
    const edge = { begin: odds(digits[0]), end: odds(digits[1]), alone: odds(digits[2]) };
    for (const word of words) edges.set(word, edge);
  }
  return edges;
}
