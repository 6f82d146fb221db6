import { namesFor } from '../extra-names.ts';

/** BibLaTeX fields that a record keeps in `extra` under their own names. Source: the biblatex manual 3.20, §2.2. */
const FIELDS =
  'subtitle titleaddon shorttitle origtitle booktitleaddon series edition version number part chapter volumes type ' +
  'eventtitle eventdate organization howpublished origdate origlanguage origpublisher origlocation pubstate urldate ' +
  'library note addendum annotation entryset';

/** For each field the names under which its value may be in `extra`, its own first; `venue` is a word of ours too. */
export const BIBTEX_EXTRA: ReadonlyMap<string, readonly string[]> = new Map([
  ...FIELDS.split(' ').map((field) => [field, namesFor(field)] as const),
  ['venue', ['event-place']],
]);

/** The annotation of the field `author` that holds the authors' ORCIDs. */
export const ORCIDS = 'author+an:orcid';
