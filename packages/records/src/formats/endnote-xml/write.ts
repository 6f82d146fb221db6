import { xmlAttribute, xmlText } from '@diglot/exchange';
import type { Slot } from '../../assemble/entry.ts';
import { extraTexts } from '../../assemble/extra-text.ts';
import type { BibliographicRecord, Name } from '../../model.ts';
import { hasHan } from '../../values/language.ts';
import { extraValue, namesFor } from '../extra-names.ts';
import { STANDALONE } from '../ris/types.ts';
import { accessionOf, invertedName, type SlotValues, slotValues } from '../slot-values.ts';
import { ENDNOTE_EXTRA, ENDNOTE_SLOTS, REFERENCE_TYPES } from './slots.ts';

/** What stands before the records of a file, and behind them. */
export const ENDNOTE_OPEN = '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n';
export const ENDNOTE_CLOSE = '</records></xml>\n';

/**
 * Write records as EndNote XML, which EndNote, Zotero, Citavi and Mendeley import: the translated title, names in the
 * other script and addresses have elements of their own; two abstracts in different scripts stand in one.
 *
 * @example
 * import { parseRecords, toEndnoteXml } from '@diglot/records';
 *
 * const ris = 'TY  - JOUR\nTI  - 同伴支持的体验\nTT  - Experiences of peer support\nER  - ';
 * toEndnoteXml(parseRecords(ris).records).match(/<translated-title>[^/]+/)[0];
 * // => '<translated-title>Experiences of peer support<'
 */
export function toEndnoteXml(records: readonly BibliographicRecord[]): string {
  return ENDNOTE_OPEN + records.map(endnoteRecord).join('') + ENDNOTE_CLOSE;
}

/** One record. */
export function endnoteRecord(record: BibliographicRecord): string {
  const [name, number] =
    REFERENCE_TYPES.find(([, , csl]) => csl === record.type) ?? (['Generic', 13] as const);
  const values = endnoteValues(record);
  const isSeries = STANDALONE.has(record.type);
  const rows = [...WRITTEN]
    // The series of a work that stands alone has the place of a journal.
    .map(([slot, path]): Row => [path, values.get(isSeries ? (SWAPPED[slot] ?? slot) : slot) ?? []])
    .concat(extraRows(record));
  const kind = `<ref-type name="${xmlAttribute(name)}">${number}</ref-type>`;
  return `<record>${kind}${elements(ordered(rows), 0)}</record>\n`;
}

type Row = readonly [path: readonly string[], values: readonly string[]];

const SWAPPED: Readonly<Partial<Record<Slot, Slot>>> = { venue: 'series', series: 'venue' };

/** The element of each slot. */
const WRITTEN = /* @__PURE__ */ ENDNOTE_SLOTS.filter(
  ([slot], index) => ENDNOTE_SLOTS.findIndex(([other]) => other === slot) === index,
);

/** The order of EndNote's DTD among the elements of a record. */
const ORDER =
  'contributors auth-address titles periodical pages volume number num-vols edition section keywords dates pub-location ' +
  'publisher isbn accession-num call-num electronic-resource-num abstract label notes research-notes work-type ' +
  'remote-database-name remote-database-provider language urls access-date custom2 custom7';
const PLACES = new Map(ORDER.split(' ').map((name, index) => [name, index]));

function ordered(rows: readonly Row[]): Row[] {
  const placeOf = ([path]: Row) => PLACES.get(path[0] ?? '') ?? PLACES.size;
  return [...rows].sort((one, two) => placeOf(one) - placeOf(two));
}

/** Elements with their values; those that open alike stand in one. */
function elements(rows: readonly Row[], depth: number): string {
  let written = '';
  let at = 0;
  while (at < rows.length) {
    const name = rows[at]?.[0][depth] ?? '';
    const from = at;
    while (at < rows.length && rows[at]?.[0][depth] === name) at++;
    const own = rows.slice(from, at);
    const inner = own.filter(([path, values]) => path.length > depth + 1 && values.length > 0);
    if (inner.length > 0) written += `<${name}>${elements(inner, depth + 1)}</${name}>`;
    for (const [path, values] of own)
      if (path.length === depth + 1)
        for (const value of values) written += `<${name}>${lineText(value)}</${name}>`;
  }
  return written;
}

/** A text with its lines apart, as EndNote has them: by `&#13;`. */
function lineText(value: string): string {
  return xmlText(value.replace(/\r?\n/g, '\r'));
}

/** The values of a record, and what EndNote writes in a way of its own. */
function endnoteValues(record: BibliographicRecord): SlotValues {
  const values = slotValues(record, { nameOf: endnoteName });
  const lines = (slot: Slot) => [(values.get(slot) ?? []).join('\n')].filter(Boolean);
  const of = (slot: Slot) => values.get(slot) ?? [];
  const { issued } = record;
  const parts = [issued?.year, issued?.month, issued?.day].filter((part) => part !== undefined);
  const date = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return new Map([
    ...values,
    // One element holds what RIS writes in several lines.
    ['institution', lines('institution')],
    ['issn', lines('issn')],
    ['doi', of('doi').slice(0, 1)],
    ['title-translation', [of('title-translation').join(' = ')].filter(Boolean)],
    ['short-title', textsOf(record, 'short-title').slice(0, 1)],
    ['editor', [...of('editor'), ...of('advisor')]],
    ['pages', of('pages').length > 0 ? of('pages') : of('page-count')],
    ['date', issued?.month === undefined ? [] : [date]],
    ['abstract', [abstractOf(record)].filter(Boolean)],
  ]);
}

/** A body ends in a comma, so that EndNote takes no name of it apart. */
function endnoteName(name: Name): string {
  return name.kind === 'organization' ? `${name.family},` : invertedName(name);
}

/** The abstract, and that in another script behind it: what tells two of them apart when they are read. */
function abstractOf({ abstracts }: BibliographicRecord): string {
  const [first] = abstracts;
  if (!first) return '';
  const other = abstracts.find(({ value }) => hasHan(value) !== hasHan(first.value));
  return other ? `${first.value}\n${other.value}` : first.value;
}

function textsOf({ extra }: BibliographicRecord, name: string): readonly string[] {
  return extraTexts(extraValue(extra, namesFor(name)));
}

function extraRows(record: BibliographicRecord): Row[] {
  const database = accessionOf(record)?.database;
  return ENDNOTE_EXTRA.map(([element, name]): Row => {
    const own = name === 'database' && database !== undefined ? [database] : textsOf(record, name);
    return [[element], own.length > 1 ? [own.join('\n')] : own];
  });
}
