import { trainWords, type WordPair } from './train-words.ts';

/** Least p(target | source) in either direction, least product of both, most entries a word. */
const LEAST = 0.02;
const LEAST_PRODUCT = 0.004;
const MOST = 8;

/** Steps of the scale on which a weight is written: one base-36 digit. */
const STEPS = 35;

/**
 * Learn which Chinese words an English word is written as.
 *
 * @returns Lines `english⇥chinese digit chinese digit …`; digit/35 is the geometric mean of the two
 * translation probabilities.
 */
export function wordTable(pairs: readonly WordPair[], known: (en: string, zh: string) => boolean) {
  const forward = trainWords(
    pairs.map(({ en, zh, weight }) => ({ from: en, to: zh, weight })),
    known,
  );
  const back = trainWords(
    pairs.map(({ en, zh, weight }) => ({ from: zh, to: en, weight })),
    (zh, en) => known(en, zh),
  );
  const lines: string[] = [];
  for (const [en, row] of [...forward].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (en === '') continue;
    const best = [...row]
      .map(([zh, p]) => ({ zh, p, q: back.get(zh)?.get(en) ?? 0 }))
      .filter(({ p, q }) => p >= LEAST && q >= LEAST && p * q >= LEAST_PRODUCT)
      .map(({ zh, p, q }) => ({ zh, weight: Math.sqrt(p * q) }))
      .sort((a, b) => b.weight - a.weight || (a.zh < b.zh ? -1 : 1))
      .slice(0, MOST);
    if (best.length === 0) continue;
    const cells = best.map(({ zh, weight }) => `${zh}${Math.round(weight * STEPS).toString(36)}`);
    lines.push(`${en}\t${cells.join(' ')}`);
  }
  return lines;
}
