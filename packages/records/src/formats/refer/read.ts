import { lookupTable } from '@diglot/text';
import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import { beforeOpening } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import type { Source } from '../../source/source.ts';
import { SEMICOLON, splitSpan } from '../../source/split.ts';
import { readTagged } from '../../tagged/read-tagged.ts';
import {
  groupFields,
  scanTagged,
  splitAtInnerTags,
  type TaggedField,
} from '../../tagged/tagged.ts';
import { publicationType } from '../../values/publication-types.ts';
import { accessionSlot } from '../accession.ts';
import { cleanCnki, splitKeywords, splitPeople } from '../cnki-values.ts';

/** VIP writes a colon behind `%+`; CNKI leaves out the space before Chinese. */
const TAG_LINE =
  /[ \t\ufeff]{0,4}(%[0-9A-Z!@#$&()*+,./:;<=>?[\\\]^_`{|}~"'-])(?:[ \t]*[:：][ \t]*|[ \t\u3000]|(?=[\r\n\u3400-\u9fff<]|$))/y;

/** A tag in the middle of a line, as CNKI writes it: not that of “50%A”, which stands behind a number. */
const INNER_TAG = /(?<![\d%])(%[0-9A-Z+@!])(?:[ \t]+|(?=[\u3400-\u9fff]))/g;

/** The same behind a number, in a field that holds numbers: `%N 08%P 12-15`. */
const INNER_TAG_OF_NUMBERS = /(?<!%)(%[0-9A-Z+@!])(?:[ \t]+|(?=[\d\u3400-\u9fff]))/g;
const NUMBERS: ReadonlySet<string> = new Set(['%D', '%8', '%V', '%N', '%P', '%@']);

/** A tag whose sign is full-width, as an input method for Chinese writes it: `％A 赵敏`; but not the share in `50％A 组`. */
const WIDE_TAG = /(?<![\d％])％(?=[0-9A-Z+@!](?:[ \t\u3000]|[\u3400-\u9fff]))/g;

/** The text with plain signs before its tags; every offset stays. */
function withPlainSigns(text: string): string {
  return text.includes('％') ? text.replace(WIDE_TAG, '%') : text;
}

/** Fewest different tags behind the first of a line that make it a record. */
const MIN_INNER_TAGS = 3;

/** EndNote's and refer's tags with one meaning. Source: refer(1); “EndNote Import” of EndNote's manual. */
const TAGS: Readonly<Record<string, Slot>> = lookupTable({
  '%T': 'title',
  '%!': 'short-title',
  '%Q': 'title-translation',
  '%A': 'author',
  '%E': 'editor',
  '%Y': 'editor',
  '%?': 'translator',
  '%H': 'author-translation',
  '%+': 'institution',
  '%J': 'venue',
  '%B': 'venue',
  '%S': 'series',
  '%V': 'volume',
  '%N': 'issue',
  '%P': 'pages',
  '%D': 'date',
  '%8': 'date',
  '%I': 'publisher',
  '%C': 'place',
  '%X': 'abstract',
  '%K': 'keyword',
  '%@': 'issn',
  '%U': 'url',
  '%R': 'doi',
  '%G': 'language',
  '%M': 'local-id',
});

const EXTRA: Readonly<Record<string, string>> = lookupTable({
  '%W': 'databaseProvider',
  '%~': 'database',
  '%Z': 'note',
  '%O': 'note',
  '%L': 'callNumber',
  '%7': 'edition',
  '%9': 'workType',
  '%F': 'citationKey',
  '%6': 'numberOfVolumes',
  '%0': 'referenceType',
});

/** EndNote's and refer's `%` tags (`%0`, `%A`, `%T`), with what CNKI and Wanfang make of them. */
export const refer: Reader = {
  format: 'refer',
  opens: /^\s*[%％]0 \S/,
  boundaries: { by: 'marks', before: /^[%％]0 /gm },
  readableEnd: beforeOpening(/^[ \t]{0,4}[%％]$/),
  detect: (written) => {
    const head = withPlainSigns(written);
    const lines = head.match(/^[ \t\ufeff]{0,4}%[0-9A-Z@+] \S/gm)?.length ?? 0;
    if (!/^[ \t\ufeff]{0,4}%[T0] /m.test(head)) return 0;
    // CNKI may write all tags on one line.
    const inner = new Set(Array.from(head.matchAll(INNER_TAG), ([, tag]) => tag));
    if (inner.size >= MIN_INNER_TAGS && inner.has('%T')) return 0.9;
    return lines > 2 ? 0.95 : lines > 1 ? 0.7 : 0;
  },
  read: (given) => {
    const plain = withPlainSigns(given.text);
    const source = plain === given.text ? given : given.derive(plain, (offset) => offset);
    const fields = splitAtInnerTags(
      source,
      scanTagged(source, TAG_LINE, { opensWith: '%0' }),
      (tag) => (NUMBERS.has(tag) ? INNER_TAG_OF_NUMBERS : INNER_TAG),
      '%',
    );
    const groups = groupFields(
      fields,
      ({ tag, afterBlank }, seen) =>
        (tag === '%0' && seen.has('%0')) || (afterBlank && (tag === '%0' || seen.has(tag))),
    );
    return readTagged(source, groups, [], { isKnown, entriesOf, clean: cleanCnki });
  },
};

const isKnown = (tag: string): boolean =>
  tag in TAGS || tag in EXTRA || /^%[1-9$#&()*<=>[]$/.test(tag);

function entriesOf(source: Source, fields: readonly TaggedField[]): Entry[] {
  const { text } = source;
  const written = (tag: string) => {
    const field = fields.find((one) => one.tag === tag);
    return field ? text.slice(field.start, field.end).trim() : '';
  };
  const type = typeOf(written('%0'), written('%~'), fields);
  const record = {
    type,
    cnki: /CNKI|万方/.test(written('%W')),
    database: `${written('%W')} ${written('%~')}`,
  };
  const start = fields[0]?.start;
  const entries = fields
    .filter(({ tag, start, end }) => start < end && tag !== '%0')
    .flatMap((field) => fieldEntries(text, field, record));
  return preferPageRange(text, [
    ...(start === undefined
      ? []
      : [{ slot: 'type' as const, start, end: start, field: '%0', value: type }]),
    ...entries,
  ]);
}

/** What the other fields of a record say of how one is read. */
interface ReferRecord {
  readonly type: string;
  /** Whether CNKI or Wanfang wrote it. */
  readonly cnki: boolean;
  readonly database: string;
}

/** Entries of one field. */
function fieldEntries(
  text: string,
  { tag, start, end }: TaggedField,
  { type, cnki, database }: ReferRecord,
): Entry[] {
  const plain = { start, end, field: tag };
  const value = text.slice(start, end);
  switch (tag) {
    case '%A':
      return splitPeople(text, plain).map((span) => entryAt('author', span, tag));
    case '%K':
      return splitKeywords(text, plain).map((span) => entryAt('keyword', span, tag));
    case '%+':
      return splitSpan(text, plain, SEMICOLON).map((span) => entryAt('institution', span, tag));
    case '%M':
      return [entryAt(accessionSlot(value, { database }), plain, tag)];
    default: {
      const { slot, field } = slotOf(tag, value, type, cnki);
      return [entryAt(slot, plain, field)];
    }
  }
}

function typeOf(written: string, database: string, fields: readonly TaggedField[]): string {
  if (written !== '')
    return publicationType(
      database ? [database] : [written],
      publicationType([written], 'document'),
    );
  const has = (tag: string) => fields.some((field) => field.tag === tag);
  return has('%J') ? 'article-journal' : has('%B') ? 'chapter' : 'book';
}

function slotOf(
  tag: string,
  value: string,
  type: string,
  cnki: boolean,
): Pick<Entry, 'slot' | 'field'> {
  const extra = (field: string) => ({ slot: 'extra' as const, field });
  if (tag === '%V' && /\d/.test(value.slice(value.search(/[A-Z]{2}|$/)))) return extra('number');
  if (tag === '%V' && /^(?:\d-?){9,12}[\dXx]$/.test(value)) return { slot: 'isbn', field: tag };
  if (tag === '%?' && cnki) return extra('organizer');
  if (tag === '%Y' && type === 'thesis') return { slot: 'advisor', field: tag };
  if (tag === '%B' && type === 'book') return { slot: 'series', field: tag };
  if (tag === '%P' && (type === 'standard' || type === 'book'))
    return { slot: 'page-count', field: tag };
  const slot = TAGS[tag];
  return slot ? { slot, field: tag } : extra(EXTRA[tag] ?? tag);
}

/** CNKI gives a conference paper's number of pages and its page range both as `%P`. */
function preferPageRange(text: string, entries: readonly Entry[]): Entry[] {
  const pages = entries.filter(({ slot }) => slot === 'pages');
  const range = pages.find(({ start, end }) => /\d\s*[-–—]\s*\d/.test(text.slice(start, end)));
  if (pages.length < 2 || !range) return [...entries];
  return entries.map((entry) =>
    entry.slot === 'pages' && entry !== range ? { ...entry, slot: 'page-count' as const } : entry,
  );
}
