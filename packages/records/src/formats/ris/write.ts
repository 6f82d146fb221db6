import { extraTexts } from '../../assemble/extra-text.ts';
import type { BibliographicRecord } from '../../model.ts';
import { accessionOf, markedName, type SlotValues, slotValues } from '../slot-values.ts';
import { RIS_CUSTOM, RIS_EXTRA } from './extra-tags.ts';
import { RIS_SLOTS } from './slots.ts';
import { COUNTED_TYPES, RIS_TYPES } from './types.ts';

/** CSL types to RIS: of several types for one, the most usual. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(RIS_TYPES).map(([ris, csl]) => [csl, ris] as const),
  ...[
    'JOUR',
    'BOOK',
    'CHAP',
    'CONF',
    'WEB',
    'DATA',
    'BILL',
    'CASE',
    'VIDEO',
    'SOUND',
    'ART',
    'FIGURE',
    'MANSCPT',
    'PCOMM',
    'GEN',
    'RPRT',
  ].map((ris) => [RIS_TYPES[ris] ?? '', ris] as const),
]);

/**
 * Write records as RIS, one tag a line, `TY` first and `ER` last.
 *
 * The translated title is `TT`, the abstract in the other language `N2`, translated names `TA`. Line
 * breaks inside a value become spaces. See `docs/records-formats.md` for what RIS has no tag for.
 *
 * @example
 * import { parseRecords, toRis } from '@diglot/records';
 *
 * const bibtex = '@article{wang, title = {同伴支持的体验}, author = {王丽 and Li, Hua}, year = 2024}';
 * toRis(parseRecords(bibtex).records).split('\n').slice(0, 4);
 * // => ['TY  - JOUR', 'TI  - 同伴支持的体验', 'AU  - 王丽', 'AU  - Li, Hua']
 */
export function toRis(records: readonly BibliographicRecord[]): string {
  return records.map(risOf).join('');
}

/** One record, and the blank line behind it. */
export function risOf(record: BibliographicRecord): string {
  return `${linesOf(record).join('\n')}\n\n`;
}

function linesOf(record: BibliographicRecord): string[] {
  const lines: string[] = [];
  const put = (tag: string, value: string) => {
    const text = oneLine(value);
    if (text) lines.push(`${tag}  - ${text}`);
  };
  const type = TYPES.get(record.type) ?? 'GEN';
  put('TY', type);
  const values = risValues(record, type);
  for (const [tag, slot] of WRITTEN) for (const value of values.get(slot) ?? []) put(tag, value);
  const { database } = accessionOf(record) ?? {};
  if (database !== undefined) put('DB', database);
  for (const [tag, value] of extraLines(record, database !== undefined)) put(tag, value);
  lines.push('ER  - ');
  return lines;
}

/** Values that go by a name in `extra` are written with those. */
const BY_NAME: ReadonlySet<string> = new Set(RIS_EXTRA.map(([tag]) => tag));

/** The tag of each slot, in the order in which they are written. */
const WRITTEN = /* @__PURE__ */ RIS_SLOTS.filter(
  ([tag, slot], index) =>
    !BY_NAME.has(tag) && RIS_SLOTS.findIndex(([, other]) => other === slot) === index,
);

/** The values of a record, and what RIS writes in a way of its own: a date with slashes, pages of a book as `SP`. */
function risValues(record: BibliographicRecord, type: string): SlotValues {
  const { issued } = record;
  const values = slotValues(record, { nameOf: markedName });
  const date = issued?.month === undefined ? [] : [risDate(issued.year, issued.month, issued.day)];
  const count = COUNTED_TYPES.has(type) ? (values.get('page-count') ?? []) : [];
  const first = values.get('first-page') ?? count;
  return new Map([...values, ['date', date], ['first-page', first]]);
}

/** Tags and values of what a record keeps in `extra`. */
function extraLines(
  { extra, id }: BibliographicRecord,
  hasDatabase: boolean,
): (readonly [string, string])[] {
  const lines = RIS_EXTRA.flatMap(([tag, ...names]) => {
    const name = names.find((one) => extraTexts(extra[one]).length > 0);
    if (name === undefined) return tag === 'ID' ? [[tag, id] as const] : [];
    // The number is told by its own database.
    if (tag === 'DB' && hasDatabase) return [];
    const texts = extraTexts(extra[name]);
    return texts.map((text) => [tag, tag === 'Y2' ? text.replaceAll('-', '/') : text] as const);
  });
  const custom = Object.keys(extra).filter((name) => RIS_CUSTOM.test(name));
  return [
    ...lines,
    ...custom.flatMap((tag) => extraTexts(extra[tag]).map((text) => [tag, text] as const)),
  ];
}

function oneLine(value: string): string {
  const lines = value.split(/[\r\n\u0085\u2028\u2029]+/).map((line) => line.trim());
  // Two spaces before a hyphen are the sign of a tag; runs of spaces are one for every reader of RIS.
  return lines
    .filter((line) => line !== '')
    .join(' ')
    .replace(/ {2,}/g, ' ');
}

function risDate(year: number, month: number, day?: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}/${two(month)}/${day === undefined ? '' : two(day)}/`;
}
