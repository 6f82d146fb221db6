/** RIS reference types and what they are in CSL. Sources: the RIS specification (2011), EndNote's exporter. */
export const RIS_TYPES: Readonly<Record<string, string>> = {
  ABST: 'article-journal', EJOUR: 'article-journal', INPR: 'article-journal', JFULL: 'article-journal',
  JOUR: 'article-journal', MGZN: 'article-magazine', NEWS: 'article-newspaper', PREPRINT: 'article',
  BOOK: 'book', CLSWK: 'book', EBOOK: 'book', EDBOOK: 'book', SER: 'book', CTLG: 'book', MULTI: 'book',
  CHAP: 'chapter', ECHAP: 'chapter', SECT: 'chapter', DICT: 'entry-dictionary', ENCYC: 'entry-encyclopedia',
  CONF: 'paper-conference', CPAPER: 'paper-conference', THES: 'thesis', RPRT: 'report', GOVDOC: 'report',
  PAT: 'patent', STAND: 'standard', DATA: 'dataset', AGGR: 'dataset', COMP: 'software', ELEC: 'webpage',
  WEB: 'webpage', BLOG: 'post-weblog', BILL: 'bill', CASE: 'legal_case', HEAR: 'hearing', LEGAL: 'legal_case',
  STAT: 'legislation', UNBILL: 'bill', ADVS: 'motion_picture', MPCT: 'motion_picture', VIDEO: 'motion_picture',
  SOUND: 'song', MUSIC: 'song', ART: 'graphic', CHART: 'figure', FIGURE: 'figure', EQUA: 'figure', SLIDE: 'speech',
  MAP: 'map', MANSCPT: 'manuscript', UNPB: 'manuscript', ANCIENT: 'classic', ICOMM: 'personal_communication',
  PCOMM: 'personal_communication', PAMP: 'pamphlet', GRNT: 'document', GEN: 'document', DBASE: 'dataset',
  INTV: 'interview', PODC: 'broadcast',
};

/** Types of works that stand alone: what looks like their container is a series. */
export const STANDALONE: ReadonlySet<string> = new Set(
  'book thesis report patent standard dataset software motion_picture song graphic figure map manuscript legal_case legislation bill hearing personal_communication pamphlet classic'.split(
    ' ',
  ),
);
