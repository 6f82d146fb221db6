import type { Diagnostic } from '@diglot/text';
import { describe, expect, it } from 'vitest';
import { type BibliographicRecord, parseRecords, readRecords } from '../src/index.ts';
import { EXPORTS } from './formats/exports.ts';

/** Larger than a part of a stream. Code units. */
const SIZE = 320_000;

function* chunksOf(text: string, size: number): Generator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function collect(chunks: Iterable<string>, format?: string) {
  const records: BibliographicRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  const options = {
    onDiagnostic: (one: Diagnostic) => diagnostics.push(one),
    ...(format && { format }),
  };
  for await (const record of readRecords(chunks, options)) records.push(record);
  return { records, diagnostics };
}

function repeated(format: string): string {
  const text = EXPORTS[format] ?? '';
  const times = Math.ceil(SIZE / text.length);
  if (format === 'csl-json') return `[${Array(times).fill(text.slice(1, -1)).join(',\n')}]`;
  if (format === 'crossref-json') {
    const { message } = JSON.parse(text);
    return JSON.stringify({
      status: 'ok',
      'message-type': 'work-list',
      message: { items: Array(times).fill(message) },
    });
  }
  if (format === 'wos-tab') {
    const [head = '', ...rows] = text.trimEnd().split('\n');
    return [head, ...Array(times).fill(rows).flat()].join('\n');
  }
  if (format.endsWith('xml') && format !== 'pubmed-xml') return Array(times).fill(text).join('\n');
  if (format === 'pubmed-xml') {
    const [head = '', article = ''] = text.split(/(?=<PubmedArticle>)/);
    return `${head}${Array(times).fill(article.replace('</PubmedArticleSet>', '')).join('\n')}</PubmedArticleSet>`;
  }
  return Array(times).fill(text).join('\n');
}

describe('a stream', () => {
  it.each([
    'ris',
    'medline',
    'wos-tagged',
    'wos-tab',
    'refworks',
    'refer',
    'noteexpress',
    'e-study',
    'ovid',
    'bibtex',
    'csl-json',
    'crossref-json',
    'pubmed-xml',
    'crossref-xml',
    'marcxml',
  ])('of %s gives what the whole text gives', async (format) => {
    const text = repeated(format);
    const whole = parseRecords(text, { format });
    const { records, diagnostics } = await collect(chunksOf(text, 50_021), format);
    expect(records.length).toBe(whole.records.length);
    expect(records[0]).toEqual(whole.records[0]);
    expect(records.at(-1)).toEqual(whole.records.at(-1));
    expect(JSON.stringify(records)).toBe(JSON.stringify(whole.records));
    expect(diagnostics.length).toBe(whole.diagnostics.length);
  });

  it('recognises its format, whatever the size of its chunks', async () => {
    const text = EXPORTS.ris ?? '';
    const whole = parseRecords(text).records;
    for (const size of [1, 100, text.length]) {
      expect((await collect(chunksOf(text, size))).records).toEqual(whole);
    }
  });

  it('is collected whole where there is no mark between records', async () => {
    const text = EXPORTS['first-page'] ?? '';
    expect((await collect(chunksOf(text, 10))).records).toEqual(parseRecords(text).records);
  });

  it('of nothing gives nothing and says so', async () => {
    const { records, diagnostics } = await collect([]);
    expect(records).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['empty-input']);
  });

  it('of an unknown format says so, with the span', async () => {
    const { diagnostics } = await collect(['just a few ', 'words']);
    expect(diagnostics).toMatchObject([{ code: 'unknown-format' }]);
  });

  it('that breaks off inside a record gives that record and tells of it', async () => {
    const text = (EXPORTS['pubmed-xml'] ?? '').slice(0, 900);
    const { records, diagnostics } = await collect([text]);
    expect(records).toHaveLength(1);
    expect(diagnostics.map(({ code }) => code)).toContain('truncated-xml');
  });

  it('refuses a name that no reader has', async () => {
    await expect(collect(['a'], 'no-such-format')).rejects.toMatchObject({
      code: 'unknown-format',
    });
  });
});
