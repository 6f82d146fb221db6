/**
 * Remember what a function of a string gave, for the last words seen: a text uses few different ones.
 *
 * @param most - Entries kept; when there are more, all are forgotten.
 */
export function remember<T>(work: (word: string) => T, most: number): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) {
      value = work(word);
      if (known.size >= most) known.clear();
      known.set(word, value);
    }
    return value;
  };
}
