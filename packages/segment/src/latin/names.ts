import { AtomKind } from '../atoms.ts';
import { SWITCH_COST } from './borders.ts';
import type { LatinWord } from './words.ts';

/** Words `[from, to)` that look like personal names. */
export interface NameList {
  readonly from: number;
  readonly to: number;
  /** Whether a label such as “Autores:” says so; otherwise keyword lists look the same. */
  readonly labelled: boolean;
}

/** Words that stand, uncapitalised, inside personal names. */
const PARTICLES = new Set(
  'de da do dos das del della di du la le van von der den ten ter zu zur el al bin ibn y e jr sr'.split(
    ' ',
  ),
);
const AUTHOR_LABELS = new Set(
  'author authors autor autora autores autoras auteur auteurs autore autori verfasser editor editors'.split(
    ' ',
  ),
);
/** `Autores principales:`, `Autor/a:` */
const LABEL_WORDS = 3;
const PART_WORDS = 4;
/** Between names, or around the place or country of one. */
const SEPARATOR = /[,;，；()（）]/u;
const NEW_UNIT = /[\n\r:：]/u;

/**
 * Find lists of personal names: two or more parts with commas or semicolons between, each of one to
 * four capitalised words or initials; after the label of an author one part is enough.
 *
 *     Lam, Edward       A. de Boo, C. Linden       Autora: Rosa Ejemplo
 *     ^         ^       ^                  ^               ^           ^
 */
export function findNameLists(text: string, words: readonly LatinWord[]): NameList[] {
  const lists: NameList[] = [];
  for (let from = 0; from < words.length; ) {
    const labelled = isAfterAuthorLabel(text, words, from);
    const to = endOfList(text, words, from, labelled ? 1 : 2);
    if (to > from) lists.push({ from, to, labelled });
    from = Math.max(to, from + 1);
    while (from < words.length && !beginsUnit(text, words, from)) from++;
  }
  return lists;
}

/** Whether a word is the first of its line, or after a label. */
function beginsUnit(text: string, words: readonly LatinWord[], w: number): boolean {
  const { cost, start } = words[w] as LatinWord;
  if (cost === 0) return true;
  if (cost > SWITCH_COST.clause) return false;
  return NEW_UNIT.test(text.slice((words[w - 1] as LatinWord).end, start));
}

function isAfterAuthorLabel(text: string, words: readonly LatinWord[], w: number): boolean {
  const last = words[w - 1];
  if (
    last === undefined ||
    !/^\s*[:：]/u.test(text.slice(last.end, (words[w] as LatinWord).start))
  ) {
    return false;
  }
  for (let i = w - 1; i >= 0 && i >= w - LABEL_WORDS; i--) {
    const { start, end, run } = words[i] as LatinWord;
    if (run !== last.run) return false;
    if (AUTHOR_LABELS.has(text.slice(start, end).toLowerCase())) return true;
  }
  return false;
}

function endOfList(text: string, words: readonly LatinWord[], from: number, least: number): number {
  let parts = 1;
  let inPart = 0;
  let w = from;
  for (; w < words.length; w++) {
    const word = words[w] as LatinWord;
    if (w > from) {
      if (beginsUnit(text, words, w)) break;
      if (SEPARATOR.test(text.slice((words[w - 1] as LatinWord).end, word.start))) {
        parts++;
        inPart = 0;
      } else if (word.cost <= SWITCH_COST.clause) return from;
    }
    if (++inPart > PART_WORDS || !isNamePart(text, word)) return from;
  }
  return parts >= least ? w : from;
}

function isNamePart(text: string, { kind, start, end }: LatinWord): boolean {
  const word = text.slice(start, Math.min(end, start + 40));
  if (kind === AtomKind.acronym) return word.length === 1 || /^\p{Lu}\p{Ll}+\p{Lu}/u.test(word);
  if (kind === AtomKind.capitals) return word.length <= 3;
  return /^\p{Lu}/u.test(word) || PARTICLES.has(word);
}
