import { lookupTable } from '@diglot/text';
import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import { beforeOpening } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import type { Source } from '../../source/source.ts';
import { SEMICOLON, splitSpan } from '../../source/split.ts';
import { pageSlot } from '../../tables/row-entries.ts';
import { readTagged } from '../../tagged/read-tagged.ts';
import { groupFields, scanTagged, type TaggedField } from '../../tagged/tagged.ts';
import { fieldOf } from '../../values/field-names.ts';
import { publicationType } from '../../values/publication-types.ts';
import { cleanCnki, splitKeywords, splitPeople } from '../cnki-values.ts';

/** Names in two languages, and some that stand alone: `URL: https://…`. */
const TAG_LINE =
  /[ \t\ufeff]{0,4}((?:DataType|SrcDatabase|PageCount|Tutor|URL|Url|Link|DOI|ISSN|ISBN|CLC|Fund)(?=[ \t]{0,4}[:：])|[A-Z][A-Za-z]{1,20}[ \t]{0,2}[-‐–—－][ \t]{0,2}(?:[\u3400-\u9fff]{1,12}|[A-Z]{2,12}))[ \t]*[:：][ \t]*/y;

const NAMES: Readonly<Record<string, Slot>> = lookupTable({
  Title: 'title',
  EnTitle: 'title-translation',
  Author: 'author',
  EnAuthor: 'author-translation',
  Source: 'venue',
  EnSource: 'venue-translation',
  Year: 'year',
  PubTime: 'date',
  Keyword: 'keyword',
  EnKeyword: 'keyword',
  Summary: 'abstract',
  EnSummary: 'abstract-translation',
  Roll: 'volume',
  Volume: 'volume',
  Period: 'issue',
  Page: 'pages',
  PageCount: 'page-count',
  Organ: 'institution',
  Link: 'url',
  URL: 'url',
  Url: 'url',
  DOI: 'doi',
  ISSN: 'issn',
  ISBN: 'isbn',
  Fund: 'extra',
  CLC: 'classification',
  Tutor: 'advisor',
  Supervisor: 'advisor',
  Editor: 'editor',
  Translator: 'translator',
  CN: 'extra',
});

/** Other names, whose values are kept in `extra`. Source: exports of CNKI, and what the names of their databases ask for. */
const OTHERS: ReadonlySet<string> = new Set(
  (
    'DataType SrcDatabase FirstDuty Remark Note Language Degree Country Database ApplyNumber ApplyDate Applicant ' +
    'OpenNumber OpenDate MainClass Meeting MeetingTime Place Publisher'
  ).split(' '),
);

const isKnown = (tag: string): boolean =>
  Object.hasOwn(NAMES, nameOf(tag)) || OTHERS.has(nameOf(tag)) || fieldOf(tag) !== undefined;

/** The English half of a tag. */
function nameOf(tag: string): string {
  return (tag.split(/[-‐–—－]/)[0] ?? tag).trimEnd();
}

/** CNKI E-Study: bilingual field names, `Title-题名: …`. */
export const eStudy: Reader = {
  format: 'e-study',
  boundaries: { by: 'marks', before: /^DataType[:：]/gm },
  readableEnd: beforeOpening(/^[ \t]{0,4}[A-Z][A-Za-z]{0,20}(?:-[\u3400-\u9fff]{0,10})?$/),
  detect: (head) => {
    const lines =
      head.match(
        /^[ \t\ufeff]{0,4}[A-Z][A-Za-z]{2,20}[ \t]{0,2}[-‐–—－][ \t]{0,2}[\u3400-\u9fff]{1,10}[ \t]*[:：]/gm,
      )?.length ?? 0;
    return lines > 2 ? 0.97 : lines > 0 && /^[ \t\ufeff]{0,4}DataType[:：]/m.test(head) ? 0.9 : 0;
  },
  read: (source) => {
    const { text } = source;
    const fields = scanTagged(source, TAG_LINE);
    const groups = groupFields(
      fields,
      ({ tag, afterBlank }, seen) =>
        tag === 'DataType' ||
        (seen.has(tag) && (nameOf(tag) === 'Title' || (afterBlank && seen.size > 2))),
    );
    const entriesOf = (_: Source, group: readonly TaggedField[]) =>
      group.flatMap((field) => fieldEntries(text, field));
    return readTagged(source, groups, [], { isKnown, entriesOf, clean: cleanCnki });
  },
};

function fieldEntries(text: string, { tag, start, end }: TaggedField): Entry[] {
  const name = nameOf(tag);
  // A name that is not in the table may say in Chinese what it is: `Teacher-导师`.
  const slot = NAMES[name] ?? fieldOf(tag)?.slot;
  const plain = { start, end, field: tag };
  const all = (spans: { start: number; end: number }[], of: Slot) =>
    spans.map((span) => entryAt(of, span, tag));
  if (start === end) return [];
  switch (slot) {
    case 'author':
    case 'author-translation':
    case 'advisor':
    case 'editor':
    case 'translator':
      return all(splitPeople(text, plain), slot);
    case 'keyword':
      return all(splitKeywords(text, plain), slot);
    case 'institution':
      return all(splitSpan(text, plain, SEMICOLON), slot);
    case 'page-count':
      return [entryAt(pageSlot(text.slice(start, end)), plain, tag)];
    default:
      if (name === 'SrcDatabase') {
        return [
          { slot: 'type', ...plain, value: publicationType([text.slice(start, end)]) },
          entryAt('extra', plain, plain.field),
        ];
      }
      return [entryAt(slot ?? 'extra', plain, plain.field)];
  }
}
