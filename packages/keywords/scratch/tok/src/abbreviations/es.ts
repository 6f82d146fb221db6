import { type Abbreviations, wordList } from './abbreviations.ts';

/** Spanish. Written from general knowledge of Spanish. */
export const spanish: Abbreviations = {
  inside: wordList(`
    sr sra sres sras srta srtas d dª dña dr dra dres dras prof profa ing lic arq gral cnel cap tte
    sto sta fr mons excmo excma ilmo ilma p.ej ej aprox fig figs tab pág págs núm núms av avda
    vs cf dpto tel ntra bs aires v f
  `),
  either: wordList('etc al a.c d.c a.m p.m ee.uu s.a s.l cía ud uds vd vds'),
  beforeNumber: wordList('p pp n.º núm art cap vol t no'),
};
