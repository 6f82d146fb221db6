import type { HeldDocument } from '../types.ts';

/** Terms of a corpus by number. */
export interface TermTable {
  readonly keys: readonly string[];
  /** The commonest way each is written; of equal ones the last in code-unit order, which is lower case. */
  readonly texts: readonly string[];
  /** Terms of each document, ascending, and their weights. */
  readonly documents: readonly DocumentTerms[];
  /** Terms, English and Chinese, that a document itself gives in both languages: once for each. */
  readonly pairs: readonly (readonly [number, number])[];
}

export interface DocumentTerms {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
}

/**
 * Number the terms of a corpus in order of first mention.
 *
 * @param keyOf - Gives synonyms one key.
 */
export function tabulateTerms(
  corpus: readonly Pick<HeldDocument, 'terms' | 'pairs'>[],
  keyOf: (key: string) => string = (key) => key,
): TermTable {
  const numbers = new Map<string, number>();
  const forms: Map<string, number>[] = [];
  const documents = corpus.map(({ terms }) => {
    const cells = terms.map(({ key: own, text, weight }): [number, number] => {
      const key = keyOf(own);
      const id = numbers.get(key) ?? numbers.size;
      numbers.set(key, id);
      const written = forms[id] ?? new Map<string, number>();
      written.set(text, (written.get(text) ?? 0) + 1);
      forms[id] = written;
      return [id, weight];
    });
    return addCells(cells);
  });
  const pairs = corpus.flatMap((document) =>
    document.pairs.flatMap(([english, chinese]): [number, number][] => {
      const source = numbers.get(keyOf(english));
      const target = numbers.get(keyOf(chinese));
      return source === undefined || target === undefined ? [] : [[source, target]];
    }),
  );
  return { keys: [...numbers.keys()], texts: forms.map(commonest), documents, pairs };
}

/** Number terms anew, so that some become one, and add their weights. */
export function mergeTerms(
  documents: readonly DocumentTerms[],
  mergedId: (id: number) => number,
): DocumentTerms[] {
  return documents.map(({ ids, weights }) =>
    addCells(Array.from(ids, (id, i): [number, number] => [mergedId(id), weights[i] as number])),
  );
}

function addCells(cells: readonly (readonly [number, number])[]): DocumentTerms {
  const sums = new Map<number, number>();
  for (const [id, weight] of cells) sums.set(id, (sums.get(id) ?? 0) + weight);
  const ids = Int32Array.from(sums.keys()).sort();
  return { ids, weights: Float32Array.from(ids, (id) => sums.get(id) as number) };
}

function commonest(forms: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [text, count] of forms) {
    if (count > most || (count === most && text > best)) {
      best = text;
      most = count;
    }
  }
  return best;
}
