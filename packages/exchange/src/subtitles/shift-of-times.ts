import type { CueTime } from './cue.ts';

/** Farthest that the cues of one file may stand behind those of the other, for a whole film, in milliseconds. */
const MAX_SHIFT = 60_000;

/** Cues of the other file that a cue is compared with, at most: those that begin first within `MAX_SHIFT`. */
const MAX_COMPARED = 40;

/** Distances that differ by less count as one, in milliseconds: what a reader of subtitles does not notice. */
const STEP = 100;

/** Share of the cues, of the file that has fewer, that must stand at the same distance. */
const MIN_SHARE = 0.5;

/** Fewest cues that must. */
const MIN_CUES = 3;

/**
 * Find by how much the cues of one file begin after those of the other throughout, as where a film is cut for another
 * country: the distance at which most cues stand.
 *
 * @param source - In order.
 * @param target - In order.
 * @returns Milliseconds to take from the times of the target; 0 where no distance is that of half of the cues. Of
 * distances as frequent, the shortest.
 *
 * @remarks **Cost:** cues × `MAX_COMPARED`.
 */
export function shiftOfTimes(source: readonly CueTime[], target: readonly CueTime[]): number {
  const counts = new Map<number, { count: number; sum: number }>();
  let first = 0;
  for (const { begin } of source) {
    while ((target[first]?.begin ?? Infinity) < begin - MAX_SHIFT) first++;
    for (const other of target.slice(first, first + MAX_COMPARED)) {
      const distance = other.begin - begin;
      if (distance > MAX_SHIFT) break;
      const step = Math.round(distance / STEP);
      const known = counts.get(step) ?? { count: 0, sum: 0 };
      counts.set(step, { count: known.count + 1, sum: known.sum + distance });
    }
  }
  const least = Math.max(MIN_CUES, MIN_SHARE * Math.min(source.length, target.length));
  let best = { count: 0, shift: 0 };
  for (const { count, sum } of counts.values()) {
    const shift = Math.round(sum / count);
    const isNearer = count === best.count && Math.abs(shift) < Math.abs(best.shift);
    if (count >= least && (count > best.count || isNearer)) best = { count, shift };
  }
  return best.shift;
}
