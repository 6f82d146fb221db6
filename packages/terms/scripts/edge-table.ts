/** Texts and the keywords people gave them, each cut into folded words. */
export interface EdgeCorpus {
  readonly texts: readonly (readonly string[])[];
  readonly keywords: readonly (readonly string[])[];
}

/** Words seen less often in the texts tell nothing. */
const LEAST_COUNT = 10;

/** Pseudo-counts: a word begins, ends, and is a keyword this often for each time it is in a text. */
const PRIOR_EDGE = 0.06;
const PRIOR_ALONE = 0.02;
const PRIOR_COUNT = 3;

/** Half steps of the natural logarithm, from 0 (four e-foldings below the prior) to 9. */
const MIDDLE = 5;

/**
 * Count how much likelier than other words a word begins, ends, or by itself is a keyword.
 *
 * @returns Lines of a class and its words, in ascending order: one digit each for begin, end and alone;
 * digit d stands for a log ratio of about (d − 5) / 1.5.
 */
export function edgeTable({ texts, keywords }: EdgeCorpus): string[] {
  const counts = new Map<string, { text: number; begin: number; end: number; alone: number }>();
  for (const word of texts.flat()) {
    const row = counts.get(word) ?? { text: 0, begin: 0, end: 0, alone: 0 };
    row.text++;
    counts.set(word, row);
  }
  for (const words of keywords) {
    const first = counts.get(words[0] ?? '');
    const last = counts.get(words.at(-1) ?? '');
    if (first) first.begin++;
    if (last) last.end++;
    if (first && words.length === 1) first.alone++;
  }
  const digit = (part: number, whole: number, prior: number) => {
    const rate = (part + prior * PRIOR_COUNT) / (whole + PRIOR_COUNT);
    return Math.max(0, Math.min(9, Math.round(MIDDLE + 1.5 * Math.log(rate / prior))));
  };
  const classes = new Map<string, string[]>();
  for (const [word, { text, begin, end, alone }] of counts) {
    if (text < LEAST_COUNT) continue;
    const edges = [begin, end].map((part) => digit(part, text, PRIOR_EDGE));
    const key = [...edges, digit(alone, text, PRIOR_ALONE)].join('');
    classes.set(key, [...(classes.get(key) ?? []), word]);
  }
  return [...classes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, words]) => `${key} ${words.sort().join(' ')}`);
}
