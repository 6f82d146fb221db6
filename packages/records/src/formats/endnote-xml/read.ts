import type { Entry, Slot } from '../../assemble/entry.ts';
import { hasTag, OPENS_XML } from '../../reader/openings.ts';
import { beforeOpenTag } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { OPEN_REFERENCE } from '../../source/entities.ts';
import type { Source } from '../../source/source.ts';
import { splitSpan } from '../../source/split.ts';
import { isPmcid } from '../../values/identifiers.ts';
import { publicationType } from '../../values/publication-types.ts';
import { entryOf, readXml, textOf } from '../../xml/xml-entries.ts';
import type { XmlElement } from '../../xml/xml-nodes.ts';
import { find, findAll } from '../../xml/xml-paths.ts';
import { accessionSlot } from '../accession.ts';
import { STANDALONE } from '../ris/types.ts';
import { ENDNOTE_EXTRA, ENDNOTE_SLOTS, REFERENCE_TYPES } from './slots.ts';

/** EndNote XML (`<xml><records><record>`), also from Mendeley, Citavi and Zotero. */
export const endnoteXml: Reader = {
  format: 'endnote-xml',
  opens: OPENS_XML,
  boundaries: { by: 'marks', after: /<\/record>/g },
  readableEnd: beforeOpenTag,
  detect: (head) =>
    hasTag(head, /<records>\s*<record>/) && /<ref-type\b|<contributors>|<titles>/.test(head)
      ? 0.97
      : 0,
  read: (source) => readXml(source, ['record'], recordEntries),
};

function recordEntries(source: Source, record: XmlElement): (Entry | undefined)[] {
  const kind =
    find(record, 'ref-type')?.attribute('name') ?? textOf(source, find(record, 'ref-type'));
  const type = typeOf(kind);
  const alone = STANDALONE.has(type);
  return [
    { slot: 'type', start: record.start, end: record.start, field: 'ref-type', value: type },
    ...ENDNOTE_SLOTS.flatMap(([slot, path]) =>
      findAll(record, ...path).flatMap((element) => {
        const entry = fitting(source, slot, record, element, type, alone);
        return entry && LISTS.has(slot) ? listed(source, entry) : entry;
      }),
    ),
    ...ENDNOTE_EXTRA.map(([name, field]) =>
      entryOf(source, 'extra', find(record, name), { field }),
    ),
  ];
}

/** A reference type by its words, or by EndNote's table where they say nothing. */
function typeOf(kind: string): string {
  const known = REFERENCE_TYPES.find(([name]) => name === kind)?.[2];
  return publicationType([kind], known ?? 'document');
}

/** Elements in which several values may stand. */
const LISTS: ReadonlySet<Slot> = new Set(['keyword', 'institution', 'author', 'editor']);

/** Line ends, plain or as references, and semicolons that close no reference. */
const LIST_MARKS = new RegExp(
  `&#(?:x0?[DA]|1[03]);|(?<!&#?[0-9A-Za-z]{1,8}|${OPEN_REFERENCE});|；|[\\r\\n]`,
  'gi',
);

function listed(source: Source, entry: Entry): Entry[] {
  const pieces = splitSpan(source.text, entry, LIST_MARKS);
  return pieces.length < 2 ? [entry] : pieces.map((piece) => ({ ...entry, ...piece }));
}

/** A slot that depends on the kind of work or on what the element holds. */
function fitting(
  source: Source,
  slot: Slot,
  record: XmlElement,
  element: XmlElement,
  type: string,
  alone: boolean,
): Entry | undefined {
  const text = textOf(source, element);
  if (slot === 'local-id') {
    const named = (...names: string[]) => names.map((name) => textOf(source, find(record, name)));
    const database = named('remote-database-name', 'remote-database-provider').join(' ');
    const [pmcid = ''] = named('custom2');
    return entryOf(source, accessionSlot(text, { database, pmcid }), element);
  }
  if (slot === 'pmcid' && !isPmcid(text)) return entryOf(source, 'extra', element);
  // What looks like the container of a work that stands alone is its series; other names of a journal are further venues.
  if (slot === 'venue' && alone)
    return element.name === 'full-title' ? undefined : entryOf(source, 'series', element);
  if (slot === 'venue-translation') return alone ? undefined : entryOf(source, 'venue', element);
  if (slot === 'article-number' && alone) return entryOf(source, 'extra', element);
  if (slot === 'pages' && (type === 'book' || type === 'thesis') && !/\d\s*[-–]\s*\d/.test(text)) {
    return entryOf(source, 'page-count', element);
  }
  if (slot === 'editor' && type === 'thesis') return entryOf(source, 'advisor', element);
  return entryOf(source, slot, element);
}
