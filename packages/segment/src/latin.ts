import type { Language } from '@diglot/text';
import type { Atom } from './atoms.ts';
import { askFranc } from './franc.ts';
import type { Label } from './segments.ts';

/** The languages in Latin script that are told apart. Others come from franc. */
export const LATIN_LANGUAGES = ['en', 'es', 'de', 'fr', 'pt', 'it', 'nl'] as const;

const BORDER = /[.!?:;\n\r"“”„«»|/]/u;
const ENOUGH_LETTERS = 20;

/**
 * Label Latin words `[from, to)`, which no Han, kana or Hangul parts.
 *
 * @param inHan - Whether Han characters stand next to the run, on either side.
 */
export function decideLatin(
  text: string,
  atoms: readonly Atom[],
  run: readonly number[],
  inHan: boolean,
  only: readonly Language[] | undefined,
  set: (index: number, label: Label) => void,
): void {
  let stretch: number[] = [];
  const flush = () => {
    const first = atoms[stretch[0] ?? -1];
    const last = atoms[stretch.at(-1) ?? -1];
    if (first === undefined || last === undefined) return;
    const size = last.end - first.start;
    const language =
      (inHan && stretch.length < 4) || size < ENOUGH_LETTERS
        ? 'en'
        : askFranc(text.slice(first.start, last.end), only ?? LATIN_LANGUAGES);
    for (const index of stretch) set(index, { language, confidence: 0.5 });
    stretch = [];
  };
  let before = atoms[run[0] ?? 0]?.start ?? 0;
  for (const index of run) {
    const atom = atoms[index] as Atom;
    if (BORDER.test(text.slice(before, atom.start))) flush();
    before = atom.end;
    stretch.push(index);
  }
  flush();
}
