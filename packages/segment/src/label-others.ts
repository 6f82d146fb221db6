import type { Language } from '@diglot/text';
import { type Atom, AtomKind } from './atoms/atoms.ts';
import { type Choice, createFranc, FRANC_CONFIDENCE, FRANC_LETTERS } from './franc.ts';
import { scriptLanguage } from './script-language.ts';
import type { Label } from './segments.ts';

const NONE: Label = { language: 'und', confidence: 1 };
/** How often the language that mostly writes a script is the right one for a short stretch; an estimate. */
const SCRIPT_CONFIDENCE = 0.9;
const BREAK = /[\n\r。！？!?|]|\.\s/u;

/**
 * Label stretches in scripts other than Latin and the East Asian ones: by script and letters where these
 * tell, else by franc where there is enough to read.
 *
 * @param choice - The languages to choose from, all that are known when left out; and the franc to ask.
 * @param set - Called with the index of each such atom and its label.
 */
export function labelOthers(
  text: string,
  atoms: readonly Atom[],
  { only, franc }: Choice,
  set: (index: number, label: Label) => void,
): void {
  const ask = createFranc(only, franc);
  for (let from = 0; from < atoms.length; from++) {
    if (atoms[from]?.kind !== AtomKind.other) continue;
    let to = from + 1;
    while (atoms[to]?.kind === AtomKind.other && !isParted(text, atoms, to)) to++;
    const stretch = text.slice((atoms[from] as Atom).start, (atoms[to - 1] as Atom).end);
    const label = labelOf(stretch, only, ask);
    for (let index = from; index < to; index++) set(index, label);
    from = to - 1;
  }
}

function isParted(text: string, atoms: readonly Atom[], index: number): boolean {
  return BREAK.test(text.slice((atoms[index - 1] as Atom).end, (atoms[index] as Atom).start));
}

function labelOf(
  stretch: string,
  only: readonly Language[] | undefined,
  ask: (stretch: string) => Language,
): Label {
  const known = scriptLanguage(stretch);
  if (known === undefined) return NONE;
  const { language, sure } = known;
  const asked = sure || stretch.length < FRANC_LETTERS ? 'und' : ask(stretch);
  if (asked !== 'und') return { language: asked, confidence: FRANC_CONFIDENCE };
  if (only === undefined || only.includes(language)) {
    return { language, confidence: sure ? 1 : SCRIPT_CONFIDENCE };
  }
  // A closed choice may hold another language of the script.
  const chosen = sure ? 'und' : ask(stretch);
  return chosen === 'und' ? NONE : { language: chosen, confidence: FRANC_CONFIDENCE };
}
