import type { Entry, Slot } from '../../assemble/entry.ts';
import { hasTag, OPENS_XML } from '../../reader/openings.ts';
import { beforeOpenTag } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import type { Source } from '../../source/source.ts';
import { languageCode } from '../../values/language-code.ts';
import { entryOf, personEntry, readXml, spanningEntry, textOf } from '../../xml/xml-entries.ts';
import type { XmlElement } from '../../xml/xml-nodes.ts';
import { descendants, find, findAll } from '../../xml/xml-paths.ts';
import { restEntries } from './rest.ts';

/** Elements that describe one work, the innermost first, and their CSL type. */
const WORKS: readonly (readonly [string, string])[] = [
  ['journal_article', 'article-journal'],
  ['conference_paper', 'paper-conference'],
  ['content_item', 'chapter'],
  ['component', 'document'],
  ['dissertation', 'thesis'],
  ['report-paper', 'report'],
  ['standard', 'standard'],
  ['dataset', 'dataset'],
  ['posted_content', 'article'],
  ['peer_review', 'review'],
  ['book', 'book'],
  ['journal', 'periodical'],
];

/** What a book, report, journal or conference says of itself. */
const METADATA = [
  'journal_metadata',
  'journal_issue',
  'proceedings_metadata',
  'proceedings_series_metadata',
  'event_metadata',
  'book_metadata',
  'book_series_metadata',
  'book_set_metadata',
  'report-paper_metadata',
  'report-paper_series_metadata',
  'standard_metadata',
  'database_metadata',
  'series_metadata',
];

/** Crossref's deposit format (`unixref`), as its DOI resolver returns it. */
export const crossrefXml: Reader = {
  format: 'crossref-xml',
  opens: OPENS_XML,
  boundaries: { by: 'marks', after: /<\/doi_record>/g },
  readableEnd: beforeOpenTag,
  detect: (head) => (hasTag(head, /<(?:doi_records?|crossref_result|crossref)\b/) ? 0.97 : 0),
  read: (source) => readXml(source, ['doi_record', 'crossref'], recordEntries),
};

function recordEntries(source: Source, record: XmlElement): (Entry | undefined)[] {
  const found = workIn(record);
  if (!found) return [];
  const { work, type } = found;
  const whole = [
    'journal',
    'conference',
    'book',
    'report-paper',
    'standard',
    'sa_component',
    'database',
  ].flatMap((name) => descendants([record], name))[0];
  const around = METADATA.flatMap((name) => findAll(whole, name));
  const own = [
    work,
    ...around.filter(({ name }) => type === 'book' || /report|standard|dissert/.test(name)),
  ];
  const first = (name: string, ...path: string[]) =>
    [work, ...around]
      .map((element) => find(element, name, ...path))
      .find((element) => element !== undefined);
  const language =
    work.attribute('language') ?? around.map((one) => one.attribute('language')).find(Boolean);
  const alone = type === 'book' || type === 'thesis' || type === 'report' || type === 'article';
  const titles = own
    .map((element) => find(element, 'titles'))
    .find((element) => element !== undefined);
  return [
    {
      slot: 'type',
      start: work.start,
      end: work.start,
      field: work.name,
      value: postedType(work, type),
    },
    language
      ? { slot: 'language', start: work.start, end: work.start, field: 'language', value: language }
      : undefined,
    ...findAll(titles, 'title').map((title) => titleEntry(source, title, titles)),
    ...findAll(titles, 'original_language_title').map((title) => {
      const code = languageCode(title.attribute('language') ?? '');
      return entryOf(
        source,
        'title-translation',
        title,
        code === undefined ? {} : { language: code },
      );
    }),
    ...peopleEntries(
      source,
      own.map((element) => find(element, 'contributors')),
    ),
    ...venueEntries(source, around, type),
    postedType(work, type) === 'post-weblog'
      ? entryOf(source, 'venue', find(work, 'institution', 'institution_name'))
      : undefined,
    entryOf(source, 'volume', first('volume') ?? first('journal_volume', 'volume')),
    entryOf(source, 'issue', first('issue')),
    entryOf(source, 'first-page', find(work, 'pages', 'first_page')),
    entryOf(source, 'last-page', find(work, 'pages', 'last_page')),
    ...dateEntries(source, work, around),
    entryOf(
      source,
      'publisher',
      first('publisher', 'publisher_name') ??
        (alone ? first('institution', 'institution_name') : undefined),
    ),
    entryOf(source, 'place', first('publisher', 'publisher_place') ?? first('conference_location')),
    ...['abstract', 'description']
      .flatMap((name) => findAll(work, name))
      .map((abstract) => entryOf(source, 'abstract', abstract)),
    entryOf(
      source,
      'doi',
      find(work, 'doi_data', 'doi') ?? own.map((one) => find(one, 'doi_data', 'doi')).find(Boolean),
    ),
    entryOf(source, 'url', find(work, 'doi_data', 'resource')),
    ...around.flatMap((element) => [
      ...descendants(element.children, 'issn').map((issn) => entryOf(source, 'issn', issn)),
      ...descendants(element.children, 'isbn').map((isbn) => entryOf(source, 'isbn', isbn)),
    ]),
    ...descendants(work.children, 'license_ref')
      .slice(0, 1)
      .map((licence) => entryOf(source, 'rights', licence)),
    ...restEntries(source, work),
  ];
}

function workIn(record: XmlElement): { work: XmlElement; type: string } | undefined {
  for (const [name, type] of WORKS) {
    const work = descendants([record], name)[0];
    if (work) return { work, type };
  }
  return undefined;
}

function postedType(work: XmlElement, type: string): string {
  return work.name === 'posted_content' && work.attribute('type') === 'other'
    ? 'post-weblog'
    : type;
}

function titleEntry(
  source: Source,
  title: XmlElement,
  titles: XmlElement | undefined,
): Entry | undefined {
  const subtitle = find(titles, 'subtitle');
  const value = textOf(source, title);
  const more = textOf(source, subtitle);
  if (more === '' || value.includes(more)) return entryOf(source, 'title', title);
  return spanningEntry(source, 'title', [title, subtitle], `${value}: ${more}`);
}

function peopleEntries(
  source: Source,
  groups: readonly (XmlElement | undefined)[],
): (Entry | undefined)[] {
  const group = groups.find((one) => one !== undefined && one.children.length > 0);
  return (group?.children ?? []).map((person) => {
    const role = person.attribute('contributor_role') ?? 'author';
    const slot: Slot =
      role === 'editor' || role === 'translator'
        ? role
        : role === 'author'
          ? 'author'
          : 'contributor';
    const affiliations = [
      ...findAll(person, 'affiliation'),
      ...findAll(person, 'affiliations', 'institution', 'institution_name'),
    ].map(({ innerStart, innerEnd }) => source.trim(innerStart, innerEnd));
    const orcid = find(person, 'ORCID');
    const more = {
      ...(affiliations.length > 0 && { affiliations }),
      ...(orcid && { orcid: source.trim(orcid.innerStart, orcid.innerEnd) }),
    };
    const translations = findAll(person, 'alt-name')
      .flatMap(({ children }) => children)
      .map((name) => otherName(source, name))
      .filter((entry) => entry !== undefined);
    if (person.name === 'organization')
      return personEntry(source, slot, { family: undefined, organization: person });
    if (person.name !== 'person_name') return undefined;
    return personEntry(
      source,
      slot,
      {
        family: find(person, 'surname'),
        given: find(person, 'given_name'),
        suffix: find(person, 'suffix'),
      },
      { ...more, ...(translations.length > 0 && { translations }) },
    );
  });
}

/** A name in another script: `string-name`, or in parts. */
function otherName(source: Source, name: XmlElement): Entry | undefined {
  const [family, given] = [find(name, 'surname'), find(name, 'given_name')];
  return family
    ? personEntry(source, 'author-translation', { family, given })
    : entryOf(source, 'author-translation', name);
}

function venueEntries(
  source: Source,
  around: readonly XmlElement[],
  type: string,
): (Entry | undefined)[] {
  return around.flatMap((element): (Entry | undefined)[] => {
    const title = find(element, 'titles', 'title');
    switch (element.name) {
      case 'journal_metadata':
        return [
          entryOf(source, 'venue', find(element, 'full_title')),
          ...findAll(element, 'abbrev_title').map((one) =>
            entryOf(source, 'venue-abbreviation', one),
          ),
        ];
      case 'proceedings_metadata':
      case 'proceedings_series_metadata':
        return [
          entryOf(source, 'venue', find(element, 'proceedings_title')),
          entryOf(source, 'series', find(element, 'series_metadata', 'titles', 'title')),
        ];
      case 'event_metadata':
        return [entryOf(source, 'conference', find(element, 'conference_name'))];
      case 'book_metadata':
      case 'book_series_metadata':
      case 'book_set_metadata':
        return [
          entryOf(source, type === 'book' ? 'extra' : 'venue', type === 'book' ? undefined : title),
          entryOf(source, 'series', find(element, 'series_metadata', 'titles', 'title')),
          entryOf(source, 'extra', find(element, 'edition_number'), { field: 'edition' }),
        ];
      default:
        return [];
    }
  });
}

/** Print before online, the work's own before its issue's. */
function dateEntries(
  source: Source,
  work: XmlElement,
  around: readonly XmlElement[],
): (Entry | undefined)[] {
  const dates = [work, ...around].flatMap((element) => [
    ...findAll(element, 'publication_date'),
    ...findAll(element, 'posted_date'),
    ...findAll(element, 'approval_date'),
  ]);
  const rank = (date: XmlElement) => (date.attribute('media_type') === 'print' ? 0 : 1);
  return [...dates]
    .sort((one, two) => rank(one) - rank(two))
    .map((date) => {
      const parts = ['year', 'month', 'day'].map((name) => find(date, name));
      const value = parts
        .map((part) => textOf(source, part))
        .filter(Boolean)
        .join('-');
      return spanningEntry(source, 'date', parts, value);
    });
}
