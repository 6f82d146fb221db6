import { describe, expect, it } from 'vitest';
import {
  type BibliographicRecord,
  parseRecords,
  recordFormats,
  toBibtex,
  toCslJson,
  toCsv,
  toEndnoteXml,
  toJsonl,
  toRis,
  writeRecords,
} from '../../src/index.ts';
import { EXPORTS } from '../formats/exports.ts';

const records = Object.entries(EXPORTS).flatMap(
  ([format, text]) => parseRecords(text, { format }).records,
);

const WHOLE: Readonly<Record<string, (list: readonly BibliographicRecord[]) => string>> = {
  'csl-json': (list) => `${JSON.stringify(toCslJson(list), undefined, 2)}\n`,
  ris: toRis,
  bibtex: toBibtex,
  'endnote-xml': toEndnoteXml,
  jsonl: toJsonl,
  csv: toCsv,
};

async function written(list: readonly BibliographicRecord[], format: string): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of writeRecords(list, format)) pieces.push(piece);
  return pieces;
}

describe('records written one after the other', () => {
  it.each(recordFormats)('are, as %s, what is written of all at once', async (format) => {
    const many = Array<typeof records>(20).fill(records).flat();
    const pieces = await written(many, format);
    expect(pieces.join('')).toBe(WHOLE[format]?.(many));
    expect(pieces.length).toBeGreaterThan(1);
  });

  it.each(['ris', 'bibtex', 'jsonl', 'csv'])(
    'are, when there are none, an empty %s',
    async (format) => {
      expect((await written([], format)).join('')).toBe(WHOLE[format]?.([]));
    },
  );

  it('are, when there are none, an empty JSON array', async () => {
    expect(JSON.parse((await written([], 'csl-json')).join(''))).toEqual([]);
  });

  it('refuse a format there is not', async () => {
    await expect(written([], 'docx')).rejects.toMatchObject({ code: 'unknown-format' });
  });
});
