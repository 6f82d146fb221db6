import { describe, expect, it } from 'vitest';
import { type BibliographicRecord, parseRecords } from '../../src/index.ts';

const read = (...lines: string[]): BibliographicRecord => {
  const { format, records } = parseRecords(lines.join('\n'));
  expect([format, records.length]).toEqual(['citation-page-zh', 1]);
  return records[0] as BibliographicRecord;
};
const roles = (list: BibliographicRecord['titles'] | BibliographicRecord['abstracts']) =>
  list.map(({ lang, role, value }) => `${lang} ${role}: ${value}`);

const ZH = '我们在山区数了青蛙，共有十只。';
const EN = 'We counted frogs in the hills and found ten of them.';

describe('a labelled page with both languages behind one label', () => {
  const record = read(
    '题名: 山区青蛙的数量 = The number of frogs in the hills',
    '作者: 张晓明(Zhang Xiaoming); 李伟(Li Wei)',
    '来源: 河谷生态(Hill Ecology)',
    '年: 2020',
    '关键词: 青蛙 (frog); 山区/hills; 数量 (number)',
    `摘要: ${ZH}${EN}`,
    'DOI: 10.5555/frog.6',
  );

  it('has two titles, abstracts and journal names, and keywords each in one', () => {
    expect(roles(record.titles)).toEqual([
      'zh original: 山区青蛙的数量',
      'en translation: The number of frogs in the hills',
    ]);
    expect(roles(record.abstracts)).toEqual([`zh original: ${ZH}`, `en translation: ${EN}`]);
    expect(record.journal?.title?.value).toBe('河谷生态');
    expect(record.journal?.translations?.map(({ value }) => value)).toEqual(['Hill Ecology']);
    expect(record.keywords.map(({ value }) => value)).toEqual([
      '青蛙',
      'frog',
      '山区',
      'hills',
      '数量',
      'number',
    ]);
  });

  it('keeps an abbreviation or a scale in its title, and one title one', () => {
    const { titles, keywords } = read(
      '题名: SF-36量表(Short Form 36)在山区的使用',
      '作者: 张晓明; 李伟',
      '来源: 河谷生态',
      '关键词: 人工智能(AI); 青蛙',
      `摘要: ${ZH}`,
    );
    expect(titles).toHaveLength(1);
    expect(keywords.map(({ value }) => value)).toEqual(['人工智能(AI)', '青蛙']);
  });
});

describe('the language that a labelled page declares', () => {
  it('tells which title and abstract is the original', () => {
    const record = read(
      'Title: Frogs of the hills',
      'Chinese Title: 山区的青蛙',
      'Authors: Zhang Xiaoming; Li Wei',
      'Journal: Hill Ecology',
      `Abstract: ${EN}`,
      `Chinese Abstract: ${ZH}`,
      'Language: Chinese',
    );
    expect(roles(record.titles)).toEqual([
      'zh original: 山区的青蛙',
      'en translation: Frogs of the hills',
    ]);
    expect(roles(record.abstracts)).toEqual([`en translation: ${EN}`, `zh original: ${ZH}`]);
  });

  it.each(['语种：中文', '語文: 中文', 'Language: Chinese'])(
    'is read at the end of a text: %s',
    (line) => {
      const lines = ['题名: 山区的青蛙', '作者: 张晓明', '刊名: 河谷生态', `摘要: ${ZH}`, line];
      expect(parseRecords(lines.join('\n')).diagnostics).toEqual([]);
      expect(read(...lines).extra.language).toMatch(/中文|Chinese/);
    },
  );

  it('changes nothing where no title is in it', () => {
    const { titles } = read(
      'Title: Frogs of the hills',
      'Authors: Zhang Xiaoming; Li Wei',
      'Journal: Hill Ecology',
      `Abstract: ${EN}`,
      'Language: Chinese',
    );
    expect(titles.map(({ value }) => value)).toEqual(['Frogs of the hills']);
  });

  it.each([
    ['Título en inglés', 'Título', 'Autores', 'Revista', 'Resumen', 'Las ranas de los cerros'],
    ['Titre anglais', 'Titre', 'Auteurs', 'Revue', 'Résumé', 'Les grenouilles des collines'],
    [
      'Englischer Titel',
      'Titel',
      'Autoren',
      'Zeitschrift',
      'Zusammenfassung',
      'Die Frösche der Hügel',
    ],
  ])('stands in a label: %s', (english, title, authors, journal, abstract, own) => {
    const { titles } = read(
      `${title}: ${own}`,
      `${english}: Frogs of the hills`,
      `${authors}: García, Ana; Huber, Karl`,
      `${journal}: Hills`,
      `${abstract}: 10 ${own}.`,
    );
    expect(titles.map(({ value, role }) => [value, role])).toEqual([
      [own, 'original'],
      ['Frogs of the hills', 'translation'],
    ]);
  });
});
