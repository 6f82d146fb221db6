import type { Entry, Slot } from '../../assemble/entry.ts';
import { entryOf, itemsOf, textOf } from '../../json/json-entries.ts';
import { type JsonNode, memberOf } from '../../json/json-node.ts';
import { jsonSource } from '../../json/json-source.ts';
import type { Source } from '../../source/source.ts';
import { hasSemicolon } from '../../source/split.ts';
import { plainName } from '../../values/field-names.ts';
import { splitNames } from '../../values/names/name-list.ts';
import { splitKeywords } from '../cnki-values.ts';
import { personEntry } from '../csl-json/read.ts';

/** One text with all names, a list of names, or of objects with a name or its parts. */
export function peopleEntries(
  source: Source,
  slot: Slot,
  node: JsonNode,
  field: string,
): (Entry | undefined)[] {
  if (node.kind === 'string') return pieces(source, slot, node, field, (text) => splitNames(text));
  return itemsOf(node).map((person) =>
    person.kind === 'object'
      ? personIn(slot, person, field)
      : entryOf(person.kind === 'string' ? slot : 'extra', person, field),
  );
}

/** One text with all keywords, a list of them, or of objects with a name. */
export function keywordEntries(
  source: Source,
  node: JsonNode,
  field: string,
): (Entry | undefined)[] {
  if (node.kind === 'string') {
    return pieces(source, 'keyword', node, field, (text) => {
      const whole = { start: 0, end: text.length };
      return text.includes(',') && !hasSemicolon(text)
        ? [...text.matchAll(/[^,，、]+/g)].map((match) => ({
            start: match.index,
            end: match.index + match[0].length,
          }))
        : splitKeywords(text, whole);
    });
  }
  return itemsOf(node).map((one) =>
    entryOf('keyword', one.kind === 'object' ? named(one, NAME) : one, field),
  );
}

/** The parts of a text that is a list; a place goes through the escapes to where the part is written. */
function pieces(
  source: Source,
  slot: Slot,
  node: JsonNode,
  field: string,
  split: (text: string) => readonly { readonly start: number; readonly end: number }[],
): Entry[] {
  const list = jsonSource(source, node, field);
  return split(list.text)
    .map(({ start, end }) => list.trim(start, end))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => {
      const from = list.rootSpan(start, end);
      return { slot, field, ...from, value: list.text.slice(start, end) };
    });
}

const NAME = ['name', 'fullname', 'displayname', 'author', 'keyword', 'value', '姓名'];
const HAN = [
  'zh',
  'cn',
  'chinese',
  'namezh',
  'namecn',
  'chinesename',
  'zhname',
  'cnname',
  '中文名',
  '中文姓名',
];
const LATIN = ['en', 'english', 'nameen', 'englishname', 'enname', 'pinyin', '英文名', '英文姓名'];
const FAMILY = ['lastname', 'surname', 'familyname', 'family', 'last'];
const GIVEN = ['firstname', 'forename', 'givenname', 'given', 'first'];
const PLACES = ['affiliation', 'affiliations', 'institution', 'institutions', '单位'];

function personIn(slot: Slot, person: JsonNode, field: string): Entry | undefined {
  const names = [named(person, NAME), named(person, HAN), named(person, LATIN)].map((node) =>
    entryOf(slot, node, field),
  );
  const [own, ...others] = names.filter((one) => one !== undefined);
  const entry = own ?? fromParts(slot, person, field);
  const affiliations = itemsOf(named(person, PLACES))
    .map((place) => (place.kind === 'object' ? named(place, NAME) : place))
    .filter((place) => place !== undefined && textOf(place) !== '') as JsonNode[];
  const orcid = named(person, ['orcid', 'orcidid']);
  return (
    entry && {
      ...entry,
      ...(others.length > 0 && { translations: others }),
      ...(affiliations.length > 0 && { affiliations }),
      ...(orcid && textOf(orcid) !== '' && { orcid }),
    }
  );
}

function fromParts(slot: Slot, person: JsonNode, field: string): Entry | undefined {
  const family = named(person, FAMILY);
  const given = named(person, GIVEN);
  if (person.kind !== 'object' || !family) return undefined;
  const members = new Map([['family', family]]);
  if (given) members.set('given', given);
  return personEntry(slot, { ...person, members }, field);
}

/** The first member that has one of these names. */
function named(node: JsonNode | undefined, names: readonly string[]): JsonNode | undefined {
  if (node?.kind !== 'object') return undefined;
  for (const name of names) {
    const exact = memberOf(node, name);
    if (exact) return exact;
  }
  for (const [name, member] of node.members) if (names.includes(plainName(name))) return member;
  return undefined;
}
