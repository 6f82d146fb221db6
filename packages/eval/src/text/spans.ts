import type { LanguageSegment } from '@diglot/text';

/** A gold stretch: start, end, and a language code, `acr`, `id` or `nam`. */
export type GoldSpan = readonly [start: number, end: number, label: string];

/** How often something was right. */
export interface Tally {
  right: number;
  all: number;
}

/** What was counted in one text, or summed over many. */
export interface SpanCounts {
  /** Letters in a language. */
  readonly letters: Tally;
  /** Letters of acronyms and brands: `en` or `und`. */
  readonly acronyms: Tally;
  /** Letters and digits of numbers and identifiers: `und`. */
  readonly identifiers: Tally;
  /** Letters of personal names: anything but `zh`. */
  readonly names: Tally;
  /** Texts with every run right. */
  readonly texts: Tally;
  /** Maximal runs of letters with one language. */
  readonly runs: { right: number; gold: number; system: number };
}

const LETTER = /\p{L}/u;
const SURROGATE = /[\ud800-\udfff]/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

export function emptySpanCounts(): SpanCounts {
  const tally = () => ({ right: 0, all: 0 });
  return {
    letters: tally(),
    acronyms: tally(),
    identifiers: tally(),
    names: tally(),
    texts: tally(),
    runs: { right: 0, gold: 0, system: 0 },
  };
}

/** The label of each UTF-16 unit; `und` outside every segment. */
export function labelUnits(text: string, segments: readonly LanguageSegment[]): string[] {
  const labels = new Array<string>(text.length).fill('und');
  for (const { start, end, language } of segments) labels.fill(language, start, end);
  return labels;
}

/**
 * Add one text to the counts.
 *
 * A run is named by its first letter, its last letter and its language; letters of acronyms,
 * identifiers and names are passed over, so that they do not part a run.
 */
export function countSpans(
  counts: SpanCounts,
  text: string,
  gold: readonly GoldSpan[],
  labels: readonly string[],
): void {
  const wanted = new Array<string | undefined>(text.length).fill(undefined);
  for (const [start, end, label] of gold) wanted.fill(label, start, end);

  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] ?? '';
    const found = labels[i] ?? 'und';
    switch (wanted[i]) {
      case undefined:
        break;
      case 'id':
        if (LETTER_OR_DIGIT.test(unit)) tick(counts.identifiers, found === 'und');
        break;
      case 'acr':
        if (isLetter(unit)) tick(counts.acronyms, found === 'und' || found === 'en');
        break;
      case 'nam':
        if (isLetter(unit)) tick(counts.names, found !== 'zh');
        break;
      default:
        if (!isLetter(unit)) break;
        tick(counts.letters, found === wanted[i]);
        places.push(i);
    }
  }

  const goldRuns = new Set(runs(places, (i) => wanted[i] ?? ''));
  const systemRuns = runs(places, (i) => labels[i] ?? '');
  const right = systemRuns.filter((run) => goldRuns.has(run)).length;
  counts.runs.right += right;
  counts.runs.gold += goldRuns.size;
  counts.runs.system += systemRuns.length;
  tick(counts.texts, right === goldRuns.size && right === systemRuns.length);
}

function runs(places: readonly number[], label: (place: number) => string): string[] {
  const out: string[] = [];
  for (let from = 0; from < places.length; ) {
    const language = label(places[from] ?? 0);
    let to = from;
    while (to + 1 < places.length && label(places[to + 1] ?? 0) === language) to++;
    out.push(`${places[from]}-${places[to]}-${language}`);
    from = to + 1;
  }
  return out;
}

function isLetter(unit: string): boolean {
  return LETTER.test(unit) || SURROGATE.test(unit);
}

function tick(tally: Tally, right: boolean): void {
  tally.all++;
  if (right) tally.right++;
}
