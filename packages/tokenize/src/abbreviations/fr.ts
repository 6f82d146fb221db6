import { type Abbreviations, wordList } from './abbreviations.ts';

/** French. Written from general knowledge of French. */
export const french: Abbreviations = {
  inside: wordList(`
    m mm mme mmes mlle mlles me mgr dr drs pr prof st ste sts stes cf p.ex ex env fig figs tab éd
    hab boul bd av c.-à-d c.à.d tél janv févr juil oct nov déc lt col gén cdt vs
  `),
  either: wordList('etc al av.j.-c apr.j.-c j.-c ap apr s.a r.e.m'),
  beforeNumber: wordList('p pp no n° art chap vol t sect sept cap'),
  openers: wordList(`
    le la les l' un une des il elle ils elles on nous vous je ce cet cette ces c'est ceci cela ça
    en dans sur par pour avec sans sous après avant depuis pendant lors lorsque quand si comme mais
    et ou donc or ni car puis ensuite enfin ainsi cependant toutefois qui que quoi où son sa ses
  `),
};
