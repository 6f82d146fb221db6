import type { IndexRange } from '@diglot/text';

/** Least size of a run worth a warning: sentences, and code units of all of them. */
const LEAST_SENTENCES = 2;
const LEAST_LENGTH = 30;

/** Sentences that repeat earlier ones. */
export interface DuplicateRun extends IndexRange {
  /** Where the first of them stood before. */
  readonly of: number;
}

/**
 * Find runs of sentences that repeat an earlier run of the same list word for word, letter case,
 * width and white space aside. Runs do not overlap, and each is as long as it can be made.
 *
 * @remarks **Cost:** linear in the text.
 */
export function duplicateRuns(sentences: readonly string[]): readonly DuplicateRun[] {
  const keys = sentences.map((sentence) =>
    sentence.normalize('NFKC').toLowerCase().replace(/\s+/gu, ''),
  );
  const first = new Map<string, number>();
  const runs: DuplicateRun[] = [];
  for (let from = 0; from < keys.length; ) {
    const of = first.get(keys[from] ?? '');
    let to = from + 1;
    let length = keys[from]?.length ?? 0;
    if (of === undefined) first.set(keys[from] ?? '', from);
    else {
      for (; to < keys.length && keys[to] === keys[of + to - from]; to++) {
        length += keys[to]?.length ?? 0;
      }
      if (to - from >= LEAST_SENTENCES && length >= LEAST_LENGTH) runs.push({ from, to, of });
    }
    from = to;
  }
  return runs;
}

/** Mark the sentences of runs. @param count - Of all sentences. */
export function inRuns(runs: readonly IndexRange[], count: number): readonly boolean[] {
  const marks = new Array<boolean>(count).fill(false);
  for (const { from, to } of runs) marks.fill(true, from, to);
  return marks;
}
