import type { Span } from '@diglot/text';
import type { RecordDraft } from '../../assemble/draft.ts';
import type { Abstract, Author } from '../../model.ts';
import { reachesEnd } from '../../source/reaches-end.ts';
import type { Source } from '../../source/source.ts';
import { dateAt } from '../../values/dates.ts';
import { addAbstractRepeat, addRepeat } from '../../values/repeats.ts';
import { rightsAt } from '../../values/rights.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * Read the field that joins everything for the spelling checker. For articles of PubMed Central it alone
 * holds the journal, the full date and the rights:
 *
 * ```
 * pubmed-12342022-09-12 Title Authors Journal Topics Abstract Publisher 2022-09-10 /pmc/… Text en © … https://…
 * ^id       ^change           ^after the authors             ^behind the abstract           ^rights
 * ```
 */
export function readSpelling(catalogue: Catalogue, record: RecordDraft): void {
  const [span] = catalogue.field('spelling');
  if (!span) return;
  const { source } = catalogue;
  const finder = new Finder(source, span);
  const id = catalogue.field('id')[0];
  if (id) readChange(catalogue, record, span, catalogue.text(id));
  const hasTitle = addTitle(record, finder);
  const authorsEnd = addAuthors(record, finder);
  const body = addAbstract(record, finder);
  const topicStart = addTopics(record, finder, authorsEnd, body.start);
  if (hasTitle) addJournal(catalogue, record, { start: authorsEnd, end: topicStart });
  addPublication(catalogue, record, { start: body.end, end: span.end });
}

/** Finds texts inside the field, each at or after the last. */
class Finder {
  readonly source: Source;
  readonly span: Span;
  at: number;

  constructor(source: Source, span: Span) {
    this.source = source;
    this.span = span;
    this.at = span.start;
  }

  find(text: string, from = this.at): Span | undefined {
    const start = text === '' ? -1 : this.source.text.slice(from, this.span.end).indexOf(text);
    return start < 0 ? undefined : { start: from + start, end: from + start + text.length };
  }

  value({ start, end }: Span) {
    return this.source.valueAt(start, end, { field: 'spelling' });
  }
}

function readChange(
  { text, source }: Catalogue,
  record: RecordDraft,
  span: Span,
  id: string,
): void {
  if (!text(span).startsWith(id)) return;
  const at = record.identifiers.findIndex(({ type }) => type === 'local');
  const known = record.identifiers[at];
  const end = span.start + id.length;
  if (known)
    record.identifiers[at] = addRepeat(
      known,
      source.valueAt(span.start, end, { field: 'spelling' }),
    );
  const change = /^\d{4}-\d{2}-\d{2}(?=\s|$)/.exec(source.text.slice(end, end + 11));
  if (change) record.extra.recordChangeDate = change[0];
}

function addTitle(record: RecordDraft, finder: Finder): boolean {
  const [title] = record.titles;
  const found = title && finder.find(title.value);
  if (!title || !found) return false;
  record.titles[0] = addRepeat(title, finder.value(found));
  finder.at = found.end;
  return true;
}

/** @returns Where the authors end; where the title ends when one of them is not there. */
function addAuthors(record: RecordDraft, finder: Finder): number {
  record.authors = record.authors.map((author): Author => {
    const found = finder.find(author.value);
    // The next author follows at once; a name further on is a mention.
    if (!found || found.start > finder.at + 3) return author;
    finder.at = found.end;
    return addRepeat(author, finder.value(found));
  });
  return finder.at;
}

function addAbstract(record: RecordDraft, finder: Finder): Span {
  const [abstract] = record.abstracts;
  const found = abstract && finder.find(abstract.value);
  if (!abstract || !found)
    return abstractOpening(abstract, finder) ?? beforePublication(record, finder);
  record.abstracts[0] = addAbstractRepeat(abstract, finder.source, finder.value(found));
  return found;
}

/** Fewest code units by which the opening of an abstract is known again. */
const OPENING = 8;

/** Where the text ends inside the abstract: from its opening on. */
function abstractOpening(
  abstract: Abstract | undefined,
  { source, span, at }: Finder,
): Span | undefined {
  if (!abstract || !reachesEnd(source.text, span.end)) return undefined;
  const rest = source.text.slice(at, span.end);
  const start = rest.indexOf(abstract.value.slice(0, OPENING));
  const isOpening = start >= 0 && abstract.value.startsWith(rest.slice(start));
  return isOpening ? { start: at + start, end: span.end } : undefined;
}

/** Without an abstract: the empty place before the publisher, or the date behind it. */
function beforePublication({ journal }: RecordDraft, { source, span, at }: Finder): Span {
  const date = TAIL.exec(source.text.slice(at, span.end));
  if (!date) return { start: span.end, end: span.end };
  const to = at + date.index;
  const publisher = journal?.publisher?.value ?? '';
  const end = source.trim(at, to).end;
  const start =
    publisher !== '' && source.text.slice(at, end).endsWith(publisher)
      ? end - publisher.length
      : end;
  return { start, end: start };
}

/** @returns Where the topics before the abstract begin. */
function addTopics(record: RecordDraft, finder: Finder, from: number, to: number): number {
  let start = to;
  // Backwards, since a journal may be called like a topic.
  for (let index = record.keywords.length - 1; index >= 0; index--) {
    const keyword = record.keywords[index];
    const before = finder.source.trim(from, start).end;
    if (!keyword || before - keyword.value.length < from) continue;
    const place = before - keyword.value.length;
    if (finder.source.text.slice(place, before) !== keyword.value) continue;
    const copy = finder.source.valueAt(place, before, { field: 'spelling' });
    record.keywords[index] = addRepeat(keyword, copy);
    start = place;
  }
  return start;
}

/** Longest name of a journal that is believed, in code units. */
const JOURNAL_MAX = 150;

function addJournal({ source }: Catalogue, record: RecordDraft, between: Span): void {
  const { start, end } = source.trim(between.start, between.end);
  // Only between the last author and the abstract is a name known to be the journal's.
  const last = record.authors.at(-1)?.prov.at(-1);
  const known = last?.field === 'spelling' && between.end < source.text.length;
  if (!known || start >= end || end - start > JOURNAL_MAX) return;
  const title = source.valueAt(start, end, { field: 'spelling' });
  const journal = record.journal ?? { title: null, volume: null, issue: null };
  if (!journal.title) record.journal = { ...journal, title };
  else if (journal.title.value === title.value) {
    record.journal = { ...journal, title: addRepeat(journal.title, title) };
  }
}

const TAIL = /(?<date>(?:1[89]|20)\d{2}-\d{2}-\d{2})\s+(?:\/pmc\/|\/pubmed\/|https?:)/d;
const RIGHTS =
  /(?:Copyright\s{0,9})?(?:©|\(c\))[\s\S]{0,300}?https?:\/\/creativecommons\.org\/(?:licenses\/[a-z-]{1,20}\/\d\.\d|publicdomain\/zero\/1\.0)\/?/i;
const HOLDER = /(?:Copyright\s{0,9})?(?:©|\(c\))[^.;©]{0,120}?(?:1[89]|20)\d{2}(?!\d)/i;

/** Publisher, full date and rights, behind the abstract. */
function addPublication({ source }: Catalogue, record: RecordDraft, { start, end }: Span): void {
  const text = source.text.slice(start, end);
  const tail = TAIL.exec(text);
  const place = tail?.indices?.groups?.date;
  const date = place && dateAt(source, start + place[0], start + place[1], 'spelling');
  if (date) {
    const earlier = record.issued;
    record.issued =
      earlier && earlier.raw !== date.raw ? { ...date, alternatives: [earlier] } : date;
  }
  const { journal } = record;
  const at = journal?.publisher ? text.indexOf(journal.publisher.value) : -1;
  if (journal?.publisher && at >= 0 && (!place || at < place[0])) {
    const to = start + at + journal.publisher.value.length;
    const copy = source.valueAt(start + at, to, { field: 'spelling' });
    record.journal = { ...journal, publisher: addRepeat(journal.publisher, copy) };
  }
  const rights = RIGHTS.exec(text) ?? HOLDER.exec(text);
  if (!rights) return;
  const from = start + rights.index;
  record.rights = rightsAt(source, from, from + rights[0].length, 'spelling');
}
