/**
 * Made-up records of the usual length in the main formats, as many as wanted: two titles, four to eight
 * authors, an abstract of seven to twelve sentences, keywords, numbers. The same seed gives the same text.
 */
import { parseRecords, toBibtex, toCslJson, toJsonl } from '@diglot/records';
import { type MadeUp, madeUp } from './made-up-records.ts';

/** How records of a format are put together. */
interface Template {
  readonly open?: string;
  readonly between?: string;
  readonly close?: string;
  write(record: MadeUp): string;
}

const last = ({ first }: MadeUp) => first + 9;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const risText = (record: MadeUp) =>
  [
    'TY  - JOUR',
    `TI  - ${record.title}`,
    `TT  - ${record.titleZh}`,
    ...record.authors.map(({ family, given }) => `AU  - ${family}, ${given}`),
    `T2  - ${record.journal}`,
    `VL  - ${record.volume}`,
    `IS  - ${record.issue}`,
    `SP  - ${record.first}`,
    `EP  - ${last(record)}`,
    `PY  - ${record.year}`,
    `AB  - ${record.abstract}`,
    `N2  - ${record.abstractZh}`,
    ...record.keywords.map((word) => `KW  - ${word}`),
    `DO  - ${record.doi}`,
    'SN  - 2049-3630',
    `UR  - https://doi.org/${record.doi}`,
    'ER  - ',
    '\n',
  ].join('\n');

const medlineText = (record: MadeUp) =>
  [
    `PMID- ${record.pmid}`,
    'OWN - NLM',
    'STAT- MEDLINE',
    'IS  - 2049-3630 (Electronic)',
    `VI  - ${record.volume}`,
    `IP  - ${record.issue}`,
    `DP  - ${record.year} ${MONTHS[record.month - 1]}`,
    `TI  - ${record.title}.`,
    `PG  - ${record.first}-${last(record)}`,
    `LID - ${record.doi} [doi]`,
    `AB  - ${record.abstract.replaceAll('. ', '.\n      ')}`,
    ...record.authors.flatMap(({ family, given }) => [
      `FAU - ${family}, ${given}`,
      `AU  - ${family} ${given.replace(/[^A-Z]/g, '')}`,
      'AD  - Department of Hills, Northhaven University, Northhaven, Norway.',
    ]),
    'LA  - eng',
    'PT  - Journal Article',
    `TT  - ${record.titleZh}`,
    `TA  - ${record.journal}`,
    `JT  - ${record.journal}`,
    ...record.keywords.map((word) => `OT  - ${word}`),
    `AID - ${record.doi} [doi]`,
    `SO  - ${record.journal}. ${record.year};${record.volume}(${record.issue}):${record.first}-${last(record)}.`,
    '\n',
  ].join('\n');

const wosFields = (record: MadeUp): readonly (readonly [string, string])[] => [
  ['PT', 'J'],
  [
    'AU',
    record.authors
      .map(({ family, given }) => `${family}, ${given.replace(/[^A-Z]/g, '')}`)
      .join('\n   '),
  ],
  ['AF', record.authors.map(({ family, given }) => `${family}, ${given}`).join('\n   ')],
  ['TI', record.title],
  ['SO', record.journal.toUpperCase()],
  ['LA', 'English'],
  ['DT', 'Article'],
  ['DE', record.keywords.join('; ')],
  ['ID', record.keywords.join('; ').toUpperCase()],
  ['AB', record.abstract],
  ['C1', '[Krumm, J; Wang, W] Univ Northhaven, Dept Hills, Northhaven, Norway.'],
  ['SN', '2049-3630'],
  ['PY', String(record.year)],
  ['VL', String(record.volume)],
  ['IS', String(record.issue)],
  ['BP', String(record.first)],
  ['EP', String(last(record))],
  ['DI', record.doi],
  ['TC', String(record.id % 90)],
  ['UT', `WOS:0005555${record.pmid}`],
];

const WOS_TAGS = 'PT AU AF TI SO LA DT DE ID AB C1 SN PY VL IS BP EP DI TC UT';

const wosText = (record: MadeUp) =>
  `${wosFields(record)
    .map(([tag, value]) => `${tag} ${value}`)
    .join('\n')}\nER\n\n`;

const crossref = (record: MadeUp) => ({
  DOI: record.doi,
  type: 'journal-article',
  title: [record.title],
  'original-title': [record.titleZh],
  author: record.authors.map(({ family, given }, index) => ({
    family,
    given,
    sequence: index === 0 ? 'first' : 'additional',
    affiliation: [{ name: 'Department of Hills, Northhaven University, Norway' }],
  })),
  'container-title': [record.journal],
  volume: String(record.volume),
  issue: String(record.issue),
  page: `${record.first}-${last(record)}`,
  published: { 'date-parts': [[record.year, record.month, 2]] },
  abstract: `<jats:p>${record.abstract}</jats:p>`,
  ISSN: ['2049-3630'],
  subject: record.keywords,
  'is-referenced-by-count': record.id % 90,
  'reference-count': 30,
  reference: Array.from({ length: 30 }, (_, index) => ({
    key: `ref${index}`,
    'doi-asserted-by': 'publisher',
    DOI: `10.5555/other.${record.id + index}`,
    'article-title': record.title,
    author: 'Krumm',
    year: String(record.year - 1),
    'journal-title': record.journal,
  })),
  'content-domain': { domain: [], 'crossmark-restriction': false },
});

const openAlex = (record: MadeUp) => {
  const index: Record<string, number[]> = {};
  record.abstract.split(' ').forEach((word, place) => {
    index[word] = [...(index[word] ?? []), place];
  });
  return {
    id: `https://openalex.org/W${record.pmid}`,
    doi: `https://doi.org/${record.doi}`,
    title: record.title,
    display_name: record.title,
    publication_year: record.year,
    publication_date: `${record.year}-${String(record.month).padStart(2, '0')}-02`,
    ids: {
      openalex: `https://openalex.org/W${record.pmid}`,
      pmid: `https://pubmed.ncbi.nlm.nih.gov/${record.pmid}`,
    },
    language: 'en',
    type: 'article',
    primary_location: { source: { display_name: record.journal, issn: ['2049-3630'] } },
    authorships: record.authors.map(({ family, given }) => ({
      author: { id: 'https://openalex.org/A5', display_name: `${given} ${family}` },
      institutions: [{ display_name: 'Northhaven University', country_code: 'NO' }],
    })),
    biblio: {
      volume: String(record.volume),
      issue: String(record.issue),
      first_page: String(record.first),
      last_page: String(last(record)),
    },
    keywords: record.keywords.map((word) => ({ display_name: word, score: 0.5 })),
    cited_by_count: record.id % 90,
    concepts: record.keywords.map((word, level) => ({
      id: `https://openalex.org/C${level}`,
      display_name: word,
      level,
      score: 0.4,
    })),
    referenced_works: Array.from(
      { length: 30 },
      (_, place) => `https://openalex.org/W${record.pmid + place}`,
    ),
    abstract_inverted_index: index,
    counts_by_year: Array.from({ length: 10 }, (_, year) => ({
      year: 2014 + year,
      cited_by_count: year,
    })),
  };
};

const pubmedXml = (
  record: MadeUp,
) => `<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">${record.pmid}</PMID>
<Article PubModel="Print"><Journal><ISSN IssnType="Electronic">2049-3630</ISSN><JournalIssue CitedMedium="Internet"><Volume>${record.volume}</Volume><Issue>${record.issue}</Issue><PubDate><Year>${record.year}</Year><Month>${MONTHS[record.month - 1]}</Month></PubDate></JournalIssue><Title>${record.journal}</Title></Journal>
<ArticleTitle>${record.title}.</ArticleTitle><Pagination><MedlinePgn>${record.first}-${last(record)}</MedlinePgn></Pagination><ELocationID EIdType="doi" ValidYN="Y">${record.doi}</ELocationID>
<Abstract><AbstractText Label="METHODS" NlmCategory="METHODS">${record.abstract}</AbstractText></Abstract>
<AuthorList CompleteYN="Y">${record.authors.map(({ family, given }) => `<Author ValidYN="Y"><LastName>${family}</LastName><ForeName>${given}</ForeName><Initials>X</Initials><AffiliationInfo><Affiliation>Department of Hills, Northhaven University, Norway.</Affiliation></AffiliationInfo></Author>`).join('\n')}</AuthorList>
<Language>eng</Language><PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList><VernacularTitle>${record.titleZh}</VernacularTitle></Article>
<OtherAbstract Type="Publisher" Language="chi"><AbstractText>${record.abstractZh}</AbstractText></OtherAbstract>
<KeywordList Owner="NOTNLM">${record.keywords.map((word) => `<Keyword MajorTopicYN="N">${word}</Keyword>`).join('')}</KeywordList></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="doi">${record.doi}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
`;

const noteExpress = (record: MadeUp) =>
  [
    '{Reference Type}: Journal Article',
    `{Title}: ${record.titleZh}`,
    `{Translated Title}: ${record.title}`,
    `{Author}: ${record.names.join(';')}`,
    `{Journal}: ${record.journal}`,
    `{Year}: ${record.year}`,
    `{Volume}: ${record.volume}`,
    `{Issue}: ${record.issue}`,
    `{Pages}: ${record.first}-${last(record)}`,
    `{Keywords}: ${record.keywordsZh.join(';')}`,
    `{Abstract}: ${record.abstractZh}`,
    `{DOI}: ${record.doi}`,
    '\n',
  ].join('\n');

/** What our own writers make of a made-up record. */
const ours = (record: MadeUp) =>
  parseRecords(risText(record), { format: 'ris', name: 'made' }).records;

const TEMPLATES: Readonly<Record<string, Template>> = {
  ris: { write: risText },
  medline: { write: medlineText },
  'wos-tagged': {
    open: 'FN Clarivate Analytics Web of Science\nVR 1.0\n',
    close: 'EF\n',
    write: wosText,
  },
  'wos-tab': {
    open: `${WOS_TAGS.replaceAll(' ', '\t')}\n`,
    write: (record) =>
      `${wosFields(record)
        .map(([, value]) => value.replaceAll('\n   ', '; '))
        .join('\t')}\n`,
  },
  noteexpress: { write: noteExpress },
  bibtex: { write: (record) => toBibtex(ours(record)).replace('{krumm', `{made${record.id}krumm`) },
  'csl-json': {
    open: '[',
    between: ',\n',
    close: ']\n',
    write: (record) => JSON.stringify(toCslJson(ours(record))[0]),
  },
  'crossref-json': {
    open: '{"status":"ok","message-type":"work-list","message":{"items":[',
    between: ',',
    close: ']}}',
    write: (record) => JSON.stringify(crossref(record)),
  },
  'openalex-json': {
    open: '{"meta":{"count":1},"results":[',
    between: ',',
    close: ']}',
    write: (record) => JSON.stringify(openAlex(record)),
  },
  'pubmed-xml': { open: '<PubmedArticleSet>\n', close: '</PubmedArticleSet>\n', write: pubmedXml },
  'diglot-json': { write: (record) => toJsonl(ours(record)) },
};

export const madeUpFormats: readonly string[] = Object.keys(TEMPLATES);

/** A text of at least so many UTF-16 code units, in pieces of a record each. */
export function* madeUpText(format: string, units: number, seed = 1): Generator<string> {
  const template = TEMPLATES[format];
  if (!template) throw new RangeError(`made-up: no format ${format}`);
  const { open = '', between = '', close = '', write } = template;
  let written = 0;
  for (const record of madeUp(seed)) {
    const piece = (written === 0 ? open : between) + write(record);
    written += piece.length;
    yield piece;
    if (written >= units) break;
  }
  yield close;
}
