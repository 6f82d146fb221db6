import { lookupTable } from '@diglot/text';
import { startsWithCompound } from '@diglot/words';
import type { Entry, Slot } from '../../assemble/entry.ts';
import type { Source } from '../../source/source.ts';
import { entryOf, spanningEntry, textOf } from '../../xml/xml-entries.ts';
import type { XmlElement } from '../../xml/xml-nodes.ts';

/** A field of MARC as both readers see it. */
export interface MarcField {
  readonly tag: string;
  readonly element: XmlElement;
  get(code: string): XmlElement | undefined;
  all(codes: string): XmlElement[];
}

/** Whether the fields are those of UNIMARC, which CNMARC follows: the title stands in 200, not in 245. */
export function isUnimarc(fields: readonly MarcField[]): boolean {
  const tags = new Set(fields.map(({ tag }) => tag));
  return !tags.has('245') && fields.some(({ tag, get }) => tag === '200' && get('a'));
}

/** Fields of which one subfield has one meaning. Source: UNIMARC Manual: Bibliographic Format; CNMARC (WH/T 0503). */
const PLAIN: readonly (readonly [tag: string, code: string, slot: Slot])[] = [
  ['010', 'a', 'isbn'],
  ['011', 'a', 'issn'],
  ['101', 'a', 'language'],
  ['200', 'd', 'title-translation'],
  ['510', 'a', 'title-translation'],
  ['541', 'a', 'title-translation'],
  ['210', 'a', 'place'],
  ['210', 'c', 'publisher'],
  ['210', 'd', 'date'],
  ['215', 'a', 'page-count'],
  ['225', 'a', 'series'],
  ['330', 'a', 'abstract'],
  ['606', 'a', 'keyword-topic'],
  ['606', 'x', 'keyword-topic'],
  ['610', 'a', 'keyword'],
  ['461', 't', 'venue'],
  ['856', 'u', 'url'],
];

/** What someone did, as CNMARC says it in $4, and the codes of UNIMARC. */
const ROLES: Readonly<Record<string, Slot>> = lookupTable({
  著: 'author',
  编著: 'author',
  主编: 'editor',
  编: 'editor',
  编辑: 'editor',
  译: 'translator',
  主译: 'translator',
  '070': 'author',
  '340': 'editor',
  '730': 'translator',
});

/** The entries of a record of UNIMARC. */
export function unimarcEntries(
  source: Source,
  fields: readonly MarcField[],
): (Entry | undefined)[] {
  const of = (...tags: readonly string[]) => fields.filter(({ tag }) => tags.includes(tag));
  return [
    ...of('200').flatMap((field) => {
      const parts = field.all('ae');
      const value = parts.map((part) => textOf(source, part)).join(': ');
      return [spanningEntry(source, 'title', parts, value, { field: '200' })];
    }),
    ...PLAIN.flatMap(([tag, code, slot]) =>
      of(tag).flatMap((field) =>
        field.all(code).map((element) => entryOf(source, slot, element, { field: tag })),
      ),
    ),
    ...of('700', '701', '702', '710', '711', '712').map((field) => personOf(source, field)),
    ...of('690').map((field) =>
      entryOf(source, 'classification', field.get('a'), { field: '690', scheme: 'clc' }),
    ),
    ...of('205').map((field) => entryOf(source, 'extra', field.get('a'), { field: 'edition' })),
    ...fields
      .filter(({ tag }) => /^3/.test(tag) && tag !== '330')
      .map(({ element, tag }) => entryOf(source, 'extra', element, { field: `note${tag}` })),
  ];
}

/** A person or a body (71x), with the name in pinyin that stands in $9. */
function personOf(source: Source, field: MarcField): Entry | undefined {
  const parts = field.all('ab');
  const written = parts.map((part) => textOf(source, part).replace(/[,，]\s?$/, ''));
  const role = ROLES[textOf(source, field.get('4')).trim()];
  const slot = role ?? (/^7[01]2$/.test(field.tag) ? 'contributor' : 'author');
  const isBody = field.tag.startsWith('71');
  const value = written.join(', ');
  const pinyin = textOf(source, field.get('9')).split(/\s+/);
  const length = startsWithCompound(value) ? 2 : 1;
  const other = entryOf(source, 'author-translation', field.get('9'), {
    field: field.tag,
    name: { family: pinyin.slice(0, length).join(' '), given: pinyin.slice(length).join(' ') },
  });
  return spanningEntry(source, slot, parts, value, {
    field: field.tag,
    ...(isBody && { name: { family: value, given: '', organization: true } }),
    ...(other && !isBody && { translations: [other] }),
  });
}
