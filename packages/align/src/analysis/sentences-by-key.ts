/** An inverted index: the sentences with key k, ascending, from `starts[k]` up to `starts[k + 1]`. */
export interface SentencesByKey {
  readonly starts: Int32Array;
  readonly sentences: Int32Array;
}

/** Index sentences by their keys; a key that is twice in a sentence counts once. */
export function sentencesByKey(
  keysOfSentences: readonly Int32Array[],
  keyCount: number,
): SentencesByKey {
  const starts = new Int32Array(keyCount + 1);
  const last = new Int32Array(keyCount);
  const each = (visit: (key: number, sentence: number) => void) => {
    last.fill(-1);
    keysOfSentences.forEach((keys, sentence) => {
      for (const key of keys) {
        if (last[key] === sentence) continue;
        last[key] = sentence;
        visit(key, sentence);
      }
    });
  };
  each((key) => {
    starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  });
  for (let key = 0; key < keyCount; key++) {
    starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  }
  const next = starts.slice();
  const sentences = new Int32Array(starts[keyCount] ?? 0);
  each((key, sentence) => {
    const at = next[key] ?? 0;
    sentences[at] = sentence;
    next[key] = at + 1;
  });
  return { starts, sentences };
}
