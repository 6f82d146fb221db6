import { isHanPerson, japaneseFamily, startsWithCompound } from '@diglot/words';

/**
 * Whether of two pieces in Han with a comma and a space between the second is the given name of the first: `欧阳, 静`,
 * `杜威, 约翰`. Not where it is a name of its own: `王芳, 李明`, `王芳, 山田太郎`.
 */
export function isGivenBehind(first: string, second: string): boolean {
  if (first.length === 2 && startsWithCompound(first)) return true;
  return !isHanPerson(second) && japaneseFamily(second) === 0;
}
