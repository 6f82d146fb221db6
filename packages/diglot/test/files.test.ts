import { existsSync, linkSync, readdirSync, symlinkSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { READ_FORMATS, WRITTEN_FORMATS } from '../src/cli/commands/record-formats.ts';
import { createFolder, run } from './run.ts';

const { place, read, write } = createFolder();
const article = (title: string) => `TY  - JOUR\nTI  - ${title}\nER  - \n\n`;
const one = write('one.ris', article('Walking in the hills'));

/** What `zstd -19` makes of a record. */
const ZSTD = Buffer.from(
  '28b52ffd0468010100545920202d204a4f55520a544920202d2057616c6b696e670a455220202d200a1265c9b5',
  'hex',
);

/** The files that this process has open, where the system says so. */
const OPEN_FILES = '/proc/self/fd';

const titles = (out: string) =>
  (JSON.parse(out) as { titles: { value: string }[] }[]).map(({ titles: [title] }) => title?.value);

describe('packed files', () => {
  it('by gzip are unpacked, whatever their names, also packed twice or in several members', async () => {
    const members = Buffer.concat([gzipSync(article('River')), gzipSync(article('湖'))]);
    const files = [
      write('named.ris.gz', gzipSync(article('Hill'))),
      write('plainly.ris', gzipSync(gzipSync(article('Wood')))),
      write('members.gz', members),
    ];
    const { code, out } = await run('records', ...files, '--format', 'json');
    expect([code, titles(out)]).toEqual([0, ['Hill', 'Wood', 'River', '湖']]);
    expect(JSON.parse(out)[0].id).toBe('named#0');
  });

  it('by zstd are unpacked too', async () => {
    const { code, out } = await run('records', write('z.ris', ZSTD), '--format', 'json');
    expect([code, titles(out)]).toEqual([0, ['Walking']]);
    const cut = await run('records', write('cut.zst', ZSTD.subarray(0, 30)));
    expect([cut.code, cut.err]).toEqual([1, expect.stringContaining('[broken-archive]')]);
  });

  it.each([
    ['a ZIP archive', 'PK\u0003\u0004', 'unzip -p'],
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3', 'pdftotext'],
    ['an xz file', '\u00fd7zXZ\0', 'xz -dc'],
    ['a picture', '\u0089PNG\r\n', 'OCR'],
    ['rich text', '{\\rtf1\\ansi', 'plain text'],
    ['an old Office document', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'plain text'],
  ])(
    'that are %s are refused by name, with the remedy, and others are read',
    async (what, head, remedy) => {
      const file = write('thing.txt', Buffer.from(`${head} and so on`, 'latin1'));
      const { code, out, err } = await run('sentences', file, one);
      expect(code).toBe(1);
      expect(out).toContain('Walking');
      expect(err).toContain(`is ${what}`);
      expect(err).toContain(remedy);
      expect(err).toContain('[not-text]');
    },
  );

  it.runIf(existsSync(OPEN_FILES))('are closed, however little of them is read', async () => {
    const long = Buffer.from(article('Hill').repeat(10_000));
    const stored = gzipSync(long, { level: 0 });
    const broken = Buffer.from(stored).fill(0xff, 10, 20);
    const nested = [1, 2, 3, 4].reduce((inside) => gzipSync(inside, { level: 0 }), long);
    const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), long]);
    const zstd = Buffer.concat([ZSTD.subarray(0, 20), long]);
    const files = Object.entries({ broken, nested, zip, zstd }).map(([name, bytes]) =>
      write(`closed-${name}`, bytes),
    );
    const good = [write('good.ris.gz', stored), write('good.ris', long)];
    const open = () => readdirSync(OPEN_FILES).length;
    await run('records', ...files, ...good, '--limit', '1');
    const before = open();
    for (let times = 0; times < 5; times++) {
      await run('records', ...files);
      for (const file of good) await run('records', file, '--limit', '1');
    }
    expect(open()).toBeLessThanOrEqual(before);
  });

  it('that are cut off are told, in one line', async () => {
    const whole = gzipSync(Buffer.from(article('Hill').repeat(500)));
    const file = write('cut.gz', whole.subarray(0, whole.length - 9));
    const { code, err } = await run('sentences', file);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('[broken-archive]');
  });

  it('within packed files without end are refused', async () => {
    let bytes: Uint8Array = Buffer.from(article('Hill'));
    for (let layer = 0; layer < 5; layer++) bytes = gzipSync(bytes);
    expect((await run('sentences', write('deep.gz', bytes))).err).toContain('[not-text]');
  });
});

describe('--encoding', () => {
  const big5 = Buffer.from('a661a147b0a8a54aa6d1a476', 'hex');
  it('reads bytes as the user says, by standard names and those of code pages', async () => {
    const file = write('big5.txt', big5);
    const text = new TextDecoder('big5').decode(big5);
    for (const name of ['big5', 'CP950']) {
      const { code, out, err } = await run('sentences', file, '--encoding', name);
      expect([code, out, err]).toEqual([0, `${text}\n`, '']);
    }
  });

  it('tells of bytes that the encoding does not know', async () => {
    const file = write('not.txt', Buffer.from('ffff61', 'hex'));
    expect((await run('sentences', file, '--encoding', 'utf-8')).err).toContain('[invalid-utf8]');
  });

  it('refuses a name that nobody knows, with one that was meant', async () => {
    const { code, err } = await run('sentences', one, '--encoding', 'gbkk');
    expect(code).toBe(2);
    expect(err).toContain('did you mean gbk?');
  });
});

describe('--output', () => {
  it('holds what standard output would', async () => {
    const { out } = await run('sentences', one);
    expect(await run('sentences', one, '-o', place('s.txt'))).toMatchObject({ code: 0, out: '' });
    expect(read('s.txt')).toBe(out);
  });

  it('is refused where it is an input, also by a symbolic or hard link', async () => {
    symlinkSync(one, place('soft.ris'));
    linkSync(one, place('hard.ris'));
    const before = read('one.ris');
    for (const name of ['one.ris', 'soft.ris', 'hard.ris']) {
      for (const argv of [
        ['convert', one, '--to', 'bibtex', '-o', place(name)],
        ['report', one, '--html', place(name)],
        ['lexicon', 'build', one, '-o', place(name)],
        ['themes', write('c.jsonl', '{}'), '--glossary', one, '-o', place(name)],
      ]) {
        const { code, err } = await run(...argv);
        expect(code).toBe(2);
        expect(err).toContain('[output-is-input]');
      }
    }
    expect(read('one.ris')).toBe(before);
  });

  it('keeps what was there when the work fails, and leaves nothing beside it', async () => {
    const old = write('old.bib', 'old');
    const before = readdirSync(place('.'));
    expect((await run('convert', place('none.ris'), '--to', 'bibtex', '-o', old)).code).toBe(1);
    expect((await run('align', one, place('none.ris'), '-o', old)).code).toBe(1);
    expect(readdirSync(place('.'))).toEqual(before);
    expect(read('old.bib')).toBe('old');
  });

  it('keeps a link a link, and replaces what it leads to', async () => {
    write('target.bib', 'old');
    symlinkSync(place('target.bib'), place('link.bib'));
    await run('convert', one, '--to', 'bibtex', '-o', place('link.bib'));
    expect(read('target.bib')).toContain('Walking');
  });

  it('writes all files of a command or none', async () => {
    const before = readdirSync(place('.'));
    const { code } = await run('report', one, one, '--output', `${one}/pages`);
    expect(code).toBe(1);
    expect(readdirSync(place('.'))).toEqual(before);
  });
});

describe('many files', () => {
  it('make one JSON value, and one that is missing does not stop the others', async () => {
    const mixed = write('mixed.txt', 'Peer support helps. It works.\n\n同伴支持有帮助。它有效。\n');
    for (const command of ['segment', 'sentences', 'keywords', 'terms', 'records', 'analyze']) {
      const argv = [command, mixed, place('none.txt'), one, '--format', 'json'];
      const { code, out, err } = await run(...argv);
      expect([command, code, Array.isArray(JSON.parse(out))]).toEqual([command, 1, true]);
      expect(err).toContain('[file-not-found]');
    }
  });

  it('give records ids that hold the name of their file', async () => {
    const { out } = await run('keywords', one, one, '--format', 'jsonl');
    const ids = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(['one#0', 'one-2#0']);
  });
});

describe('--csv-safe', () => {
  const file = write('formula.ris', article('=HYPERLINK("https://example.org")'));
  it('begins what a spreadsheet would compute with an apostrophe, and only when asked', async () => {
    const { out } = await run('convert', file, '--to', 'csv');
    expect(out).toContain('"=HYPERLINK');
    const safe = await run('convert', file, '--to', 'csv', '--csv-safe');
    expect(safe.out).toContain(`"'=HYPERLINK`);
  });
});

describe('what a help page says without loading a library', () => {
  it('are the formats that the library has', async () => {
    const { parseRecords, recordFormats } = await import('@diglot/records');
    let refusal = '';
    try {
      parseRecords('', { format: 'none of them' });
    } catch (error) {
      refusal = String(error);
    }
    expect(refusal).toContain(READ_FORMATS[0]);
    const known = refusal.match(/[a-z\d]+(?:-[a-z\d]+)*(?=, |$)/gu) ?? [];
    expect([...READ_FORMATS].sort()).toEqual(known.filter((name) => name !== 'auto').sort());
    expect(Object.keys(WRITTEN_FORMATS)).toEqual(recordFormats);
  });
});
