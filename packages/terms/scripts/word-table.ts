import { trainWords, type WordPair } from './train-words.ts';

/** An entry is kept when it is probable in one direction, or fairly so in both; `p` is source → target. */
const isKept = (p: number, q: number) =>
  (p >= 0.02 && q >= 0.02 && p * q >= 0.004) ||
  (p >= 0.12 && q >= 0.004) ||
  (q >= 0.2 && p >= 0.01);

/** Most entries a word. */
const MOST = 10;

/** Steps of the scale on which a weight is written: one base-36 digit. */
const STEPS = 35;

/**
 * Learn which Chinese words an English word is written as.
 *
 * @returns Lines `english⇥chinese digit chinese digit …`; digit/35 is the geometric mean of the two
 * translation probabilities, or 0.8 of p(chinese | english) where that is more.
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
      .filter(({ p, q }) => isKept(p, q))
      .map(({ zh, p, q }) => ({ zh, weight: Math.max(Math.sqrt(p * q), 0.8 * p) }))
      .sort((a, b) => b.weight - a.weight || (a.zh < b.zh ? -1 : 1))
      .slice(0, MOST);
    if (best.length === 0) continue;
    const cells = best.map(({ zh, weight }) => `${zh}${Math.round(weight * STEPS).toString(36)}`);
    lines.push(`${en}\t${cells.join(' ')}`);
  }
  return lines;
}
