import { describe, expect, it } from 'vitest';
import { type BibliographicRecord, parseRecords, toCsv, toJsonl } from '../../src/index.ts';
import { provenanceFaults, schemaFaults } from '../check-record.ts';
import { EXPORTS } from '../formats/exports.ts';

/** A record without its places, the texts as written and its id. */
function bare(record: BibliographicRecord): unknown {
  return JSON.parse(
    JSON.stringify({ ...record, id: '' }, (name, value) =>
      name === 'prov' || name === 'raw' ? undefined : value,
    ),
  );
}

const { records } = parseRecords(EXPORTS.noteexpress ?? '', { name: 'sample' });

describe('CSV', () => {
  it('has a heading row, a row for each record, CRLF at each end', () => {
    const lines = toCsv(records).split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]?.startsWith('id,type,language,title_en,title_zh,')).toBe(true);
    expect(lines[1]).toContain(
      'sample#0,article-journal,zh,Peer support in rural clinics,乡村诊所的同伴支持',
    );
  });

  it('quotes commas, quotes and line breaks', () => {
    const [record] = records;
    const odd = record && {
      ...record,
      titles: [{ value: 'One, "two"\nthree', lang: 'en', role: 'original' as const, prov: [] }],
    };
    expect(toCsv(odd ? [odd] : [])).toContain('"One, ""two""\nthree"');
  });
});

describe('JSON Lines', () => {
  it('give the records back, whole', () => {
    const lines = toJsonl(records).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(records);
  });

  it('are read back equal, but for the places, which are right in the new text', () => {
    const all = ['ris', 'medline', 'pubmed-xml', 'csl-json'].flatMap(
      (format) => parseRecords(EXPORTS[format] ?? '').records,
    );
    const text = toJsonl(all);
    const { format, records: back } = parseRecords(text);
    expect(format).toBe('diglot-json');
    expect(provenanceFaults(text, back)).toEqual([]);
    expect(schemaFaults(back)).toEqual([]);
    expect(back.map(bare)).toEqual(all.map(bare));
  });

  it('have one line a record, also with line separators in a value', () => {
    const [record] = records;
    const odd = record && { ...record, extra: { note: 'a\u2028b\nc\ud800' } };
    expect(toJsonl(odd ? [odd, odd] : []).split('\n')).toHaveLength(3);
  });
});
