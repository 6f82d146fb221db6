import { type Abbreviations, wordList } from './abbreviations.ts';

const openers = wordList(`
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
  mr mrs ms note results data
  `);

/**
 * English. Written from general knowledge of English and of scholarly writing; the journal words
 * after the ISO 4 practice of shortening titles.
 */
export const english: Abbreviations = {
  inside: wordList(`
    mr mrs ms messrs mme mlle dr drs prof profs rev revd hon gen col lt maj capt cpt cdr cmdr sgt
    cpl pvt adm brig gov sen rep reps pres supt insp amb st ste mt ft
    e.g i.e eg ie viz cf vs v.s namely approx ca circa c.f resp esp incl excl ph conc dil aq p.s n.b linn
    fig figs appx eq eqs eqn eqns ref refs supp suppl sect pp pg
    dept univ assoc asst assn natl intl
    clin exp int proc acad j ann arch rev trans nat appl eng engl mol curr
    subsp spp var ssp tel ext attn
    dott dra sra srta dhr mevr
  `),
  either: wordList(`
    etc al inc ltd co corp llc plc jr sr esq bros
    a.m p.m a.d b.c b.c.e c.e ph.d d.phil m.d d.sc m.sc b.sc m.a b.a m.b.a r.n
    biol chem phys med sci bull lett nurs
    psychol psychiatr neurol neurosci immunol microbiol biochem biophys physiol pharmacol
    pathol pediatr surg oncol cardiol genet genom epidemiol endocrinol metab nutr toxicol anat
    environ ecol evol geol geophys astron astrophys comput math technol educ sociol
    econ polit philos linguist commun mater opin symp
    ave blvd rd hwy apt bldg ed eds ibid op.cit loc.cit
  `),
  beforeNumber: wordList(`
    no nos nr vol vols ch chr chap sec art para p l ll n nn app ex div cat ver v pt pts op bk sp
    jan feb mar apr jun jul aug sep sept oct nov dec table tab tabs abb secs chaps max min nos def defs thm thms lem prop props cor
  `),
  openers,
};

/**
 * The few English abbreviations to heed in text of another language, where most of the English list
 * would be ordinary words: names, titles, references.
 */
export const international: Abbreviations = {
  inside: wordList('mr mrs ms dr prof st e.g i.e vs cf fig figs j'),
  either: wordList('etc al inc ltd co corp bros jr sr a.m p.m ph.d'),
  beforeNumber: wordList('no nr vol p pp chr'),
  openers,
};
