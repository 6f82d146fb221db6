/**
 * Whether what follows continues a reference: the year after a journal's name
 * (`Made-up Med. 2024 May 15;14(5)`), or a citation with a stop of its own (`… minutes. [13]. To`).
 *
 * @param rest - The text after the stop mark and white space.
 */
export function isWithinReference(rest: string): boolean {
  return (
    /^(?:19|20)\d\d(?:\s+\p{Lu}\p{Ll}{2}(?![\p{L}])|\s*[;:])/u.test(rest) ||
    /^\[\d[\d,–\s-]*\]\s*[.,;]/u.test(rest)
  );
}
