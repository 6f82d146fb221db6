/**
 * What lines of a title page begin and end with, so that one is not taken for the rest of the line before.
 */

/** `WANG Fang1, LI Ming2`, `王芳1，李明2`: names of authors and nothing else. */
const AUTHORS =
  /^(?:\p{Lu}{2,12} \p{Lu}\p{Ll}{1,12}(?:-\p{L}\p{Ll}{1,12})?[\d*,，;； ]{1,6}\p{Lu}|\p{Script=Han}{2,4}[\d*]{0,3}(?:[，,、] ?\p{Script=Han}{2,4}[\d*,]{0,5}){1,8}$)/u;
/** `School of Nursing`, `1. Department of Medicine`. */
const INSTITUTION =
  /^(?:\d\.? ?)?(?:School|College|Faculty|Department|Institute|Library|Division|Laboratory|Academy|Center|Centre) (?:of|for) \p{Lu}/u;
/** `[Purpose]`, `【目的】`: the label of a part of an abstract. */
const PART_LABEL = /^(?:\[\p{L}[\p{L}/ ]{1,24}\]|【[^】\n]{2,12}】|［[^］\n]{2,12}］)/u;

/** Whether a line begins with authors, an institution or the label of a part. */
export function opensPart(head: string): boolean {
  return AUTHORS.test(head) || INSTITUTION.test(head) || PART_LABEL.test(head);
}

/** `武汉 430001）`, `Wuhan 430000, China`: the end of an address. */
const ADDRESS_END = /\d{5,6}(?:[)）]|, ?\p{Lu}[\p{L}. ]{2,20}[.)）]?)?$/u;

/** Whether a line ends an address; a line with a small letter may go on with it all the same. */
export function closesAddress(tail: string, head: string): boolean {
  return ADDRESS_END.test(tail) && !/^\p{Ll}/u.test(head);
}
