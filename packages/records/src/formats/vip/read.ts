import { lookupTable } from '@diglot/text';
import { each } from '../../assemble/each.ts';
import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import { readEntries } from '../../assemble/read-entries.ts';
import { beforeOpening } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { SEMICOLONS, splitSpan } from '../../source/split.ts';
import { groupFields, scanTagged, type TaggedField } from '../../tagged/tagged.ts';
import { fieldOf } from '../../values/field-names.ts';
import { splitKeywords, splitPeople } from '../cnki-values.ts';

/** `【题　名】`, with a space of any width between the characters. A line above the first record may be in `〖〗`. */
const TAG_LINE =
  /[ \t\u3000\ufeff]{0,4}[【〖]([\p{Script=Han}A-Za-z \u3000]{1,12})[】〗][ \t]{0,4}[:：]?[ \t]{0,4}/uy;

/** Labels without the spaces in them. Source: exports of the VIP database (维普), simple and full. */
const LABELS = lookupTable<Slot>({
  题名: 'title',
  标题: 'title',
  篇名: 'title',
  英文题名: 'title-translation',
  英文标题: 'title-translation',
  作者: 'author',
  英文作者: 'author-translation',
  机构: 'institution',
  单位: 'institution',
  作者单位: 'institution',
  刊名: 'venue',
  英文刊名: 'venue-translation',
  来源: 'venue',
  年: 'year',
  年份: 'year',
  卷: 'volume',
  期: 'issue',
  页码: 'pages',
  页: 'pages',
  ISSN号: 'issn',
  ISSN: 'issn',
  CN号: 'extra',
  关键词: 'keyword',
  英文关键词: 'keyword',
  分类号: 'classification',
  中图分类号: 'classification',
  文摘: 'abstract',
  摘要: 'abstract',
  英文文摘: 'abstract-translation',
  英文摘要: 'abstract-translation',
  网址: 'url',
  链接: 'url',
  DOI: 'doi',
  基金: 'extra',
  基金项目: 'extra',
  主题词: 'extra',
  主題詞: 'extra',
});

/** Slots of a text that has a second language, and the slot of that. */
const SECOND: Readonly<Partial<Record<Slot, Slot>>> = {
  title: 'title-translation',
  author: 'author-translation',
  venue: 'venue-translation',
  abstract: 'abstract-translation',
};

/** What a label means: of VIP itself, or of another database that writes its labels so (SinoMed, Taiwan’s). */
function slotFor(label: string): Slot | undefined {
  if (Object.hasOwn(LABELS, label)) return LABELS[label];
  const field = fieldOf(label);
  const isOther = field?.language === 'en' || field?.language === '';
  return (isOther && SECOND[field.slot]) || field?.slot;
}

/** Behind the name of a journal: `2022 42(3):45-52`, `,2022(3):45-52`, `2020；5(2)：12-19`. */
const PLACE =
  /(?<=\S)[\s,，.．]{0,4}(?<year>(?:19|20)\d{2})(?:[年,，;；\s]{1,3}(?<volume>\d{1,4})(?=卷|[(（]))?卷?\s?[(（,，]?(?:第)?(?<issue>[^()（）:：,，.\s]{1,12}?)期?[)）]?\s?(?:(?:[:：]|[.．]\s?-)\s?(?<pages>[\d+,，\s-]{1,40}))?$/d;

/** VIP's own layout: a label in lenticular brackets opens each line. */
export const vip: Reader = {
  format: 'vip',
  boundaries: { by: 'marks', before: /^[ \t]{0,4}【序[ \t\u3000]{0,4}[号號]】/gm },
  readableEnd: beforeOpening(/^[ \t\u3000]{0,4}【[^】]{0,12}$/),
  detect: (head) => {
    const labels = Array.from(
      head.matchAll(/^[ \t\u3000\ufeff]{0,4}【([\p{Script=Han}A-Za-z \u3000]{1,12})】/gmu),
      ([, label]) => plainLabel(label ?? ''),
    );
    const known = new Set(labels.map(slotFor).filter((slot) => slot !== undefined));
    // A first page may have 【摘要】 and 【关键词】; people and journals stand there without a label.
    const isNamed = known.has('author') || known.has('venue');
    return known.has('title') && known.size > 2 && isNamed ? 0.97 : 0;
  },
  read: (source) => {
    const groups = groupFields(scanTagged(source, TAG_LINE), ({ tag }, seen) => {
      const isNumber = /^序[号號]$/.test(plainLabel(tag));
      return isNumber || (seen.has(tag) && slotFor(plainLabel(tag)) === 'title');
    });
    return readEntries(
      source,
      each(groups, (fields) =>
        fields.some(({ tag }) => slotFor(plainLabel(tag)) !== undefined)
          ? fields.flatMap((field) => entriesOf(source.text, field))
          : [],
      ),
    );
  },
};

function plainLabel(tag: string): string {
  return tag.replace(/[ \u3000]/g, '');
}

function entriesOf(text: string, field: TaggedField): Entry[] {
  const label = plainLabel(field.tag);
  const slot = slotFor(label);
  const { start, end } = field;
  if (start === end || /^序[号號]$/.test(label) || /^检索/.test(label)) return [];
  const plain = { start, end };
  const all = (spans: readonly { start: number; end: number }[]) =>
    spans.map((span) => entryAt(slot ?? 'extra', span, label));
  switch (slot) {
    case undefined:
    case 'extra':
      return [entryAt('extra', plain, label)];
    case 'author':
    case 'author-translation':
      return all(splitPeople(text, plain));
    case 'keyword':
      return all(splitKeywords(text, plain));
    case 'institution':
      return all(splitSpan(text, plain, SEMICOLONS));
    case 'classification':
      return all(splitSpan(text, plain, /[;；,，\s]+/g)).map((entry) => ({
        ...entry,
        scheme: 'clc',
      }));
    case 'venue':
      return venueEntries(text, plain, label);
    default:
      return [entryAt(slot, plain, label)];
  }
}

/** The journal, and what stands behind its name. */
function venueEntries(
  text: string,
  { start, end }: { start: number; end: number },
  label: string,
): Entry[] {
  const place = PLACE.exec(text.slice(start, end));
  if (!place) return [entryAt('venue', { start, end }, label)];
  const parts = (['year', 'volume', 'issue', 'pages'] as const).flatMap((slot) => {
    const found = place.indices?.groups?.[slot];
    return found ? [entryAt(slot, { start: start + found[0], end: start + found[1] }, label)] : [];
  });
  return [entryAt('venue', { start, end: start + place.index }, label), ...parts];
}
