import type { Diagnostic, Language, Span } from '@diglot/text';
import { emptyRecord, type RecordDraft } from '../../assemble/draft.ts';
import { reporter } from '../../source/report.ts';
import type { Source } from '../../source/source.ts';
import { languageOf } from '../../values/language.ts';
import { languageCode } from '../../values/language-code.ts';
import { publicationType } from '../../values/publication-types.ts';
import type { Catalogue } from './catalogue.ts';
import { addPageIdentifiers, readSolrIdentifiers } from './identifiers.ts';
import { readAuthors, readTitles, readTopics } from './names.ts';
import { cataloguePage } from './page.ts';
import { solrFieldLines, solrFields } from './solr-fields.ts';
import { readSpelling } from './spelling-field.ts';
import { readAbstract, readPublication } from './texts.ts';

/** Fields that repeat others in a form for searching, and those that have a place in the record. */
const READ =
  /^(?:_version_|allfields|author|author2|author_corporate|author_(?:facet|sort|variant)|author2_variant|collection|container_(?:title|volume|issue|start_page)|description|format|fullrecord|fulltext|id|institution|isbn|issn|language|publishDate\w*|publisher|record_format|recordtype|spelling|spellingShingle|thumbnail|title\w*|topic\w*|url|work_keys_str_mv)$/;

/** Read one record from its lines, trimmed, none blank. */
export function readCatalogueRecord(
  source: Source,
  lines: readonly Span[],
  diagnostics: Diagnostic[],
): RecordDraft {
  const { text } = source;
  const record = emptyRecord();
  const fieldLines = solrFieldLines(text, lines);
  const fields = solrFields(lines, fieldLines, lines.length);
  const page = cataloguePage(text, lines.slice(0, fieldLines[0]?.line ?? lines.length));
  const catalogue: Catalogue = {
    source,
    page,
    field: (name) => fields.get(name) ?? [],
    text: ({ start, end }) => text.slice(start, end),
    report: reporter(source, diagnostics),
  };
  record.language = workLanguage(catalogue);
  readTitles(catalogue, record);
  readAuthors(catalogue, record);
  readTopics(catalogue, record);
  readSolrIdentifiers(catalogue, record);
  addPageIdentifiers(catalogue, record);
  readAbstract(catalogue, record);
  readPublication(catalogue, record);
  readExtra(catalogue, fields, record);
  readSpelling(catalogue, record);
  const formats = [...catalogue.field('format'), ...(page.labels.get('format') ?? [])];
  record.type = publicationType(formats.map(catalogue.text));
  return record;
}

/** As declared by the index or the page; else that of the title. */
function workLanguage({ field, page, text }: Catalogue): Language {
  const declared = [...field('language'), ...(page.labels.get('language') ?? [])].map(text);
  for (const name of declared) {
    const code = languageCode(name);
    if (code) return code;
  }
  const title = field('title')[0] ?? page.heading;
  return title ? languageOf(text(title)) : 'und';
}

function readExtra(
  { field, page, text }: Catalogue,
  fields: ReadonlyMap<string, readonly Span[]>,
  record: RecordDraft,
): void {
  const formats = field('format').map(text);
  if (formats.length > 0) record.extra.formats = formats;
  const single = [
    ['collection', 'collection'],
    ['institution', 'institution'],
    ['recordFormat', 'record_format'],
    ['solrVersion', '_version_'],
  ] as const;
  for (const [key, name] of single) {
    const [value] = field(name);
    if (value) record.extra[key] = text(value);
  }
  for (const [name, values] of fields) {
    if (READ.test(name) || values.length === 0) continue;
    const written = values.map(text);
    record.extra[name] = written.length === 1 ? (written[0] ?? '') : written;
  }
  for (const kind of ['series', 'edition', 'physical'] as const) {
    const written = (page.labels.get(kind) ?? []).map(text);
    const known = new Set([...field(kind)].map(text));
    const fresh = written.filter((value) => !known.has(value));
    if (fresh.length > 0) record.extra[kind] ??= fresh.length === 1 ? (fresh[0] ?? '') : fresh;
  }
  if (page.unread.length > 0) record.extra.page = page.unread.map(text);
}
