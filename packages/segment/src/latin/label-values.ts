import { AtomKind } from '../atoms/atoms.ts';
import { SWITCH_COST } from './borders.ts';
import type { LatinWord } from './words.ts';

const MOST_WORDS = 6;

/**
 * Make changes of language cheap inside values such as a library catalogue lists side by side.
 *
 *     Formato: Online Artículo Texto
 *              ^     ^        ^
 *
 * These are the two to six capitalised words, no comma between, from a label's colon to the end of
 * the line.
 *
 * @param costs - Cost of a change before each word; changed in place.
 */
export function loosenLabelValues(
  text: string,
  words: readonly LatinWord[],
  costs: Float64Array,
): void {
  for (let w = 1; w < words.length; w++) {
    const word = words[w] as LatinWord;
    if (word.cost !== SWITCH_COST.break) continue;
    if (!/^[:：]\s*$/u.test(text.slice((words[w - 1] as LatinWord).end, word.start))) continue;
    let to = w;
    do to++;
    while (to < words.length && (words[to] as LatinWord).cost === SWITCH_COST.space);
    const next = words[to];
    const isLine = next === undefined || next.run !== word.run;
    if (!isLine || to - w > MOST_WORDS) continue;
    if (!words.slice(w, to).every((value) => isCapitalised(text, value))) continue;
    costs.fill(SWITCH_COST.value, w + 1, to);
  }
}

function isCapitalised(text: string, { kind, start }: LatinWord): boolean {
  return kind !== AtomKind.latin || /\p{Lu}/u.test(text[start] ?? '');
}
