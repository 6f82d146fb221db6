import { describe, expect, test } from 'vitest';
import {
  identifiersOf,
  namesOf,
  onlyRecord,
  placesOf,
  readVariant,
  titlesOf,
} from '../pages/variants.ts';

describe('what databases and programs write into a format', () => {
  test('Scopus’s RIS: PubMed’s number, the count of citations, an ISSN with a label', () => {
    const record = onlyRecord(
      `TY  - JOUR
TI  - Walking and sleep in hill towns: A cohort study
T2  - Journal of Hill Health
VL  - 12
AU  - Li, X.-M.
AU  - van der Laan, P.J.
N1  - Export Date: 02 June 2021; Cited By: 7; Correspondence Address: J. Berg
SN  - 20493630 (ISSN)
C2  - 33000000
DB  - Scopus
ER  - 
`,
      'ris',
    );
    expect(record.citationCount).toMatchObject({ raw: '7', value: 7 });
    expect(identifiersOf(record)).toEqual(['pmid:33000000', 'issn:2049-3630']);
    expect(namesOf(record)).toEqual(['Li|X.-M.', 'van der Laan|P.J.']);
    expect(record.extra.note).toContain('Export Date');
  });

  test.each([
    ['BOOK', { pageCount: { value: 240 } }],
    ['THES', { pageCount: { value: 240 } }],
    ['UNPB', { pages: { first: '240' } }],
    ['CTLG', { pages: { first: '240' } }],
  ])('EndNote’s RIS: SP alone of %s', (type, expected) => {
    const text = `TY  - ${type}\nTI  - Walking\nSP  - 240\nM1  - 7\nER  - \n`;
    expect(onlyRecord(text, 'ris')).toMatchObject(expected);
  });

  test('EndNote’s RIS: a web page stands on its site, not in its series', () => {
    const text = 'TY  - WEB\nTI  - Walking\nT2  - A series\nJ2  - The Hill Site\nER  - \n';
    expect(onlyRecord(text, 'ris').journal?.title?.value).toBe('The Hill Site');
  });

  test('ProCite’s RIS: a name without a comma is whole; VL is the edition of a book alone', () => {
    const entry = (type: string) =>
      onlyRecord(
        `TY  - ${type}\nN1  - Record ID: 7\nA1  - Hill Walkers\nA1  - Berg, Jo\nT1  - Walking\nVL  - 2\nIS  - 5\nER  - \n`,
        'ris',
      );
    expect(namesOf(entry('BOOK'))).toEqual(['Hill Walkers|', 'Berg|Jo']);
    expect(entry('BOOK')).toMatchObject({ journal: { volume: '5' }, extra: { edition: '2' } });
    expect(entry('SER')).toMatchObject({ journal: { volume: '2', issue: '5' } });
  });

  test('IEEE’s RIS: initials first', () => {
    const text = 'TY  - CONF\nTI  - Walking robots\nAU  - J. Berg\nAU  - X. Li\nER  - \n';
    expect(namesOf(onlyRecord(text, 'ris'))).toEqual(['Berg|J.', 'Li|X.']);
  });

  test('Wanfang’s RIS: both titles, abstracts and journals', () => {
    const record = onlyRecord(
      `TY  - JOUR
T1  - 乡村医生的同伴支持
TT  - Peer support of village doctors
A1  - 张晓明
AD  - 北岭大学公共卫生学院,北岭100083
JF  - 中国乡村医学
KW  - 乡村医生
AB  - 目的 探讨同伴支持。方法 访谈。
N2  - Objective To explore peer support. Methods Interviews.
SP  - 101-110
ER  -
`,
      'ris',
    );
    expect(titlesOf(record)).toEqual([
      'zh original: 乡村医生的同伴支持',
      'en translation: Peer support of village doctors',
    ]);
    expect(placesOf(record)).toEqual([['北岭大学公共卫生学院', '北岭', null]]);
    expect(record.abstracts.map(({ lang, sections }) => [lang, sections.length])).toEqual([
      ['zh', 2],
      ['en', 2],
    ]);
  });

  test('CNKI’s RefWorks: the volume under a tag in small letters, a thesis behind an article', () => {
    const { records } = readVariant(
      `RT Journal Article
SR 1
A1 张晓明;李雷
T1 乡村医生的同伴支持
JF 中国乡村医学
YR 2021
IS 03
vo 12
OP 101-110

RT Dissertation/Thesis
A1 王芳
T1 山区护士睡眠研究
A3 赵敏
`,
      'refworks',
    );
    expect(records[0]?.journal).toMatchObject({ volume: '12', issue: '3' });
    expect(records[1]).toMatchObject({ type: 'thesis', contributors: [{ role: 'advisor' }] });
  });

  test('CSCD’s second language: roles by the declared language, addresses to their authors', () => {
    const record = onlyRecord(
      `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Zhang Xiaoming
   Li Wei
Z2 张晓明
   李伟
TI Peer support of village doctors
Z1 乡村医生的同伴支持
LA Chinese
AB Objective To explore. Methods Interviews.
Z4 目的 探讨同伴支持。方法 访谈。
C1 [Zhang Xiaoming; Li Wei] School of Health, Northhaven University, Beijing 100083, China.
   [Li Wei] Lakeside Hospital, Wuhan, China.
UT CSCD:7000001
ER

EF
`,
      'wos-tagged',
    );
    expect(titlesOf(record)).toEqual([
      'zh original: 乡村医生的同伴支持',
      'en translation: Peer support of village doctors',
    ]);
    expect(record.abstracts.map(({ role }) => role)).toEqual(['translation', 'original']);
    expect(record.authors).toMatchObject([
      { family: 'Zhang', institutionIndex: [1], translations: [{ value: '张晓明' }] },
      { family: 'Li', given: 'Wei', institutionIndex: [1, 2] },
    ]);
    expect(record.identifiers).toMatchObject([{ type: 'local', registry: 'CSCD' }]);
  });

  test('PubMed’s file of a Chinese article: English is the translation', () => {
    const record = onlyRecord(
      `PMID- 38000001
OWN - NLM
TI  - [Night shifts and sleep of nurses].
AB  - Objective: To see how nurses sleep.
FAU - Li, L
AUID- ORCID: 0000000218250097
LA  - chi
OAB - 目的：了解护士睡眠。
OABL- chi
`,
      'medline',
    );
    expect(record.abstracts.map(({ lang, role }) => `${lang} ${role}`)).toEqual([
      'en translation',
      'zh original',
    ]);
    expect(record.titles[0]?.role).toBe('translation');
    expect(record.authors[0]?.identifiers).toMatchObject([
      { value: '0000-0002-1825-0097', valid: true },
    ]);
  });

  test('BibTeX: “and others” is no author', () => {
    const text = '@article{a, title={Walking}, author={Berg, Jo and others}}\n';
    expect(namesOf(onlyRecord(text, 'bibtex'))).toEqual(['Berg|Jo']);
  });

  test('Crossref: a subtitle belongs to the title', () => {
    const work = (title: string, subtitle: string) =>
      JSON.stringify({
        'message-type': 'work',
        message: {
          DOI: '10.5555/x',
          title: [title],
          subtitle: [subtitle],
          type: 'journal-article',
        },
      });
    const title = (text: string) => onlyRecord(text, 'crossref-json').titles[0]?.value;
    expect(title(work('Walking', 'a study'))).toBe('Walking: a study');
    expect(title(work('Walking: a study', 'a study'))).toBe('Walking: a study');
  });

  test('JATS: one address in two languages, ORCID', () => {
    const record = onlyRecord(
      `<article xml:lang="zh"><front><article-meta><title-group><article-title>乡村医生</article-title></title-group><contrib-group><contrib contrib-type="author"><contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id><name><surname>张</surname><given-names>晓明</given-names></name><xref ref-type="aff" rid="a1">1</xref></contrib><aff-alternatives id="a1"><aff xml:lang="zh">北岭大学, 北岭, 中国</aff><aff xml:lang="en">Northhaven University, Beijing, China</aff></aff-alternatives></contrib-group></article-meta></front></article>`,
      'jats',
    );
    expect(placesOf(record)).toEqual([['北岭大学', '北岭', '中国']]);
    expect(record.institutions[0]?.translations).toMatchObject([
      { value: 'Northhaven University, Beijing, China', lang: 'en' },
    ]);
    expect(record.authors).toMatchObject([
      { institutionIndex: [1], identifiers: [{ type: 'orcid', valid: true }] },
    ]);
  });
});
