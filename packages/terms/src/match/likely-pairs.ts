import type { Glosses } from '@diglot/lexicon';
import type { PreparedTerm } from './score-pair.ts';

/** Most Chinese terms that an English one is compared with. */
const MOST = 50;

/** A character, or two, that more terms hold than this tells nothing. */
const COMMON = 2000;

/**
 * List which terms of two long lists are worth comparing: those written alike, and those of which one
 * holds a character of a translation of the other's words, or two neighbouring ones of a longer one, the fifty that share most.
 *
 * @returns Positions `[one, other]`, each pair once.
 *
 * @remarks
 * **Cost:** terms × words × glosses. Names that only sound alike are not found.
 */
export function likelyPairs(
  ones: readonly PreparedTerm[],
  others: readonly PreparedTerm[],
  glosses: Glosses,
): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  const add = (i: number, j: number) => pairs.set(`${i} ${j}`, [i, j]);
  const spelled = index(others, ({ bare }) => [bare]);
  ones.forEach(({ bare }, i) => {
    if (bare !== '') for (const j of (spelled.get(bare) ?? []).slice(0, MOST)) add(i, j);
  });
  for (const [i, j] of translated(ones, others, glosses)) add(i, j);
  for (const [j, i] of translated(others, ones, glosses)) add(i, j);
  return [...pairs.values()];
}

/** Positions `[English, Chinese]` of terms that seem to share a word. */
function* translated(
  english: readonly PreparedTerm[],
  chinese: readonly PreparedTerm[],
  glosses: Glosses,
): Generator<[number, number]> {
  const holders = index(chinese, (term) =>
    term.chinese ? [...term.folded, ...characterPairs(term.folded)] : [],
  );
  for (const [i, term] of english.entries()) {
    const shared = new Map<number, number>();
    for (const word of term.words) {
      const keys = new Set<string>();
      for (const { text } of glosses.word(word))
        for (const key of characterPairs(text)) keys.add(key);
      const hit = new Set<number>();
      for (const key of keys) {
        const found = holders.get(key) ?? [];
        if (found.length <= COMMON) for (const j of found) hit.add(j);
      }
      for (const j of hit) shared.set(j, (shared.get(j) ?? 0) + 1);
    }
    const best = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST);
    for (const [j] of best) yield [i, j];
  }
}

function characterPairs(text: string): string[] {
  if (text.length < 2) return [text];
  return Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
}

function index(
  terms: readonly PreparedTerm[],
  keysOf: (term: PreparedTerm) => readonly string[],
): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  terms.forEach((term, position) => {
    for (const key of new Set(keysOf(term))) {
      const list = positions.get(key);
      if (list === undefined) positions.set(key, [position]);
      else list.push(position);
    }
  });
  return positions;
}
