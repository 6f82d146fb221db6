import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BibliographicRecord, parseRecords, toBibtex, toCslJson } from '../../src/index.ts';
import { EXPORTS } from '../formats/exports.ts';

/** Whether a program is installed; where it is not, its tests are shown as skipped. */
const has = (program: string) => spawnSync(program, ['--version']).status === 0;

/** Bilingual works as our readers give them: names of all kinds, keys, marks that LaTeX knows. */
const RECORDS: readonly BibliographicRecord[] = [
  ...['ris', 'wos-tagged', 'noteexpress', 'bibtex', 'csl-json', 'gbt7714'].flatMap((format) =>
    parseRecords(EXPORTS[format] ?? '').records.slice(0, 2),
  ),
  ...parseRecords(
    JSON.stringify([
      {
        id: 'dewey1990',
        type: 'book',
        language: 'zh-CN',
        title: '山区生活与教育：50% 的学校 & 家庭',
        author: [{ literal: '[美]约翰·杜恩' }, { literal: '北岭大学教育研究所' }],
        translator: [{ literal: '王晓绪' }],
        publisher: '北岭教育出版社',
        'publisher-place': '北岭',
        issued: { 'date-parts': [[1990, 5]] },
        ISBN: '978-7-5325-5940-4',
      },
      {
        id: 'vandijk2019',
        type: 'article-journal',
        language: 'en',
        title: 'Lights & birds: a 5% {solution}',
        author: [
          { family: 'Dijk', given: 'Bo', 'non-dropping-particle': 'van' },
          { family: 'Smith', given: 'J. A.', suffix: 'Jr.' },
          { literal: 'International Bird Council and Friends' },
        ],
        'container-title': 'Birds_and_Lights',
        volume: '12',
        issue: '3',
        page: '35-38',
        DOI: '10.5555/bl.2019.3_5',
        issued: { 'date-parts': [[2019, 3, 1]] },
      },
    ]),
  ).records,
];

interface CslItem {
  readonly id: string;
  readonly title: string;
  readonly author?: readonly Readonly<Record<string, string>>[];
  readonly DOI?: string;
  readonly volume?: string | number;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
}

/** What a family name may be taken apart into. */
const PARTS = ['dropping-particle', 'non-dropping-particle', 'family'];

/** What two readers of one work must agree on. */
const facts = ({ title, author = [], DOI, volume, issued }: CslItem) => ({
  // BibLaTeX leaves the case of an English title to the style.
  title: plain(title).toLowerCase(),
  author: author.map((name) =>
    plain(
      name.literal ??
        PARTS.map((part) => name[part])
          .filter(Boolean)
          .join(' '),
    ),
  ),
  DOI,
  volume: volume === undefined ? undefined : String(volume),
  year: issued?.['date-parts'][0]?.[0],
});

/** Without the markup by which pandoc keeps letters as they are, and with one kind of space. */
const plain = (text: string) =>
  text
    .replace(/<[^<>]{1,40}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const ours = RECORDS.map((record) => {
  const [item] = toCslJson([record]);
  return facts(item as unknown as CslItem);
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diglot-clients-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (program: string, args: readonly string[], input?: string) =>
  execFileSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(input !== undefined && { input }),
  });

describe.skipIf(!has('pandoc'))('pandoc', () => {
  it.each([
    ['biblatex', () => toBibtex(RECORDS)],
    ['csljson', () => JSON.stringify(toCslJson(RECORDS))],
  ])('reads what we write in %s as we meant it', (format, write) => {
    const items = JSON.parse(run('pandoc', ['-f', format, '-t', 'csljson'], write())) as CslItem[];
    expect(items.map(facts)).toEqual(ours);
  });

  it('writes BibLaTeX that we read as it was', () => {
    const written = run(
      'pandoc',
      ['-f', 'csljson', '-t', 'biblatex'],
      JSON.stringify(toCslJson(RECORDS)),
    );
    const back = parseRecords(written, { format: 'bibtex' }).records;
    const titlesOf = (records: readonly BibliographicRecord[]) =>
      records.map(({ titles }) => titles[0]?.value.toLowerCase());
    expect(titlesOf(back)).toEqual(titlesOf(RECORDS));
    // pandoc 2.17 leaves the “and” of an organisation bare, which parts it in two.
    const countsOf = (records: readonly BibliographicRecord[]) =>
      records.slice(0, -1).map(({ authors }) => authors.length);
    expect(countsOf(back)).toEqual(countsOf(RECORDS));
  });
});

describe.skipIf(!has('biber'))('biber', () => {
  it('reads our BibLaTeX in tool mode without a complaint, and what it writes says the same', () => {
    const file = join(folder, 'ours.bib');
    writeFileSync(file, toBibtex(RECORDS));
    const log = run('biber', ['--tool', '--validate-datamodel', 'ours.bib']);
    const complaints = log
      .split('\n')
      .filter((line) => /^(?:WARN|ERROR)/.test(line))
      // Fields of ours that biblatex's styles do not know, and that they leave out.
      .filter((line) => !/Field '(?:pmid|pmcid|usere|translated\w+)' invalid/.test(line));
    expect(complaints).toEqual([]);
    const back = parseRecords(readFileSync(join(folder, 'ours_bibertool.bib'), 'utf8'), {
      format: 'bibtex',
    }).records;
    const byTitle = (records: readonly BibliographicRecord[]) =>
      new Map(
        records.map(({ titles, authors }) => [
          titles[0]?.value,
          authors.map(({ family, given }) => `${family}|${given}`),
        ]),
      );
    expect(byTitle(back)).toEqual(byTitle(RECORDS));
  });
});
