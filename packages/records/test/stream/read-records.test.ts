import { readFileSync } from 'node:fs';
import type { Diagnostic } from '@diglot/text';
import { describe, expect, it } from 'vitest';
import {
  type BibliographicRecord,
  type DiagnosticPlace,
  parseRecords,
  readRecords,
} from '../../src/index.ts';
import { EXPORTS } from '../formats/exports.ts';

const EXAMPLES = new URL('../../../../examples/records/', import.meta.url);

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
    'dublin-core',
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

  it.each([
    ['citation-page-zh', ['citation-page.txt', 'citation-page-2.txt']],
    ['pubmed-text', ['pubmed-translation.txt']],
    ['vufind-dump', ['catalogue.txt']],
    ['aggregator-json', ['aggregator.json']],
  ] as const)(
    'of %s pages gives what the whole text gives, line by line',
    async (format, files) => {
      const pages = files.map((file) => readFileSync(new URL(file, EXAMPLES), 'utf8'));
      const text = `${pages.join('\n')}\n`.repeat(Math.ceil((2 * SIZE) / pages.join('\n').length));
      const whole = parseRecords(text, { format });
      for (const whitespace of ['\n', '\r\n']) {
        const written = text.replace(/\n/g, whitespace);
        const expected = whitespace === '\n' ? whole : parseRecords(written, { format });
        const { records, diagnostics } = await collect(chunksOf(written, 50_021));
        expect(JSON.stringify(records)).toBe(JSON.stringify(expected.records));
        expect(diagnostics.length).toBeGreaterThanOrEqual(expected.diagnostics.length);
      }
    },
  );

  it('of a list of aggregator objects gives what the whole list gives', async () => {
    const [object = ''] = readFileSync(new URL('aggregator.json', EXAMPLES), 'utf8').split('\n');
    const list = `[${Array(Math.ceil((2 * SIZE) / object.length))
      .fill(object)
      .join(',\n')}]\n`;
    const whole = parseRecords(list, { format: 'aggregator-json' });
    const { records } = await collect(chunksOf(list, 50_021));
    expect(whole.records.length).toBeGreaterThan(100);
    expect(JSON.stringify(records)).toBe(JSON.stringify(whole.records));
  });

  it('holds no more than a few parts of a long text of pages', async () => {
    const page = readFileSync(new URL('citation-page.txt', EXAMPLES), 'utf8');
    const pages = Math.ceil(4_000_000 / page.length);
    let asked = 0;
    const chunks = function* () {
      for (; asked < pages; asked++) yield `${page}\n`;
    };
    let ahead = 0;
    let count = 0;
    for await (const _ of readRecords(chunks())) ahead = Math.max(ahead, asked - count++);
    expect(count).toBe(pages);
    expect(ahead * page.length).toBeLessThan(1_000_000);
  });

  it('tells the place of what is odd in the whole text', async () => {
    const pages = Array.from(
      { length: 400 },
      (_, index) =>
        `TY  - JOUR\r\nTI  - ${'Hills and rivers '.repeat(60)}\r\nDO  - ${index === 390 ? 'none' : '10.5555/a'}\r\nER  - \r\n`,
    );
    const text = pages.join('\r\n');
    const told: unknown[] = [];
    const onDiagnostic = (found: Diagnostic, place?: DiagnosticPlace) =>
      told.push({ ...found.span, ...place });
    for await (const _ of readRecords(chunksOf(text, 10_000), { onDiagnostic }));
    const start = text.indexOf('none');
    const line = text.slice(0, start).split('\n').length;
    expect(told).toEqual([{ start, end: start + 4, line, column: 7 }]);
  });

  it('stops at a document that is refused', async () => {
    const text = `<!DOCTYPE a [<!ENTITY x "y">]>${'<PubmedArticle><MedlineCitation/></PubmedArticle>'.repeat(20_000)}`;
    const { records, diagnostics } = await collect(chunksOf(text, 50_021), 'pubmed-xml');
    expect(records).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['xml-entities-refused']);
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
