import { type Aside, asideOf, certaintyOf } from '@diglot/terms';
import { type Diagnostic, isJsonObject } from '@diglot/text';
import type { LineTerm } from '../../corpus/line.ts';
import { isCorpusLine } from './corpus-lines.ts';
import { jsonLines } from './json-lines.ts';

/** A pair, in whatever direction it stands, and how many records hold it. */
export interface CountedTerm {
  /** The side that is not Chinese. */
  readonly english: string;
  readonly chinese: string;
  /** The best of all records, 0..1. */
  readonly score: number;
  /** Those of the record with the best score, 0..1. */
  readonly certainty: number;
  readonly termhood: number;
  /** As in `TermPair`. */
  readonly aside?: Aside;
  readonly evidence: readonly string[];
  readonly records: number;
}

/** Whether a text is lines of JSON, each of a record with its term pairs: those of `diglot corpus`, or of analyses. */
export function isTermLines(text: string): boolean {
  for (const { value } of jsonLines(text)) return isTermLine(value);
  return false;
}

/** Analyses with their bitexts are none: terms are found anew in those. */
const isTermLine = (value: unknown): boolean =>
  isCorpusLine(value) || (isJsonObject(value) && Array.isArray(value.termPairs) && !value.bitexts);

/** Counts the term pairs that lines hold; nothing is found anew. */
export class LineTerms {
  private readonly pairs = new Map<string, CountedTerm>();

  /**
   * Count the lines of a text.
   *
   * @returns What could not be counted: `broken-line`; `no-term-pairs`, where the run did not look for any.
   */
  add(text: string): Diagnostic[] {
    const diagnostics: Diagnostic[] = [];
    for (const { value, span } of jsonLines(text)) {
      const termPairs = isJsonObject(value) ? value.termPairs : null;
      if (termPairs === undefined) {
        const message = 'this line has no term pairs; analyse again with the layer termPairs';
        diagnostics.push({ code: 'no-term-pairs', message, span });
      } else if (Array.isArray(termPairs) && termPairs.every(isLineTerm)) {
        this.addLine(termPairs);
      } else {
        const message = 'this line is cut off, or its term pairs are none; it was left out';
        diagnostics.push({ code: 'broken-line', message, span });
      }
    }
    return diagnostics;
  }

  /** Those of most records first, then those of the best score. */
  list(): CountedTerm[] {
    return [...this.pairs.values()]
      .map((pair) => ({ ...pair, evidence: [recordsText(pair.records)] }))
      .sort((one, other) => other.records - one.records || other.score - one.score);
  }

  /** A pair counts once for a record, however often and in whatever case it stands there. */
  private addLine(termPairs: readonly LineTerm[]): void {
    const counted = new Set<string>();
    for (const { source, target, score, termhood } of termPairs) {
      // Which side is which depends on the record.
      const [english, chinese] =
        HAN.test(source) && !HAN.test(target) ? [target, source] : [source, target];
      const key = keyOf(english, chinese);
      const known = this.pairs.get(key);
      const records = (known?.records ?? 0) + (counted.has(key) ? 0 : 1);
      counted.add(key);
      if (known && known.score >= score) this.pairs.set(key, { ...known, records });
      else {
        const marked = judgementOf(score, termhood);
        this.pairs.set(key, { english, chinese, score, ...marked, records });
      }
    }
  }
}

/** What a line leaves out: how sure a pair is, and whether it stands aside. */
function judgementOf(
  score: number,
  termhood: number,
): Pick<CountedTerm, 'certainty' | 'termhood' | 'evidence' | 'aside'> {
  const judged = { certainty: certaintyOf({ score, termhood }), termhood, evidence: [] };
  const aside = asideOf(judged);
  return { ...judged, ...(aside && { aside }) };
}

/** What makes two pairs one. */
export const keyOf = (english: string, chinese: string): string =>
  `${english.toLowerCase()}\n${chinese}`;

export const recordsText = (records: number): string =>
  records === 1 ? '1 record' : `${records} records`;

const HAN = /\p{Script=Han}/u;

function isLineTerm(value: unknown): value is LineTerm {
  if (!isJsonObject(value)) return false;
  const { source, target, score, termhood } = value;
  return (
    [source, target].every((side) => typeof side === 'string') &&
    [score, termhood].every((share) => typeof share === 'number' && share >= 0 && share <= 1)
  );
}
