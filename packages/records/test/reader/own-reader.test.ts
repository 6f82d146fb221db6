import { InvalidInputError } from '@diglot/text';
import { describe, expect, test } from 'vitest';
import {
  type BibliographicRecord,
  detectFormat,
  parseRecordParts,
  parseRecords,
  readRecords,
} from '../../src/index.ts';
import {
  beforeOpening,
  createSource,
  entryAt,
  groupFields,
  isBlank,
  linesOf,
  type Reader,
  readEntries,
  type Slot,
  scanTagged,
  toTheEnd,
} from '../../src/reader/index.ts';

const SLOTS: Readonly<Record<string, Slot>> = {
  '#': 'title',
  '@': 'author',
  '*': 'venue',
  '!': 'year',
};

const readingList: Reader = {
  format: 'reading-list',
  detect: (head) => (/^# .+\n@ /m.test(head) ? 0.99 : 0),
  boundaries: { by: 'marks', before: /^# /gm },
  readableEnd: beforeOpening(/^[#@*!]$/),
  read: (source) => {
    const works = groupFields(scanTagged(source, /([#@*!]) /y), ({ tag }) => tag === '#');
    return readEntries(
      source,
      Array.from(works, (fields) =>
        fields.map((field) => entryAt(SLOTS[field.tag] ?? 'extra', field, field.tag)),
      ),
    );
  },
};

/** No mark stands between two works: the reader tells where each begins. */
const oneALine: Reader = {
  format: 'one-a-line',
  detect: () => 0.5,
  boundaries: { by: 'starts' },
  readableEnd: toTheEnd,
  read: (source) => {
    const lines = [...linesOf(source.text)].filter((line) => !isBlank(source.text, line));
    return {
      ...readEntries(
        source,
        lines.map((line) => [entryAt('title', line, 'line')]),
      ),
      starts: lines.map(({ start }) => start),
    };
  },
};

const work = (number: number) =>
  `# 乡村医生的夜班与睡眠（第${number}部分）\n@ 张晓明\n@ 李伟\n* 山区健康研究\n! 2021\n\n`;
const TEXT = work(1) + work(2);
const readers = [readingList];

/** A text of some hundred such lines is longer than one part of a stream. */
const LONG = 'Of night shifts in the hills. '.repeat(30);

async function stream(text: string, own: readonly Reader[], size = 100_000) {
  const records: BibliographicRecord[] = [];
  const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
    text.slice(index * size, (index + 1) * size),
  );
  for await (const record of readRecords(chunks, { readers: own })) records.push(record);
  return records;
}

/** A way to part records that there is not. */
const BY_EYE = { by: 'eye' } as const;

describe('a reader of one’s own', () => {
  test('is asked before ours, and reads with places in the text', () => {
    expect(detectFormat(TEXT).format).toBe('unknown');
    expect(detectFormat(TEXT, { readers })).toEqual({ format: 'reading-list', confidence: 0.99 });
    const { format, records } = parseRecords(TEXT, { readers });
    expect(format).toBe('reading-list');
    expect(records.map(({ titles }) => titles[0]?.value)).toEqual([
      '乡村医生的夜班与睡眠（第1部分）',
      '乡村医生的夜班与睡眠（第2部分）',
    ]);
    const { start = 0, end, line } = records[1]?.authors[1]?.prov[0] ?? {};
    expect([TEXT.slice(start, end), line]).toEqual(['李伟', 9]);
  });

  test('leaves out a mark that the end of the text cuts off', () => {
    const { records, diagnostics } = parseRecords(`${work(1).trim()}\n@`, { readers });
    expect(records[0]?.authors.map(({ value }) => value)).toEqual(['张晓明', '李伟']);
    expect(diagnostics.map(({ code }) => code)).toContain('truncated-end');
  });

  test('gives parts that, joined, are the text', () => {
    const { parts } = parseRecordParts(TEXT, { readers });
    expect(parts.map(({ text }) => text)).toEqual([work(1), work(2)]);
  });

  test.each([
    [
      'marks',
      readers,
      Array.from({ length: 340 }, (_, index) => `${work(index)}${LONG}\n`).join(''),
    ],
    [
      'starts',
      [oneALine],
      Array.from({ length: 340 }, (_, index) => `${index} ${LONG}\n`).join(''),
    ],
  ] as const)('reads a stream that is cut at its %s as the whole text', async (_, own, text) => {
    expect(await stream(text, own)).toEqual(parseRecords(text, { readers: own }).records);
  });

  test('takes the place of ours where it has its name', () => {
    const ris: Reader = { ...oneALine, format: 'ris', detect: () => 0.99 };
    const { records } = parseRecords('TY  - JOUR\nTI  - A walk\nER  - \n', { readers: [ris] });
    expect(records.map(({ titles }) => titles[0]?.value)).toEqual([
      'TY - JOUR',
      'TI - A walk',
      'ER -',
    ]);
  });

  test('can be named', () => {
    expect(parseRecords('A walk', { readers, format: 'reading-list' }).format).toBe('reading-list');
    expect(parseRecords('# A walk', { readers: [oneALine, ...readers] }).format).toBe('one-a-line');
  });

  test.each([
    ['no name', { ...readingList, format: '' }],
    ['the name of no format', { ...readingList, format: 'unknown' }],
    // @ts-expect-error The compiler tells of it as well.
    ['no readableEnd', { ...readingList, readableEnd: undefined } satisfies Reader],
    // @ts-expect-error
    ['no boundaries', { ...readingList, boundaries: undefined } satisfies Reader],
    // @ts-expect-error
    ['unknown boundaries', { ...readingList, boundaries: BY_EYE } satisfies Reader],
  ])('with %s is refused', (_, reader) => {
    const act = () => parseRecords(TEXT, { readers: [reader as Reader] });
    expect(act).toThrow(InvalidInputError);
    expect(act).toThrow(expect.objectContaining({ code: 'invalid-reader' }));
  });

  test('that does not tell where its records begin, though nothing else does, is a type error', () => {
    const read = (): ReturnType<Reader['read']> => ({ records: [], diagnostics: [] });
    // @ts-expect-error `starts` is missing.
    const reader: Reader = { ...oneALine, read };
    expect(reader.read(createSource('')).records).toEqual([]);
  });
});
