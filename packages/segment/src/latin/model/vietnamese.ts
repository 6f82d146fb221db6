/** Letters that of the languages told apart only Vietnamese writes; Igbo and Yoruba have some of them. */
const LETTER = /[ơưđ\u1ea0-\u1ef9]/iu;

/** A word as Vietnamese spells all of its words: one syllable. Without accents, in small letters. */
const SYLLABLE =
  /^(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/u;

/**
 * Whether a stretch is spelt as Vietnamese: with letters of it, in words most of which are one syllable. `trẻ em
 * cần dinh dưỡng` is; Igbo `ụmụaka na ndị mmadụ` and Yoruba `àwọn ọmọdé` have the letters, and longer words.
 */
export function isVietnamese(stretch: string): boolean {
  if (!LETTER.test(stretch)) return false;
  let own = 0;
  let others = 0;
  for (const [word] of stretch.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    if (!LETTER.test(word)) continue;
    const bare = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    if (SYLLABLE.test(bare)) own++;
    else others++;
  }
  return own > others;
}
