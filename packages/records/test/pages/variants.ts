import { expect } from 'vitest';
import { type BibliographicRecord, parseRecords } from '../../src/index.ts';
import { provenanceFaults, schemaFaults } from '../check-record.ts';

/** Read a variant of a layout: of the expected format, with every place right and valid by the schema. */
export function readVariant(text: string, format: string) {
  const found = parseRecords(text);
  expect(found.format).toBe(format);
  expect(provenanceFaults(text, found.records)).toEqual([]);
  expect(schemaFaults(found.records)).toEqual([]);
  return { records: found.records, codes: found.diagnostics.map(({ code }) => code) };
}

/** The one record of a text. */
export function onlyRecord(text: string, format: string): BibliographicRecord {
  const { records } = readVariant(text, format);
  const [record, ...others] = records;
  if (!record || others.length > 0) throw new Error(`${records.length} records`);
  return record;
}

export const titlesOf = (record: BibliographicRecord) =>
  record.titles.map(({ lang, role, value }) => `${lang} ${role}: ${value}`);

export const namesOf = (record: BibliographicRecord) =>
  record.authors.map(({ family, given }) => `${family}|${given}`);

export const placesOf = (record: BibliographicRecord) =>
  record.institutions.map(({ organization, city, country }) => [organization, city, country]);

export const keywordsOf = (record: BibliographicRecord) =>
  record.keywords.map(({ value, lang, scheme }) => `${value} (${lang}, ${scheme})`);

export const identifiersOf = (record: BibliographicRecord) =>
  record.identifiers.map(({ type, value }) => `${type}:${value}`);

export const sectionsOf = (record: BibliographicRecord) =>
  record.abstracts.map(({ lang, role, sections }) => [
    `${lang} ${role}`,
    ...sections.map(({ canonical, inferred, label }) => label ?? canonical ?? inferred ?? '–'),
  ]);
