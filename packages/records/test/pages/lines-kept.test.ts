import { describe, expect, it } from 'vitest';
import { type BibliographicRecord, parseRecords } from '../../src/index.ts';

const HEAD = ['题名: 山区护士的睡眠', '作者: 张晓明 ; 李伟', '刊名: 山区护理'];
const TAIL = ['DOI: 10.5555/a.2020.1', '摘要: 目的 探讨护士的睡眠。', '关键词: 护士；睡眠'];

const read = (...lines: string[]): BibliographicRecord => {
  const { format, records } = parseRecords([...HEAD, ...lines, ...TAIL].join('\n'));
  expect([format, records.length]).toEqual(['citation-page-zh', 1]);
  return records[0] as BibliographicRecord;
};

describe('lines of a page that say more than a record has room for', () => {
  it('keep every class mark that is not of China', () => {
    const record = read('分类号: 434.181', '分类号: 410', '分类号: R473', '分类号: 419.81 护理');
    expect(record.classifications.map(({ code }) => code)).toEqual(['R473']);
    expect(record.extra.classification).toBe('434.181\n410\n419.81 护理');
  });

  it('keep a second journal, other dates and further pages in extra', () => {
    const record = read(
      '刊名: 山城护理',
      '年份: 2020',
      '发表时间: 2020-05-06',
      '在线公开时间: 2020-04-01',
      '页码: 12-15',
      '页码: 80',
    );
    expect(record.journal?.title?.value).toBe('山区护理');
    expect(record.issued).toMatchObject({ year: 2020, month: 5, day: 6 });
    expect(record.extra).toMatchObject({ journal: '山城护理', date: '2020-04-01', pages: '80' });
  });

  it('keep nothing that is said twice', () => {
    const { extra } = read('刊名: 山区护理', '年份: 2020', '发表时间: 2020-05-06', '页码: 12-15');
    expect(Object.keys(extra)).toEqual([]);
  });

  it('tell words for “nothing here”', () => {
    const { records, diagnostics } = parseRecords(
      [...HEAD, '被引量: 暂无', '英文题名: Not available', ...TAIL].join('\n'),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['placeholder', 'placeholder']);
    expect(records[0]?.titles).toHaveLength(1);
    expect(records[0]?.citationCount).toBeNull();
  });

  it('keep a label in any language that nobody knows', () => {
    expect(read('ISSN: 1234-5679', 'Colección: Verde').extra).toMatchObject({ Colección: 'Verde' });
  });

  it('keep labels of SinoMed behind an abstract out of it', () => {
    const lines = [
      ...HEAD,
      '摘要: 目的 探讨护士的睡眠。',
      '著者文摘: 否',
      '特征词: 人类',
      '关键词: 护士',
    ];
    const { records } = parseRecords(lines.join('\n'));
    expect(records[0]?.abstracts.map(({ value }) => value)).toEqual(['目的 探讨护士的睡眠。']);
    expect(records[0]?.extra).toMatchObject({ 著者文摘: '否', 特征词: '人类' });
  });

  it('tell what is no identifier', () => {
    const { diagnostics } = parseRecords([...HEAD, 'ISSN: siehe oben', ...TAIL].join('\n'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['placeholder']);
  });

  it('leave out words for “nothing here” in lists', () => {
    const { records } = parseRecords(
      [
        'Title: Frogs of the hills',
        'Authors: Okafor, Ruth; NA',
        'Journal: Hills',
        'Keywords: frog; N/A',
        'Abstract: We counted frogs.',
      ].join('\n'),
    );
    expect(records[0]?.authors.map(({ value }) => value)).toEqual(['Okafor, Ruth']);
    expect(records[0]?.keywords.map(({ value }) => value)).toEqual(['frog']);
  });

  it('read an issue behind a colon', () => {
    expect(read('卷期: 12:3').journal).toMatchObject({ volume: '12', issue: '3' });
    expect(read('卷期: 12(3):45').journal).toMatchObject({ volume: '12', issue: '3' });
  });
});

describe('a page of Airiti Library without an abstract', () => {
  it('has no labels far behind the line of the journal', () => {
    const lines = [
      '山城護理師的睡眠',
      '林曉青(Hsiao-Ching Lin)',
      '山城護理雜誌 ； 12卷3期 (2021 / 09 / 01) ， P45 - 58',
    ];
    const far = Array.from({ length: 40 }, (_, at) => `第${at}行；備註`);
    const { records } = parseRecords(
      [...lines, '護理師；睡眠', '繁體中文', ...far, '摘要', '本研究探討睡眠。'].join('\n'),
      {
        format: 'citation-page-zh',
      },
    );
    const keywords = records.flatMap((record) => record.keywords.map(({ value }) => value));
    expect(keywords.slice(0, 2)).toEqual(['護理師', '睡眠']);
    expect(keywords).not.toContain('第39行');
  });
});
