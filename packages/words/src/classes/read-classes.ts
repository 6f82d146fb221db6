import { createKeyIndex } from '../memory/key-index.ts';

/**
 * Index a table of classes: lines of a class, two characters, and its words, tabs between.
 *
 * @returns A look-up of a word's class. **Cost:** linear to make; one look-up in a hash table to ask.
 */
export function readClasses(table: string): (word: string) => string | undefined {
  const starts: number[] = [];
  for (let at = table.indexOf('\t'); at >= 0; at = table.indexOf('\t', at + 1)) starts.push(at + 1);
  const index = createKeyIndex(table, starts.length);
  let line = 0;
  let nextLine = table.indexOf('\n');
  for (let word = 0; word < starts.length; word++) {
    const start = starts[word] as number;
    if (nextLine >= 0 && start > nextLine) {
      line = nextLine + 1;
      nextLine = table.indexOf('\n', line);
    }
    const next = (starts[word + 1] ?? table.length + 1) - 1;
    index.add(start, nextLine >= 0 && nextLine < next ? nextLine : next, line);
  }
  return (word) => {
    const line = index.find(word);
    return line < 0 ? undefined : table.slice(line, line + 2);
  };
}
