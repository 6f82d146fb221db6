import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeStream } from '../src/cli/files/decode-stream.ts';
import { run } from './run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'diglot-records-'));
const file = (name: string, content: string | Uint8Array) => {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
};

const article = (title: string, doi: string, page = 1) =>
  `TY  - JOUR\nTI  - ${title}\nAU  - Krumm, Jo\nPY  - 2022\nSP  - ${page}\nDO  - ${doi}\nAN  - RC-7\nER  - \n\n`;

describe('diglot convert', () => {
  it('writes the records of all files one after the other, and says what it read', async () => {
    const one = file('one.ris', article('Walking in the hills', '10.5555/a'));
    const two = file('two.ris', article('Walking by the river', '10.5555/b').repeat(3));
    const { code, out, err } = await run('convert', one, two, '--to', 'csl-json');
    expect(code).toBe(0);
    expect(JSON.parse(out).map(({ id }: { id: string }) => id)).toEqual([
      'one#0',
      'two#0',
      'two#1',
      'two#2',
    ]);
    expect(err).toContain(`${one}: ris, 1 record\n`);
    expect(err).toContain(`${two}: ris, 3 records\n`);
  });

  it.each(['0', '1', '2'])('gives at most as many records as --limit says: %s', async (limit) => {
    const one = file('one.ris', article('Walking in the hills', '10.5555/a'));
    const { code, out } = await run('convert', one, one, '--to', 'jsonl', '--limit', limit);
    expect([code, out.split('\n').length - 1]).toEqual([0, Number(limit)]);
  });

  it('gives records of two files of one name ids of their own', async () => {
    const place = file('same.ris', article('Walking in the hills', '10.5555/a'));
    const { out } = await run('convert', place, place, '--to', 'jsonl');
    const ids = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(['same#0', 'same-2#0']);
  });

  it('merges records of one work, and says where they differ', async () => {
    const one = file(
      'm1.ris',
      article('Walking in the hills', '10.5555/a') + article('Rivers', '10.5555/r'),
    );
    const two = file('m2.ris', article('Walking in the hills', '10.5555/A', 9));
    const { code, out, err } = await run('convert', one, two, '--to', 'jsonl', '--merge');
    expect(code).toBe(0);
    const works = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(works).toHaveLength(2);
    expect(works[0].mergedFrom).toEqual(['m1#0', 'm2#0']);
    expect(err).toContain('merged: 3 records into 2 works (1 of 2 records)\n');
    expect(err).toContain('doubtful: parts of one work differ in pages (1 work)');
  });

  it('says what the format has no place for', async () => {
    const place = file('lost.ris', article('Walking in the hills', '10.5555/a'));
    const { err } = await run('convert', place, '--to', 'bibtex');
    expect(err).toContain(
      'not written, for bibtex has no place for them: 1 trial and local identifiers',
    );
    expect((await run('convert', place, '--to', 'jsonl')).err).not.toContain('not written');
  });

  it('tells of the first oddities of a kind and counts all', async () => {
    const place = file('odd.ris', article('Walking in the hills', 'not-a-doi').repeat(30));
    const { err } = await run('convert', place, '--to', 'ris');
    expect(err.match(/\[invalid-doi\]/g)).toHaveLength(20);
    expect(err).toMatch(/odd\.ris:6:7: .*\[invalid-doi\]/);
    expect(err).toContain('doubtful: 30 × invalid-doi (20 shown)');
  });

  it('answers a file without records with exit code 1', async () => {
    const { code, err } = await run('convert', file('plain.txt', 'just words'), '--to', 'ris');
    expect(code).toBe(1);
    expect(err).toContain('[unknown-format]');
    expect(err).toContain('plain.txt: unknown, 0 records');
  });

  it('does not merge what is aligned', async () => {
    const place = file('n.ris', article('Walking in the hills', '10.5555/a'));
    expect(await run('convert', place, '--to', 'tmx', '--merge')).toMatchObject({ code: 2 });
  });
});

describe('diglot records', () => {
  it('lists records and every oddity with its place', async () => {
    const place = file('list.ris', article('Walking in the hills', 'not-a-doi').repeat(25));
    const { code, out, err } = await run('records', place);
    expect(code).toBe(0);
    expect(out.match(/Walking in the hills/g)).toHaveLength(25);
    expect(err.match(/\[invalid-doi\]/g)).toHaveLength(25);
    expect(err).toContain('list.ris: ris, 25 records, 25 oddities\n');
  });

  it('merges on request', async () => {
    const place = file('twice.ris', article('Walking in the hills', '10.5555/a').repeat(2));
    const { out, err } = await run('records', place, '--merge', '--format', 'jsonl');
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('merged: 2 records into 1 work (1 of 2 records)');
  });

  it('reads GBK, also where it begins after a megabyte of ASCII', async () => {
    const chinese = Buffer.from(
      '5449202d20cdacb0e9d6a7b3d6b9a4d7f7d5dfb5c4beadc0fa',
      'hex',
    ).subarray(5);
    const head = article('Walking in the hills', '10.5555/a').repeat(14_000);
    const place = file(
      'gbk.ris',
      Buffer.concat([Buffer.from(`${head}TY  - JOUR\nTI  - `), chinese, Buffer.from('\nER  - \n')]),
    );
    const { out, err } = await run('records', place, '--format', 'jsonl');
    const records = out.trim().split('\n');
    expect(records).toHaveLength(14_001);
    expect(JSON.parse(records.at(-1) ?? '').titles[0].value).toBe('同伴支持工作者的经历');
    expect(err).toContain('[encoding-guessed]');
  });
});

describe('bytes that come in chunks', () => {
  const text = `ab\n${'一行中文 and English \u{20000}\n'.repeat(70_000)}`;
  const chunked = async function* (bytes: Uint8Array, size: number) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
  it.each(['utf8', 'utf16le'] as const)(
    'are decoded as %s wherever they are cut',
    async (encoding) => {
      const mark = encoding === 'utf16le' ? '\ufeff' : '';
      let decoded = '';
      const told: string[] = [];
      const bytes = Buffer.from(mark + text, encoding);
      for await (const piece of decodeStream(chunked(bytes, 65_537), ({ code }) => told.push(code)))
        decoded += piece;
      expect(decoded === text).toBe(true);
      expect(told).toEqual([]);
    },
  );

  it('tell how many of them were broken', async () => {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0x0a]), Buffer.from(text)]);
    const told: string[] = [];
    for await (const _ of decodeStream(chunked(bytes, 65_537), ({ message }) =>
      told.push(message),
    ));
    expect(told).toEqual(['1 broken sequence of bytes, each shown as U+FFFD']);
  });
});
