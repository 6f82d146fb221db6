import type { Language } from '@diglot/text';
import { declaredLanguage, languageIn, languageOf } from '../../values/language.ts';
import { type Context, entriesOf, entryValue } from '../context.ts';
import type { Entry } from '../entry.ts';

/** The language that the source declares for a text; else its own, beside that declared for the work. */
export function textLanguage(value: string, { language }: Entry, { declared }: Context): Language {
  return language === undefined ? languageIn(value, declared) : declaredLanguage(value, language);
}

/**
 * The language of a title: one that says nothing itself, such as “Peer support”, is in the one language of the abstracts
 * that has its script.
 */
export function titleLanguage(value: string, entry: Entry, context: Context): Language {
  const own = textLanguage(value, entry, context);
  if (own !== 'und' || entry.language !== undefined) return own;
  const around = abstractLanguages(context).filter(
    (language) => languageIn(value, language) === language,
  );
  const [first = 'und', ...others] = new Set(around);
  return others.length === 0 ? first : 'und';
}

function abstractLanguages(context: Context): Language[] {
  return (['abstract', 'abstract-translation'] as const)
    .flatMap((slot) => entriesOf(context, slot))
    .map((entry) => entry.language ?? languageOf(entryValue(context, entry).value))
    .filter((language) => language !== 'und');
}
