import { parseRecords, toJsonl } from '../src/index.ts';

/** Ways to write ten records of each format that is cut between records, the third of them broken. */
export interface BrokenFormat {
  readonly format: string;
  readonly open: string;
  readonly close: string;
  readonly between: string;
  /** A record whose title ends in its number, 1 to 10. */
  record(number: number): string;
}

const xml = (root: string, record: (number: number) => string, format: string): BrokenFormat => ({
  format,
  open: `<?xml version="1.0"?>\n<${root}>\n`,
  close: `\n</${root.split(' ')[0]}>\n`,
  between: '\n',
  record,
});

const lines = (format: string, record: (number: number) => readonly string[], open = '') => ({
  format,
  open,
  close: '\n',
  between: '\n\n',
  record: (number: number) => record(number).join('\n'),
});

const json = (format: string, open: string, close: string, make: (number: number) => unknown) => ({
  format,
  open,
  close,
  between: ',\n',
  record: (number: number) => JSON.stringify(make(number)),
});

/** A record of ours, to be written as one. */
const ris = (n: number) =>
  `TY  - JOUR\nTI  - Care of paths ${n}\nAU  - Keller, Anna\nAU  - Ibsen, Tor\nT2  - Journal of Invented Care\nDO  - 10.5555/care.${n}\nER  - \n`;

export const BROKEN_FORMATS: readonly BrokenFormat[] = [
  lines('ris', (n) => [
    'TY  - JOUR',
    `TI  - Care of paths ${n}`,
    'AU  - Keller, Anna',
    'AU  - Ibsen, Tor',
    'T2  - Journal of Invented Care',
    `AB  - Forty people were asked in village ${n}.`,
    `DO  - 10.5555/care.${n}`,
    'ER  - ',
  ]),
  lines('medline', (n) => [
    `PMID- 1234560${n}`,
    'OWN - NLM',
    `TI  - Care of paths ${n}`,
    'FAU - Keller, Anna',
    'FAU - Ibsen, Tor',
    'JT  - Journal of invented care',
    `AB  - Forty people were asked in village ${n}.`,
    'PT  - Journal Article',
  ]),
  lines('ovid', (n) => [
    `<${n}. >`,
    'VN  - Ovid Technologies',
    'DB  - Invented Base',
    `TI  - Care of paths ${n}`,
    'AU  - Keller A',
    'AU  - Ibsen T',
    `AB  - Forty people were asked in village ${n}.`,
  ]),
  lines('refworks', (n) => [
    'RT Journal Article',
    `SR ${n}`,
    `T1 Care of paths ${n}`,
    'A1 Keller, Anna;Ibsen, Tor',
    'JF Journal of Invented Care',
    `AB Forty people were asked in village ${n}.`,
  ]),
  lines('refer', (n) => [
    '%0 Journal Article',
    `%T Care of paths ${n}`,
    '%A Keller, Anna',
    '%A Ibsen, Tor',
    '%J Journal of Invented Care',
    `%X Forty people were asked in village ${n}.`,
  ]),
  lines('noteexpress', (n) => [
    '{Reference Type}: Journal Article',
    `{Title}: Care of paths ${n}`,
    '{Author}: Keller, Anna',
    '{Author}: Ibsen, Tor',
    '{Journal}: Journal of Invented Care',
    `{Abstract}: Forty people were asked in village ${n}.`,
  ]),
  lines('e-study', (n) => [
    'DataType: 1',
    `Title-题名: 山路养护 ${n}`,
    'Author-作者: 王芳;李雷',
    'Source-刊名: 虚构护理杂志',
    `Summary-摘要: 在村庄${n}询问了四十人。`,
  ]),
  lines(
    'wos-tagged',
    (n) => [
      'PT J',
      'AU Keller, A',
      '   Ibsen, T',
      `TI Care of paths ${n}`,
      'SO JOURNAL OF INVENTED CARE',
      `AB Forty people were asked in village ${n}.`,
      'ER',
    ],
    'FN Clarivate Analytics Web of Science\nVR 1.0\n',
  ),
  {
    format: 'wos-tab',
    open: 'PT\tAU\tTI\tSO\tAB\tDI\n',
    close: '\n',
    between: '\n',
    record: (n) =>
      `J\tKeller, A; Ibsen, T\tCare of paths ${n}\tJOURNAL OF INVENTED CARE\tForty people were asked.\t10.5555/care.${n}`,
  },
  {
    format: 'csv',
    open: 'Title,Authors,Source title,Abstract,DOI\n',
    close: '\n',
    between: '\n',
    record: (n) =>
      `"Care of paths ${n}","Keller, Anna; Ibsen, Tor",Journal of Invented Care,"Forty people were asked, in village ${n}.",10.5555/care.${n}`,
  },
  {
    format: 'html-table',
    open: '<html><body><table>\n<tr><td>Title-题名</td><td>Author-作者</td><td>Source-刊名</td><td>Summary-摘要</td></tr>\n',
    close: '\n</table></body></html>\n',
    between: '\n',
    record: (n) =>
      `<tr>\n<td>山路养护 ${n}</td><td>王芳;李雷</td>\n<td class="a">虚构护理杂志</td><td>在村庄${n}询问了四十人。</td>\n</tr>`,
  },
  lines('bibtex', (n) => [
    `@article{care${n},`,
    '  author = {Keller, Anna and Ibsen, Tor},',
    `  title = {Care of paths ${n}},`,
    '  journal = "Journal of Invented Care",',
    `  abstract = {Forty people were asked in village ${n}.},`,
    '  year = 2021',
    '}',
  ]),
  json('csl-json', '[', ']', (n) => ({
    id: `care${n}`,
    type: 'article-journal',
    title: `Care of paths ${n}`,
    author: [
      { family: 'Keller', given: 'Anna' },
      { family: 'Ibsen', given: 'Tor' },
    ],
    'container-title': 'Journal of Invented Care',
  })),
  json(
    'crossref-json',
    '{"status":"ok","message-type":"work-list","message":{"items":[',
    ']}}',
    (n) => ({
      indexed: { 'date-time': '2021-01-01T00:00:00Z' },
      DOI: `10.5555/care.${n}`,
      type: 'journal-article',
      title: [`Care of paths ${n}`],
      author: [
        { given: 'Anna', family: 'Keller', affiliation: [{ name: 'University of Nowhere' }] },
        { given: 'Tor', family: 'Ibsen', affiliation: [] },
      ],
      'container-title': ['Journal of Invented Care'],
      'is-referenced-by-count': 3,
    }),
  ),
  json('openalex-json', '{"meta":{"count":10},"results":[', ']}', (n) => ({
    id: `https://openalex.org/W12345${n}`,
    doi: `https://doi.org/10.5555/care.${n}`,
    title: `Care of paths ${n}`,
    display_name: `Care of paths ${n}`,
    publication_year: 2021,
    type: 'article',
    authorships: [
      { author: { id: 'https://openalex.org/A1', display_name: 'Anna Keller' } },
      { author: { id: 'https://openalex.org/A2', display_name: 'Tor Ibsen' } },
    ],
  })),
  {
    format: 'diglot-json',
    open: '',
    close: '\n',
    between: '\n',
    record: (n) => toJsonl(parseRecords(ris(n)).records).trim(),
  },
  json('plain-json', '[', ']', (n) => ({
    title: `Care of paths ${n}`,
    authors: ['Anna Keller', 'Tor Ibsen'],
    abstract: `Forty people were asked in village ${n}.`,
    journal: 'Journal of Invented Care',
  })),
  xml(
    'PubmedArticleSet',
    (n) => `<PubmedArticle>
<MedlineCitation Status="MEDLINE"><PMID Version="1">1234560${n}</PMID>
<Article PubModel="Print"><Journal><Title>Journal of invented care</Title></Journal>
<ArticleTitle>Care of paths ${n}</ArticleTitle>
<Abstract><AbstractText>Forty people were asked in village ${n}.</AbstractText></Abstract>
<AuthorList><Author><LastName>Keller</LastName><ForeName>Anna</ForeName></Author>
<Author><LastName>Ibsen</LastName><ForeName>Tor</ForeName></Author></AuthorList>
</Article></MedlineCitation>
</PubmedArticle>`,
    'pubmed-xml',
  ),
  xml(
    'articles',
    (n) => `<article article-type="research-article" xml:lang="en">
<front><journal-meta><journal-title>Journal of Invented Care</journal-title></journal-meta>
<article-meta><title-group><article-title>Care of paths ${n}</article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Keller</surname><given-names>Anna</given-names></name></contrib>
<contrib contrib-type="author"><name><surname>Ibsen</surname><given-names>Tor</given-names></name></contrib></contrib-group>
<abstract><p>Forty people were asked in village ${n}.</p></abstract></article-meta></front>
</article>`,
    'jats',
  ),
  xml(
    'doi_records',
    (n) => `<doi_record owner="10.5555">
<crossref><journal><journal_metadata language="en"><full_title>Journal of Invented Care</full_title></journal_metadata>
<journal_article publication_type="full_text"><titles><title>Care of paths ${n}</title></titles>
<contributors><person_name sequence="first" contributor_role="author"><given_name>Anna</given_name><surname>Keller</surname></person_name>
<person_name sequence="additional" contributor_role="author"><given_name>Tor</given_name><surname>Ibsen</surname></person_name></contributors>
<doi_data><doi>10.5555/care.${n}</doi></doi_data></journal_article></journal></crossref>
</doi_record>`,
    'crossref-xml',
  ),
  {
    ...xml(
      'xml',
      (n) => `<record>
<ref-type name="Journal Article">17</ref-type>
<contributors><authors><author>Keller, Anna</author><author>Ibsen, Tor</author></authors></contributors>
<titles><title>Care of paths ${n}</title><secondary-title>Journal of Invented Care</secondary-title></titles>
<abstract>Forty people were asked in village ${n}.</abstract>
</record>`,
      'endnote-xml',
    ),
    open: '<?xml version="1.0"?>\n<xml><records>\n',
    close: '\n</records></xml>\n',
  },
  xml(
    'collection xmlns="http://www.loc.gov/MARC21/slim"',
    (n) => `<record>
<leader>00000nab a2200000 a 4500</leader>
<datafield tag="100" ind1="1" ind2=" "><subfield code="a">Keller, Anna</subfield></datafield>
<datafield tag="245" ind1="1" ind2="0"><subfield code="a">Care of paths ${n}</subfield></datafield>
<datafield tag="700" ind1="1" ind2=" "><subfield code="a">Ibsen, Tor</subfield></datafield>
</record>`,
    'marcxml',
  ),
];

/** A text of ten records, the third as `breaking` leaves it. */
export function tenRecords(
  { open, close, between, record }: BrokenFormat,
  breaking: (record: string) => string = (one) => one,
): string {
  const records = Array.from({ length: 10 }, (_, index) =>
    index === 2 ? breaking(record(3)) : record(index + 1),
  );
  return open + records.join(between) + close;
}

/** Ways to break a record, by name. One that changes nothing does not apply to it. */
export const BREAKINGS: Readonly<Record<string, (record: string) => string>> = {
  'its last line is missing': (record) => record.slice(0, record.lastIndexOf('\n') + 1).trimEnd(),
  'its last mark is missing': (record) => record.replace(/[}\])>]\s*$/, ''),
  'its first line is missing': (record) => record.slice(record.indexOf('\n') + 1),
  'its first mark is missing': (record) => record.replace(/^[{<@]/, ''),
  'it is cut off in the middle': (record) => record.slice(0, record.length / 2),
  'it is cut off near its beginning': (record) => record.slice(0, record.length / 6),
  'it is cut off near its end': (record) => record.slice(0, (record.length * 7) / 8),
  'a comment is open': (record) => record.replace(/>\n/, '><!-- \n'),
  'a section is open': (record) => record.replace(/>(?=Care)/, '><![CDATA['),
  'an attribute is open': (record) => record.replace(/="([^"<>]*)"/, '="$1'),
  'a tag is open': (record) => record.replace(/<\/([\w-]+)>/, '</$1 '),
  'an inner end tag is missing': (record) => record.replace(/<\/[\w-]+>/, ''),
  'a quotation mark is missing': (record) => record.replace(/(?<=[\w.])"/, ''),
  'a bracket is missing': (record) => record.replace(']', ''),
  'a brace is missing': (record) => record.replace(/(?<=\w)\}/, ''),
  'a brace is too many': (record) => record.replace(/(?<=\w)\}/, '}}'),
  'its tags are in lower case': (record) =>
    record.replace(/^(?:[A-Z][A-Z0-9]{1,3}(?= *-| )|%[A-Z])/gm, (tag) => tag.toLowerCase()),
};
