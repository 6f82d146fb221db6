import type { Entry } from '../../assemble/entry.ts';
import { hasTag, OPENS_XML } from '../../reader/openings.ts';
import { beforeOpenTag } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import type { Source } from '../../source/source.ts';
import { languageCode } from '../../values/language-code.ts';
import { publicationType } from '../../values/publication-types.ts';
import {
  entryOf,
  extraEntry,
  personEntry,
  readXml,
  spanningEntry,
  textOf,
  unreadEntries,
} from '../../xml/xml-entries.ts';
import type { XmlElement } from '../../xml/xml-nodes.ts';
import { find, findAll } from '../../xml/xml-paths.ts';
import { ELSEWHERE } from '../medline/read.ts';

/** PubMed XML (`PubmedArticleSet`), with vernacular titles and abstracts in other languages. */
export const pubmedXml: Reader = {
  format: 'pubmed-xml',
  opens: OPENS_XML,
  boundaries: { by: 'marks', after: /<\/(?:PubmedArticle|PubmedBookArticle)>/g },
  readableEnd: beforeOpenTag,
  detect: (head) =>
    hasTag(head, /<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle|MedlineCitation)\b/)
      ? 0.98
      : 0,
  read: (source) =>
    readXml(source, ['PubmedArticle', 'PubmedBookArticle', 'MedlineCitation'], (within, element) =>
      element.name === 'PubmedBookArticle'
        ? bookEntries(within, element)
        : articleEntries(within, element),
    ),
};

function articleEntries(source: Source, root: XmlElement): (Entry | undefined)[] {
  const citation = root.name === 'MedlineCitation' ? root : find(root, 'MedlineCitation');
  const article = find(citation, 'Article');
  const journal = find(article, 'Journal');
  const types = findAll(article, 'PublicationTypeList', 'PublicationType');
  const type = publicationType(types.map((one) => textOf(source, one)));
  const locations = findAll(article, 'ELocationID');
  const location = (kind: string) => locations.filter((one) => one.attribute('EIdType') === kind);
  const pages = pageEntries(source, article);
  return [
    { slot: 'type', start: root.start, end: root.start, field: 'PublicationType', value: type },
    ...titleEntries(source, article),
    ...findAll(article, 'Language').map((one) => entryOf(source, 'language', one)),
    ...personEntries(source, find(article, 'AuthorList')),
    entryOf(source, 'venue', find(journal, 'Title')),
    entryOf(source, 'venue-abbreviation', find(journal, 'ISOAbbreviation')),
    entryOf(source, 'issn', find(journal, 'ISSN')),
    entryOf(source, 'volume', find(journal, 'JournalIssue', 'Volume')),
    entryOf(source, 'issue', find(journal, 'JournalIssue', 'Issue')),
    dateEntry(source, find(journal, 'JournalIssue', 'PubDate')),
    ...findAll(article, 'ArticleDate').map((one) => dateEntry(source, one)),
    ...(pages.some((one) => one !== undefined)
      ? pages
      : location('pii').map((one) => entryOf(source, 'article-number', one))),
    abstractEntry(source, find(article, 'Abstract'), 'abstract'),
    ...findAll(citation, 'OtherAbstract').map((one) =>
      abstractEntry(source, one, 'abstract-translation'),
    ),
    entryOf(source, 'rights', find(article, 'Abstract', 'CopyrightInformation')),
    ...findAll(citation, 'KeywordList', 'Keyword').map((one) => entryOf(source, 'keyword', one)),
    ...findAll(citation, 'MeshHeadingList', 'MeshHeading').flatMap((one) =>
      meshEntries(source, one),
    ),
    entryOf(source, 'pmid', find(citation, 'PMID')),
    ...location('doi').map((one) => entryOf(source, 'doi', one)),
    ...findAll(root, 'PubmedData', 'ArticleIdList', 'ArticleId').map((one) =>
      articleId(source, one),
    ),
    ...findAll(article, 'DataBankList', 'DataBank').flatMap((one) => trialEntries(source, one)),
    ...types.map((one) => entryOf(source, 'extra', one, { field: 'publicationTypes' })),
    ...restEntries(source, root, citation, article),
  ];
}

/** Elements of an article and of what is around it that are read above, or say when the database changed. */
const READ: ReadonlySet<string> = new Set(
  (
    'Journal ArticleTitle VernacularTitle Pagination ELocationID Abstract AuthorList Language DataBankList ' +
    'PublicationTypeList ArticleDate PMID Article OtherAbstract KeywordList MeshHeadingList GrantList ChemicalList ' +
    'CoiStatement MedlineJournalInfo DateCompleted DateRevised DateCreated CitationSubset'
  ).split(' '),
);

/** What has no place of its own, under the names that MEDLINE’s fields have here; references one by one. */
function restEntries(
  source: Source,
  root: XmlElement,
  citation: XmlElement | undefined,
  article: XmlElement | undefined,
): (Entry | undefined)[] {
  const as = (field: string, elements: readonly XmlElement[]) =>
    elements.map((one) => extraEntry(source, one, field));
  return [
    ...as('grants', findAll(article, 'GrantList', 'Grant')),
    ...as('substances', findAll(citation, 'ChemicalList', 'Chemical', 'NameOfSubstance')),
    ...as('conflictOfInterest', findAll(citation, 'CoiStatement')),
    ...as('country', findAll(citation, 'MedlineJournalInfo', 'Country')),
    ...as('nlmJournalId', findAll(citation, 'MedlineJournalInfo', 'NlmUniqueID')),
    ...as('citedReferences', findAll(root, 'PubmedData', 'ReferenceList', 'Reference', 'Citation')),
    ...unreadEntries(source, article, READ),
    ...(citation === article ? [] : unreadEntries(source, citation, READ)),
  ];
}

/** A title in brackets is NLM's English translation; the vernacular title is then the original. */
function titleEntries(source: Source, article: XmlElement | undefined): (Entry | undefined)[] {
  const title = find(article, 'ArticleTitle') ?? find(article, 'BookTitle');
  const vernacular = find(article, 'VernacularTitle');
  const translated = /^\[[\s\S]*\]\.?$/.test(textOf(source, title));
  const language = languageCode(textOf(source, find(article, 'Language')));
  const foreign = translated || (language !== undefined && language !== 'en');
  const original = textOf(source, vernacular) !== '' && (foreign || textOf(source, title) === '');
  return [
    entryOf(
      source,
      original ? 'title-translation' : 'title',
      title,
      translated || original ? { language: 'en' } : {},
    ),
    entryOf(source, original ? 'title' : 'title-translation', vernacular),
  ];
}

function personEntries(source: Source, list: XmlElement | undefined): (Entry | undefined)[] {
  const slot = list?.attribute('Type') === 'editors' ? 'editor' : 'author';
  return findAll(list, 'Author').map((author) => {
    const affiliations = [
      ...findAll(author, 'AffiliationInfo', 'Affiliation'),
      ...findAll(author, 'Affiliation'),
    ].map(({ innerStart, innerEnd }) => source.trim(innerStart, innerEnd));
    const orcid = findAll(author, 'Identifier').find((one) => one.attribute('Source') === 'ORCID');
    return personEntry(
      source,
      slot,
      {
        family: find(author, 'LastName'),
        given: find(author, 'ForeName') ?? find(author, 'FirstName') ?? find(author, 'Initials'),
        suffix: find(author, 'Suffix'),
        organization: find(author, 'CollectiveName'),
      },
      {
        ...(affiliations.length > 0 && { affiliations }),
        ...(orcid && { orcid: source.trim(orcid.innerStart, orcid.innerEnd) }),
      },
    );
  });
}

function dateEntry(source: Source, date: XmlElement | undefined): Entry | undefined {
  const whole = find(date, 'MedlineDate');
  if (whole) return entryOf(source, 'date', whole);
  const parts = ['Year', 'Month', 'Day'].map((name) => find(date, name));
  const text = parts.map((part) => textOf(source, part)).filter(Boolean);
  const numeric = text.every((part) => /^\d+$/.test(part));
  return spanningEntry(source, 'date', parts, text.join(numeric ? '-' : ' '));
}

function pageEntries(source: Source, article: XmlElement | undefined): (Entry | undefined)[] {
  const pagination = find(article, 'Pagination');
  const whole = entryOf(source, 'pages', find(pagination, 'MedlinePgn'));
  if (whole) return [whole];
  return [
    entryOf(source, 'first-page', find(pagination, 'StartPage')),
    entryOf(source, 'last-page', find(pagination, 'EndPage')),
  ];
}

function abstractEntry(
  source: Source,
  abstract: XmlElement | undefined,
  slot: 'abstract' | 'abstract-translation',
): Entry | undefined {
  const texts = findAll(abstract, 'AbstractText');
  const first = texts[0];
  const last = texts.at(-1);
  if (!first || !last) return entryOf(source, slot, abstract);
  if (ELSEWHERE.test(textOf(source, first)))
    return entryOf(source, 'extra', first, { field: 'otherAbstract' });
  const language = languageCode(abstract?.attribute('Language') ?? '');
  const more = language === undefined ? {} : { language };
  if (texts.length === 1 && first.attribute('Label') === undefined)
    return entryOf(source, slot, first, more);
  const sections = texts.map((one) => ({
    ...source.trim(one.innerStart, one.innerEnd),
    label: one.attribute('Label') ?? null,
  }));
  return {
    slot,
    start: first.innerStart,
    end: last.innerEnd,
    field: 'AbstractText',
    sections,
    ...more,
  };
}

/** The descriptor is the keyword; with its qualifiers it is kept in `extra.mesh`. */
function meshEntries(source: Source, heading: XmlElement): (Entry | undefined)[] {
  const descriptor = find(heading, 'DescriptorName');
  const qualifiers = findAll(heading, 'QualifierName').map((one) => `/${textOf(source, one)}`);
  const whole = `${textOf(source, descriptor)}${qualifiers.join('')}`;
  return [
    entryOf(source, 'keyword-mesh', descriptor),
    qualifiers.length > 0
      ? entryOf(source, 'extra', heading, { field: 'mesh', value: whole })
      : undefined,
  ];
}

function articleId(source: Source, id: XmlElement): Entry | undefined {
  switch (id.attribute('IdType')) {
    case 'doi':
      return entryOf(source, 'doi', id);
    case 'pmc':
      return entryOf(source, 'pmcid', id);
    case 'pubmed':
      return entryOf(source, 'pmid', id);
    default:
      return undefined;
  }
}

const REGISTRIES =
  /^(?:ClinicalTrials\.gov|ISRCTN|ChiCTR|ACTRN|ANZCTR|DRKS|UMIN|JPRN|EudraCT|CTRI|NTR|REBEC|IRCT)/i;

function trialEntries(source: Source, bank: XmlElement): (Entry | undefined)[] {
  if (!REGISTRIES.test(textOf(source, find(bank, 'DataBankName')))) return [];
  return findAll(bank, 'AccessionNumberList', 'AccessionNumber').map((one) =>
    entryOf(source, 'trial', one),
  );
}

function bookEntries(source: Source, root: XmlElement): (Entry | undefined)[] {
  const document = find(root, 'BookDocument');
  const book = find(document, 'Book');
  const chapter = find(document, 'ArticleTitle');
  return [
    {
      slot: 'type',
      start: root.start,
      end: root.start,
      field: 'Book',
      value: chapter ? 'chapter' : 'book',
    },
    entryOf(source, 'title', chapter ?? find(book, 'BookTitle')),
    chapter ? entryOf(source, 'venue', find(book, 'BookTitle')) : undefined,
    ...findAll(document, 'Language').map((one) => entryOf(source, 'language', one)),
    ...[...findAll(document, 'AuthorList'), ...findAll(book, 'AuthorList')].flatMap((list) =>
      personEntries(source, list),
    ),
    dateEntry(source, find(book, 'PubDate')),
    entryOf(source, 'publisher', find(book, 'Publisher', 'PublisherName')),
    entryOf(source, 'place', find(book, 'Publisher', 'PublisherLocation')),
    ...findAll(book, 'Isbn').map((one) => entryOf(source, 'isbn', one)),
    abstractEntry(source, find(document, 'Abstract'), 'abstract'),
    ...findAll(document, 'KeywordList', 'Keyword').map((one) => entryOf(source, 'keyword', one)),
    entryOf(source, 'pmid', find(document, 'PMID')),
    ...findAll(document, 'ArticleIdList', 'ArticleId').map((one) => articleId(source, one)),
  ];
}
