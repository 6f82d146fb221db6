import { lookupTable } from '@diglot/text';
import type { Entry, Slot } from '../../assemble/entry.ts';
import { hasTag, OPENS_XML } from '../../reader/openings.ts';
import { beforeOpenTag } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import type { Source } from '../../source/source.ts';
import { hasHan } from '../../values/language.ts';
import { languageCode } from '../../values/language-code.ts';
import { entryOf, readXml, spanningEntry, textOf } from '../../xml/xml-entries.ts';
import type { XmlElement } from '../../xml/xml-nodes.ts';
import { descendants } from '../../xml/xml-paths.ts';
import { isUnimarc, type MarcField, unimarcEntries } from './unimarc.ts';

/** MARCXML (MARC 21, UNIMARC and CNMARC): books and what libraries catalogue, with titles in original script (880). */
export const marcXml: Reader = {
  format: 'marcxml',
  opens: OPENS_XML,
  boundaries: { by: 'marks', after: /<\/(?:\w+:)?record>/g },
  readableEnd: beforeOpenTag,
  detect: (head) =>
    hasTag(head, /<(?:\w{1,20}:)?datafield\b/) &&
    /MARC21|<(?:\w{1,20}:)?(?:leader|controlfield)\b/.test(head)
      ? 0.97
      : 0,
  read: (source) =>
    readXml(source, ['record'], recordEntries, { recordsIn: innermost, mayNest: isWrapper }),
};

/** A search response wraps the record in a record. */
function innermost(record: XmlElement): XmlElement[] {
  const inner = descendants(record.children, 'record');
  return inner.length > 0 ? inner.flatMap(innermost) : [record];
}

/** What holds no field of its own may hold a record. */
function isWrapper(record: XmlElement): boolean {
  return !record.children.some(({ name }) => /^(?:leader|controlfield|datafield)$/.test(name));
}

type Field = MarcField;

function recordEntries(source: Source, record: XmlElement): (Entry | undefined)[] {
  const all = record.children.filter(({ name }) => name === 'datafield').map(fieldOf);
  const fields = all.filter(({ tag }) => tag !== '880');
  // Each 880 is another field in the original script; its $6 names the tag.
  const scripts = all
    .filter(({ tag }) => tag === '880')
    .map((field) => ({ ...field, tag: textOf(source, field.get('6')).slice(0, 3) }));
  const inScript = (...tags: readonly string[]) => scripts.filter(({ tag }) => tags.includes(tag));
  const of = (...tags: readonly string[]) => fields.filter(({ tag }) => tags.includes(tag));
  const leader = textOf(
    source,
    record.children.find(({ name }) => name === 'leader'),
  );
  const fixed = record.children.find(
    (one) => one.name === 'controlfield' && one.attribute('tag') === '008',
  );
  const isbd = (slot: Slot, elements: readonly XmlElement[], separator = ' ') => {
    const value = elements.map((one) => withoutMarks(textOf(source, one))).join(separator);
    return spanningEntry(source, slot, elements, value);
  };
  const one = (slot: Slot, tags: readonly string[], code: string) =>
    of(...tags).map((field) => isbd(slot, field.all(code)));
  // Of 264, the second indicator tells publication (1) from production, distribution, manufacture and copyright.
  const imprints = of('260', '264').filter(
    ({ tag, element }) => tag === '260' || !/[0234]/.test(element.attribute('ind2') ?? ''),
  );
  const imprint = (imprints.length > 0 ? imprints : of('260', '264')).slice(0, 1);
  const control = record.children.find((child) => child.attribute('tag') === '001');
  const type: Entry = {
    slot: 'type',
    start: record.start,
    end: record.start,
    field: 'leader',
    value: typeOf(leader),
  };
  const number = entryOf(source, 'local-id', control, { scheme: 'MARC' });
  if (isUnimarc(all)) return [type, ...unimarcEntries(source, all), number];
  return [
    type,
    ...languageEntries(source, of('041'), fixed),
    ...of('245').flatMap((field) => titleEntries(source, field, 'title')),
    ...inScript('245').flatMap((field) => titleEntries(source, field, 'title-translation')),
    ...of('242', '246')
      .slice(0, 1)
      .flatMap((field) => titleEntries(source, field, 'title-translation')),
    ...of('100', '110', '700', '710').map((field) => personIn(source, field, scripts)),
    ...one('venue', ['773'], 't'),
    ...inScript('773').map((field) => isbd('venue-translation', field.all('t'))),
    ...inScript('260', '264').flatMap((field) => [
      isbdExtra(source, field.get('a'), 'place-translation'),
      isbdExtra(source, field.get('b'), 'publisher-translation'),
    ]),
    ...inScript('250').map((field) => isbdExtra(source, field.get('a'), 'edition-translation')),
    ...inScript('440', '490').map((field) =>
      isbdExtra(source, field.get('a'), 'series-translation'),
    ),
    ...inScript('520').map((field) => entryOf(source, 'abstract-translation', field.get('a'))),
    ...inScript(...SUBJECTS).flatMap((field) => subjectEntries(source, field)),
    ...[...fields, ...scripts]
      .filter(({ tag }) => /^5/.test(tag) && tag !== '520')
      .map(({ element, tag }) => entryOf(source, 'extra', element, { field: `note${tag}` })),
    ...imprint.map((field) => isbd('place', field.all('a'), '; ')),
    ...imprint.map((field) => isbd('publisher', field.all('b'), '; ')),
    ...of('260', '264').map((field) => entryOf(source, 'date', field.get('c'))),
    ...of('300').map((field) => entryOf(source, 'page-count', pageCount(source, field))),
    ...one('series', ['440', '490'], 'a'),
    ...of('250').map((field) => isbdExtra(source, field.get('a'), 'edition')),
    ...of('245').map((field) => isbdExtra(source, field.get('c'), 'responsibility')),
    ...inScript('245').map((field) =>
      isbdExtra(source, field.get('c'), 'responsibility-translation'),
    ),
    ...of('440', '490').map((field) => isbdExtra(source, field.get('v'), 'seriesNumber')),
    ...of('300').flatMap((field) =>
      field.all('bc').map((part) => isbdExtra(source, part, 'extent')),
    ),
    ...of('520').map((field) => entryOf(source, 'abstract', field.get('a'))),
    ...of(...SUBJECTS).flatMap((field) => subjectEntries(source, field)),
    ...one('isbn', ['020'], 'a'),
    ...of('020').map((field) => isbdExtra(source, field.get('c'), 'price')),
    ...one('issn', ['022', '773'], 'a').filter(
      (entry) => entry && /\d{4}-?\d{3}[\dXx]/.test(entry.value ?? ''),
    ),
    ...of('024').map((field) =>
      textOf(source, field.get('2')) === 'doi' ? entryOf(source, 'doi', field.get('a')) : undefined,
    ),
    ...of('856').map((field) => entryOf(source, 'url', field.get('u'))),
    ...of('050', '082', '084', '090', '099').map((field) =>
      isbdExtra(source, field.get('a'), `callNumber${field.tag}`),
    ),
    number,
  ];
}

const SUBJECTS = ['600', '610', '611', '630', '648', '650', '651', '653', '655', '689'];

/** A person with the name in the original script, which has the same number in its $6: `880-01`, `100-01/$1`. */
function personIn(source: Source, field: Field, scripts: readonly Field[]): Entry | undefined {
  const entry = personOf(source, field);
  const number = textOf(source, field.get('6')).slice(4, 6);
  const other = scripts.find(
    (one) =>
      one.tag === field.tag && number !== '' && textOf(source, one.get('6')).slice(4, 6) === number,
  );
  const name = other && personOf(source, other);
  return entry && name ? { ...entry, translations: [name] } : entry;
}

function fieldOf(element: XmlElement): Field {
  const subfields = element.children.filter(({ name }) => name === 'subfield');
  return {
    tag: element.attribute('tag') ?? '',
    element,
    get: (code) => subfields.find((one) => one.attribute('code') === code),
    all: (codes) => subfields.filter((one) => codes.includes(one.attribute('code') ?? '?')),
  };
}

/** Drop the marks that ISBD puts between the parts of an entry. */
function withoutMarks(text: string): string {
  return text.replace(/ ?(?<![/:;,=.])[/:;,=.]+ ?$/, '').trim();
}

/**
 * Title, subtitle, number and name of a part: `Title: subtitle. Part 2: Name`. Behind `=` stands the title in another
 * language, a subtitle of its own behind it.
 */
function titleEntries(source: Source, field: Field, slot: Slot): (Entry | undefined)[] {
  const titles: { parts: XmlElement[]; value: string }[] = [];
  let isParallel = false;
  for (const part of field.all('abnp')) {
    const written = textOf(source, part);
    const [text = '', ...parallel] = parallelTexts(written);
    const code = part.attribute('code');
    const last = titles.at(-1);
    if (!last || isParallel || written.startsWith('=')) titles.push({ parts: [part], value: text });
    else {
      const isName = code === 'p' && /\d$/.test(last.value);
      last.value += `${code === 'b' || isName ? ': ' : '. '}${text}`;
      last.parts.push(part);
    }
    for (const value of parallel) titles.push({ parts: [part], value });
    isParallel = /=\s?$/.test(written);
  }
  return titles.map(({ parts, value }, index) =>
    spanningEntry(source, index === 0 ? slot : 'title-translation', parts, value, {
      field: field.tag,
    }),
  );
}

/** What stands between the ` = ` of a subfield; a Chinese and a Latin text are parted later, each with its place. */
function parallelTexts(written: string): string[] {
  const bare = withoutMarks(written.replace(/^=\s?/, '').replaceAll(' : ', ': '));
  const pieces = bare.split(' = ').map(withoutMarks);
  return pieces.every((piece) => hasHan(piece) === hasHan(bare)) ? pieces : [bare];
}

const ROLES: Readonly<Record<string, Slot>> = lookupTable({
  aut: 'author',
  edt: 'editor',
  hrsg: 'editor',
  trl: 'translator',
  ctb: 'contributor',
  ths: 'advisor',
  prf: 'author',
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  verfasser: 'author',
  herausgeber: 'editor',
});

function personOf(source: Source, field: Field): Entry | undefined {
  const name = field.get('a');
  const relator = textOf(source, field.get('4')) || textOf(source, field.get('e'));
  const role = ROLES[relator.toLowerCase().split(/\W/, 1)[0] ?? ''];
  const main = field.tag === '100' || field.tag === '110';
  const slot = role ?? (main ? 'author' : 'editor');
  const value = withoutInitialLoss(textOf(source, name));
  const organization = field.tag.endsWith('10');
  return spanningEntry(source, slot, [name], value, {
    field: field.tag,
    ...(organization && { name: { family: value, given: '', organization } }),
  });
}

/** A closing comma goes; the point of a closing initial stays. */
function withoutInitialLoss(text: string): string {
  const bare = text.replace(/(?<![\s,])[\s,]+$/, '');
  return /(?:^|[\s.-])\p{Lu}\.$/u.test(bare) ? bare : bare.replace(/\.$/, '');
}

function pageCount(source: Source, field: Field): XmlElement | undefined {
  const extent = field.get('a');
  return /\d\s?(?:S\b|Seiten|p\b|p\.|pages|页|頁)/.test(textOf(source, extent))
    ? extent
    : undefined;
}

function subjectEntries(source: Source, field: Field): (Entry | undefined)[] {
  return field.all('abxyzvt').map((part) => {
    if (part.attribute('code') !== 'a' && field.tag.startsWith('60')) return undefined;
    const value = withoutMarks(textOf(source, part));
    return spanningEntry(source, 'keyword-topic', [part], value, { field: field.tag });
  });
}

function isbdExtra(
  source: Source,
  element: XmlElement | undefined,
  field: string,
): Entry | undefined {
  return entryOf(source, 'extra', element, { field, value: withoutMarks(textOf(source, element)) });
}

function languageEntries(source: Source, fields: readonly Field[], fixed: XmlElement | undefined) {
  const own = fields.map((field) => entryOf(source, 'language', field.get('a'))).filter(Boolean);
  if (own.length > 0 || !fixed) return own;
  const raw = source.text.slice(fixed.innerStart, fixed.innerEnd);
  const match = /([a-z]{3})[ d|a-z]{0,3}\s*$/.exec(raw.slice(0, 40));
  const at = raw.length >= 38 ? 35 : (match?.index ?? -1);
  if (at < 0 || languageCode(raw.slice(at, at + 3)) === undefined) return [];
  const start = fixed.innerStart + at;
  return [{ slot: 'language' as const, start, end: start + 3, field: '008' }];
}

/** Leader position 6 says what kind of thing it is, 7 whether it is part of another. */
function typeOf(leader: string): string {
  const [kind = 'a', level = 'm'] = [leader[6], leader[7]];
  if (kind === 'j' || kind === 'i') return 'song';
  if (kind === 'g') return 'motion_picture';
  if (kind === 'e' || kind === 'f') return 'map';
  if (level === 'a' || level === 'b') return 'chapter';
  return level === 's' ? 'periodical' : 'book';
}
