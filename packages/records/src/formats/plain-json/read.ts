import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import { entryOf, itemsOf, textOf } from '../../json/json-entries.ts';
import type { JsonNode, ObjectNode } from '../../json/json-node.ts';
import { JsonRecords } from '../../json/json-records.ts';
import { readJson } from '../../json/read-json.ts';
import { OPENS_JSON } from '../../reader/openings.ts';
import { toTheEnd } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { createSource, type Source } from '../../source/source.ts';
import { SEMICOLON, splitSpan } from '../../source/split.ts';
import { fieldOf, fieldsOf, plainName } from '../../values/field-names.ts';
import { publicationType } from '../../values/publication-types.ts';
import { dateEntry } from '../csl-json/read.ts';
import { keywordEntries, peopleEntries } from './people.ts';

const LISTS: ReadonlySet<string> = new Set(['records', 'results', 'items', 'articles', 'data']);

const PEOPLE: ReadonlySet<Slot> = new Set(['author', 'author-translation', 'editor', 'translator']);

/** What says, beside a title, that an object describes a work. */
const TELLING: ReadonlySet<Slot> = new Set(['abstract', 'author', 'doi', 'pmid']);

/**
 * JSON of no known service, by the names that everyone uses: `title`, `authors`, `abstract`, `doi`, `标题`, ….
 * One object, a list, a wrapper, or one a line. A text of its own (`text`) makes an object a document, not a
 * record.
 */
export const plainJson: Reader = {
  format: 'plain-json',
  opens: OPENS_JSON,
  boundaries: { by: 'settled' },
  readableEnd: toTheEnd,
  detect: (head) => {
    if (!/^\s*\ufeff?[[{]/.test(head)) return 0;
    const [first] = new JsonRecords(createSource(head), [], { lists: LISTS });
    return first && isRecord(first) ? 0.55 : 0;
  },
  read: (source) => readJson(source, { lists: LISTS }, (object) => plainEntries(source, object)),
};

function isRecord({ members }: ObjectNode): boolean {
  if (members.has('text')) return false;
  const slots = new Set<Slot | undefined>();
  for (const [name, node] of members) {
    const filled =
      node.kind === 'object' ||
      itemsOf(node).some((one) => textOf(one) !== '' || one.kind === 'object');
    if (filled) slots.add(fieldOf(name)?.slot);
  }
  return slots.has('title') && [...TELLING].some((slot) => slots.has(slot));
}

function plainEntries(source: Source, object: ObjectNode): Entry[] {
  const entries: (Entry | undefined)[] = [];
  const members = [...object.members].flatMap(([name, node]) => byLanguage(name, node));
  const fields = fieldsOf(members.map(([name]) => name));
  let index = 0;
  for (const [name, node] of members) {
    const field = fields[index++];
    const slot = field?.slot;
    const declared = field?.language ? { language: field.language } : {};
    if (slot === undefined && isNumbering(name))
      entries.push(...numberingEntries(source, node, name));
    else if (slot === undefined) entries.push(...extraEntries(name, node));
    else if (PEOPLE.has(slot)) entries.push(...peopleEntries(source, slot, node, name));
    else if (slot === 'institution' && node.kind === 'string')
      entries.push(
        ...splitSpan(source.text, node, SEMICOLON).map((span) => entryAt(slot, span, name)),
      );
    else if (slot === 'keyword') entries.push(...keywordEntries(source, node, name));
    else if (slot === 'date') entries.push(dateEntry(node, name));
    else if (slot === 'type')
      entries.push(entryOf('type', node, name, { value: publicationType([textOf(node)]) }));
    else if (slot === 'venue' && node.kind === 'object') entries.push(...venueEntries(node, name));
    else if (node.kind === 'object') entries.push(...extraEntries(name, node));
    else entries.push(...itemsOf(node).map((one) => entryOf(slot, one, name, declared)));
  }
  return entries.filter((entry) => entry !== undefined);
}

/** `{ "zh": …, "en": … }`: a member for each language, `title_zh` and `title_en`. */
function byLanguage(name: string, node: JsonNode): [string, JsonNode][] {
  if (node.kind !== 'object' || node.members.size === 0) return [[name, node]];
  const languages = [...node.members.keys()];
  return languages.every((one) => /^(?:zh|cn|en|chinese|english|中文|英文)$/i.test(one))
    ? Array.from(node.members, ([language, own]): [string, JsonNode] => [
        `${name}_${language}`,
        own,
      ])
    : [[name, node]];
}

/** `卷期`: `2021,12(05)`, `第12卷第5期`. */
function isNumbering(name: string): boolean {
  return /^(?:卷期|年卷期|卷（期）|卷\(期\))$/.test(name);
}

const NUMBERING =
  /(?:^|[^\d])(?<volume>\d{1,4})?\s?卷?\s?(?:[(（]\s?(?<issue>[^()（）]{1,12})\s?[)）]|第?\s?(?<other>\d{1,4})\s?期)/du;

function numberingEntries(source: Source, node: JsonNode, field: string): (Entry | undefined)[] {
  const { groups, indices } = NUMBERING.exec(source.text.slice(node.start, node.end)) ?? {};
  const at = (slot: Slot, name: string) => {
    const place = groups?.[name] === undefined ? undefined : indices?.groups?.[name];
    return (
      place && entryAt(slot, { start: node.start + place[0], end: node.start + place[1] }, field)
    );
  };
  const found = [at('volume', 'volume'), at('issue', 'issue'), at('issue', 'other')];
  return found.some((one) => one) ? found : [entryOf('extra', node, field)];
}

/** `{ "name": …, "volume": …, "pages": … }` */
function venueEntries(venue: ObjectNode, field: string): (Entry | undefined)[] {
  return Array.from(venue.members, ([name, node]) => {
    const isName = ['name', 'title'].includes(plainName(name));
    const slot = isName ? 'venue' : (fieldOf(name)?.slot ?? 'extra');
    return entryOf(slot, node, `${field}.${name}`);
  });
}

/** What has no place of its own: words and numbers as they are, an object as it is written. */
function extraEntries(name: string, node: JsonNode): (Entry | undefined)[] {
  return itemsOf(node).map((one) =>
    one.kind === 'object'
      ? { slot: 'extra', start: one.start, end: one.end, field: name }
      : entryOf('extra', one, name),
  );
}
