import { isChineseMeasure, isOpeningVerb, Role } from '@diglot/words';
import type { Unit } from './unit.ts';

/**
 * Give the role of a Chinese word by its place: a verb that opens a clause ends the phrase, and so does what counts
 * the things behind a number. “评价同伴支持的作用” has no phrase 评价同伴支持, “14家重症监护病房” none that begins with 家.
 *
 * @param next - The word behind it; a verb that stands alone opens nothing.
 */
export function chineseRoleIn(
  before: Unit | undefined,
  unit: Unit,
  next: { readonly cut: boolean } | undefined,
): Role {
  const { role, form, cut } = unit;
  if (!cut && isChineseMeasure(form) && /^\d+$/u.test(before?.form ?? '')) return Role.stop;
  if (!cut || next === undefined || next.cut || form.length < 2) return role;
  if (role === Role.prose) return Role.stop;
  return role === Role.content && isOpeningVerb(form) ? Role.stop : role;
}
