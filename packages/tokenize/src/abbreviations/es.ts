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
  openers: wordList(`
    el la los las un una unos unas lo su sus este esta estos estas ese esa esto eso aquí él ella ellos
    ellas yo en con por para sin sobre tras desde hasta durante según cuando si como donde mientras
    aunque porque pero y o ni no también además sin luego después entonces así qué quién se al del
  `),
};
