/**
 * Symbols of chemical elements in two letters, as written. They stand for names that texts write out where they matter,
 * so that alone they are no keywords: Cu beside copper.
 *
 * **Source:** the periodic table of IUPAC, elements up to uranium, without those that are words as well (As, At, Be, He, In, No).
 *
 * @example
 * import { ELEMENT_SYMBOLS } from '@diglot/words';
 *
 * ['Cu', 'CU', 'In'].map((word) => ELEMENT_SYMBOLS.has(word)); // => [true, false, false]
 */
export const ELEMENT_SYMBOLS: ReadonlySet<string> = new Set(
  (
    'Ac Ag Al Ar Au Ba Bi Br Ca Cd Ce Cl Co Cr Cs Cu Dy Er Eu Fe Fr Ga Gd Ge Hf Hg Ho Ir Kr La Li Lu Mg Mn Mo Na Nb Nd Ne Ni ' +
    'Np Os Pa Pb Pd Pm Po Pr Pt Ra Rb Re Rh Rn Ru Sb Sc Se Si Sm Sn Sr Ta Tb Tc Te Th Ti Tl Tm Xe Yb Zn Zr'
  ).split(' '),
);
