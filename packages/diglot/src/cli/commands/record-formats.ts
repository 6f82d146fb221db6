import type { Option } from '../command.ts';

/** What records are read from: the readers of `@diglot/records`, which a help page does not load. */
export const READ_FORMATS: readonly string[] = [
  ...['aggregator-json', 'citation-page-zh', 'vufind-dump', 'pubmed-text', 'first-page'],
  ...['ris', 'ovid', 'medline', 'wos-tagged', 'wos-tab', 'noteexpress', 'e-study', 'refworks'],
  ...['refer', 'bibtex', 'pubmed-xml', 'jats', 'crossref-xml', 'endnote-xml', 'marcxml'],
  'dublin-core',
  ...['diglot-json', 'openalex-json', 'crossref-json', 'csl-json', 'plain-json'],
  ...['vip', 'gbt7714', 'rhhz-page', 'catalogue-entry', 'csv', 'html-table'],
];

/** What records are written to, with what `diglot convert --help` says of each. */
export const WRITTEN_FORMATS: Readonly<Record<string, string>> = {
  'csl-json': 'for Zotero, Pandoc and others that cite',
  ris: 'for every reference manager',
  bibtex: 'BibLaTeX',
  'endnote-xml': 'for EndNote, with the second language in fields of its own',
  jsonl: 'all that was read, with its provenance, one record a line',
  csv: 'one row a record',
};

export const fromOption: Option = {
  type: 'string',
  value: 'F',
  choices: ['auto', ...READ_FORMATS],
  code: 'unknown-format',
  help: `read the files as this format, instead of finding out: ${READ_FORMATS.join(' | ')}`,
};

export const mergeOption: Option = {
  type: 'boolean',
  help: 'make one record of those that describe the same work, within and across files',
};
