import type { Language } from '@diglot/text';

/** The languages in Latin script that the model tells apart, and the class of all the others. */
export const CLASSES = ['en', 'es', 'de', 'fr', 'pt', 'it', 'nl', 'other'] as const;

/** Which classes a choice of languages leaves; `other` when it has one the model does not know. */
export function allowedClasses(only: readonly Language[] | undefined): boolean[] {
  if (only === undefined) return CLASSES.map(() => true);
  const known: readonly string[] = [...CLASSES, 'zh', 'ja', 'ko'];
  const hasOther = only.some((language) => !known.includes(language));
  return CLASSES.map((name) => (name === 'other' ? hasOther : only.includes(name)));
}
