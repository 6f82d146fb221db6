import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../src/index.ts';
import { example, provenanceFaults } from '../check-record.ts';

const text = example('catalogue.txt');
const dump = text.slice(text.indexOf('_version_'));
const page = text.slice(0, text.indexOf('_version_'));

const LANGUAGES = {
  Chinese:
    '正在加载...|完整描述|书目详细资料|主要作者\uff1a|格式\uff1a|语言\uff1a|出版\uff1a|主题\uff1a|在线阅读\uff1a',
  English:
    'Loading...|Full description|Bibliographic Details|Main Authors: |Format: |Language: |Published: |Subjects: |Online Access: ',
  French:
    'Chargement…|Description complète|Détails bibliographiques|Auteurs principaux: |Format: |Langue: |Publié: |Sujets: |Accès en ligne: ',
} as const;

const SPANISH =
  'Cargando…|Descripción completa|Detalles Bibliográficos|Autores principales: |Formato: |Lenguaje:|Publicado: |Materias:|Acceso en línea:';

function inLanguage(labels: string): string {
  const other = labels.split('|');
  return SPANISH.split('|').reduce(
    (one, label, index) => one.replace(label, other[index] ?? ''),
    text,
  );
}

function only(source: string) {
  const result = parseRecords(source);
  expect(result.format).toBe('vufind-dump');
  expect(provenanceFaults(source, result.records)).toEqual([]);
  const [record] = result.records;
  if (!record || result.records.length !== 1) throw new Error('not one record');
  return { record, codes: result.diagnostics.map(({ code }) => code) };
}

const NAMES = ['Okafor', 'Brandt', 'de Souza', 'Zhang', 'Lindqvist'];

describe('a catalogue dump', () => {
  test('gives the work its language, not that of the page', () => {
    expect(only(text).record).toMatchObject({ type: 'article-journal', language: 'en' });
  });

  test('gives journal, full date and rights out of the spelling field', () => {
    const { record } = only(text);
    expect(record.journal).toMatchObject({
      title: { value: 'BMC Invented Sleep', prov: [{ field: 'spelling' }] },
      publisher: { value: 'Harbour Press' },
    });
    expect(record.issued).toMatchObject({
      year: 2023,
      month: 5,
      day: 18,
      alternatives: [{ raw: '2023' }],
    });
    expect(record.rights).toMatchObject({ holder: '© The Author(s) 2023', spdx: 'CC-BY-4.0' });
    expect(record.extra).toMatchObject({
      recordChangeDate: '2023-05-20',
      solrVersion: '1790000000000000417',
      formats: ['Online', 'Article', 'Text'],
    });
  });

  test('names the fields and labels where a value stands', () => {
    const fields = only(text).record.authors[0]?.prov.map(({ field }) => field);
    expect(fields).toEqual([
      'author',
      'author_facet',
      'spellingShingle',
      'author_sort',
      'Autores principales',
      'spelling',
    ]);
  });

  test('keeps the summary as a shortened copy and cuts the sections', () => {
    const { record, codes } = only(text);
    expect(record.abstracts[0]?.truncatedCopies).toHaveLength(1);
    expect(record.abstracts[0]?.sections.map(({ canonical }) => canonical)).toEqual([
      'background',
      'methods',
      'results',
      'conclusions',
      'supplementary',
    ]);
    expect(codes).toContain('summary-truncated');
  });

  test.each(Object.entries(LANGUAGES))('reads the same with labels in %s', (_, labels) => {
    const { record } = only(inLanguage(labels));
    const { record: spanish } = only(text);
    expect(record.authors.map(({ family }) => family)).toEqual(NAMES);
    expect(record.journal?.publisher?.prov).toHaveLength(
      spanish.journal?.publisher?.prov.length ?? 0,
    );
    expect(record.identifiers.map(({ prov }) => prov.length)).toEqual(
      spanish.identifiers.map(({ prov }) => prov.length),
    );
  });

  test('pairs family and given names where only the page lists them, and says so', () => {
    const { record, codes } = only(page);
    expect(record.authors.map(({ family }) => family)).toEqual(NAMES);
    expect(codes).toContain('authors-comma-ambiguous');
    expect(record.identifiers.map(({ type }) => type)).toEqual(['doi', 'pmid', 'pmcid']);
  });

  test('is read without its page', () => {
    expect(only(dump).record.titles[0]?.value).toMatch(/^Sleep and school start times/);
  });

  test('does without the spelling field what that field alone tells', () => {
    const { record } = only(text.replace(/^spelling .*\n/m, ''));
    expect(record.journal).toMatchObject({ title: null, publisher: { value: 'Harbour Press' } });
    expect(record.issued).toMatchObject({ raw: '2023', year: 2023 });
    expect(record.rights).toBeUndefined();
  });

  test('finds the journal when there is no abstract', () => {
    const description = /^description (.*)\n/m.exec(text)?.[1] ?? '';
    const bare = text
      .replace(/^description .*\n/m, '')
      .replace(` ${description} Harbour`, ' Harbour');
    const { record } = only(bare.replace(/^BACKGROUND.*\n/m, ''));
    expect(record.abstracts).toEqual([]);
    expect(record.journal?.title?.value).toBe('BMC Invented Sleep');
  });

  test('keeps topics that open like a field', () => {
    const { record } = only(
      text.replace('topic Research', 'topic Research\nlanguage learning\ntitle deeds'),
    );
    expect(record.keywords.map(({ value }) => value)).toEqual([
      'Research',
      'language learning',
      'title deeds',
    ]);
    expect(record.language).toBe('en');
  });

  test('tells two records apart that were pasted without the loading line', () => {
    const bare = text.replace('Cargando…\n', '');
    const two = bare + bare.replaceAll('Sleep and school', 'Rest and school');
    const { records } = parseRecords(two);
    expect(records.map(({ titles }) => titles[0]?.value.slice(0, 5))).toEqual(['Sleep', 'Rest ']);
    expect(provenanceFaults(two, records)).toEqual([]);
  });

  test('reads container fields, ISSN and ISBN of a plain catalogue', () => {
    const { record, codes } = only(`Loading...
Hill walking in old age
Main Author: Okafor, Ruth
Other Authors: Brandt, Jonas
Language: English
Published: Hill Press, 2019
Subjects:
Walking
Ageing
_version_ 1790000000000000999
author Okafor, Ruth
author2 Brandt, Jonas
author_facet Okafor, Ruth
container_issue 3
container_start_page 44
container_title Journal of Hills
container_volume 12
format Article
id hill-7
isbn 9783161484101
issn 0378-5955
language English
publishDate 2019
publisher Hill Press
title Hill walking in old age
topic Walking
Ageing
`);
    expect(record.journal).toMatchObject({
      title: { value: 'Journal of Hills' },
      volume: '12',
      issue: '3',
    });
    expect(record.pages).toMatchObject({ first: '44', last: null });
    expect(record.authors.map(({ family }) => family)).toEqual(['Okafor', 'Brandt']);
    expect(record.identifiers).toMatchObject([
      { type: 'issn', valid: true },
      { type: 'isbn', valid: false },
      { type: 'local', value: 'hill-7' },
    ]);
    expect(codes).toEqual(['invalid-identifier']);
  });
});
