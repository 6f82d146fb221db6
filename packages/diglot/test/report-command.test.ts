import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFolder, run } from './run.ts';

const { place, read, write } = createFolder();
const one = write('one.txt', 'Peer support helps. It works.\n同伴支持有帮助。它有效。');
const two = write(
  'two.ris',
  'TY  - JOUR\nTI  - First\nER  - \n\nTY  - JOUR\nTI  - Second\nER  - \n',
);

describe('diglot report', () => {
  it('prints the page of one record, or writes it', async () => {
    const printed = await run('report', one);
    expect([printed.code, printed.err]).toEqual([0, '']);
    expect(printed.out).toMatch(/^<!doctype html>/u);
    await run('report', one, '--html', place('one.html'));
    expect(read('one.html')).toBe(printed.out);
  });

  it('writes a folder of pages, led to from index.html, for several records', async () => {
    const { code, err } = await run('report', one, two, '--html', place('pages'));
    expect([code, err]).toEqual([0, expect.stringContaining('index.html and 3 pages')]);
    const index = read('pages/index.html');
    for (const part of ['href="1.html"', 'href="3.html"', '3 records', 'Second']) {
      expect(index).toContain(part);
    }
    expect(read('pages/2.html')).toContain('href="index.html"');
    expect(read('pages/2.html')).toContain('href="3.html" rel="next"');
    expect(read('pages/3.html')).not.toContain('rel="next"');
  });

  it('counts the aligned sentences of each record on index.html', async () => {
    const titles = 'TI  - Soil moisture and wheat yield\nTT  - 土壤水分与小麦产量\n';
    const three = write('three.ris', `TY  - JOUR\n${titles}ER  - \n`);
    const { code } = await run('report', three, two, '--html', place('aligned'));
    expect(code).toBe(0);
    expect(read('aligned/index.html')).toMatch(/Aligned[^<]*1/u);
  });

  it('reads what analyze printed', async () => {
    for (const format of ['json', 'jsonl']) {
      const { out } = await run('analyze', one, two, '--format', format);
      const saved = write(`saved.${format}`, out);
      await run('report', saved, '--html', `${place(format)}/`);
      expect(read(`${format}/index.html`)).toContain('3 records');
    }
    expect(read('json/1.html')).toBe(read('jsonl/1.html'));
  });

  it.each([
    ['several records on standard output', [two]],
    ['several records into one file', [two, '--html', place('no.html')]],
  ])('refuses %s, and names the remedy', async (_, argv) => {
    const { code, out, err } = await run('report', ...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('there are several records, a page for each; name a folder');
    expect(existsSync(place('no.html'))).toBe(false);
  });

  it('says so when a page cannot be written', async () => {
    const { code, err } = await run('report', one, '--html', `${one}/page.html`);
    expect(code).toBe(1);
    expect(err).toContain('[file-unwritable]');
  });
});
