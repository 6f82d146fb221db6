import { describe, expect, test } from 'vitest';
import { keywordsOf, namesOf, onlyRecord, titlesOf } from '../pages/variants.ts';
import { EXPORTS } from './exports.ts';

describe('Dublin Core', () => {
  test('of OAI-PMH has both titles, the journal with its numbers, and no abstract of the file', () => {
    const record = onlyRecord(EXPORTS['dublin-core'] ?? '', 'dublin-core');
    expect(titlesOf(record)).toEqual([
      'zh original: 乡村诊所的同伴支持',
      'en translation: Peer support in rural clinics',
    ]);
    expect(namesOf(record)).toEqual(['林|晓燕', '周|明']);
    expect(record.journal).toMatchObject({
      title: { value: '虚构护理杂志' },
      volume: '12',
      issue: '3',
    });
    expect(record.pages).toMatchObject({ first: '101', last: '109' });
    expect(record.abstracts).toHaveLength(1);
    expect(record.type).toBe('article-journal');
  });

  test('of DSpace names its elements in attributes', () => {
    const record = onlyRecord(
      `<dublin_core schema="dc"><dcvalue element="title" qualifier="none">茶馆与睡眠</dcvalue>
<dcvalue element="title" qualifier="alternative" language="en">Tea houses and sleep</dcvalue>
<dcvalue element="contributor" qualifier="author">丁香</dcvalue>
<dcvalue element="contributor" qualifier="advisor">方圆</dcvalue>
<dcvalue element="date" qualifier="issued">2019</dcvalue><dcvalue element="date" qualifier="accessioned">2020-01-02</dcvalue>
<dcvalue element="type" qualifier="none">Thesis</dcvalue>
<dcvalue element="language" qualifier="iso">zh</dcvalue></dublin_core>`,
      'dublin-core',
    );
    expect(record).toMatchObject({
      type: 'thesis',
      issued: { year: 2019 },
      contributors: [{ family: '方', role: 'advisor' }],
    });
    expect(titlesOf(record)).toEqual([
      'zh original: 茶馆与睡眠',
      'en translation: Tea houses and sleep',
    ]);
  });

  test('in a table of DSpace parts values by two strokes', () => {
    const record = onlyRecord(
      'dc.title,dc.contributor.author,dc.date.issued,dc.subject[zh_CN],dc.subject[en],dc.type,dc.language.iso\n' +
        '茶馆与睡眠,丁香||方圆,2019-05,茶馆||睡眠,tea houses||sleep,Thesis,zh\n',
      'csv',
    );
    expect(namesOf(record)).toEqual(['丁|香', '方|圆']);
    expect(keywordsOf(record)).toEqual([
      '茶馆 (zh, author)',
      '睡眠 (zh, author)',
      'tea houses (en, author)',
      'sleep (en, author)',
    ]);
    expect(record.type).toBe('thesis');
  });

  test.each([
    ['乡村医学; Vol 5 No 2 (2021); 21-29', '5', '2', '21'],
    ['Medicina del Valle; Vol. 5 Núm. 2 (2021): Abril; 21-29', '5', '2', '21'],
    ['Dorfmedizin; Bd. 5 Nr. 2 (2021): April; 21-29', '5', '2', '21'],
    ['乡村医学; 卷 5 期 2 (2021)', '5', '2', undefined],
  ])('of OJS has the source %s', (source, volume, issue, first) => {
    const record = onlyRecord(
      `<oai_dc:dc><dc:title>茶馆与睡眠</dc:title><dc:source>${source}</dc:source></oai_dc:dc>`,
      'dublin-core',
    );
    expect(record.journal).toMatchObject({ volume, issue });
    expect(record.pages?.first).toBe(first);
  });
});
