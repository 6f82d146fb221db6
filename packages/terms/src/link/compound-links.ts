import type { Glosses } from '@diglot/lexicon';
import { splitJoined } from '@diglot/words';
import type { Link } from './compose.ts';
import type { Places } from './places.ts';

/** What a compound keeps of the weight of the fainter of its parts, 0..1. */
const COMPOUND_WEIGHT = 0.9;

/** Link a word no table knows, of two that are known, whose translations stand side by side: mud + flat, 泥滩. */
export function compoundLinks(
  word: string,
  from: number,
  places: Places,
  glosses: Glosses,
  links: Link[],
): void {
  const [one, other] = splitJoined(word, glosses.knows);
  if (one === undefined || other === undefined) return;
  const ends = new Map<number, { start: number; weight: number }>();
  for (const { text: gloss, weight } of glosses.word(one)) {
    for (let at = places.next(gloss, -1); at >= 0; at = places.next(gloss, at)) {
      ends.set(at + gloss.length, { start: at, weight });
    }
  }
  for (const { text: gloss, weight } of glosses.word(other)) {
    for (let at = places.next(gloss, -1); at >= 0; at = places.next(gloss, at)) {
      const before = ends.get(at);
      if (before === undefined) continue;
      links.push({
        from,
        to: from + 1,
        start: before.start,
        end: at + gloss.length,
        weight: COMPOUND_WEIGHT * Math.min(before.weight, weight),
        kind: 'part',
      });
    }
  }
}
