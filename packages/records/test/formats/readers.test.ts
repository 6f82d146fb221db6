import { describe, expect, it } from 'vitest';
import { type BibliographicRecord, parseRecords } from '../../src/index.ts';
import { EXPORTS } from './exports.ts';

function first(format: string): BibliographicRecord {
  const [record] = parseRecords(EXPORTS[format] ?? '').records;
  if (!record) throw new Error(`no record in ${format}`);
  return record;
}

const titles = ({ titles }: BibliographicRecord) =>
  titles.map(({ lang, role, value }) => `${lang} ${role}: ${value}`);
const names = ({ authors }: BibliographicRecord) =>
  authors.map(({ family, given }) => `${family}|${given}`);
const keywords = ({ keywords }: BibliographicRecord) =>
  keywords.map(({ lang, scheme, value }) => `${lang} ${scheme}: ${value}`);
const pages = ({ pages }: BibliographicRecord) => pages && [pages.first, pages.last];
const sections = ({ abstracts }: BibliographicRecord) =>
  abstracts.map(({ lang, role, sections }) => [
    lang,
    role,
    ...sections.map(({ canonical }) => canonical),
  ]);

describe('a RIS export', () => {
  it('joins wrapped lines, splits keywords, completes a short page range', () => {
    const record = first('ris');
    expect(titles(record)).toEqual([
      'en original: Peer support in rural clinics: a mixed methods study',
      'zh translation: 乡村诊所的同伴支持：混合方法研究',
    ]);
    expect(keywords(record)).toEqual([
      'en author: peer support',
      'en author: rural health',
      'zh author: 同伴支持',
    ]);
    expect(names(record)).toEqual(['Keller|Anna M.', '林|晓燕']);
    expect(record.contributors?.map(({ family, role }) => [family, role])).toEqual([
      ['Moreau', 'editor'],
    ]);
    expect(pages(record)).toEqual(['101', '109']);
    expect(record.journal).toMatchObject({
      title: { value: 'Journal of Invented Care' },
      abbreviation: { value: 'J Inv Care' },
      volume: '12',
      issue: '3',
    });
    expect(record.issued).toMatchObject({ year: 2021, month: 4, day: 15 });
  });

  it('keeps the abstract of each language apart, with its sections', () => {
    expect(sections(first('ris'))).toEqual([
      ['en', 'original', 'objective', 'methods', 'results'],
      ['zh', 'translation', 'objective', 'methods', 'results'],
    ]);
  });

  it('keeps a tag it does not know, and tells of HTML references in plain text', () => {
    const record = first('ris');
    expect(record.extra.ZZ).toBe('kept as it is');
    expect(record.identifiers).toContainEqual(
      expect.objectContaining({ type: 'url', value: 'https://example.org/a?x=1&y=2' }),
    );
  });

  it('takes the pages of a book for their number and its second title for a series', () => {
    const [, book] = parseRecords(EXPORTS.ris ?? '').records;
    expect(book).toMatchObject({ type: 'book', pageCount: { value: 240 }, pages: null });
    expect(book?.extra.series).toBe('Path Series');
    expect(book?.identifiers).toContainEqual(
      expect.objectContaining({ type: 'isbn', value: '9783161484100', valid: true }),
    );
  });

  it('reads notes of the form “Name: value” only where ProCite wrote them', () => {
    const note = (head: string) =>
      parseRecords(`TY  - CHAP\n${head}TI  - A chapter\nN1  - Volume ID: 4\nER  - \n`).records[0];
    expect(note('N1  - Record ID: 7\n')?.journal?.volume).toBe('4');
    expect(note('')?.extra.note).toBe('Volume ID: 4');
  });
});

describe('a MEDLINE export', () => {
  it('takes the title in brackets for the translation and TT for the original', () => {
    expect(titles(first('medline'))).toEqual([
      'zh original: 乡村诊所的同伴支持：混合方法研究',
      'en translation: Peer support in rural clinics: a mixed methods study',
    ]);
  });

  it('links authors to one institution given twice, and writes initials with points', () => {
    const record = first('medline');
    expect(names(record)).toEqual(['Keller|Anna M.', 'Lin|Xiaoyan']);
    expect(record.authors.map(({ institutionIndex }) => institutionIndex)).toEqual([[1], [1]]);
    expect(record.institutions).toHaveLength(1);
    expect(record.institutions[0]?.prov).toHaveLength(2);
    expect(record.authors[0]?.identifiers?.[0]).toMatchObject({ type: 'orcid', valid: true });
  });

  it('reads one DOI that is given twice as one with two places', () => {
    const dois = first('medline').identifiers.filter(({ type }) => type === 'doi');
    expect(dois).toHaveLength(1);
    expect(dois[0]?.prov).toHaveLength(2);
  });

  it('keeps the other abstract in its declared language', () => {
    expect(first('medline').abstracts.map(({ lang, role }) => [lang, role])).toEqual([
      ['en', 'translation'],
      ['zh', 'original'],
    ]);
  });

  it('reads several records', () => {
    expect(parseRecords(EXPORTS.medline ?? '').records.map(({ issued }) => issued?.year)).toEqual([
      2021, 1999,
    ]);
  });
});

describe('a Web of Science export', () => {
  it('prefers full names and tells Keywords Plus from the authors’ keywords', () => {
    const record = first('wos-tagged');
    expect(names(record)).toEqual(['Keller|Anna M.', 'Lin|Xiaoyan']);
    expect(keywords(record)).toEqual([
      'en author: peer support',
      'en author: rural health',
      'en keywords-plus: CARE',
      'en keywords-plus: RECOVERY',
    ]);
    expect(record.citationCount?.value).toBe(7);
    expect(record.issued).toMatchObject({ year: 2021, month: 4 });
  });

  it('takes the title of the regional databases for a translation', () => {
    expect(titles(first('wos-tagged'))).toContain('zh translation: 乡村诊所的同伴支持');
  });

  it('goes on without indentation', () => {
    const text =
      'FN Clarivate\nVR 1.0\nPT J\nAU Keller, Anna (a@example.org)\nLin, Xiaoyan\nTI A long\ntitle\nER\n\nEF\n';
    const [record] = parseRecords(text).records;
    expect(record && names(record)).toEqual(['Keller|Anna', 'Lin|Xiaoyan']);
    expect(record?.titles[0]?.value).toBe('A long title');
  });

  it('is read from a table as well', () => {
    const { records } = parseRecords(EXPORTS['wos-tab'] ?? '');
    expect(records.map(names)).toEqual([['Keller|Anna M.', 'Lin|Xiaoyan'], ['Ibsen|Tor']]);
  });
});

describe('exports of Chinese databases', () => {
  it.each(['refworks', 'refer', 'noteexpress', 'e-study'])(
    'give names, keywords and pages in %s',
    (format) => {
      const record = first(format);
      expect(names(record)).toEqual(['林|晓燕', '周|明']);
      expect(keywords(record)).toEqual(['zh author: 同伴支持', 'zh author: 乡村卫生']);
      expect(pages(record)).toEqual(['101', '109']);
      expect(record.journal?.issue).toBe('3');
      expect(record.language).toBe('zh');
    },
  );

  it('give the translated title, names and journal of NoteExpress', () => {
    const record = first('noteexpress');
    expect(titles(record)).toEqual([
      'zh original: 乡村诊所的同伴支持',
      'en translation: Peer support in rural clinics',
    ]);
    expect(record.authors[0]?.translations?.[0]).toMatchObject({
      family: 'LIN',
      given: 'Xiao-yan',
    });
    expect(record.journal?.translations?.[0]).toMatchObject({
      value: 'Journal of Invented Care',
      lang: 'en',
    });
    expect(sections(record)).toEqual([['zh', 'original', 'objective', 'methods', 'results']]);
  });

  it('give the second journal name of refer as its translation', () => {
    expect(first('refer').journal?.translations?.[0]?.value).toBe('JOURNAL OF INVENTED CARE');
  });

  it('tell an advisor from an author and a university from a journal', () => {
    const [, thesis] = parseRecords(EXPORTS.refworks ?? '').records;
    expect(thesis).toMatchObject({
      type: 'thesis',
      journal: { title: null, publisher: { value: '无名大学' } },
    });
    expect(thesis?.contributors?.[0]).toMatchObject({ family: '林', role: 'advisor' });
  });
});

describe('a BibTeX file', () => {
  it('replaces macros and months, undoes LaTeX, keeps organisations whole', () => {
    const record = first('bibtex');
    expect(titles(record)).toEqual([
      'en original: Peer support in rural clinics & homes',
      'zh translation: 乡村诊所的同伴支持',
    ]);
    expect(names(record)).toEqual(['Keller|Anna M.', 'Rural Care Group|', 'Sørensen|Jörg']);
    expect(record.authors[1]?.kind).toBe('organization');
    expect(record.journal?.title?.value).toBe('Journal of Invented Care');
    expect(record.issued).toMatchObject({ year: 2021, month: 4 });
    expect(record.abstracts[0]?.value).toBe('About 40% of people were helped.');
  });

  it('keeps a keyword in braces whole, and an underscore in a DOI', () => {
    const record = first('bibtex');
    expect(record.keywords.map(({ value }) => value)).toEqual([
      'peer support',
      'care, rural',
      '同伴支持',
    ]);
    expect(record.identifiers[0]?.value).toBe('10.5555/jic.2021_012');
  });

  it('goes on behind a broken entry, and says where it broke', () => {
    const text = '@article{a, title = {One}, author Nobody\n\n@book{b,\n title = {Two},\n}\n';
    const { records, diagnostics } = parseRecords(text, { format: 'bibtex' });
    expect(records.map(({ titles }) => titles[0]?.value)).toEqual(['One', 'Two']);
    expect(diagnostics.map(({ code }) => code)).toContain('broken-bibtex');
  });
});

describe('JSON of reference services', () => {
  it('gives CSL names with particles and organisations', () => {
    const record = first('csl-json');
    expect(names(record)).toEqual(['Keller|Anna M.', 'van den Berg|Jan', 'Rural Care Group|']);
    expect(record.authors[1]?.particle).toBe('van den');
    expect(record.titles[0]?.value).toBe('Peer support in rural clinics');
    expect(keywords(record)).toEqual(['en author: peer support', 'zh author: 同伴支持']);
  });

  it('gives the original title of Crossref and the month of print', () => {
    const record = first('crossref-json');
    expect(titles(record)).toContain('zh translation: 乡村诊所的同伴支持');
    expect(record.issued).toMatchObject({ year: 2021, month: 4 });
    expect(record.abstracts[0]?.value).toBe('We asked forty people.');
    expect(record.institutions[0]?.value).toBe('Univ Nowhere');
  });

  it('puts the words of OpenAlex back in order', () => {
    expect(first('openalex-json').abstracts[0]?.value).toBe('We asked forty people.');
  });

  it('reads one object a line, and those before a fault', () => {
    const line = '{"type":"book","title":"A book","DOI":"10.5555/b"}';
    const { records, diagnostics } = parseRecords(`${line}\n${line}\n{"type":"book","title":"Cut`);
    expect(records.map(({ titles }) => titles[0]?.value)).toEqual(['A book', 'A book', 'Cut']);
    expect(diagnostics.map(({ code }) => code)).toContain('truncated-json');
  });
});

describe('XML of reference services', () => {
  it('gives PubMed’s vernacular title as the original and the other abstract by its language', () => {
    const record = first('pubmed-xml');
    expect(titles(record)).toEqual([
      'zh original: 乡村诊所的同伴支持。',
      'en translation: Peer support in rural clinics',
    ]);
    expect(sections(record)).toEqual([
      ['en', 'translation', 'objective', 'results'],
      ['zh', 'original', 'objective', 'results'],
    ]);
    expect(record.abstracts[0]?.value).toBe(
      'OBJECTIVE: To see whether peers help & how, p < 0.05.\nRESULTS: They do.',
    );
    expect(record.authors[1]).toMatchObject({ family: 'Rural Care Group', kind: 'organization' });
  });

  it('gives JATS its languages by xml:lang and one author in two scripts', () => {
    const record = first('jats');
    expect(titles(record)).toEqual([
      'zh original: 乡村诊所的同伴支持',
      'en translation: Peer support in rural clinics',
    ]);
    expect(record.authors).toHaveLength(1);
    expect(record.authors[0]).toMatchObject({ family: '林', institutionIndex: [1] });
    expect(record.authors[0]?.translations?.[0]).toMatchObject({ family: 'Lin', given: 'Xiaoyan' });
    expect(record.institutions[0]?.value).toBe('无名大学护理学院');
    expect(keywords(record)).toEqual(['zh author: 同伴支持', 'en author: peer support']);
  });

  it('prefers Crossref’s date of print', () => {
    expect(first('crossref-xml').issued).toMatchObject({ year: 2021, month: 4 });
  });

  it('takes the styles out of EndNote’s text', () => {
    const record = first('endnote-xml');
    expect(names(record)).toEqual(['Keller|Anna M.']);
    expect(titles(record)[1]).toBe('zh translation: 乡村诊所的同伴支持');
  });

  it('gives MARC’s title in the original script and drops its punctuation', () => {
    const record = first('marcxml');
    expect(titles(record)[0]).toBe('zh original: 同伴支持: 研究');
    expect(record.journal).toMatchObject({
      publisher: { value: 'Path Press' },
      place: { value: 'Nowhere' },
    });
    expect(record.pageCount?.value).toBe(240);
    expect(record.language).toBe('zh');
  });
});

describe('an Ovid export', () => {
  it('reads journal, date, volume, issue and pages from the source line', () => {
    const record = first('ovid');
    expect(record.journal).toMatchObject({
      title: { value: 'Journal of Invented Care' },
      volume: '12',
      issue: '3',
    });
    expect(record.issued).toMatchObject({ year: 2021, month: 4 });
    expect(pages(record)).toEqual(['101', '109']);
    expect(names(record)).toEqual(['Keller|Anna M.', 'Lin|Xiaoyan']);
    expect(record.titles[0]?.value).toBe('Peer support in rural clinics.');
  });
});

describe('the first page of a Chinese article', () => {
  it('gives both titles, also over two lines, without names', () => {
    expect(titles(first('first-page'))).toEqual([
      'zh original: 乡村诊所的同伴支持研究',
      'en translation: Peer Support in Rural Clinics of a Mountain County',
    ]);
  });

  it('gives both abstracts over broken lines, without the notes between, formulas as text', () => {
    expect(first('first-page').abstracts.map(({ value }) => value)).toEqual([
      '[目的]了解同伴是否有帮助。 [方法]询问四十人，其中 40% 为女性。 [结果]有帮助。',
      'We asked forty people and 40% of them were women.',
    ]);
  });

  it('gives keywords, classification, names', () => {
    const record = first('first-page');
    expect(keywords(record)).toEqual([
      'zh author: 同伴支持',
      'zh author: 乡村卫生',
      'en author: peer support',
      'en author: rural health',
    ]);
    expect(record.classifications).toMatchObject([{ scheme: 'clc', code: 'R473' }]);
    expect(names(record)).toEqual(['林|晓燕', '周|明']);
  });

  it('reads a page whose English half stands first', () => {
    const text =
      'Peer Support in Rural Clinics\nLIN Xiao-yan, ZHOU Ming\nAbstract: We asked forty people.\nKey words: peer support; care\n乡村诊所的同伴支持研究\n林晓燕，周明\n摘要：询问四十人。\n关键词：同伴支持；护理\n';
    const [record] = parseRecords(text).records;
    expect(record && titles(record)).toEqual([
      'en original: Peer Support in Rural Clinics',
      'zh translation: 乡村诊所的同伴支持研究',
    ]);
  });
});
