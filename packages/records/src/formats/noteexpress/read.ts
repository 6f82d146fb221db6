import type { Diagnostic } from '@diglot/text';
import { lookupTable } from '@diglot/text';
import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import { beforeOpening } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import type { Source } from '../../source/source.ts';
import { SEMICOLON, splitSpan } from '../../source/split.ts';
import { readTagged } from '../../tagged/read-tagged.ts';
import {
  groupFields,
  reportBroken,
  scanTagged,
  splitAtInnerTags,
  type TaggedField,
} from '../../tagged/tagged.ts';
import { publicationType } from '../../values/publication-types.ts';
import { cleanCnki, splitKeywords, splitPeople } from '../cnki-values.ts';

const TAG_LINE = /[ \t\ufeff]{0,4}\{([^{}\r\n]{1,60})\}[ \t]*[:：][ \t]*/y;

/** A known field name in the middle of a line. */
const INNER_TAG =
  /\{((?:Translated )?(?:Title|Author|Journal|Abstract|Keywords)|Author Address|Year|Volume|Issue|Pages|DOI|URL|ISBN\/ISSN|Reference Type)\}[ \t]*[:：][ \t]*/g;

/** A name with a brace too few or too many is no part of the value before it. */
function isNoName(line: string): boolean {
  return !/^(?:\{[^{}:：]{1,40}\}{0,2}|[^{}:：]{1,40}\}{1,2})[ \t]{0,9}[:：]/.test(line);
}

const OPENING = /^Reference Type$/i;

/** NoteExpress field names, lower case. Source: the `.net` exports of CNKI and Wanfang. */
const NAMES: Readonly<Record<string, Slot>> = lookupTable({
  title: 'title',
  'translated title': 'title-translation',
  'short title': 'short-title',
  author: 'author',
  'translated author': 'author-translation',
  'secondary author': 'editor',
  'author address': 'institution',
  journal: 'venue',
  'translated journal': 'venue-translation',
  'secondary title': 'venue',
  volume: 'volume',
  issue: 'issue',
  pages: 'pages',
  year: 'year',
  date: 'date',
  publisher: 'publisher',
  'place published': 'place',
  abstract: 'abstract',
  'translated abstract': 'abstract-translation',
  keywords: 'keyword',
  'translated keywords': 'keyword',
  'isbn/issn': 'issn',
  isbn: 'isbn',
  issn: 'issn',
  图书印刷版isbn: 'isbn',
  url: 'url',
  link: 'url',
  doi: 'doi',
  language: 'language',
  'accession number': 'local-id',
  'tertiary author': 'advisor',
  clc: 'classification',
  中图分类号: 'classification',
  分类号: 'classification',
});

/** Names that NoteExpress has, whose values a record keeps in `extra`, lower case. */
const EXTRA: ReadonlySet<string> = new Set(
  (
    'reference type|srcdatabase|database provider|notes|subject|type of work|author address|fund|edition|section|label|' +
    'call number|access date|tertiary title|original publication|reprint edition|short title|alternate title|' +
    'custom 1|custom 2|custom 3|custom 4|custom 5|number of volumes|number of pages|size|pages count|translator|date accessed'
  ).split('|'),
);

/** NoteExpress (`{Title}: …`), as CNKI and Wanfang export it, with translated title, author and journal. */
export const noteExpress: Reader = {
  format: 'noteexpress',
  opens: /^\s*\{Reference Type\}:/,
  boundaries: { by: 'marks', before: /^[ \t]{0,4}\{Reference Type\}[ \t]{0,9}[:：]/gm },
  readableEnd: beforeOpening(/^[ \t]{0,4}\{[^{}]{0,60}\}?[ \t]*$/),
  detect: (head) =>
    /^[ \t\ufeff]{0,4}\{(?:Reference Type|Title|Author)\}[ \t]*[:：]/m.test(head) ? 0.98 : 0,
  read: (source) => {
    const fields = splitAtInnerTags(
      source,
      scanTagged(source, TAG_LINE, { continues: isNoName }),
      INNER_TAG,
      '{',
    );
    const diagnostics: Diagnostic[] = [];
    const groups = reportBroken(
      source,
      // Behind a blank line a name that was seen begins a record whose first line is missing.
      groupFields(
        fields,
        ({ tag, afterBlank }, seen) =>
          OPENING.test(tag) || (afterBlank && seen.has('Title') && seen.has(tag)),
      ),
      diagnostics,
      { first: 'Reference Type' },
    );
    return readTagged(source, groups, diagnostics, { isKnown, entriesOf, clean: cleanCnki });
  },
};

function isKnown(tag: string): boolean {
  const name = tag.trim().toLowerCase();
  return NAMES[name] !== undefined || EXTRA.has(name);
}

function entriesOf(source: Source, fields: readonly TaggedField[]): Entry[] {
  const { text } = source;
  const written = fields.find(({ tag }) => tag === 'Reference Type');
  const database = fields.find(({ tag }) => tag === 'SrcDatabase');
  const stated = written ? text.slice(written.start, written.end) : '';
  const kind = database ? text.slice(database.start, database.end) : stated;
  const type = publicationType([kind], publicationType([stated], 'document'));
  const entries: Entry[] = [];
  for (const { tag, start, end } of fields) {
    const plain = { start, end, field: tag };
    const name = tag.trim().toLowerCase();
    const slot = NAMES[name];
    if (start === end) continue;
    if (name === 'reference type') entries.push({ slot: 'type', ...plain, value: type });
    else if (slot === 'author' || slot === 'author-translation') {
      for (const span of splitPeople(text, plain)) entries.push(entryAt(slot, span, tag));
    } else if (slot === 'keyword') {
      for (const span of splitKeywords(text, plain)) entries.push(entryAt(slot, span, tag));
    } else if (slot === 'institution') {
      for (const span of splitSpan(text, plain, SEMICOLON)) entries.push(entryAt(slot, span, tag));
    } else {
      const found = slotOf(tag, slot, text.slice(start, end), type);
      entries.push(entryAt(found.slot, plain, found.field));
    }
  }
  return entries;
}

function slotOf(
  tag: string,
  slot: Slot | undefined,
  value: string,
  type: string,
): Pick<Entry, 'slot' | 'field'> {
  if (tag === 'Tertiary Title') return { slot: 'venue', field: tag };
  if (tag === 'Secondary Title' && type === 'paper-conference')
    return { slot: 'conference', field: tag };
  if (tag === 'Tertiary Author' && type !== 'thesis') return { slot: 'editor', field: tag };
  if (slot === 'isbn' && /^[A-Z]{2}/.test(value)) return { slot: 'extra', field: 'number' };
  return slot ? { slot, field: tag } : { slot: 'extra', field: tag };
}
