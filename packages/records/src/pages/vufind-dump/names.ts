import type { Span } from '@diglot/text';
import type { RecordDraft } from '../../assemble/draft.ts';
import type { Author, Title, Value } from '../../model.ts';
import { trimSpan } from '../../source/source.ts';
import { authorAt } from '../../values/authors.ts';
import { keywordLanguages, languageIn, languageOf } from '../../values/language.ts';
import type { NameParts } from '../../values/names/name-parts.ts';
import { LIFE_DATES, parseName } from '../../values/names/names.ts';
import { addRepeat } from '../../values/repeats.ts';
import type { Catalogue } from './catalogue.ts';

const TITLE_COPIES = [
  'title_full',
  'title_fullStr',
  'title_full_unstemmed',
  'title_short',
  'spellingShingle',
];

/** The title of the index or, without one, the heading of the page; equal copies are repeats. */
export function readTitles(catalogue: Catalogue, record: RecordDraft): void {
  const { source, field, page, report } = catalogue;
  const titleIn = ['title', 'title_full', 'title_short'].find((name) => field(name).length > 0);
  const [own] = titleIn ? field(titleIn) : [];
  const place = own ?? page.heading;
  if (!place) {
    report('no-title', 'The record gives no title.');
    return;
  }
  let title: Value = source.valueAt(place.start, place.end, { field: own ? titleIn : 'heading' });
  if (own && page.heading) title = addRepeat(title, valueIn(catalogue, page.heading, 'heading'));
  for (const name of TITLE_COPIES) {
    for (const copy of field(name)) title = addRepeat(title, valueIn(catalogue, copy, name));
  }
  const lang = languageIn(title.value, record.language);
  const role = lang === record.language || record.language === 'und' ? 'original' : 'translation';
  record.titles = [{ ...title, lang, role } satisfies Title];
  for (const other of field('title_alt')) {
    const value = valueIn(catalogue, other, 'title_alt');
    const language = languageOf(value.value);
    if (value.value === title.value || language === lang) continue;
    record.titles.push({ ...value, lang: language, role: 'translation' });
  }
}

function valueIn({ source }: Catalogue, { start, end }: Span, field: string): Value {
  return source.valueAt(start, end, { field });
}

/** Authors of the index, each with its repeats; without any, those of the page. */
export function readAuthors(catalogue: Catalogue, record: RecordDraft): void {
  const { source, field, text } = catalogue;
  const lists = [
    ['author', field('author')],
    ['author2', field('author2')],
    ['author_corporate', field('author_corporate')],
  ] as const;
  const own = lists.flatMap(([name, spans]) => spans.map((span) => ({ name, span })));
  const seen = new Set<string>();
  const found: Author[] = [];
  for (const { name, span } of own) {
    const written = text(span);
    if (seen.has(written)) continue;
    seen.add(written);
    const parts = name === 'author_corporate' ? organization(written) : parseName(written);
    found.push(authorAt(source, span.start, span.end, found.length + 1, { field: name, parts }));
  }
  const labelled = pageAuthors(
    catalogue,
    found.map(({ value }) => value),
  );
  if (found.length === 0) {
    record.authors = labelled;
    return;
  }
  const copies = new Map<string, Value[]>();
  const add = (value: Value) =>
    copies.set(value.value, [...(copies.get(value.value) ?? []), value]);
  for (const name of ['author_facet', 'spellingShingle', 'author_sort']) {
    for (const copy of field(name)) add(valueIn(catalogue, copy, name));
  }
  for (const author of labelled) add(author);
  record.authors = found.map((author) =>
    (copies.get(author.value) ?? []).reduce<Author>((one, copy) => addRepeat(one, copy), author),
  );
  const stranger = labelled.find(({ value }) => !seen.has(value));
  if (stranger) {
    const message = `The page names ${stranger.value}, the index does not.`;
    catalogue.report('authors-differ', message, stranger.prov[0]);
  }
}

function organization(name: string): NameParts {
  return { family: name, given: '', kind: 'organization' };
}

/**
 * Authors of the page: `Family, Given, Family, Given`. Known names are found as they stand; without any,
 * every two comma parts are one author.
 */
function pageAuthors(
  { source, page, text, report }: Catalogue,
  known: readonly string[],
): Author[] {
  const found: Author[] = [];
  for (const kind of ['authors', 'otherAuthors', 'corporateAuthors'] as const) {
    for (const line of page.labels.get(kind) ?? []) {
      const spans = kind === 'corporateAuthors' ? [line] : nameSpans(text(line), line, known);
      for (const span of spans) {
        found.push(
          authorAt(source, span.start, span.end, found.length + 1, {
            field: line.label,
            parts: kind === 'corporateAuthors' ? organization(text(span)) : parseName(text(span)),
          }),
        );
      }
      const commas = text(line).split(',').length;
      if (spans.length > 1 && commas >= spans.length * 2 && known.length === 0) {
        report(
          'authors-comma-ambiguous',
          `${commas} comma parts were read as ${spans.length} authors.`,
          line,
        );
      }
    }
  }
  return found;
}

function nameSpans(written: string, line: Span, known: readonly string[]): Span[] {
  const parts: Span[] = [];
  let from = 0;
  const cut = (to: number) => {
    parts.push(trimSpan(written, from, to));
    from = to + 1;
  };
  for (let at = 0; at < written.length; at++)
    if (/[,;\uff0c\uff1b\u3001]/.test(written[at] ?? '')) cut(at);
  cut(written.length);
  const shift = ({ start, end }: Span) => ({ start: line.start + start, end: line.start + end });
  const names = new Set(known);
  const paired: Span[] = [];
  const separate = /[;\uff1b\u3001]/.test(written) || /\p{Script=Han}/u.test(written);
  for (let index = 0; index < parts.length; index++) {
    const one = parts[index];
    const two = parts[index + 1];
    if (!one || one.start === one.end) continue;
    const three = parts[index + 2];
    const dated =
      three && LIFE_DATES.test(written.slice(three.start, three.end)) ? three : undefined;
    const both = two && { start: one.start, end: (dated ?? two).end };
    const isKnown = both && names.has(written.slice(both.start, both.end));
    const alone = separate || names.has(written.slice(one.start, one.end));
    if (both && (isKnown || !alone)) {
      paired.push(both);
      index += dated ? 2 : 1;
    } else paired.push(one);
  }
  return paired.map(shift);
}

/** Topics of the index; without any, the subjects of the page. */
export function readTopics(catalogue: Catalogue, record: RecordDraft): void {
  const { field, page } = catalogue;
  const seen = new Map<string, number>();
  const add = (span: Span, name: string, onlyRepeat: boolean) => {
    const value = valueIn(catalogue, span, name);
    const known = record.keywords[seen.get(value.value) ?? -1];
    if (known) record.keywords[seen.get(value.value) ?? -1] = addRepeat(known, value);
    else if (!onlyRepeat) {
      seen.set(value.value, record.keywords.length);
      record.keywords.push({ ...value, lang: 'und', scheme: 'topic' });
    }
  };
  for (const topic of field('topic')) add(topic, 'topic', false);
  for (const subject of page.labels.get('subjects') ?? [])
    add(subject, subject.label, field('topic').length > 0);
  for (const copy of [...field('topic_facet'), ...field('spellingShingle')])
    add(copy, 'spellingShingle', true);
  // Topics are often the publisher's sections, in English whatever the work is in.
  const languages = keywordLanguages(record.keywords.map(({ value }) => value));
  record.keywords = record.keywords.map((keyword, index) => ({
    ...keyword,
    lang: languages[index] ?? 'und',
  }));
}
