import type { Span } from '@diglot/text';
import { type Entry, entryAt, type Slot } from '../assemble/entry.ts';
import { wosEntries } from '../formats/wos/fields.ts';
import type { Source } from '../source/source.ts';
import { hasSemicolon, SEMICOLONS, splitSpan } from '../source/split.ts';
import { splitNames } from '../values/names/name-list.ts';
import { isCslType, publicationType } from '../values/publication-types.ts';
import { linkAffiliations } from './affiliations.ts';
import type { Column, FilledCell, Heading } from './columns.ts';

/** The name of a person's record that Scopus writes behind the name: ` (57190000001)`. */
const PERSON_NUMBER = /(?<!\s)\s*\(\d{6,14}\)$/;

/** What the cells of a row say of one work; cells are stretches of the source, in the order of the columns. */
export function rowEntries(source: Source, heading: Heading, cells: readonly Span[]): Entry[] {
  const { text } = source;
  const filled = cells.flatMap((cell, index) => {
    const span = source.trim(cell.start, cell.end);
    const column = heading.columns[index] ?? { name: `column ${index + 1}`, field: undefined };
    return span.end > span.start ? [{ ...span, column }] : [];
  });
  if (heading.isWos) {
    return wosEntries(
      source,
      filled.map(({ start, end, column: { tag, name } }) => ({
        tag: tag ?? name,
        start,
        end,
        lineStart: start,
        afterBlank: false,
      })),
    );
  }
  const used = withoutShortNames(filled);
  const entries = publishedByUniversity(
    used.flatMap((cell) => cellEntries(text, cell.column, cell)),
  );
  return linkAffiliations(text, entries, filled);
}

/** Beside a column of full names one of short names says nothing more. */
function withoutShortNames(cells: readonly FilledCell[]): readonly FilledCell[] {
  const isFull = ({ column }: FilledCell) => /^author full names$/i.test(column.name);
  return cells.some(isFull)
    ? cells.filter((cell) => cell.column.field?.slot !== 'author' || isFull(cell))
    : cells;
}

/** The source of a thesis is the university that published it. */
function publishedByUniversity(entries: readonly Entry[]): readonly Entry[] {
  const isThesis = entries.some(({ slot, value }) => slot === 'type' && value === 'thesis');
  return isThesis
    ? entries.map((entry) => (entry.slot === 'venue' ? { ...entry, slot: 'publisher' } : entry))
    : entries;
}

/** Columns that hold the citation key of a library. */
const KEY = /^(?:key|cite ?key|citation key|bibtex ?key)$/i;

function cellEntries(text: string, column: Column, span: Span): Entry[] {
  // DSpace parts the values of a cell by two strokes.
  const isDspace = /^dc(?:terms)?\./i.test(column.name);
  return isDspace
    ? splitSpan(text, span, /\|\|/g).flatMap((one) => valueEntries(text, column, one))
    : valueEntries(text, column, span);
}

function valueEntries(text: string, column: Column, span: Span): Entry[] {
  const { name, field, database } = column;
  if (database !== undefined) return [{ ...entryAt('local-id', span, name), scheme: database }];
  if (/^citation$/i.test(name)) return citationEntries(text, span, name);
  if (NUMBERING_COLUMN.test(name)) return placeEntries(NUMBERED, text, span, name);
  if (!field) return [entryAt('extra', span, KEY.test(name) ? 'citationKey' : name)];
  const { slot, language } = field;
  const more = language ? { language } : {};
  const each = (spans: readonly Span[]) =>
    spans.map((one): Entry => ({ ...entryAt(slot, one, name), ...more }));
  const written = text.slice(span.start, span.end);
  switch (slot) {
    case 'author':
    case 'author-translation':
    case 'editor':
    case 'translator':
    case 'advisor':
      return each(namesIn(text, span));
    case 'institution':
      return each(splitSpan(text, span, SEMICOLONS));
    case 'keyword':
    case 'keyword-plus':
    case 'keyword-mesh':
    case 'keyword-topic':
      return each(splitSpan(text, span, keywordMark(written)));
    case 'url':
      return each(splitSpan(text, span, /;?\s+|;(?=https?:)/g));
    case 'classification':
      return splitSpan(text, span, /[;；,，\s]+/g).map((one) => ({
        ...entryAt(slot, one, name),
        ...(/clc|中[图圖]/i.test(name) && { scheme: 'clc' }),
      }));
    case 'type':
      return typeEntries(span, written, name);
    case 'title':
      return [{ ...entryAt(slot, span, name), ...more }];
    case 'page-count':
      return each([span]).map((entry) => ({ ...entry, slot: pageSlot(written) }));
    default:
      return each([span]);
  }
}

/** The names of a cell; PubMed writes a stop behind the last: `Berg A, Okafor RN.`. */
function namesIn(text: string, span: Span): Span[] {
  const names = splitNames(text, span.start, span.end).map((one) => withoutNumber(text, one));
  const last = names.at(-1);
  if (!last || names.length < 2 || text[last.end - 1] !== '.') return names;
  const written = text.slice(last.start, last.end);
  const isAlone = text.indexOf('.', span.start) === last.end - 1;
  const isWord =
    /[\p{Ll}\p{Script=Han}]\.$/u.test(written) && !/\s(?:[JS]r|Dr|al)\.$/.test(written);
  return isAlone || isWord ? [...names.slice(0, -1), { ...last, end: last.end - 1 }] : names;
}

function withoutNumber(text: string, { start, end }: Span): Span {
  const number = PERSON_NUMBER.exec(text.slice(start, end));
  return { start, end: number && number.index > 0 ? start + number.index : end };
}

/** Keywords are parted by semicolons or bars; else by commas. */
function keywordMark(list: string): RegExp {
  if (hasSemicolon(list) || list.includes('\n')) return SEMICOLONS;
  return list.includes('|') ? /\|+/g : /[,，、]/g;
}

/** CNKI's `PageCount` may hold a number of pages, or the pages. */
export function pageSlot(written: string): Slot {
  return /^\d+$/.test(written) ? 'page-count' : 'pages';
}

function typeEntries(span: Span, written: string, name: string): Entry[] {
  if (isCslType(written)) return [{ ...entryAt('type', span, name), value: written }];
  const value = publicationType([written]);
  return [{ ...entryAt('type', span, name), value }, entryAt('extra', span, 'documentType')];
}

/** `J Hill Health. 2021 May;12(3):35-40. doi: …`, as PubMed writes it. */
const CITED_PLACE =
  /(?<date>\d{4}(?: [A-Z][a-z]{2}(?: \d{1,2})?)?)[^;:.]{0,20};(?<volume>[^():;\s][^():;]{0,20})?(?:\((?<issue>[^()]{1,20})\))?(?::(?<pages>[^.;]{1,40}))?/d;

/** `年/卷/期`, `年，卷(期)`: the columns of VIP and Wanfang that hold all of them. */
const NUMBERING_COLUMN = /^年?[\s/，,、]?卷[\s/，,、]?[(（]?期[)）]?$/;

/** `2020,第3卷,第5期(总第88期)`, `2020，3(5)`. */
const NUMBERED =
  /^(?:(?<date>(?:19|20)\d{2})年?)?[\s/，,]{0,3}(?:第?(?<volume>\d{1,4})卷?)?[\s/，,]{0,3}[(（第]?(?<issue>\d{1,4}|增刊\d?|z\d)[期)）]/du;

/** The line itself, and the date, volume, issue and pages in it. */
function citationEntries(text: string, { start, end }: Span, name: string): Entry[] {
  return [
    entryAt('citation', { start, end }, name),
    ...placeEntries(CITED_PLACE, text, { start, end }, name),
  ];
}

/** Date, volume, issue and pages where a pattern finds them; the whole in `extra` where it finds none. */
function placeEntries(pattern: RegExp, text: string, { start, end }: Span, name: string): Entry[] {
  const place = pattern.exec(text.slice(start, end))?.indices?.groups;
  if (!place && pattern === NUMBERED) return [entryAt('extra', { start, end }, name)];
  return (['date', 'volume', 'issue', 'pages'] as const).flatMap((slot) => {
    const found = place?.[slot];
    return found ? [entryAt(slot, { start: start + found[0], end: start + found[1] }, name)] : [];
  });
}
