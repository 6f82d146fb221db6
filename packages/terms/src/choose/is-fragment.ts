import { isGeneric, singular } from '@diglot/words';
import type { ChosenTerm } from './chosen-term.ts';

/**
 * Whether a phrase that stands only inside longer terms is torn out of one: several words that no table has as one
 * term, and that name nothing by themselves in any of the longer ones.
 */
export function isFragment(term: ChosenTerm, wholes: ReadonlySet<ChosenTerm>): boolean {
  if (term.listed || !term.english.includes(' ')) return false;
  return [...wholes].every((whole) => !namesSomething(term, whole));
}

/**
 * Whether a part of a longer term names something. Its end does, where it is the end on both sides: not “iron
 * phosphate” = 磷酸铁 of 磷酸铁锂. What stands before a general word does: “bandwidth selection” of “bandwidth
 * selection method”, not “scanning electron” of “scanning electron microscopy”.
 */
function namesSomething(term: ChosenTerm, whole: ChosenTerm): boolean {
  if (whole.english.endsWith(` ${term.english}`)) return whole.chinese.endsWith(term.chinese);
  const [, behind = ''] = ` ${whole.english} `.split(` ${term.english} `);
  return isGeneric(singular(behind.split(' ')[0] ?? ''));
}
