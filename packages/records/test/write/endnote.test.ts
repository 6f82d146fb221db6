import { describe, expect, it } from 'vitest';
import { parseRecords, toEndnoteXml } from '../../src/index.ts';

const written = (item: object) =>
  toEndnoteXml(
    parseRecords(JSON.stringify([{ id: 'k', type: 'article-journal', ...item }])).records,
  );

describe('EndNote XML', () => {
  it('has its elements in the order of the DTD, each text escaped, lines apart', () => {
    const text = written({
      title: 'Lakes & hills < 5 km',
      author: [{ family: 'Berg', given: 'Jo' }, { literal: 'Hill Study Group' }],
      'container-title': 'J Hill',
      volume: '3',
      page: '5-9',
      issued: { 'date-parts': [[2021, 5]] },
      DOI: '10.5555/h.1',
      note: 'one\ntwo',
      genre: 'Review',
    });
    expect(text).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n' +
        '<record><ref-type name="Journal Article">17</ref-type>' +
        '<contributors><authors><author>Berg, Jo</author><author>Hill Study Group,</author></authors></contributors>' +
        '<titles><title>Lakes &amp; hills &lt; 5 km</title><secondary-title>J Hill</secondary-title></titles>' +
        '<pages>5-9</pages><volume>3</volume>' +
        '<dates><year>2021</year><pub-dates><date>2021-05</date></pub-dates></dates>' +
        '<electronic-resource-num>10.5555/h.1</electronic-resource-num>' +
        '<label>k</label><notes>one&#13;two</notes><work-type>Review</work-type>' +
        '<language>en</language></record>\n</records></xml>\n',
    );
  });

  it.each([
    ['book', 'Book'],
    ['thesis', 'Thesis'],
    ['motion_picture', 'Film or Broadcast'],
    ['legal_case', 'Case'],
    ['article-newspaper', 'Newspaper Article'],
    ['paper-conference', 'Conference Paper'],
    ['webpage', 'Web Page'],
  ])('has a reference type for a %s, and it comes back', (type, name) => {
    const text = written({ type, title: 'Lakes' });
    expect(text).toContain(`<ref-type name="${name}">`);
    expect(parseRecords(text).records[0]?.type).toBe(type);
  });

  it('has the second language where EndNote has a field for it', () => {
    const { records } = parseRecords(
      'TY  - JOUR\nTI  - 夜班护士的睡眠\nTT  - Sleep of night nurses\nAU  - 王芳\nTA  - Wang, Fang\nT2  - 山区护理\nAB  - 目的：了解夜班护士的睡眠。\nN2  - Objective: To see how nurses sleep.\nLA  - chi\nER  - \n',
    );
    const [back] = parseRecords(toEndnoteXml(records)).records;
    const facts = (record: typeof back) => [
      record?.titles.map(({ value, role }) => [value, role]),
      record?.authors.map(({ family, translations = [] }) => [family, translations[0]?.family]),
      record?.abstracts.map(({ value, lang, role }) => [value, lang, role]),
    ];
    expect(facts(back)).toEqual(facts(records[0]));
  });

  it('holds a series where the work stands alone, and no record where there is none', () => {
    const text = written({ type: 'book', title: 'Lakes', 'collection-title': 'Waters' });
    expect(text).toContain('<secondary-title>Waters</secondary-title>');
    expect(parseRecords(text).records[0]?.extra.series).toBe('Waters');
    expect(parseRecords(toEndnoteXml([]), { format: 'endnote-xml' }).records).toEqual([]);
  });
});
