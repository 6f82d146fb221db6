import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../src/index.ts';
import { namesOf, onlyRecord, titlesOf } from '../pages/variants.ts';

describe('tags with tabs', () => {
  test.each([
    ['round the dash', '\t-\t'],
    ['behind the dash', '  -\t'],
    ['before it', '\t- '],
    ['in place of it', '\t'],
  ])('RIS with a tab %s', (_, mark) => {
    const fields = [
      ['TY', 'JOUR'],
      ['TI', '山区护士睡眠'],
      ['AU', '赵敏'],
      ['AU', '李伟'],
      ['JO', '山区护理'],
      ['PY', '2020'],
      ['VL', '5'],
    ];
    const lines = fields.map(([tag, value]) => `${tag}${mark}${value}`);
    const record = onlyRecord(`${lines.join('\n')}\nER${mark}\n`, 'ris');
    expect(namesOf(record)).toEqual(['赵|敏', '李|伟']);
    expect(record).toMatchObject({
      journal: { title: { value: '山区护理' }, volume: '5' },
      issued: { year: 2020 },
    });
  });

  test('a table of two columns is no RIS', () => {
    expect(parseRecords('TY\tcases\nAU\t12\nNZ\t3\n').format).not.toBe('ris');
  });
});

describe('records that no line ends', () => {
  const work = (title: string) => `TY  - JOUR\nTI  - ${title}\nAU  - Zhao, Min\n`;

  test('each begins at its type, and that the end is missing is told where it should stand', () => {
    const text = work('Sleep of nurses') + work('Naps at night') + work('Tea houses');
    const { records, diagnostics } = parseRecords(text);
    expect(records.map(({ titles }) => titles[0]?.value)).toEqual([
      'Sleep of nurses',
      'Naps at night',
      'Tea houses',
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['broken-record', 'broken-record']);
    const { span } = diagnostics[0] ?? {};
    expect(text.slice(span?.start, span?.end)).toBe('AU  - Zhao, Min');
  });

  test('also where those after it are ended', () => {
    const ended = `${work('Naps at night')}ER  - \n`;
    const { diagnostics } = parseRecords(work('Sleep of nurses') + ended);
    expect(diagnostics.map(({ code }) => code)).toEqual(['broken-record']);
    expect(parseRecords(ended + ended).diagnostics).toEqual([]);
  });
});

describe('full-width signs before the tags of Refer', () => {
  test('are signs, at every place', () => {
    const text =
      '％0 Journal Article\n％A 赵敏％A 李伟\n％T 睡眠率达50％的护士\n％J　山区护理\n％K睡眠;护士\n';
    const record = onlyRecord(text, 'refer');
    expect(namesOf(record)).toEqual(['赵|敏', '李|伟']);
    expect(titlesOf(record)).toEqual(['zh original: 睡眠率达50％的护士']);
    expect(record.journal?.title?.value).toBe('山区护理');
    expect(record.keywords).toHaveLength(2);
    expect(record.authors[1]?.prov[0]).toMatchObject({ start: text.indexOf('李伟') });
  });
});

describe('titles in the brackets of a translation', () => {
  const read = (...lines: readonly string[]) =>
    onlyRecord(`TY  - JOUR\n${lines.join('\n')}\nAU  - Brandt, Kai\nER  - \n`, 'ris');

  test.each([
    ['[Sleep of mountain nurses].', 'Sleep of mountain nurses'],
    ['[Sleep of mountain nurses.]', 'Sleep of mountain nurses'],
    ['[Do mountain nurses sleep?]', 'Do mountain nurses sleep?'],
    ['[Uptake of [18F]FDG at altitude].', 'Uptake of [18F]FDG at altitude'],
  ])('%s stands for one that is not there', (written, title) => {
    const record = read(`TI  - ${written}`);
    expect(titlesOf(record)).toEqual([`en translation: ${title}`]);
    expect(record.language).toBe('und');
  });

  test.each([
    '[Review of the book Tea Houses]',
    '[Letter to the editor]',
    '[Sleep] of nurses and [work] of doctors',
    '[18F]FDG uptake in the hills',
    '[山区护士]',
  ])('%s is as it is', (written) => {
    expect(titlesOf(read(`TI  - ${written}`))[0]).toMatch(/original: /);
    expect(read(`TI  - ${written}`).titles[0]?.value).toBe(written);
  });

  test('beside its original', () => {
    expect(
      titlesOf(read('TI  - [Sleep of mountain nurses].', 'TT  - Schlaf der Bergpflege')),
    ).toEqual(['de original: Schlaf der Bergpflege', 'en translation: Sleep of mountain nurses']);
    expect(read('TI  - [Sleep of nurses].', 'LA  - Chinese').language).toBe('zh');
  });

  test('a book keeps the brackets of its cataloguer', () => {
    const record = onlyRecord(
      'TY  - BOOK\nTI  - [Songs of the hills]\nAU  - Zhao, Min\nER  - \n',
      'ris',
    );
    expect(record.titles[0]?.value).toBe('[Songs of the hills]');
  });

  test.each([
    [
      'medline',
      'PMID- 31234568\nTI  - [Sleep of mountain nurses].\nAU  - Brandt K\nTA  - Berg Med\n',
    ],
    [
      'csv',
      'PMID,Title,Authors,Journal/Book\n31234567,[Sleep of mountain nurses].,Brandt K.,Berg Med\n',
    ],
    [
      'pubmed-text',
      '1. Berg Med. 2020 Mar;5(2):12-19. doi: 10.5555/bm.2020.12.\n\n[Sleep of mountain nurses].\n\nBrandt K(1).\n\nAuthor information:\n(1)Hill University, Bern, Switzerland.\n\nWe asked nurses how they slept.\n\nPMID: 31234567\n',
    ],
  ])('the same in %s', (format, text) => {
    const record = onlyRecord(text, format);
    expect(titlesOf(record)).toEqual(['en translation: Sleep of mountain nurses']);
    expect(record.language).toBe('und');
  });
});
