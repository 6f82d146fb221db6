import { type Abbreviations, wordList } from './abbreviations.ts';

/** German. Written from general knowledge of German. */
export const german: Abbreviations = {
  inside: wordList(`
    z.b z.t z.zt d.h u.a.m v.a i.d.r i.a o.g s.o s.u u.u m.e b.z.w bzw bspw vgl ca evtl ggf sog inkl
    exkl zzgl abzgl max mind gem lt bzgl betr dr prof dipl ing hr fr frl st tel fa nr abb tab abs art
    bd hrsg hg jg jh geb gest gegr verh ehem dt engl frz lat griech ital span russ österr schweiz
    allg insb insbes sen jun kath ev wiss vorm nachm urspr zool bot chem phys med jur phil
    az jan feb mär apr jun jul aug sept okt nov dez mo di mi do fr sa so
  `),
  either: wordList('usw etc u.a u.ä o.ä u.s.w str jh jhd v.chr n.chr chr mio mrd mill std'),
  beforeNumber: wordList('s z no nos kap anm anl ziff § rn'),
};
