import type { Span, TermPair } from '@diglot/text';
import type { Ranked } from '../rank/select-candidates.ts';
import { occurrences, type Reading } from '../read/reading.ts';
import { tellingAgents } from './agents.ts';
import { authorsScore, candidateOf } from './author-keywords.ts';
import { bareKeyword } from './bare-keyword.ts';
import {
  headOf,
  type MergedCandidate,
  type PairHalf,
  type SettledPair,
  type Side,
} from './merged-candidate.ts';

/** What the term pairs of a document take from the candidates, and the candidates they leave alone. */
export interface PairedCandidates {
  readonly merged: readonly MergedCandidate[];
  readonly rest: Readonly<Record<Side, readonly Ranked[]>>;
}

const HAN = /\p{Script=Han}/u;

/**
 * Tell the two languages of term pairs apart by their scripts; pairs of two terms in one script are left
 * out.
 *
 * @param shift - Added to the offsets of mentions.
 */
export function settlePairs(pairs: readonly TermPair[], shift: number): SettledPair[] {
  const moved = ({ start, end }: Span) => ({ start: start + shift, end: end + shift });
  return pairs.flatMap((pair) => {
    const { source, target, score, evidence, sourceMentions, targetMentions } = pair;
    if (HAN.test(source) === HAN.test(target)) return [];
    const byAuthor = evidence.includes(AUTHORS);
    const halves = [
      { text: bareKeyword(source), mentions: sourceMentions.map(moved) },
      { text: bareKeyword(target), mentions: targetMentions.map(moved) },
    ] as const;
    const [zh, en] = HAN.test(source) ? halves : [halves[1], halves[0]];
    return [
      {
        en: { ...en, language: 'en' },
        zh: { ...zh, language: 'zh' },
        score,
        byAuthor,
        ...(isGuess(pair) && { isGuess: true }),
      },
    ];
  });
}

/**
 * Whether a pair of low certainty was put together from what other pairs left of its sentence, and no lexicon has any
 * of it: “multi-scale” = 时间尺度. Of 20 such translations in 120 records read by eye on 2026-12-01, 7 were wrong; of the
 * other 69 that are uncertain 8. Nor is one shown with 的 in it, which no term has: “lunar pole” = 月球的南北极.
 */
const isGuess = ({ aside, evidence, source, target }: TermPair): boolean => {
  if (source.endsWith('的') || target.endsWith('的')) return true;
  if (aside !== 'uncertain') return false;
  const isRest = evidence.includes('residual') && !evidence.includes('lexicon');
  return isRest || /.的./u.test(`${source} ${target}`);
};

/** The evidence of a term pair that two keyword lists of the authors give. */
const AUTHORS = 'keywords';

/**
 * Let the term pairs of a document decide about the candidates.
 *
 * A candidate that is a half of a pair becomes that pair. A candidate that occurs nowhere but as a part
 * of a pair's term, or across the edge of one, gives way: the pair takes its score if the candidate lies
 * within the term. Of pairs with the same term in the main language the first is kept.
 *
 * @param pairs - Best first.
 * @param main - The language a pair is listed under.
 * @param keyOf - The key that the forms of a term share; as of candidates.
 * @remarks A pair's score is max + s · min · (1 − max) of the best scores on its two sides, where s is the
 * score of the pair; for what the authors call a keyword see `authorsScore`.
 */
export function mergeTermPairs(
  ranked: Readonly<Record<Side, readonly Ranked[]>>,
  readings: Readonly<Record<Side, Reading>>,
  pairs: readonly SettledPair[],
  main: Side,
  keyOf: (half: PairHalf) => string,
): PairedCandidates {
  const taken: Taken = new Map();
  const claim = (side: Side) => {
    const finder = createTermFinder(readings[side], pairs, side, keyOf);
    return withoutTaken(ranked[side], side, finder, taken);
  };
  const rest = { en: claim('en'), zh: claim('zh') };
  const merged: MergedCandidate[] = [];
  const listed = new Set<string>();
  const nameOf = tellingAgents(keyOf);
  for (const pair of pairs) {
    const halves = taken.get(pair) ?? {};
    const half = headOf(pair, main);
    const name = `${half.language} ${nameOf(half)}`;
    const head = halves[main] ?? halves.en ?? halves.zh;
    if ((head === undefined && !pair.byAuthor) || listed.has(name)) continue;
    listed.add(name);
    merged.push({
      candidate: head?.candidate ?? candidateOf(half, readings[half.language], keyOf(half)),
      score: mergedScore(halves, pair),
      pair,
      byAuthor: pair.byAuthor,
    });
  }
  return { merged, rest };
}

/** The best candidate of either language that each pair takes. */
type Taken = Map<SettledPair, Partial<Record<Side, Ranked>>>;

/** Leave out the candidates that pairs take; these are noted. */
function withoutTaken(
  ranked: readonly Ranked[],
  side: Side,
  finder: ReturnType<typeof createTermFinder>,
  taken: Taken,
): Ranked[] {
  return ranked.filter((one) => {
    const found = finder(one);
    if (found === undefined) return true;
    for (const pair of found) {
      const halves = taken.get(pair) ?? {};
      if ((halves[side]?.score ?? -1) < one.score) halves[side] = one;
      taken.set(pair, halves);
    }
    return false;
  });
}

function mergedScore({ en, zh }: Partial<Record<Side, Ranked>>, pair: SettledPair): number {
  const most = Math.max(en?.score ?? 0, zh?.score ?? 0);
  const least = Math.min(en?.score ?? 0, zh?.score ?? 0);
  const score = most + pair.score * least * (1 - most);
  return pair.byAuthor ? authorsScore(score) : score;
}

/**
 * Make a function that finds the pairs a candidate is the term of, or a part of the term of; `undefined`
 * when it stands on its own somewhere. A candidate that only cuts across terms has an empty list.
 */
function createTermFinder(
  reading: Reading,
  pairs: readonly SettledPair[],
  side: Side,
  keyOf: (half: PairHalf) => string,
): (ranked: Ranked) => readonly SettledPair[] | undefined {
  const source = reading.list.text;
  const own = pairs.filter((pair) => pair[side] !== undefined);
  const terms = grouped(own, (pair) => fold((pair[side] as PairHalf).text));
  const keys = grouped(own, (pair) => keyOf(pair[side] as PairHalf));
  const cuts = createCutFinder(own.flatMap((pair) => (pair[side] as PairHalf).mentions));
  const all = [...terms.keys()].join('\n');
  return ({ candidate }) => {
    const same = keys.get(candidate.key);
    if (same !== undefined) return same;
    const places = occurrences(candidate, reading);
    const parts = places.map(({ start, end }) => fold(source.slice(start, end)));
    for (const part of parts) {
      const exact = terms.get(part);
      if (exact !== undefined) return exact;
    }
    let holder: readonly SettledPair[] | undefined;
    for (let index = 0; index < places.length; index++) {
      const [place, part] = [places[index] as Span, parts[index] as string];
      // Most phrases are a part of no term.
      const around = all.includes(part) ? termAround(source, place.start, part, terms) : undefined;
      if (around === undefined && !cuts(place)) return undefined;
      holder ??= around;
    }
    return holder ?? [];
  };
}

function grouped(pairs: readonly SettledPair[], nameOf: (pair: SettledPair) => string) {
  const groups = new Map<string, SettledPair[]>();
  for (const pair of pairs) {
    const name = nameOf(pair);
    const same = groups.get(name);
    if (same === undefined) groups.set(name, [pair]);
    else same.push(pair);
  }
  return groups;
}

/** The pairs whose term is written around a place, longest term first found. @param part - What stands there, folded. */
function termAround(
  source: string,
  start: number,
  part: string,
  terms: ReadonlyMap<string, SettledPair[]>,
): readonly SettledPair[] | undefined {
  for (const [term, pairs] of terms) {
    if (term.length <= part.length) continue;
    for (let at = term.indexOf(part); at >= 0; at = term.indexOf(part, at + 1)) {
      if (start >= at && isWrittenAt(source, start - at, term)) return pairs;
    }
  }
  return undefined;
}

/** Whether a place holds a folded term, written in whatever way. */
function isWrittenAt(source: string, from: number, term: string): boolean {
  const last = term.length - 1;
  // By its ends alone most places cannot: folding makes no plain letter of another one.
  if (arePlainAndDiffer(source.charCodeAt(from + last), term.charCodeAt(last))) return false;
  for (let at = 0; at <= last; at++) {
    const unit = source.charCodeAt(from + at);
    if (unit === term.charCodeAt(at)) continue;
    // Behind equal letters a plain one that differs would stay; a mark behind it might change any other.
    if (arePlainAndDiffer(unit, term.charCodeAt(at))) return false;
    return fold(source.slice(from, from + term.length)) === term;
  }
  return fold(term) === term;
}

const arePlainAndDiffer = (one: number, other: number): boolean =>
  one !== other && isPlain(one) && isPlain(other);

/** Small ASCII letters, and Han characters. */
const isPlain = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x4e00 && unit <= 0x9fff);

/** Make a test whether a place lies within one of some spans, or across its edge. */
function createCutFinder(spans: readonly Span[]): (place: Span) => boolean {
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  return ({ start, end }) => {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ordered[middle] as Span).start < end) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0 && at >= low - MAX_LOOK_BACK; at--) {
      const span = ordered[at] as Span;
      if (span.end > start && (span.start < start || span.end > end)) return true;
    }
    return false;
  };
}

/** Mentions looked at to the left of a place; more than a few can only overlap it if they are nested. */
const MAX_LOOK_BACK = 16;

/** A term as it is compared: compatibility forms, case and runs of blanks do not count. */
function fold(term: string): string {
  if (FOLDED.test(term)) return term;
  return term.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
}

/** A term of which folding would leave every letter as it is. */
const FOLDED = /^(?:[a-z\d,.-]|[\u4e00-\u9fff]| (?! ))*$/u;
