import { isModifier } from '../classes/english-class.ts';
import { chineseEdges } from '../generated/chinese-edges.ts';
import { englishEdges } from '../generated/english-edges.ts';
import { once } from '../memory/once.ts';

/** How much likelier than other words a word begins, ends, or is a term; natural logarithms. */
export interface Edge {
  readonly begin: number;
  readonly end: number;
  readonly alone: number;
}

const NEUTRAL: Edge = { begin: 0, end: 0, alone: 0 };

const english = once(() => readEdges(englishEdges));
const chinese = once(() => readEdges(chineseEdges));

/**
 * What is known of an English word at the edges of terms. Unknown words are judged by their class.
 *
 * @example
 * import { englishEdge } from '@diglot/words';
 *
 * englishEdge('significantly').end < 0; // => true
 * englishEdge('questionnaire').end > 0; // => true
 */
export function englishEdge(word: string): Edge {
  const known = english().get(word);
  if (known !== undefined) return known;
  if (/ly$/u.test(word)) return { begin: -2, end: -3, alone: -3 };
  if (/ed$/u.test(word)) return { begin: -0.7, end: -2.5, alone: -3 };
  if (/ing$/u.test(word)) return { begin: -0.7, end: -0.7, alone: -0.7 };
  if (isModifier(word)) return { begin: 0, end: -1.5, alone: -1.5 };
  return NEUTRAL;
}

/**
 * What is known of a Chinese word at the edges of terms.
 *
 * @example
 * import { chineseEdge } from '@diglot/words';
 *
 * chineseEdge('提高').begin < 0; // => true
 * chineseEdge('量表').end > 0; // => true
 */
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
