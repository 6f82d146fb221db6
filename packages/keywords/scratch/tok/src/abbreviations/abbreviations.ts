/**
 * Abbreviations that end in a dot, of one language. Lower case, without the last dot; a dot inside
 * is kept (`e.g`).
 */
export interface Abbreviations {
  /** Something always follows: titles, `e.g.`, `Fig.`. They never end a sentence. */
  readonly inside: ReadonlySet<string>;
  /** They may end a sentence: `etc.`, `Inc.`, `et al.`. What follows decides. */
  readonly either: ReadonlySet<string>;
  /** Abbreviations before a number, ordinary words or names elsewhere: `no. 5`, `art. 2`, `Jan. 3`. */
  readonly beforeNumber: ReadonlySet<string>;
}

/** Read a list: words between white space. */
export function wordList(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter((word) => word !== ''));
}
