import { lookupTable } from '@diglot/text';
import { isCslType } from '../../values/publication-types.ts';

/**
 * Entry types of BibTeX and BibLaTeX and the CSL types they are, one table for reading and writing: of several entry
 * types for one CSL type the first is written. Source: the biblatex manual 3.20, §2.1 (with the types that its default
 * data model names and its styles print as `misc`); BibTeX's and hyperref's own.
 */
const ENTRY_TYPES: readonly (readonly [entry: string, csl: string])[] = [
  ['article', 'article-journal'],
  ['book', 'book'],
  ['mvbook', 'book'],
  ['collection', 'book'],
  ['mvcollection', 'book'],
  ['proceedings', 'book'],
  ['mvproceedings', 'book'],
  ['reference', 'book'],
  ['mvreference', 'book'],
  ['manual', 'book'],
  ['incollection', 'chapter'],
  ['inbook', 'chapter'],
  ['bookinbook', 'chapter'],
  ['suppbook', 'chapter'],
  ['suppcollection', 'chapter'],
  ['inproceedings', 'paper-conference'],
  ['conference', 'paper-conference'],
  ['thesis', 'thesis'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['report', 'report'],
  ['techreport', 'report'],
  ['online', 'webpage'],
  ['electronic', 'webpage'],
  ['www', 'webpage'],
  ['patent', 'patent'],
  ['dataset', 'dataset'],
  ['software', 'software'],
  ['unpublished', 'manuscript'],
  ['inreference', 'entry-encyclopedia'],
  ['periodical', 'periodical'],
  ['booklet', 'pamphlet'],
  ['standard', 'standard'],
  ['jurisdiction', 'legal_case'],
  ['legislation', 'legislation'],
  ['movie', 'motion_picture'],
  ['video', 'motion_picture'],
  ['music', 'song'],
  ['artwork', 'graphic'],
  ['image', 'figure'],
  ['performance', 'performance'],
  ['letter', 'personal_communication'],
  ['review', 'review'],
  ['misc', 'document'],
];

const CSL_OF: Readonly<Record<string, string>> = lookupTable(Object.fromEntries(ENTRY_TYPES));
const ENTRY_OF: Readonly<Record<string, string>> = lookupTable({
  ...Object.fromEntries(ENTRY_TYPES.map(([entry, csl]) => [csl, entry]).reverse()),
  // Written as what is nearest; `entrysubtype` says which it is.
  'article-magazine': 'article',
  'article-newspaper': 'article',
  article: 'online',
  'post-weblog': 'online',
  post: 'online',
  'entry-dictionary': 'inreference',
  entry: 'inreference',
  bill: 'legislation',
  regulation: 'legislation',
  treaty: 'legislation',
  'review-book': 'review',
});

/** Short words of BibLaTeX's users for two kinds of article. */
const SUBTYPES: Readonly<Record<string, string>> = lookupTable({
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
});
const CSL_OF_SUBTYPE: Readonly<Record<string, string>> = lookupTable(
  Object.fromEntries(Object.entries(SUBTYPES).map(([csl, word]) => [word, csl])),
);

/** The CSL type of an entry type, and of its `entrysubtype` where that names one; `document` of one that is not known. */
export function cslType(entry: string, subtype = ''): string {
  const named = CSL_OF_SUBTYPE[subtype] ?? (isCslType(subtype) ? subtype : undefined);
  return named ?? CSL_OF[entry] ?? 'document';
}

/** The entry type of a CSL type, and the `entrysubtype` by which it is told from others of that type. */
export function entryType(csl: string): { readonly entry: string; readonly subtype?: string } {
  const entry = ENTRY_OF[csl] ?? 'misc';
  return cslType(entry) === csl ? { entry } : { entry, subtype: SUBTYPES[csl] ?? csl };
}
