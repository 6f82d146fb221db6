import { chineseClass, englishClass } from '@diglot/words';
import type { LanguageStatistics } from '@diglot/words/statistics';
import type { Unit } from '../read/unit.ts';

/** What a reference corpus says of one unit. Odds are natural logarithms. */
export interface WordView {
  /** How many words it consists of: “decision-making” has two. */
  readonly parts: number;
  /** ln((N + 1) / (df + 0.5)), the mean over its parts. */
  readonly rarity: number;
  /** How much more often keywords begin with it, end in it, hold it than texts hold it. */
  readonly firstOdds: number;
  readonly lastOdds: number;
  readonly anyOdds: number;
  readonly digit: boolean;
  /** Share of its uses as a noun and as a verb, 0..1 each. */
  readonly noun: number;
  readonly verb: number;
  /** Chinese: the power of two of its frequency in general text. */
  readonly common: number;
}

/** So many imagined sightings pull a rare word's odds towards the mean. */
const PRIOR = 2;

/** The mean of a share before anything was seen, and what is added to counts of which the logarithm is taken. */
const PRIOR_RATE = 0.5;
const UNSEEN = 0.5;

/** Views of words kept. */
const MAX_VIEWS = 5_000;

/** Make a look-up of units in statistics that remembers the words it has seen. */
export function createWordViews(statistics: LanguageStatistics): (unit: Unit) => WordView {
  const views = new Map<string, WordView>();
  return (unit) => {
    const known = views.get(unit.form);
    if (known !== undefined) return known;
    if (views.size >= MAX_VIEWS) views.clear();
    const view = wordView(unit, statistics);
    views.set(unit.form, view);
    return view;
  };
}

/** Look a unit's words up. A unit of several parts begins with the first and ends in the last. */
function wordView({ key, form, language }: Unit, statistics: LanguageStatistics): WordView {
  const parts = language === 'en' && key.includes(' ') ? key.split(' ') : [key];
  const total = statistics.documents + 1;
  const odds = (count: number, documents: number) =>
    Math.log((count + PRIOR * PRIOR_RATE) / (documents + PRIOR));
  let rarity = 0;
  let any = 0;
  for (const part of parts) {
    const counts = statistics.words.get(part);
    rarity += Math.log(total / ((counts?.documents ?? 0) + UNSEEN));
    any += odds(counts?.any ?? 0, counts?.documents ?? 0);
  }
  const first = statistics.words.get(parts[0] ?? '');
  const last = statistics.words.get(parts.at(-1) ?? '');
  return {
    parts: parts.length,
    rarity: rarity / parts.length,
    firstOdds: odds(first?.first ?? 0, first?.documents ?? 0),
    lastOdds: odds(last?.last ?? 0, last?.documents ?? 0),
    anyOdds: any / parts.length,
    digit: /\p{N}/u.test(key),
    ...(language === 'en' ? { common: 0, ...englishClass(form) } : chineseClass(form)),
  };
}
