import { readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { writeParquet } from '../src/write/parquet.ts';
import { createRandom, killRun } from './kill-run.ts';
import { createFolder, numbered, run } from './run.ts';

const rowsOf = async (file: string) => {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return parquetReadObjects({
    file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer,
  });
};

describe('Parquet', () => {
  it('holds lists and structures, in any script, and nothing where it is missing', async () => {
    const { write, place } = createFolder();
    const rows = [
      {
        id: 'a',
        year: 2020,
        pairs: [
          { text: '夜班', at: { start: 0, end: 2 }, score: 0.5 },
          { text: 'shift', score: 1 },
        ],
      },
      { id: '𠮷', pairs: [], tags: ['x', '标'] },
      { id: 'c', year: 1999 },
    ];
    const lines = write('in.jsonl', rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    await writeParquet(lines, place('out.parquet'), {
      id: 'string',
      year: 'integer',
      pairs: {
        list: {
          fields: {
            text: 'string',
            at: { fields: { start: 'integer', end: 'integer' } },
            score: 'number',
          },
        },
      },
      tags: { list: 'string' },
    });
    expect(await rowsOf(place('out.parquet'))).toEqual([
      {
        id: 'a',
        year: 2020,
        pairs: [
          { text: '夜班', at: { start: 0, end: 2 }, score: 0.5 },
          { text: 'shift', score: 1 },
        ],
      },
      { id: '𠮷', year: null, pairs: [], tags: ['x', '标'] },
      { id: 'c', year: 1999 },
    ]);
  });

  it('is what a run writes to a file of that name, with a row a line', async () => {
    const { write, place, files } = createFolder();
    const input = write('in.txt', numbered(4500));
    const { parts } = await run({ inputs: [input], output: place('out.parquet') });
    expect(parts).toEqual([place('out.parquet')]);
    const rows = await rowsOf(place('out.parquet'));
    expect(rows).toHaveLength(4500);
    expect(rows[4499]).toEqual({ line: 'line 4499' });
    expect(Object.keys(files())).toEqual(['in.txt', 'out.parquet', 'out.parquet.manifest.json']);
  });

  it('is the same after kills, in parts', async () => {
    const { write, place, files } = createFolder();
    const options = {
      inputs: [write('a.txt', numbered(500, 'a')), write('b.txt', numbered(500, 'b'))],
      settings: { milliseconds: 4 },
      megabytesPerPart: 0.002,
      recordsPerPart: 200,
      parquet: true,
      jobs: 2,
    };
    await run({ ...options, output: place('whole') });
    await killRun({ ...options, output: place('killed') }, 3, createRandom(14));
    expect(files('killed')).toEqual(files('whole'));
    expect(Object.keys(files('whole'))).toContain('part-00001-00002.parquet');
  }, 60_000);

  it('holds no rows where there are none', async () => {
    const { write, place } = createFolder();
    await run({ inputs: [write('in.txt', '')], output: place('out.parquet') });
    expect(await rowsOf(place('out.parquet'))).toEqual([]);
  });
});
