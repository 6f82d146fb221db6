import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { CorpusLine } from '../src/corpus/line.ts';
import { FIELDS } from '../src/corpus/line.ts';
import { analyze } from '../src/index.ts';
import { createFolder, run } from './run.ts';

const records = fileURLToPath(new URL('../../../examples/records/', import.meta.url));
const library = fileURLToPath(new URL('../../../examples/library/', import.meta.url));
const schema = JSON.parse(
  readFileSync(new URL('../data/corpus-line.schema.json', import.meta.url), 'utf8'),
);

const linesOf = (text: string): CorpusLine[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Arguments of every run: small and quick. */
const SMALL = ['--jobs', '1', '--chinese', 'intl'];

describe('diglot corpus', () => {
  it('writes one lean line for each record, in order, and says so', async () => {
    const { place, read } = createFolder();
    const inputs = [`${library}cnki.txt`, `${records}citation-page.txt`];
    const { code, out } = await run('corpus', ...inputs, '--out', place('out.jsonl'), ...SMALL);
    expect(code).toBe(0);
    expect(out).toContain('9 records: 9 lines in');
    const lines = linesOf(read('out.jsonl'));
    expect(lines.map(({ id }) => id).slice(-2)).toEqual(['cnki#7', 'citation-page#0']);
    for (const line of lines) {
      expect(JSON.stringify(line).length).toBeLessThan(12_000);
    }
  });

  it('writes what analyze finds, with spans into the text of the line', async () => {
    const { place, read, write } = createFolder();
    const text = readFileSync(`${records}pubmed-translation.txt`, 'utf8');
    const input = write('pubmed.txt', text);
    await run('corpus', input, '--out', place('out.jsonl'), ...SMALL);
    const [line] = linesOf(read('out.jsonl'));
    const analysis = analyze(text);
    expect(line?.text).toBe(analysis.document.text);
    const pairs = line?.sentencePairs?.map(({ source, target }) =>
      [source, target].map(({ start, end }) => line?.text?.slice(start, end)),
    );
    expect(pairs).toContainEqual([
      'Interviews were analysed using thematic analysis.',
      expect.stringContaining('主题分析'),
    ]);
    expect(line?.passages?.map(({ name }) => name)).toContain('abstract');
  });

  it('takes a text without records as one, and finds what --layers asks for', async () => {
    const { place, read, write } = createFolder();
    const input = write('note.txt', '同伴支持 (peer support) helps.');
    await run(
      'corpus',
      input,
      '--out',
      place('out.jsonl'),
      '--layers',
      'document,segments',
      ...SMALL,
    );
    const [line] = linesOf(read('out.jsonl'));
    expect(line).toMatchObject({
      id: 'note',
      index: 0,
      format: 'plain',
      text: '同伴支持 (peer support) helps.',
    });
    expect(line?.sentences).toHaveLength(1);
    expect(line?.segments?.map(({ language }) => language)).toEqual(['zh', 'en']);
    expect(line).not.toHaveProperty('keyphrases');
  });

  it('writes the fields of --fields alone', async () => {
    const { place, read } = createFolder();
    await run(
      'corpus',
      `${library}cnki.txt`,
      '--out',
      place('out.jsonl'),
      '--layers',
      'keyphrases',
      '--fields',
      'id, year,record',
      ...SMALL,
    );
    const [line] = linesOf(read('out.jsonl'));
    expect(Object.keys(line ?? {})).toEqual(['id', 'year', 'record']);
  });

  it('goes on after a file that is cut off, says so in one line, and exits with 1', async () => {
    const { place, read, write } = createFolder();
    const packed = gzipSync(readFileSync(`${library}cnki.txt`).toString().repeat(300));
    const inputs = [
      write('cut.txt.gz', packed.subarray(0, packed.length / 2)),
      write('good.txt', 'It works.'),
    ];
    const { code, out } = await run(
      'corpus',
      ...inputs,
      '--out',
      place('out.jsonl'),
      '--layers',
      'segments',
      ...SMALL,
    );
    expect(code).toBe(1);
    expect(out.match(/cut\.txt\.gz: .*\[broken-archive\]/g)).toHaveLength(1);
    expect(linesOf(read('out.jsonl')).at(-1)).toMatchObject({ id: 'good' });
    expect(JSON.parse(read('out.jsonl.rejects.jsonl'))).toMatchObject({
      record: null,
      code: 'broken-archive',
    });
  });

  it('refuses a record that is longer than 4 M code units, and does the others', async () => {
    const { place, read, write } = createFolder();
    const record = (abstract: string) => `TY  - JOUR\nTI  - Hills\nAB  - ${abstract}\nER  - \n\n`;
    const input = write(
      'big.ris',
      record('Short.') + record('It is long. '.repeat(400_000)) + record('短。'),
    );
    const { code, out } = await run(
      'corpus',
      input,
      '--out',
      place('out.jsonl'),
      '--layers',
      'segments',
      ...SMALL,
    );
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('1 reject') });
    expect(linesOf(read('out.jsonl')).map(({ index }) => index)).toEqual([0, 2]);
    expect(JSON.parse(read('out.jsonl.rejects.jsonl'))).toMatchObject({
      id: 'big#1',
      record: 1,
      code: 'record-too-long',
    });
  });

  it.each([
    ['no-output', ['a.txt']],
    ['no-input', ['--out', 'out.jsonl']],
    ['no-input', ['-', '--out', 'out.jsonl']],
    ['file-not-found', ['nowhere.txt', '--out', 'out.jsonl']],
    ['is-directory', [records, '--out', 'out.jsonl']],
    ['unknown-layer', [`${library}cnki.txt`, '--out', 'out.jsonl', '--layers', 'colour']],
    ['unknown-field', [`${library}cnki.txt`, '--out', 'out.jsonl', '--fields', 'colour']],
    ['not-a-number', [`${library}cnki.txt`, '--out', 'out.jsonl', '--jobs', 'many']],
  ])('refuses wrong usage: %s', async (code, argv) => {
    const { err, code: status } = await run('corpus', ...argv);
    expect(err).toContain(`[${code}]`);
    expect(status).toBeGreaterThan(0);
  });

  it('stops tidily at an interrupt, and goes on with --resume to the same bytes', async () => {
    const { place, read, write } = createFolder();
    const bin = fileURLToPath(new URL('../bin/diglot.js', import.meta.url));
    const input = write('many.txt', readFileSync(`${library}cnki.txt`, 'utf8').repeat(200));
    const argv = (out: string) => ['corpus', input, '--out', place(out), ...SMALL];
    const child = spawn(process.execPath, [bin, ...argv('stopped.jsonl'), '--events']);
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk;
      if (!child.killed && /"records":[1-9]/.test(told)) child.kill('SIGINT');
    });
    const [status] = await once(child, 'close');
    expect({ status, told }).toMatchObject({
      status: 1,
      told: expect.stringContaining('[aborted]'),
    });
    await run(...argv('whole.jsonl'));
    const { out } = await run(...argv('stopped.jsonl'), '--resume');
    expect(out).toContain('resumed after');
    expect(read('stopped.jsonl')).toBe(read('whole.jsonl'));
  }, 60_000);

  it('has a schema for every field, which its lines keep', async () => {
    expect(Object.keys(schema.properties)).toEqual(FIELDS);
    const { place, read } = createFolder();
    const layers = 'document,segments,bitexts,termPairs,keyphrases';
    const inputs = [`${library}cnki.txt`, `${records}citation-page.txt`];
    await run('corpus', ...inputs, '--out', place('out.jsonl'), '--layers', layers, ...SMALL);
    const validate = new Ajv2020.default({ allErrors: true }).compile(schema);
    for (const line of linesOf(read('out.jsonl'))) {
      validate(line);
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});

describe('what diglot corpus has written', () => {
  it('is read by themes and terms --corpus, and written as Parquet', async () => {
    const { place } = createFolder();
    const inputs = [`${library}cnki.txt`, `${records}pubmed-translation.txt`];
    await run('corpus', ...inputs, '--out', place('out.jsonl'), ...SMALL);
    const terms = await run('terms', place('out.jsonl'), '--corpus', '--limit', '5');
    expect(terms.out.split('\n').filter(Boolean)).toHaveLength(5);
    expect(terms.out).toMatch(/^\d\.\d\d {2}[A-Za-z -]+ {2}\p{Script=Han}+ +\d+ records?$/mu);
    const { out } = await run('themes', place('out.jsonl'), '--format', 'json');
    const map = JSON.parse(out);
    expect(JSON.stringify(map.themes.concat(map.unplaced))).toContain('cnki#0');
    const parquet = await run(
      'corpus',
      ...inputs,
      '--out',
      place('out.parquet'),
      '--layers',
      'segments',
      ...SMALL,
    );
    expect(parquet.out).toContain('out.parquet');
  });
});
