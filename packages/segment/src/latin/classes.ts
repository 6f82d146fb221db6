/** The languages in Latin script that the model tells apart, and the class of all the others. */
export const CLASSES = ['en', 'es', 'de', 'fr', 'pt', 'it', 'nl', 'other'] as const;
