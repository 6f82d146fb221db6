import { opensCitationLabel } from '../pages/citation-page-zh/labels.ts';
import { opensCatalogueLabel } from '../pages/vufind-dump/labels.ts';
import { opensSolrField } from '../pages/vufind-dump/solr-fields.ts';

/** Longest end of a text that is looked at, in code units. */
const LAST_MAX = 400;

/** The opening of a tag line of each tagged format. A whole tag without a value is no opening. */
const TAG_OPENINGS: Readonly<Record<string, RegExp>> = {
  ris: /^[ \t]{0,4}(?!E[RF])[A-Z][A-Z0-9]? {0,2}$/,
  medline: /^[A-Z][A-Z0-9]{0,4} *$/,
  ovid: /^[ \t]{0,2}(?:[A-Z][A-Z0-9]? {0,2}-?|<\d{0,5}\.? ?)$/,
  'wos-tagged': /^[A-Z]$/,
  refworks: /^[A-Z]$/,
  refer: /^[ \t]{0,4}%$/,
  noteexpress: /^[ \t]{0,4}\{[^{}]{0,60}\}?[ \t]*$/,
  'e-study': /^[ \t]{0,4}[A-Z][A-Za-z]{0,20}(?:-[\u3400-\u9fff]{0,10})?$/,
};

const XML: ReadonlySet<string> = new Set([
  'pubmed-xml',
  'jats',
  'crossref-xml',
  'endnote-xml',
  'marcxml',
]);

/** `ISRCTN12`, `NC`, `ChiCTR20`: a registration that has just begun. */
const REGISTRATION =
  /^(?:I|IS|ISR|ISRC|ISRCT|ISRCTN\d{0,7}|N|NC|NCT\d{0,7}|C|Ch|Chi|ChiC|ChiCT|ChiCTR[-A-Z\d]{0,9})$/;

/** `• [2`: a related paper without its title. */
const RELATED = /^\s*(?:[•·●▪*]\s*(?:\[\s?\d{0,4}\s?\]?\s*)?|\[\s?\d{0,4})$/;

/** In BibTeX: half an “and”, half a command, a macro of which more may follow. */
const BIBTEX = /(?:(?<=[^\s{(,=])\s+an?d?|\{?\\[A-Za-z]{0,12}|(?<==\s{0,4})[A-Za-z]\w{0,30})$/;

const PAGE_LABELS = ['abstract', 'keywords', 'title', 'authors', '摘要', '关键词', '标题', '作者'];

/** On a first page: half a label behind the keywords. */
const PAGE = /\s[【[]?(?:中图?分?类?|分类?|文献?标?[识志]?|文章?编?)$/;

/** How much of the last line of a first page is left out: a label or half of one, or a formula that is not closed. */
function pageEnd(line: string): number {
  const opening = line.replace(/[\s【[]+/g, '').toLowerCase();
  if (PAGE_LABELS.some((label) => label !== opening && label.startsWith(opening)))
    return line.length;
  const isOpen = line.split('$').length % 2 === 0;
  return isOpen ? line.length - line.lastIndexOf('$') : (PAGE.exec(line)?.[0].length ?? 0);
}

/**
 * Where what can be read of a text ends: before the opening of a label, a tag or a name of a field that the end
 * of the text cuts off, and that would be taken for a value.
 *
 * Only the last line is looked at, when nothing ends it.
 */
export function cutEnd(format: string, text: string): number {
  const from = Math.max(0, text.length - LAST_MAX);
  const end = text.slice(from);
  if (XML.has(format)) {
    const tag = /(?:<[A-Za-z/!?][^<>]*|<|&#?[A-Za-z0-9]{0,8})$/.exec(end);
    return tag ? from + tag.index : text.length;
  }
  const line = /[^\r\n]*$/.exec(end)?.[0] ?? '';
  const start = text.length - line.length;
  if (line.trim() === '' || start === 0) return text.length;
  if (format === 'bibtex') return text.length - (BIBTEX.exec(line)?.[0].length ?? 0);
  if (format === 'first-page') return text.length - pageEnd(line);
  return isOpening(format, line) ? start : text.length;
}

function isOpening(format: string, line: string): boolean {
  const tag = TAG_OPENINGS[format];
  if (tag) return tag.test(line);
  switch (format) {
    case 'citation-page-zh':
      return opensCitationLabel(line) || RELATED.test(line);
    case 'vufind-dump':
      return opensCatalogueLabel(line) || opensSolrField(line);
    case 'pubmed-text':
      return REGISTRATION.test(line);
    default:
      return false;
  }
}
