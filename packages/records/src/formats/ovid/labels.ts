import { lookupTable, type Span } from '@diglot/text';
import type { Entry } from '../../assemble/entry.ts';
import { splitSpan } from '../../source/split.ts';
import { trailingInitials } from '../../values/names/name-initials.ts';

/**
 * Ovid's labels, in small letters, and the tags that mean the same. Source: the fields guides of MEDLINE, Embase and
 * PsycINFO on Ovid (“Labels: long”), and the plain text of Embase.com.
 */
const LABELS: Readonly<Record<string, string>> = lookupTable({
  'unique identifier': 'UI',
  'accession number': 'AN',
  title: 'TI',
  'original title': 'TO',
  'translated title': 'TO',
  'title translated': 'TO',
  'vernacular title': 'TO',
  source: 'SO',
  'full source': 'SO',
  'journal name': 'JN',
  journal: 'JN',
  'abbreviated source': 'JA',
  author: 'AU',
  authors: 'AU',
  'author(s)': 'AU',
  'author names': 'AU',
  editor: 'ED',
  institution: 'IN',
  institutions: 'IN',
  'author affiliations': 'IN',
  'authors full name': 'FA',
  'authors full': 'FA',
  'full author name(s)': 'FA',
  'author nameid': 'OI',
  orcid: 'OI',
  abstract: 'AB',
  keywords: 'KW',
  'key words': 'KW',
  'author keywords': 'KW',
  'keyword heading': 'KW',
  'mesh subject headings': 'MH',
  'subject headings': 'DE',
  'emtree heading': 'DE',
  language: 'LG',
  'publication type': 'PT',
  'document type': 'DT',
  'issn print': 'IS',
  'issn electronic': 'IS',
  issn: 'IS',
  isbn: 'IB',
  'digital object identifier': 'DO',
  'article doi': 'DO',
  doi: 'DO',
  'pubmed id': 'PM',
  pmid: 'PM',
  publisher: 'PU',
  volume: 'VO',
  'issue/part': 'IP',
  'issue part': 'IP',
  issue: 'IP',
  pages: 'PG',
  page: 'PG',
  'year of publication': 'YR',
  'publication year': 'YR',
  year: 'YR',
  'date of publication': 'DP',
  'publication date': 'DP',
  'author addresses': 'IN',
  'source title': 'JN',
  'language of article': 'LG',
  'emtree medical index terms': 'DE',
  'emtree drug index terms': 'DE',
  'embase accession number': 'AN',
  'medline pmid': 'PM',
  database: 'DB',
  'country of publication': 'CY',
  copyright: 'RO',
});

/** `<1>`, and a label on a line of its own before an indented line. */
export const LABEL_LINE =
  /([A-Z][A-Za-z/() -]{1,50}?)[ \t]{0,4}(?=(?:\r?\n|\r)[ \t]{2,8}\S)|<(\d{1,6})>[ \t]{0,4}(?=[\r\n]|$)/y;

/** Embase.com’s plain text: `RECORD 1`, labels in capitals on lines of their own, values below them. */
export const CAPITAL_LINE =
  /([A-Z][A-Z/() -]{1,50}[A-Z)])[ \t]{0,4}(?=[\r\n]|$)|RECORD (\d{1,6})[ \t]{0,4}(?=[\r\n]|$)/y;

/** Whether a text is one of Embase.com: the number of a record, and labels in capitals that it has. */
export function isCapitalised(head: string): boolean {
  const below = /^RECORD \d{1,6}[ \t]{0,4}\r?\n(?<below>[\s\S]{1,4000})/m.exec(head)?.groups?.below;
  const labels = below?.match(/^[A-Z][A-Z/() -]{2,50}(?=[ \t]{0,4}\r?$)/gm) ?? [];
  return labels.filter((label) => tagOf(label) !== undefined).length > 2;
}

/** Whether a text has such a layout: a number and, under it, labels that Ovid has. */
export function isLabelled(head: string): boolean {
  const first = /^<\d{1,6}>[ \t]{0,4}\r?\n(?<below>[\s\S]{1,4000})/m.exec(head)?.groups?.below;
  if (first === undefined) return false;
  const labels = [
    ...first.matchAll(/^(?<label>[A-Z][A-Za-z/() -]{1,50}?)[ \t]{0,4}\r?\n[ \t]{2,8}\S/gm),
  ];
  return labels.filter(({ groups }) => tagOf(groups?.label ?? '') !== undefined).length > 1;
}

/** The tag of a label; nothing for one that is not known. */
export function tagOf(label: string): string | undefined {
  return LABELS[label.trim().toLowerCase()];
}

/** The surnames before an address: `(Keller, Okafor) Department of X`. */
const NAMES = /^\((?<names>[^()]{2,200})\)\s{0,3}/;

/** What opens such names, which may have particles: `(Keller`, `(de Boer`. */
const OPENING = String.raw`\((?:\p{Ll}[\p{Ll}’']{0,3}\s){0,3}\p{Lu}`;
export const OPENS_WITH_NAMES = new RegExp(`^${OPENING}`, 'u');
const NEXT_ADDRESS = new RegExp(
  String.raw`[\r\n](?=\s{0,9}\()|(?<=[.,;])\s{1,3}(?=${OPENING}[\p{L}’'-]{1,30}[,)])`,
  'gu',
);

/** An address and the surnames of its authors. */
interface Address extends Span {
  readonly names: readonly string[];
}

/** Addresses a line, or one after the other behind names in brackets. */
export function addressesIn(text: string, span: Span): Address[] {
  const pieces = splitSpan(text, span, NEXT_ADDRESS);
  return pieces.map(({ start, end }) => {
    const match = NAMES.exec(text.slice(start, end));
    const names = (match?.groups?.names ?? '').split(/[,;]/).map((name) => surnameOf(name.trim()));
    return { start: start + (match?.[0].length ?? 0), end, names: names.filter(Boolean) };
  });
}

/** An address a line, each behind the name of its author as the list of authors has it: `Novak, Jana. Department of X`. */
export function namedAddresses(text: string, span: Span, authors: readonly Entry[]): Address[] {
  const names = authors
    .filter(({ slot }) => slot === 'author')
    .map(({ start, end }) => text.slice(start, end));
  const lines = splitSpan(text, span, /[\r\n]+/g);
  const named = lines.map(({ start, end }) => {
    const line = text.slice(start, end);
    return names.find((name) => line.startsWith(`${name}. `));
  });
  if (!named.some((name) => name !== undefined)) return [{ ...span, names: [] }];
  return lines.map(({ start, end }, index) => {
    const name = named[index];
    if (name === undefined) return { start, end, names: [] };
    return { start: start + name.length + 2, end, names: [surnameOf(name)] };
  });
}

/** The identifiers of authors, one a line behind the name: `Novak, Jana; ORCID: https://orcid.org/…`. */
export function orcidsOf(text: string, span: Span): { name: string; place: Span }[] {
  return splitSpan(text, span, /[\r\n]+/g).flatMap(({ start, end }) => {
    const found = /^(?<name>[^;]{3,80});.{0,60}?(?<orcid>\d{4}-\d{4}-\d{4}-\d{3}[\dX])/d.exec(
      text.slice(start, end),
    );
    const at = found?.indices?.groups?.orcid;
    return found && at
      ? [{ name: found.groups?.name ?? '', place: { start: start + at[0], end: start + at[1] } }]
      : [];
  });
}

/** Authors with the identifiers that stand behind their names. */
export function linkOrcids(
  text: string,
  entries: readonly Entry[],
  orcids: ReturnType<typeof orcidsOf>,
): Entry[] {
  return entries.map((entry) => {
    if (entry.slot !== 'author') return entry;
    const name = text.slice(entry.start, entry.end);
    const own = orcids.find((one) => one.name === name);
    return own ? { ...entry, orcid: own.place } : entry;
  });
}

/** The surname of a name as Ovid writes it, in small letters: `Novak, Jana`, `de Boer P.J.`. */
function surnameOf(name: string): string {
  const comma = name.indexOf(',');
  if (comma > 0) return name.slice(0, comma).trim().toLowerCase();
  const words = name.trim().split(/\s+/);
  return words
    .slice(0, words.length - trailingInitials(words))
    .join(' ')
    .toLowerCase();
}

/** Addresses go to the authors whose surname stands before them; where two have it, to neither. */
export function linkSurnames(
  text: string,
  entries: readonly Entry[],
  addresses: readonly Address[],
): Entry[] {
  // Counted once: a surname that two have says nothing.
  const counts = new Map<string, number>();
  const own = ({ start, end }: Entry) => surnameOf(text.slice(start, end));
  for (const entry of entries) {
    if (entry.slot === 'author') counts.set(own(entry), (counts.get(own(entry)) ?? 0) + 1);
  }
  return entries.map((entry) => {
    if (entry.slot !== 'author') return entry;
    const surname = own(entry);
    if (counts.get(surname) !== 1) return entry;
    const affiliations = addresses
      .filter(({ names }) => names.includes(surname))
      .map(({ start, end }) => ({ start, end }));
    return affiliations.length > 0 ? { ...entry, affiliations } : entry;
  });
}
