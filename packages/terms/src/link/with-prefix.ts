import type { Glosses } from '@diglot/lexicon';
import type { Link } from './compose.ts';
import type { Places } from './places.ts';

/**
 * Link a word by its prefix and its rest, and no longer by the rest alone, where both stand together: hyperspectral is
 * 高光谱, not the 光谱 in it.
 *
 * @param links - All of the word at `from`.
 */
export function withPrefix(
  links: readonly Link[],
  word: string,
  from: number,
  places: Places,
  glosses: Glosses,
): readonly Link[] {
  let all = links;
  for (const { text, weight } of glosses.prefixed(word)) {
    const wholes = new Map<number, number>();
    for (let at = places.next(text, -1); at >= 0; at = places.next(text, at))
      wholes.set(at, weight);
    if (wholes.size === 0) continue;
    const others: Link[] = [];
    for (const link of all) {
      let isInside = false;
      for (let start = link.end - text.length; start <= link.start; start++) {
        const least = wholes.get(start);
        if (least === undefined) continue;
        isInside = true;
        wholes.set(start, Math.max(least, link.weight));
      }
      if (!isInside) others.push(link);
    }
    for (const [start, best] of wholes)
      others.push({
        from,
        to: from + 1,
        start,
        end: start + text.length,
        weight: best,
        kind: 'part',
      });
    all = others;
  }
  return all;
}
