/** Longest run of capitals without points that is read as initials. */
const INITIALS = /^(?:\p{Lu}{1,3}|\p{Lu}-\p{Lu}|\p{Lu}\.(?:-?\p{Lu}\.){0,3}-?\p{Lu}?)$/u;

/** Whether a word is initials: `JA`, `J.-P.`, `P.J`. */
export function isInitials(word: string): boolean {
  return INITIALS.test(word);
}

/** How many of the last words are initials, at most all but the first. */
export function trailingInitials(words: readonly string[]): number {
  let count = 0;
  while (count < words.length - 1 && isInitials(words[words.length - 1 - count] ?? '')) count++;
  return count;
}

/** Plain words and initials with their points: nothing to write otherwise. */
const PLAIN_GIVEN = /^[A-Z](?:\.|[a-z]+)(?:[ -][A-Z](?:\.|[a-z]+))*$/;

/**
 * Write bare initials with their points: `Peter O` → `Peter O.`, `JM` → `J. M.`. Given names in capitals
 * beside a family name in capitals are left alone.
 */
export function dotInitials(given: string, family: string): string {
  if (PLAIN_GIVEN.test(given)) return given;
  if (/^\p{Lu}{1,3}$/u.test(given)) {
    const shouted = given.length > 1 && family.length > 1 && family === family.toUpperCase();
    return shouted ? given : [...given].map((letter) => `${letter}.`).join(' ');
  }
  return given.replace(/(?<=^|[\s-])(\p{Lu})(?=$|[\s-])/gu, '$1.');
}
