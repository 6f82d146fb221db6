import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { mergeRecords, parseRecords, toJsonl } from '@diglot/records';
import { describe, expect, it } from 'vitest';
import { mergeInputs } from '../src/corpus/merge/merge-inputs.ts';
import { createFolder, run } from './run.ts';

const anyhow = { from: 'auto', encoding: undefined };

/** A record of a work, as one of several exports has it. */
const record = (work: number, more = '') =>
  `TY  - JOUR\nTI  - Soil moisture and wheat yield in region ${work}\n${more}ER  - \n`;

/** Exports that share works: by title, by DOI, and by a chain of both. */
function createExports() {
  const { place, write } = createFolder();
  const texts = [
    Array.from({ length: 40 }, (_, at) => record(at, `DO  - 10.5555/w${at}\n`)).join(''),
    Array.from({ length: 40 }, (_, at) =>
      record(at * 2, `TT  - 第${at}个地区土壤水分与小麦产量\n`),
    ).join(''),
    Array.from(
      { length: 30 },
      (_, at) =>
        `TY  - JOUR\nTI  - Water of soils ${at}, by another name\nDO  - 10.5555/W${at * 3}\nER  - \n`,
    ).join(''),
  ];
  const files = texts.map((text, at) => write(`export-${at}.ris`, text));
  const inMemory = () =>
    mergeRecords(texts.flatMap((text, at) => parseRecords(text, { name: `export-${at}` }).records));
  return { place, write, files, inMemory };
}

const read = (folder: string, names: readonly string[]) =>
  names.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('');

describe('mergeInputs', () => {
  it('gives what mergeRecords gives of all records at once, and leaves nothing else behind', async () => {
    const { place, files, inMemory } = createExports();
    const folder = place('works');
    const merged = await mergeInputs(files, folder, anyhow);
    expect(merged).toMatchObject({ records: 110, works: inMemory().length, faults: [] });
    expect(merged.works).toBeLessThan(110);
    const works = inMemory().map((work) => ({ ...work, mergedFrom: work.mergedFrom ?? [work.id] }));
    expect(read(folder, merged.files) === toJsonl(works)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['merge.json', ...merged.files]);
    expect(readdirSync(place('.'))).not.toContain('works.unfinished');
  });

  it('leaves the same merge as it is, and makes another anew', async () => {
    const { place, write, files } = createExports();
    const folder = place('works');
    const first = await mergeInputs(files, folder, anyhow);
    const text = write('note.txt', '水壶烧开水。Kettles boil water.\n');
    expect(await mergeInputs(files, folder, anyhow)).toEqual(first);
    const other = await mergeInputs([files[0] ?? '', text], folder, anyhow);
    expect(other).toMatchObject({ records: 40, works: 40 });
    expect(other.files).toEqual(['works-00000.jsonl', 'note.txt']);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('tells of an input that breaks off, and takes what stands before', async () => {
    const { place, files } = createExports();
    const none = place('none.ris');
    const missing = mergeInputs([...files, none], place('works'), anyhow);
    await expect(missing).rejects.toMatchObject({ code: 'file-not-found' });
    mkdirSync(place('folder'));
    const { faults, records } = await mergeInputs(
      [...files, place('folder')],
      place('works'),
      anyhow,
    );
    expect(records).toBe(110);
    expect(faults).toMatchObject([{ input: place('folder'), code: 'is-directory' }]);
  });

  it.each([
    ['notes.txt', 'precious'],
    ['merge.json', '{"files":["works-00000.jsonl"]}'],
    ['merge.json', 'precious'],
  ])('writes over nothing that is no merge: %s, %s', async (name, text) => {
    const { place, write, files } = createExports();
    mkdirSync(place('works'));
    write(`works/${name}`, text);
    const refused = mergeInputs(files, place('works'), anyhow);
    await expect(refused).rejects.toMatchObject({ code: 'output-not-empty' });
    expect(readFileSync(place(`works/${name}`), 'utf8')).toBe(text);
  });

  it('is made anew where a file of it is gone, and not where another lies among them', async () => {
    const { place, write, files } = createExports();
    const folder = place('works');
    const first = await mergeInputs(files, folder, anyhow);
    rmSync(path.join(folder, first.files[0] ?? ''));
    expect(await mergeInputs(files, folder, anyhow)).toEqual(first);
    expect(readdirSync(folder).sort()).toEqual(['merge.json', ...first.files]);
    write('works/notes.txt', 'precious');
    const refused = mergeInputs(files, folder, anyhow);
    await expect(refused).rejects.toMatchObject({ code: 'output-not-empty' });
    expect(readFileSync(place('works/notes.txt'), 'utf8')).toBe('precious');
  });
});

describe('diglot corpus --merge', () => {
  it('analyses each work once, and says which records it was made of', async () => {
    const { place, write, files, inMemory } = createExports();
    const text = write('note.txt', '水壶烧开水。Kettles boil water.\n');
    const out = place('lines.jsonl');
    const argv = ['corpus', ...files, text, '--merge', '--out', out, '--layers', 'bitexts'];
    const { code, err } = await run(...argv);
    expect(code).toBe(0);
    expect(err).toContain(`merged: 110 records into ${inMemory().length} works`);
    const lines = readFileSync(out, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(inMemory().length + 1);
    expect(lines.slice(0, 2)).toMatchObject([
      { id: 'works-00000#0', mergedFrom: ['export-0#0', 'export-1#0', 'export-2#0'] },
      { id: 'works-00000#1', mergedFrom: ['export-0#1'] },
    ]);
    expect(lines.at(-1)).toMatchObject({ id: 'note', format: 'plain' });
    const again = await run(...argv, '--resume');
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('resumed')]);
  });
});
