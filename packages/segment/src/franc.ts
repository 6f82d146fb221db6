import type { Language } from '@diglot/text';
import { franc } from 'franc';

/** franc knows languages by ISO 639-3 code. */
const ISO_639_3: Readonly<Record<string, string>> = {
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  it: 'ita',
  nl: 'nld',
  pt: 'por',
};

/**
 * Ask franc for the language of a stretch.
 *
 * @param only - Languages to choose from; all that franc knows when left out.
 * @returns A BCP 47 tag; `und` when franc does not know.
 * @remarks **Source:** franc (trigrams of the Universal Declaration of Human Rights). It needs a
 * sentence or so; below twenty letters it guesses.
 */
export function askFranc(text: string, only?: readonly Language[]): Language {
  const codes = only?.map((language) => ISO_639_3[language] ?? language);
  const code = franc(text, codes === undefined ? {} : { only: codes, minLength: 1 });
  return code === 'und' ? code : (Intl.getCanonicalLocales(code)[0] ?? 'und');
}
