import type { Bead, Bitext } from '@diglot/text';
import type { CueTime } from './cue.ts';
import type { Subtitles } from './read-subtitles.ts';
import { shiftOfTimes } from './shift-of-times.ts';

/** Share of the shorter of two cues that both must be on the screen for, to belong together. */
const MIN_OVERLAP = 0.5;

/** Share of the cues, of the file that has fewer, that must have a partner, or the times do not agree. */
const MIN_AGREEMENT = 0.7;

/** Most cues of a side in one bead: longer chains come of times that slide. */
const MAX_CUES = 4;

/**
 * Align the subtitles of one film in two languages by their times: cues that are on the screen together
 * belong together, whatever they say. Where one file is late throughout, by up to a minute, it is taken to be on
 * time, if more cues then agree.
 *
 * @returns A bead for each group of such cues, and one for each cue without partner; `undefined` where the
 * times do not agree: another cut, another speed. Then align their texts. The score is the share of the
 * group's time that both sides are on.
 *
 * @remarks **Cost:** linear in the number of cues.
 *
 * @example
 * import { alignSubtitles, readSubtitles } from '@diglot/exchange';
 *
 * const time = '00:00:01,000 --> 00:00:03,000';
 * const chinese = readSubtitles(`1\n${time}\n你去哪儿？`);
 * const english = readSubtitles(`1\n${time}\nWhere to?`, { language: 'en' });
 * alignSubtitles(chinese, english).alignment;
 * // => [{ source: { from: 0, to: 1 }, target: { from: 0, to: 1 }, score: 1 }]
 */
export function alignSubtitles(source: Subtitles, target: Subtitles): Bitext | undefined {
  if (!isOrdered(source.times) || !isOrdered(target.times)) return undefined;
  const alignment = bestGroups(source.times, target.times);
  const paired = (side: 'source' | 'target') =>
    alignment
      .filter((bead) => bead.score > 0)
      .reduce((sum, bead) => sum + bead[side].to - bead[side].from, 0);
  const fewer = source.times.length <= target.times.length ? 'source' : 'target';
  const count = Math.min(source.times.length, target.times.length);
  const widest = Math.max(
    0,
    ...alignment.map((bead) =>
      Math.max(bead.source.to - bead.source.from, bead.target.to - bead.target.from),
    ),
  );
  if (count === 0 || paired(fewer) < MIN_AGREEMENT * count || widest > MAX_CUES) return undefined;
  return { source: source.document, target: target.document, alignment };
}

function isOrdered(times: readonly CueTime[]): boolean {
  return times.every(
    ({ begin, end }, index) => end >= begin && begin >= (times[index - 1]?.begin ?? 0),
  );
}

/** The groups of the times as they are, or of those without the shift between the files if that agrees better. */
function bestGroups(source: readonly CueTime[], target: readonly CueTime[]): Bead[] {
  const asTheyAre = groups(source, target);
  const shift = shiftOfTimes(source, target);
  if (shift === 0) return asTheyAre;
  const shifted = groups(
    source,
    target.map(({ begin, end }) => ({ begin: begin - shift, end: end - shift })),
  );
  return agreementOf(shifted) > agreementOf(asTheyAre) ? shifted : asTheyAre;
}

/** Sum of the agreement of all cues of the source. */
function agreementOf(beads: readonly Bead[]): number {
  return beads.reduce((sum, { source, score }) => sum + score * (source.to - source.from), 0);
}

/** Walk both sides together: a group grows as long as the next cue of a side is on with its last. */
function groups(source: readonly CueTime[], target: readonly CueTime[]): Bead[] {
  const beads: Bead[] = [];
  let [i, j] = [0, 0];
  while (i < source.length || j < target.length) {
    let [iEnd, jEnd] = [i, j];
    const [ours, theirs] = [source[i], target[j]];
    if (ours !== undefined && theirs !== undefined && belong(ours, theirs)) {
      [iEnd, jEnd] = [i + 1, j + 1];
      for (;;) {
        const [lastOurs, lastTheirs] = [source[iEnd - 1], target[jEnd - 1]];
        if (belong(source[iEnd], lastTheirs)) iEnd++;
        else if (belong(lastOurs, target[jEnd])) jEnd++;
        else break;
      }
    } else if (theirs === undefined || (ours !== undefined && ours.begin <= theirs.begin)) iEnd++;
    else jEnd++;
    const score = agreement(source.slice(i, iEnd), target.slice(j, jEnd));
    beads.push({ source: { from: i, to: iEnd }, target: { from: j, to: jEnd }, score });
    [i, j] = [iEnd, jEnd];
  }
  return beads;
}

function belong(one: CueTime | undefined, other: CueTime | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const both = Math.min(one.end, other.end) - Math.max(one.begin, other.begin);
  const shorter = Math.min(one.end - one.begin, other.end - other.begin);
  return both > 0 && both >= MIN_OVERLAP * shorter;
}

/** Of the time that either group is on, the share that both are, 0..1. */
function agreement(source: readonly CueTime[], target: readonly CueTime[]): number {
  const [a, b] = [source[0], target[0]];
  const [c, d] = [source.at(-1), target.at(-1)];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return 0;
  const both = Math.min(c.end, d.end) - Math.max(a.begin, b.begin);
  const either = Math.max(c.end, d.end) - Math.min(a.begin, b.begin);
  return either <= 0 ? 0 : Math.max(0, both / either);
}

/**
 * A time as SubRip writes it: `01:02:03,456`.
 *
 * @example
 * import { formatCueTime } from '@diglot/exchange';
 *
 * formatCueTime(3_723_456); // => '01:02:03,456'
 */
export function formatCueTime(milliseconds: number): string {
  const pad = (value: number, width = 2) => String(Math.floor(value)).padStart(width, '0');
  const seconds = milliseconds / 1000;
  return `${pad(seconds / 3600)}:${pad((seconds / 60) % 60)}:${pad(seconds % 60)},${pad(milliseconds % 1000, 3)}`;
}
