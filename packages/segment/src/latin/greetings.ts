import type { Language } from '@diglot/text';
import { lookupTable } from '@diglot/text';

const GREETINGS: Readonly<Record<string, Language>> = lookupTable({
  hello: 'en',
  hi: 'en',
  hey: 'en',
  bye: 'en',
  goodbye: 'en',
  thanks: 'en',
  bonjour: 'fr',
  bonsoir: 'fr',
  merci: 'fr',
  hola: 'es',
  gracias: 'es',
  danke: 'de',
  grüezi: 'de',
  ciao: 'it',
  grazie: 'it',
  buongiorno: 'it',
  obrigado: 'pt',
  obrigada: 'pt',
});

/** The language of a word of greeting or thanks that is at home in one language: too short for its letters to tell. */
export function greetingLanguage(word: string): Language | undefined {
  return GREETINGS[word.toLowerCase()];
}
