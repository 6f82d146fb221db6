/** Write words by their classes: a line for each class, its words in order, tabs between. */
export function classTable(classes: Iterable<readonly [word: string, name: string]>): string {
  const groups = new Map<string, string[]>();
  for (const [word, name] of classes) {
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [word]);
    else group.push(word);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, words]) => [name, ...words.toSorted()].join('\t'))
    .join('\n');
}
