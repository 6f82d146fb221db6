import { frontCode, frontDecode } from '../memory/front-coding.ts';

/** Write a table of classes, as `readClasses` reads it, in the form it is sent in: the words of a class front-coded. */
export const codeClasses = (table: string): string => mapLines(table, frontCode);

/** Read what {@link codeClasses} wrote. */
export const decodeClasses = (coded: string): string => mapLines(coded, frontDecode);

function mapLines(table: string, change: (words: readonly string[]) => string[]): string {
  return table
    .split('\n')
    .map((line) => {
      const [name = '', ...words] = line.split('\t');
      return [name, ...change(words)].join('\t');
    })
    .join('\n');
}
