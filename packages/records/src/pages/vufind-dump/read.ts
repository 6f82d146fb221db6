import type { Diagnostic, Span } from '@diglot/text';
import { beforeOpening } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { entitySource } from '../../source/entity-source.ts';
import { linesOf, trimSpan } from '../../source/source.ts';
import { startsOf } from '../../source/starts-of.ts';
import { catalogueLabel, isHeading, isLoading, opensCatalogueLabel } from './labels.ts';
import { readCatalogueRecord } from './record.ts';
import { type FieldLine, opensSolrField, solrFieldLines, solrFieldName } from './solr-fields.ts';

/** Fields that only a Solr dump of VuFind holds. */
const SIGNATURE =
  /^(?:_version_|author_facet|spellingShingle|title_fullStr|title_full_unstemmed|record_format|work_keys_str_mv|title_auth|publishDateSort|author_sort|collection|institution)[\s:=]/gm;

/**
 * A record of a VuFind catalogue, scraped: the page with its labels in the language of the interface, then
 * the fields of the search index.
 */
export const catalogueDump: Reader = {
  format: 'vufind-dump',
  boundaries: { by: 'starts' },
  readableEnd: beforeOpening((line) =>
    opensCatalogueLabel(line) || opensSolrField(line) ? line.length : 0,
  ),
  detect(head) {
    const fields = new Set(
      Array.from(head.matchAll(SIGNATURE), ([name]) => name.replace(/(?<![\s:=])[\s:=]+$/, '')),
    );
    if (fields.size >= 3) return 0.97;
    const labels = new Set<string>();
    let loading = false;
    let headings = 0;
    let opened = 0;
    let count = 0;
    for (const line of nonBlankLines(head)) {
      if (++count > 80) break;
      const content = head.slice(line.start, line.end);
      const label = catalogueLabel(content);
      if (label) labels.add(label.kind);
      if (solrFieldName(content.slice(0, 60)) !== undefined) opened++;
      if (isLoading(content)) loading = true;
      if (isHeading(content)) headings++;
    }
    // A short dump: fields of the index, one of them in no other format.
    if (fields.size > 0 && opened >= 6) return 0.8;
    const page = labels.size + headings + (loading ? 2 : 0) + fields.size;
    return labels.size >= 2 && page >= 5 ? 0.8 : loading && page >= 3 ? 0.3 : 0;
  },
  read(given) {
    const diagnostics: Diagnostic[] = [];
    const source = entitySource(given, diagnostics);
    const pages = splitPages(source.text, [...nonBlankLines(source.text)]);
    const records = pages.map((lines) => readCatalogueRecord(source, lines, diagnostics));
    return { records, diagnostics, starts: startsOf(source, pages) };
  },
};

function* nonBlankLines(text: string): Generator<Span> {
  for (const line of linesOf(text)) {
    const span = trimSpan(text, line.start, line.end);
    if (span.start < span.end) yield span;
  }
}

/** A record begins at the line shown while loading; without one, behind the last field of the one before. */
function splitPages(text: string, lines: readonly Span[]): Span[][] {
  const pages: Span[][] = [];
  let page: Span[] = [];
  for (const line of lines) {
    const content = text.slice(line.start, Math.min(line.end, line.start + 40));
    if (isLoading(content) && page.length > 0) {
      pages.push(page);
      page = [];
    }
    page.push(line);
  }
  if (page.length > 0) pages.push(page);
  return pages.flatMap((one) => splitDumps(text, one)).filter((one) => one.length > 0);
}

/** Fewest other fields between two that open a dump, where it is not `_version_`. */
const FIELDS_MIN = 4;

function splitDumps(text: string, lines: readonly Span[]): Span[][] {
  const dumps = dumpStarts(text, lines);
  if (dumps.length < 2) return [[...lines]];
  const parts: Span[][] = [];
  let from = 0;
  dumps.slice(1).forEach((next, position) => {
    const own = lines.slice(dumps[position], next);
    const end = (dumps[position] ?? 0) + endOfDump(text, own, solrFieldLines(text, own));
    parts.push(lines.slice(from, end));
    from = end;
  });
  parts.push(lines.slice(from));
  return parts;
}

/** Lines that open a dump: `_version_`, the first by name; without it the field that stands first. */
function dumpStarts(text: string, lines: readonly Span[]): number[] {
  const starts: number[] = [];
  let name: string | undefined;
  let between = 0;
  for (const [index, line] of lines.entries()) {
    const found = solrFieldName(text.slice(line.start, Math.min(line.end, line.start + 60)));
    if (found === undefined) continue;
    name ??= found;
    if (found === name && (starts.length === 0 || name === '_version_' || between >= FIELDS_MIN)) {
      starts.push(index);
      between = 0;
    } else between++;
  }
  return starts;
}

/** How many lines belong to a dump: the values of its last field are of one kind. */
function endOfDump(text: string, lines: readonly Span[], fields: readonly FieldLine[]): number {
  const last = fields.at(-1);
  if (!last) return lines.length;
  const value =
    last.name === 'url' ? /^https?:/ : last.name === 'work_keys_str_mv' ? /^AT \S+ \S+$/ : /^(?!)/;
  let end = last.line + 1;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (!line || !value.test(text.slice(line.start, line.end))) break;
  }
  return end;
}
