const NAMED =
  /(?:isrctn|actrn|chictr|drks|umin|irct|pactr|nct|pmcid|pmid|pmc|crd|ctri|arxiv|eudract|issn|isbn|oclc|lccn|pubmed)[a-z]{0,5}[:： -]{0,2}\d(?:[.-]?[\dx]){3,24}(?![a-z\d])/iuy;
const GLUED = /[a-z]{1,10}[-:]?\d{5,24}(?![a-z\d])/iuy;

/**
 * Find the end of the registry number that begins with a letter at `at`, or −1.
 *
 *     Trial (ISRCTN12345678), PMID: 1234567
 *            ^             ^  ^            ^
 *
 * Trial registries, PubMed, arXiv, ISBN and ISSN by name; any other letters with at least five
 * digits glued to them by shape.
 */
export function scanRegistryId(text: string, at: number): number {
  for (const pattern of [NAMED, GLUED]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return -1;
}
