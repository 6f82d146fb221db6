import { identifierAt, isWhiteSpace, scriptClassTable } from '@diglot/text';
import { ALPHABETIC } from '../word/runs.ts';

/**
 * Find the end of the identifier that a stop mark stands within, so that no sentence ends there.
 *
 * ```
 * See doi:10.5555/x.y and mirror.example.org.
 *                  ^ stop                  ^ in none: white space or nothing follows
 *     ^ the search begins with this word     ^ returned for the first stop: 19
 * ```
 *
 * @param searched - Identifiers that begin before this are known; the search goes back no farther.
 * @returns `stop` when it stands in none.
 * @remarks **Cost:** the text from the last white space, or from `searched` if that is nearer.
 */
export function identifierOver(text: string, searched: number, stop: number): number {
  const next = text.charCodeAt(stop + 1);
  if (Number.isNaN(next) || isWhiteSpace(next)) return stop;
  const classes = scriptClassTable();
  let inWord = false;
  for (let i = firstVisible(text, searched, stop); i < stop; ) {
    const isWord = (ALPHABETIC & (1 << (classes[text.charCodeAt(i)] as number))) !== 0;
    const end: number | undefined = isWord && !inWord ? identifierAt(text, i)?.end : undefined;
    if (end !== undefined && end > stop) return end;
    inWord = isWord && end === undefined;
    i = end ?? i + 1;
  }
  return stop;
}

/**
 * Where the ASCII text without white space begins that ends at `stop`; a space behind a colon, as in
 * `CSTR: 1234.5`, does not end it.
 */
function firstVisible(text: string, from: number, stop: number): number {
  let i = stop;
  while (i > from) {
    const unit = text.charCodeAt(i - 1);
    const isInside = unit > 0x20 && (unit < 0x7f || isColon(unit));
    if (!isInside && !(unit === 0x20 && isColon(text.charCodeAt(i - 2)))) break;
    i--;
  }
  return i;
}

/** `:` and `：` */
function isColon(unit: number): boolean {
  return unit === 0x3a || unit === 0xff1a;
}
