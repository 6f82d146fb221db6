import { type Abbreviations, wordList } from './abbreviations.ts';

/**
 * English. Written from general knowledge of English and of scholarly writing; the journal words
 * after the ISO 4 practice of shortening titles.
 */
export const english: Abbreviations = {
  inside: wordList(`
    mr mrs ms messrs mme mlle dr drs prof profs rev revd fr hon gen col lt maj capt cpt cdr cmdr sgt
    cpl pvt adm brig gov sen rep reps pres supt insp amb st ste mt ft
    e.g i.e eg ie viz cf vs v.s v namely approx ca circa c.f resp esp incl excl
    fig figs eq eqs eqn eqns ref refs tab suppl sect par pp pg
    dept univ assoc asst assn bros natl intl
    biol chem phys med clin exp int proc natl acad sci j ann arch bull rev res trans lett
    psychol psychiatr psychiatry neurol neurosci immunol microbiol biochem biophys physiol pharmacol
    pathol pediatr surg oncol cardiol genet genom epidemiol endocrinol metab nutr toxicol anat
    environ ecol evol geol geophys astron astrophys comput math stat appl eng engl technol educ sociol
    econ polit philos hist lang linguist soc assoc commun mater mol curr opin symp conf
    subsp spp sp var cv nov ssp
    tel fax mob ext attn
  `),
  either: wordList(`
    etc al inc ltd co corp llc plc jr sr esq bros
    a.m p.m am pm a.d b.c b.c.e c.e
    u.s u.s.a u.k u.n e.u d.c n.y l.a
    ph.d m.d d.sc m.sc b.sc m.a b.a m.b.a d.d.s d.v.m r.n
    ave blvd rd sq hwy apt bldg
    i.p i.v i.m s.c p.o b.i.d t.i.d q.d
    ed eds trans hrs hr min sec wk wks yr yrs mo mos oz lb lbs ft in gal cal
    ibid op.cit loc.cit s.d s.e s.e.m
  `),
  beforeNumber: wordList(`
    no nos nr vol vols ch chap sec art para p l ll n nn app ex div cat ver v pt pts op bk
    jan feb mar apr jun jul aug sep sept oct nov dec
    mon tue tues wed thu thur thurs fri sat sun
    table
  `),
};

/**
 * Words that often open an English sentence and are seldom part of a name, in lower case. After an
 * abbreviation or an initial they tell that a new sentence begins.
 */
export const englishOpeners = wordList(`
  a an the this that these those there here it its he his she her they their we our you your i my
  in on at by for from with without within during after before since while when where if unless
  although though because as until upon under over between among through throughout despite
  however therefore thus hence moreover furthermore nevertheless nonetheless finally first second
  third next then also additionally besides instead otherwise meanwhile similarly likewise
  conversely consequently accordingly subsequently recently previously currently interestingly
  importantly notably overall together
  to and but or nor so yet not no none neither either both each every all some many most several
  few other others another such one two three
  what which who whom whose why how did do does is are was were has have had can could may might
  must shall should will would let
  mr mrs ms
`);
