import { toSourceSpan } from '@diglot/text';
import { describe, expect, it } from 'vitest';
import { parseRecords, type RecordText, textOfRecord } from '../src/index.ts';

const RIS = `TY  - JOUR
TI  - Tea &amp; sleep of nurses
T1  - 护士饮茶与睡眠
AB  - Objective: Nurses sleep badly after night shifts. Results: Naps of <i>20</i> minutes helped (p &lt; 0.05).
ER  - 
`;

const read = (source: string): RecordText => {
  const [record] = parseRecords(source).records;
  if (record === undefined) throw new Error('no record');
  return textOfRecord(record, source);
};

const inSource = (source: string, read: RecordText, part: string) => {
  const start = read.text.indexOf(part);
  const span = toSourceSpan(read, { start, end: start + part.length });
  return source.slice(span.start, span.end);
};

describe('textOfRecord', () => {
  it('holds titles and sections, clean and without labels', () => {
    const { text, passages } = read(RIS);
    expect(passages.map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
      ['title', 'Tea & sleep of nurses'],
      ['title', '护士饮茶与睡眠'],
      ['abstract', 'Nurses sleep badly after night shifts.'],
      ['abstract', expect.stringContaining('minutes helped')],
    ]);
    expect(text).not.toContain('Objective');
  });

  it('knows the way back to the source', () => {
    const found = read(RIS);
    expect(inSource(RIS, found, 'Tea & sleep')).toBe('Tea &amp; sleep');
    expect(inSource(RIS, found, '饮茶')).toBe('饮茶');
    expect(inSource(RIS, found, 'night shifts')).toBe('night shifts');
    expect(inSource(RIS, found, 'minutes helped')).toBe('minutes helped');
  });

  it('reads a record without its source, or with another text, without a way back', () => {
    const [record] = parseRecords(RIS).records;
    if (record === undefined) throw new Error('no record');
    expect(textOfRecord(record).origin).toBeUndefined();
    expect(textOfRecord(record, 'another text').origin).toEqual([]);
  });
});
