import { describe, expect, test } from 'vitest';
import { detectFormat, parseRecords } from '../../src/index.ts';
import { namesOf, onlyRecord, readVariant, titlesOf } from '../pages/variants.ts';

const read = (text: string) => onlyRecord(text, 'catalogue-entry');

describe('an entry of a library catalogue', () => {
  test('in German: contributors by their role, extent, edition and call number', () => {
    const record = read(`Titel: Lesen im Bergdorf : eine Studie
Verfasser: Brandt, Klara, 1971- ; Özdemir, Cem-Ali
Beteiligte: Huber, Anton [Hrsg.]
Ort/Verlag: Innsbruck : Gipfelverlag
Erscheinungsjahr: 2019
Umfang: XII, 312 S. : Ill.
Auflage: 2., überarb. Aufl.
ISBN: 978-3-16-148410-0
Schlagwörter: Lesen ; Bergdorf
Sprache: Deutsch
Signatur: 2019 A 4711
`);
    expect(titlesOf(record)).toEqual(['de original: Lesen im Bergdorf : eine Studie']);
    expect(namesOf(record)).toEqual(['Brandt|Klara', 'Özdemir|Cem-Ali']);
    expect(record).toMatchObject({
      type: 'book',
      language: 'de',
      journal: { publisher: { value: 'Gipfelverlag' }, place: { value: 'Innsbruck' } },
      issued: { year: 2019 },
      pageCount: { value: 312 },
      contributors: [{ family: 'Huber', role: 'editor' }],
      extra: { edition: '2., überarb. Aufl.', callNumber: '2019 A 4711' },
    });
    expect(record.keywords.map(({ value }) => value)).toEqual(['Lesen', 'Bergdorf']);
  });

  test.each([
    [
      '题名/责任者: 山区阅读研究/赵敏, 李晓明著\n出版发行项: 昆明:云岭大学出版社,2019\n载体形态项: 256页:图;24cm\nISBN及定价: 978-7-302-12345-3/CNY48.00\n',
      ['山区阅读研究', '赵|敏 李|晓明', '云岭大学出版社', '昆明', 2019],
    ],
    [
      '題名： 夜班護理人員的睡眠 / 林曉青著\n作者： 林曉青\n出版項： 臺北市：山城文化，2020[民109]\n稽核項： 220面：圖，表；21公分\n',
      ['夜班護理人員的睡眠', '林|曉青', '山城文化', '臺北市', 2020],
    ],
    [
      '書名/作者 : 山城夜話 / 黃美玲, 劉大同 合著\n出版項 : 高雄市 : 海風出版社, 民106[2017]\n標題 : 中國文學\nISBN : 978-986-12-3456-3\n',
      ['山城夜話', '黃|美玲 劉|大同', '海風出版社', '高雄市', 2017],
    ],
    [
      'Titre : Le thé et la montagne / Élodie Dupont\nAuteur(s) : Dupont, Élodie (1962-....). Auteur\nÉditeur(s) : Lyon : Éditions du Lac, DL 2011\nDescription : 1 vol. (175 p.) ; 22 cm\n',
      ['Le thé et la montagne', 'Dupont|Élodie', 'Éditions du Lac', 'Lyon', 2011],
    ],
    [
      'タイトル/著者: 村の図書館 / 佐藤花子著\n出版者: 東京 : 山河書房\n出版年: 2011.4\n大きさ,容量等: 201p ; 19cm\n',
      ['村の図書館', '佐藤|花子', '山河書房', '東京', 2011],
    ],
    [
      'Titel\tDas Teehaus im Nebel\nAutor/in\tMeier, Sophie, 1975-\nErschienen\tBasel : Rheinverlag, [2014]\nUmfang\t88 Seiten ; 21 cm\n',
      ['Das Teehaus im Nebel', 'Meier|Sophie', 'Rheinverlag', 'Basel', 2014],
    ],
  ])('in the words of its country: %s', (text, [title, names, publisher, place, year]) => {
    const record = read(text);
    expect(record.titles[0]?.value).toBe(title);
    expect(namesOf(record).join(' ')).toBe(names);
    expect(record.journal).toMatchObject({
      publisher: { value: publisher },
      place: { value: place },
    });
    expect(record.issued?.year).toBe(year);
  });

  test('several behind their numbers; what no label knows is kept', () => {
    const { records } = readVariant(
      `1. 题名: 高原湖泊生态
责任者: 董梅, 邱实编著
出版发行: 拉萨 : 高原出版社, 2016.8
标准编号: ISBN 978-7-302-12345-3 : CNY36.00
装帧: 平装

2. 题名: 山地气象
责任者: 方圆主编
出版发行: 拉萨 : 高原出版社, 2012
`,
      'catalogue-entry',
    );
    expect(records.map(({ titles }) => titles[0]?.value)).toEqual(['高原湖泊生态', '山地气象']);
    expect(records[0]?.extra).toMatchObject({ price: 'CNY36.00', 装帧: '平装' });
    expect(records[1]?.contributors).toMatchObject([{ family: '方', given: '圆', role: 'editor' }]);
  });

  test('names before one role are several persons', () => {
    const record = read(
      '书　　名：山里的学校\n作　　者：（英）史密斯 著；王芳，李伟 译\n出 版 社：高山教育出版社\nI S B N ：9787302123453\n',
    );
    expect(record.authors).toHaveLength(1);
    expect(record.contributors?.map(({ value, role }) => `${value} ${role}`)).toEqual([
      '王芳 translator',
      '李伟 translator',
    ]);
  });

  test.each([
    [
      'Titre : Le thé en Chine / Marie Exemple ; traduit par Paul Essai\nÉditeur : Paris : Éditions du Modèle, 2009\nDescription : 180 p.\nSujets : Thé -- Chine\n',
      'Paul Essai translator',
    ],
    [
      'Title: Hills / Ruth Okafor ; translated from the Chinese by Wei Li ; edited by Ana Muster\nImprint: Leeds : Harbour Press, 2018\nExtent: 240 p.\n',
      'Ana Muster editor, Wei Li translator',
    ],
    [
      'Titel: Wege / Karl Beispiel ; aus dem Chinesischen von Eva Probe\nVerlag: Köln : Waldverlag, 2011\nUmfang: 99 S.\n',
      'Eva Probe translator',
    ],
  ])('a role before a name is none of an author: %s', (text, others) => {
    const record = read(text);
    expect(record.authors).toHaveLength(1);
    expect(record.contributors?.map(({ value, role }) => `${value} ${role}`).join(', ')).toBe(
      others,
    );
  });

  test.each([
    'title: Hill tools\nauthor: Ruth\nedition: 2\nseries: tools\npublisher: Hill\nisbn: none\n',
    'Liebe Anna,\n\nTitel: Das Teehaus\nTermin: Montag\nOrt: Basel\nGruß, Jonas\n',
  ])('a front matter or a letter is none: %s', (text) => {
    expect(detectFormat(text).format).not.toBe('catalogue-entry');
    expect(parseRecords(text).records).toEqual([]);
  });
});
