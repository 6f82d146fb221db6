const CJK = /[\u3400-\u9fff]/u;

/**
 * Bring a keyphrase to the form in which it is compared: Chinese without blanks, dashes, quotes and
 * brackets; anything else in lower case, hyphens and slashes as blanks, each word stemmed.
 */
export function normalizeKeyphrase(phrase: string, stem: (word: string) => string): string {
  const form = phrase.normalize('NFKC').toLowerCase().trim();
  if (CJK.test(form)) return form.replace(/[\s\-–—·•“”"'‘’()（）]/gu, '');
  return form
    .replace(/[-–—/_]/gu, ' ')
    .replace(/[^\p{L}\p{N}\p{M}\s+#.]/gu, '')
    .split(/\s+/u)
    .map((word) => word.replace(/^\.+|(?<!\.)\.+$/gu, ''))
    .filter((word) => word !== '')
    .map(stem)
    .join(' ');
}

/**
 * F1 of the first `k` keyphrases of one document, 0..1. All gold counts, also what the text does not
 * hold; precision is over what was returned. Both lists are compared as normalised, without repeats.
 */
export function f1At(
  k: number,
  gold: readonly string[],
  system: readonly string[],
  normalize: (phrase: string) => string,
): number {
  const wanted = distinct(gold, normalize);
  const given = [...distinct(system, normalize)].slice(0, k);
  const right = given.filter((phrase) => wanted.has(phrase)).length;
  if (right === 0) return 0;
  const precision = right / given.length;
  const recall = right / wanted.size;
  return (2 * precision * recall) / (precision + recall);
}

function distinct(phrases: readonly string[], normalize: (phrase: string) => string): Set<string> {
  return new Set(phrases.map(normalize).filter((phrase) => phrase !== ''));
}
