import { isVerbInPlace, Role } from '@diglot/words';
import type { Unit } from './unit.ts';
import { Shape, type Word } from './words.ts';

/**
 * Give the role of an English word by its neighbours: a verb of the sentence ends the phrase, where
 * the same form before a noun would be a part of it. “Crews repaired bridges” has no phrase “repaired
 * bridges”, “the repaired bridges” has.
 *
 * @param next - The word behind it, unless punctuation stands between.
 */
export function englishRoleIn(before: Unit | undefined, unit: Unit, next: Word | undefined): Role {
  const { role, form, shape } = unit;
  if (role !== Role.content && role !== Role.prose) return role;
  const isApart = before === undefined || unit.cut || before.language !== 'en';
  if (isVerbInPlace(isApart ? undefined : before.form, form, next?.form)) return Role.stop;
  // Between two names: Uppsala University visited Lanzhou.
  const isBetweenNames =
    !isApart && before.shape !== Shape.lower && next?.shape === Shape.capitalized;
  return isBetweenNames && shape === Shape.lower && form.endsWith('ed') ? Role.stop : role;
}
