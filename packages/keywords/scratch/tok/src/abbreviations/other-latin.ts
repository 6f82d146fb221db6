import { type Abbreviations, wordList } from './abbreviations.ts';

/** A few of Italian, Dutch and Portuguese. Written from general knowledge. */
export const otherLatin: Abbreviations = {
  inside: wordList(`
    sig sigg sig.ra sig.na dott dott.ssa prof.ssa ing avv geom arch on es ecc.mo pag pagg
    dhr mevr mw drs ir mr bijv d.w.z o.a t.a.v m.b.v blz
    sr sra srta dr dra prof profª exmo exma eng
  `),
  either: wordList('ecc enz e.d etc s.p.a s.r.l n.v b.v'),
  beforeNumber: wordList('nr núm pág art cap vol'),
};
