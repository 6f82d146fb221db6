import type { Language } from '@diglot/text';
import { type Atom, AtomKind } from './atoms.ts';
import { createFranc, FRANC_CONFIDENCE } from './franc.ts';
import type { Label } from './segments.ts';

/**
 * Label stretches in scripts other than Latin and the East Asian ones, franc naming the language.
 *
 * @param only - The languages to choose from; all that franc knows when left out.
 * @param set - Called with the index of each such atom and its label.
 */
export function labelOthers(
  text: string,
  atoms: readonly Atom[],
  only: readonly Language[] | undefined,
  set: (index: number, label: Label) => void,
): void {
  const ask = createFranc(only);
  for (let from = 0; from < atoms.length; from++) {
    if (atoms[from]?.kind !== AtomKind.other) continue;
    let to = from + 1;
    while (atoms[to]?.kind === AtomKind.other) to++;
    const stretch = text.slice((atoms[from] as Atom).start, (atoms[to - 1] as Atom).end);
    const language = ask(stretch);
    const label = { language, confidence: language === 'und' ? 1 : FRANC_CONFIDENCE };
    for (let index = from; index < to; index++) set(index, label);
    from = to - 1;
  }
}
