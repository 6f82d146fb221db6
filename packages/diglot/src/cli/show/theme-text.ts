import type { Theme, ThemeMap } from '@diglot/themes';
import { count } from './count.ts';

/** Terms shown of each theme, where nobody says how many. */
export const SHOWN_TERMS = 8;

/** A theme map for a person: each theme with its label, terms and number of documents. */
export function renderThemes(
  { themes, unplaced, quality }: ThemeMap,
  limit: number = SHOWN_TERMS,
): string {
  const head = `${count(themes.length, 'theme')}; stability ${quality.stability.toFixed(2)}, information about the language ${quality.languageInformation.toFixed(2)}\n`;
  const tail =
    unplaced.length === 0
      ? ''
      : `\nAlike to no other: ${count(unplaced.length, 'document')}: ${unplaced.join(', ')}\n`;
  return head + themes.map((theme) => renderTheme(theme, limit)).join('') + tail;
}

/** The label of a theme, Chinese first. */
export const nameOfTheme = ({ label }: Theme) => [label.zh, label.en].filter(Boolean).join(' / ');

function renderTheme(theme: Theme, limit: number): string {
  const shown = theme.terms.slice(0, limit).map(({ text, translation }) => {
    return translation === undefined ? text : `${text} (${translation.text})`;
  });
  return `\n${theme.id}. ${nameOfTheme(theme)}  [${count(theme.documents.length, 'document')}]\n   ${shown.join('; ')}\n`;
}
