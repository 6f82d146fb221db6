import type { Atom } from './atoms/atoms.ts';
import type { Label } from './segments.ts';

const LINE_BREAK = /[\n\r]/u;

/**
 * Let what is in no language take the language beside it, for reading: of the atom before on the
 * same line, else of the next one in a language, else of the last one.
 *
 * @returns Labels that are `und` only if all were.
 */
export function absorbNeutral(
  text: string,
  atoms: readonly Atom[],
  labels: readonly Label[],
): Label[] {
  const out: Label[] = [];
  let last: Label | undefined;
  let before = 0;
  atoms.forEach(({ start, end }, i) => {
    const label = labels[i] as Label;
    const sameLine = last !== undefined && !LINE_BREAK.test(text.slice(before, start));
    before = end;
    if (label.language !== 'und') {
      for (let j = i - 1; j >= 0 && out[j]?.language === 'und'; j--) out[j] = label;
      out.push(label);
      last = label;
    } else out.push(sameLine && out.at(-1)?.language !== 'und' ? (last as Label) : label);
  });
  for (let j = out.length - 1; last !== undefined && out[j]?.language === 'und'; j--) out[j] = last;
  return out;
}
