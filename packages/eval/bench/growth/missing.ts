import { readFileSync } from 'node:fs';
import { CALLS } from './calls.ts';
import { OTHERS } from './others.ts';

/** Public functions of the reviewed list that neither table has. */
export function missing(): string[] {
  const file = new URL('../../../testing/test/public-names.txt', import.meta.url);
  const known = new Set([...Object.keys(CALLS), ...OTHERS]);
  return readFileSync(file, 'utf8')
    .split('\n\n')
    .flatMap((block) => {
      const [entry = '', ...lines] = block.split('\n');
      return lines.flatMap((line) => {
        const [, name] = /^ {2}function (\w+)$/.exec(line) ?? [];
        return name === undefined ? [] : [`${entry} ${name}`];
      });
    })
    .filter((name) => !known.has(name) && !/^@diglot\/(?:eval|playground|testing) /.test(name));
}
