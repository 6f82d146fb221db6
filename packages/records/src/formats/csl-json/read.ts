import { lookupTable } from '@diglot/text';
import { isPinyin, PINYIN_SURNAMES } from '@diglot/words';
import type { Entry, Slot } from '../../assemble/entry.ts';
import { entryOf, itemsOf, nodeAt, plainJson, textOf } from '../../json/json-entries.ts';
import type { JsonNode, ObjectNode } from '../../json/json-node.ts';
import { jsonSource } from '../../json/json-source.ts';
import { readJson } from '../../json/read-json.ts';
import { OPENS_JSON } from '../../reader/openings.ts';
import { toTheEnd } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import type { Source } from '../../source/source.ts';
import { hasSemicolon, SEMICOLON, splitSpan } from '../../source/split.ts';
import { hasHan } from '../../values/language.ts';
import { languageCode } from '../../values/language-code.ts';
import { joinedName } from '../../values/names/names.ts';
import { affiliationsIn, diglotCustom, orcidsIn, otherNamesIn } from './custom.ts';
import { CSL_DATES, CSL_PEOPLE, CSL_SLOTS, CSL_TEXTS } from './variables.ts';

const TYPE =
  /"type"\s*:\s*"(?:article(?:-journal|-magazine|-newspaper)?|bill|book|broadcast|chapter|classic|dataset|document|entry(?:-\w+)?|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post(?:-weblog)?|regulation|report|review(?:-book)?|software|song|speech|standard|thesis|treaty|webpage)"/;

/** Variables of which a work in CSL has one, and which tell it from other things with a type. */
const VARIABLE =
  /"(?:title|author|editor|translator|issued|container-title|original-title|abstract|keyword|DOI|PMID|PMCID|ISSN|ISBN|diglot)"\s*:/;

const LISTS: ReadonlySet<string> = new Set(['items']);

/** CSL-JSON: an array of items, one item, or one a line. */
export const cslJson: Reader = {
  format: 'csl-json',
  opens: OPENS_JSON,
  boundaries: { by: 'settled' },
  readableEnd: toTheEnd,
  detect: (head) =>
    /^\s*\ufeff?[[{]/.test(head) && TYPE.test(head) && VARIABLE.test(head) ? 0.9 : 0,
  read: (source) => readJson(source, { lists: LISTS }, (item) => cslEntries(source, item)),
};

function cslEntries(source: Source, item: ObjectNode): Entry[] {
  const entries: (Entry | undefined)[] = [];
  const custom = nodeAt(item, 'custom', 'diglot');
  for (const [name, node] of item.members) {
    const slot = CSL_SLOTS[name];
    const role =
      name === 'original-author' && isOtherScript(item) ? 'author-translation' : PEOPLE[name];
    if (name === 'type') entries.push(entryOf('type', node, name));
    else if (role) {
      const places = role === 'author' ? affiliationsIn(custom) : [];
      const orcids = role === 'author' ? orcidsIn(custom) : [];
      // `original-author` says the same.
      const others = role === 'author' && !isOtherScript(item) ? otherNamesIn(custom) : [];
      entries.push(
        ...itemsOf(node).map((person, index) => {
          const entry = personEntry(role, person, name, name);
          const affiliations = places[index] ?? [];
          const orcid = orcids[index];
          const translations = others[index] ?? [];
          return (
            entry && {
              ...entry,
              ...(affiliations.length > 0 && { affiliations }),
              ...(orcid && { orcid }),
              ...(translations.length > 0 && { translations }),
            }
          );
        }),
      );
    } else if (name === 'issued') {
      entries.push(dateEntry(node, name));
      if (isMoreThanADate(node)) entries.push(wholeEntry(node, name));
    } else if (name === 'URL' && /doi\.org\//i.test(textOf(node))) {
      // It is read as the DOI that it names; the address is kept.
      entries.push(entryOf('url', node, name), entryOf('extra', node, name));
    } else if (name === 'language') {
      entries.push(entryOf('language', node, name));
      // `zh-CN` says more than the language of a record can.
      if (languageCode(textOf(node)) !== textOf(node)) entries.push(entryOf('extra', node, name));
    } else if (name === 'keyword' || name === 'categories') {
      if (!nodeAt(custom, 'keywords')) entries.push(...keywordEntries(source, node, name));
    } else if (name === 'custom') entries.push(...diglotCustom(custom));
    else if (slot) entries.push(...itemsOf(node).map((one) => entryOf(slot, one, name)));
    else if (name === 'note') entries.push(...noteEntries(source, node, item));
    else if (name === 'id') entries.push(entryOf('extra', node, 'citationKey'));
    else if (CSL_DATES.has(name)) entries.push(wholeEntry(node, name));
    else
      entries.push(...itemsOf(node).map((one) => entryOf('extra', one, CSL_TEXTS[name] ?? name)));
  }
  return entries.filter((entry) => entry !== undefined);
}

/** Whether the item gives its authors a second time, in the other script, as `original-author`. */
function isOtherScript(item: ObjectNode): boolean {
  const names = (variable: string) =>
    itemsOf(nodeAt(item, variable)).map((person) => hasHan(nameText(person)));
  const [own, other] = [names('author'), names('original-author')];
  return own.length === other.length && own.length > 0 && own[0] !== other[0];
}

function nameText(person: JsonNode): string {
  return ['literal', 'family', 'given'].map((part) => textOf(nodeAt(person, part))).join('');
}

/**
 * Variables that Zotero keeps as lines of the note, `original-title: …`, `tex.…` apart: one that the item has itself
 * is left alone. Source: “Citing fields from extra”, Zotero; citeproc-js reads them too.
 */
function noteEntries(source: Source, node: JsonNode, item: ObjectNode): (Entry | undefined)[] {
  // Its lines say something, and Zotero reads them again.
  const note = entryOf('extra', node, 'note', { json: textOf(node) });
  if (node.kind !== 'string') return [note];
  const text = jsonSource(source, node, 'note');
  const lines = splitSpan(text.text, { start: 0, end: text.text.length }, /[\r\n]+/g);
  const found = lines.flatMap((line): Entry[] => {
    const written = text.text.slice(line.start, line.end);
    const { name = '', value = '' } = NOTE_LINE.exec(written)?.groups ?? {};
    const slot = NOTE_SLOTS[name];
    if (!slot || value === '' || item.members.has(name)) return [];
    const place = text.rootSpan(line.end - value.length, line.end);
    const [family, given] = value.split(/\s?\|\|\s?/);
    const person =
      name.endsWith('author') && given ? { name: { family: family ?? '', given } } : {};
    const joined = given ? { value: joinedName(family ?? '', given) } : { value };
    return [{ slot, field: `note ${name}`, ...place, ...joined, ...person }];
  });
  return [note, ...found];
}

const NOTE_LINE = /^(?<name>[A-Za-z-]{3,40})\s?[:：]\s?(?<value>\S.*)$/;

const NOTE_SLOTS: Readonly<Record<string, Slot>> = lookupTable({
  ...CSL_SLOTS,
  'original-author': 'author-translation',
  CNKICite: 'citation-count',
});

const PEOPLE: Readonly<Record<string, Slot>> = lookupTable(
  Object.fromEntries([
    ['author', 'author'],
    ...CSL_PEOPLE.map((name) => [
      name,
      name === 'editor' || name === 'translator' ? name : 'contributor',
    ]),
  ]),
);

/** A range, a season, “circa” or words: more than the date of a record holds. */
function isMoreThanADate(node: JsonNode): boolean {
  if (node.kind !== 'object') return false;
  const parts = nodeAt(node, 'date-parts');
  return (
    ['season', 'circa', 'literal'].some((name) => nodeAt(node, name) !== undefined) ||
    itemsOf(parts).length > 1
  );
}

/** A date that a record has no field for, kept as the source writes it. */
function wholeEntry(node: JsonNode, field: string): Entry | undefined {
  if (node.kind !== 'object') return entryOf('extra', node, field);
  return { slot: 'extra', start: node.start, end: node.end, field, json: plainJson(node) };
}

/** `Zhang San`, `ZHANG Xiaoming`: a name of a person in pinyin in one field, where organisations stand. */
function isPinyinName(name: string): boolean {
  const words = name.split(' ');
  const isName = words.length === 2 && words.every((word) => /^\p{Lu}[\p{L}'’-]*$/u.test(word));
  const plain = words.map((word) => word.toLowerCase().replace(/['’-]/g, ''));
  return isName && plain.every(isPinyin) && plain.some((word) => PINYIN_SURNAMES.has(word));
}

/** A CSL name: its parts are put in order; its place reaches from the first part to the last. */
export function personEntry(
  slot: Slot,
  person: JsonNode,
  field: string,
  scheme?: string,
): Entry | undefined {
  const found = nameEntry(slot, person, field);
  return found && scheme && scheme !== slot ? { ...found, scheme } : found;
}

function nameEntry(slot: Slot, person: JsonNode, field: string): Entry | undefined {
  if (person.kind === 'string') return entryOf(slot, person, field);
  const literal = nodeAt(person, 'literal') ?? nodeAt(person, 'name');
  if (textOf(literal) !== '' && isPinyinName(textOf(literal))) return entryOf(slot, literal, field);
  if (textOf(literal) !== '') {
    return entryOf(slot, literal, field, {
      name: { family: textOf(literal), given: '', organization: true },
    });
  }
  const parts = ['non-dropping-particle', 'dropping-particle', 'family', 'given', 'suffix'].map(
    (part) => nodeAt(person, part),
  );
  const [particle, dropping, family, given, suffix] = parts.map(textOf);
  const places = parts.filter((part) => textOf(part) !== '') as JsonNode[];
  if (places.length === 0) return undefined;
  const full = [particle, dropping, family].filter(Boolean).join(' ');
  return {
    slot,
    start: Math.min(...places.map(({ start }) => start)),
    end: Math.max(...places.map(({ end }) => end)),
    field,
    value: joinedName(full, given ?? '', suffix),
    name: { family: full, given: given ?? '', ...(suffix && { suffix }) },
  };
}

/** A CSL date: `date-parts`, `raw` or `literal`. */
export function dateEntry(node: JsonNode, field: string): Entry | undefined {
  const parts = itemsOf(nodeAt(node, 'date-parts', 0)).filter((part) => textOf(part) !== '');
  const first = parts[0];
  const last = parts.at(-1);
  if (first && last) {
    const value = parts.map((part) => textOf(part).padStart(2, '0')).join('-');
    return { slot: 'date', start: first.start, end: last.end, field, value };
  }
  return (
    entryOf('date', nodeAt(node, 'raw'), field) ??
    entryOf('date', nodeAt(node, 'literal'), field) ??
    entryOf('date', node, field)
  );
}

function keywordEntries(source: Source, node: JsonNode, field: string): (Entry | undefined)[] {
  if (node.kind === 'array') return node.items.map((one) => entryOf('keyword', one, field));
  if (node.kind !== 'string') return [];
  const stretch = source.text.slice(node.start, node.end);
  const separator = hasSemicolon(stretch) ? SEMICOLON : /,/g;
  const entries: Entry[] = [];
  let from = 0;
  for (const match of [...stretch.matchAll(separator), { 0: '', index: stretch.length }]) {
    const start = node.start + from;
    const piece = stretch.slice(from, match.index);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== '') {
      entries.push({
        slot: 'keyword',
        start: start + lead,
        end: start + piece.trimEnd().length,
        field,
      });
    }
    from = match.index + match[0].length;
  }
  return entries;
}
