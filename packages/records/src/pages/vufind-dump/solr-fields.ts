import type { Span } from '@diglot/text';

/** Fields of VuFind's Solr schema that show in a record, apart from those `DYNAMIC` names. */
const FIELDS: ReadonlySet<string> = new Set(
  (
    '_version_ allfields author author2 author2_fuller author2_role author2_variant author_additional ' +
    'author_corporate author_corporate_role author_facet author_fuller author_role author_sort author_variant ' +
    'building callnumber callnumber-first callnumber-label callnumber-raw callnumber-search callnumber-sort ' +
    'callnumber-subject collection contents container_issue container_reference container_start_page ' +
    'container_title container_volume ctrlnum dateSpan description dewey-full dewey-hundreds dewey-ones ' +
    'dewey-raw dewey-search dewey-sort dewey-tens edition era era_facet first_indexed format fullrecord fulltext ' +
    'genre genre_facet geographic geographic_facet hierarchytype id illustrated institution isbn issn language ' +
    'last_indexed lccn long_lat oclc_num physical publishDate publishDateSort publishPlace publisher ' +
    'recordtype record_format series series2 spelling spellingShingle thumbnail title title_alt title_auth ' +
    'title_full title_fullStr title_full_unstemmed title_new title_old title_short title_sort title_sub topic ' +
    'topic_facet topic_unstemmed url work_keys_str_mv'
  ).split(' '),
);

const DYNAMIC =
  /^[a-z][a-zA-Z0-9]*(?:_[a-zA-Z0-9]+)*_(?:str|str_mv|txt|txt_mv|facet|date|boolean|isn_mv|browse)$/;

/** `author Smith, Jo`, with any white space; `author: Smith, Jo` in a dump that was made more readable. */
const NAME = /^(?<name>[_a-z][\w-]{1,40})(?:[ \t]*[:=][ \t]*|\s+|$)/;

/** The field of the schema that a line opens, by its first 60 code units. */
export function solrFieldName(opening: string): string | undefined {
  const name = NAME.exec(opening)?.groups?.name ?? '';
  return FIELDS.has(name) || DYNAMIC.test(name) ? name : undefined;
}

/** Whether a line is the opening of a field's name, or a name alone. */
export function opensSolrField(line: string): boolean {
  if (!/^[_a-z][\w-]{0,40}$/.test(line)) return false;
  for (const name of FIELDS) if (name.startsWith(line)) return true;
  return false;
}

/** How many of the field lines must be in order for the others to be taken for values. */
const SORTED = 0.8;

/** A field line: its name and where its first value begins. */
export interface FieldLine {
  /** Position in the list of lines. */
  readonly line: number;
  readonly name: string;
  readonly body: number;
}

/**
 * Find the lines that open a field of a Solr dump: `name value`, each further value on a line of its own.
 *
 * A value may open with the name of a field (“language acquisition” among the topics). Dumps are sorted by
 * name: where nearly all field lines are, those out of order are values; so is a second line of one name.
 *
 * @param lines - Trimmed lines.
 */
export function solrFieldLines(text: string, lines: readonly Span[]): FieldLine[] {
  const seen = new Set<string>();
  const found: FieldLine[] = [];
  lines.forEach((span, line) => {
    const match = NAME.exec(text.slice(span.start, Math.min(span.end, span.start + 60)));
    const name = match?.groups?.name;
    if (!match || name === undefined || seen.has(name)) return;
    if (!FIELDS.has(name) && !DYNAMIC.test(name)) return;
    seen.add(name);
    found.push({ line, name, body: span.start + match[0].length });
  });
  const sorted = longestRising(found);
  return sorted.length >= SORTED * found.length ? sorted : found;
}

/** Values of each field: the rest of its line, then each line up to the next field. */
export function solrFields(
  lines: readonly Span[],
  fields: readonly FieldLine[],
  end: number,
): Map<string, Span[]> {
  const values = new Map<string, Span[]>();
  fields.forEach((field, position) => {
    const own = lines[field.line];
    const last = fields[position + 1]?.line ?? end;
    const first = own && field.body < own.end ? [{ start: field.body, end: own.end }] : [];
    values.set(field.name, [...first, ...lines.slice(field.line + 1, last)]);
  });
  return values;
}

/** The longest subsequence in rising order of names, by patience sorting. */
function longestRising(found: readonly FieldLine[]): FieldLine[] {
  const tails: number[] = [];
  const before: number[] = [];
  const name = (index: number | undefined) => found[index ?? -1]?.name ?? '';
  found.forEach((field, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (name(tails[middle]) < field.name) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const rising: FieldLine[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const field = found[at];
    if (field) rising.push(field);
  }
  return rising.reverse();
}
