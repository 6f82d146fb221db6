import type { Language } from '@diglot/text';
import { declaredLanguage, languageIn, languageOf } from '../values/language.ts';
import { type Context, entriesOf, entryValue } from './context.ts';
import type { Entry } from './entry.ts';

/**
 * The language of a title: what the source declares of it; else its own, beside that declared for the work. One that
 * says nothing itself, such as “Peer support”, is in the one language of the abstracts that has its script.
 */
export function titleLanguage(value: string, entry: Entry, context: Context): Language {
  if (entry.language !== undefined) return declaredLanguage(value, entry.language);
  const own = languageIn(value, context.declared);
  if (own !== 'und') return own;
  const around = abstractLanguages(context).filter((language) => {
    return languageIn(value, language) === language;
  });
  const [first = 'und', ...others] = new Set(around);
  return others.length === 0 ? first : 'und';
}

function abstractLanguages(context: Context): Language[] {
  return (['abstract', 'abstract-translation'] as const)
    .flatMap((slot) => entriesOf(context, slot))
    .map((entry) => entry.language ?? languageOf(entryValue(context, entry).value))
    .filter((language) => language !== 'und');
}
