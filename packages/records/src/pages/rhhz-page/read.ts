import type { Span } from '@diglot/text';
import { type Entry, entryAt } from '../../assemble/entry.ts';
import { readEntries } from '../../assemble/read-entries.ts';
import { beforeOpening } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { isBlank, linesOf, type Source, trimSpan } from '../../source/source.ts';
import { splitSpan } from '../../source/split.ts';
import { hasHan } from '../../values/language.ts';
import {
  isReference,
  referenceEntries,
  translationEntries,
} from '../../values/references/gbt-reference.ts';
import { isEnglishByline, isPlace } from '../first-page/names.ts';

/** What a label of the page opens. */
type Block =
  | 'reference-zh'
  | 'reference-en'
  | 'abstract-zh'
  | 'abstract-en'
  | 'keywords-zh'
  | 'keywords-en'
  | 'classification'
  | 'note'
  | 'rest';

/** Labels of the pages that RHHZ (仁和汇智) makes for journals; a bullet may stand before one. */
const LABELS: readonly (readonly [Block, RegExp])[] = [
  ['reference-zh', /^引用(?:本文|格式)\s{0,4}(?:[:：]|$)/],
  ['reference-en', /^(?:Citation|Cite this article)\s{0,4}[:：]/i],
  ['abstract-zh', /^摘\s{0,4}要(?:\s{0,4}[:：]|\s{1,4}(?=[^\s/|]))/],
  ['abstract-en', /^Abstract(?:\s{0,4}[:：]|\s{1,4}(?=[^\s/|]))/i],
  ['keywords-zh', /^关键[词字](?:\s{0,4}[:：]|\s{1,4}(?=\S))/],
  ['keywords-en', /^Key ?words?(?:\s{0,4}[:：]|\s{1,4}(?=[^.;,；]{2,50}[;,；]))/i],
  ['classification', /^(?:中图)?分类号\s{0,4}[:：]/],
  // Headings of the columns beside the abstract (Magtech).
  [
    'rest',
    /^(?:服务|把本文推荐给朋友|加入我的书架|加入引用管理器|E-?mail Alert|RSS|作者相关文章|出版历史|本文评论|相关文章|Service|Metrics)\s{0,4}$/i,
  ],
  [
    'note',
    /^(?:文章编号|基金项目|作者简介|通讯作者|通信作者|收稿日期|修回日期|录用日期|网络出版日期|刊出日期|详细信息|Fund(?:s|ing)?|More Information|Author Bio|Corresponding author|Received Date|Available Online|Publish Date)\s{0,4}(?:[:：]|$)/i,
  ],
];

/** `• 乡村医生 /`: a bullet before, a stroke behind. */
const BULLET = /^[•·●▪]\s{0,4}/;
const STROKE = /\s{0,4}\/$/;

interface PageBlock {
  readonly block: Block;
  readonly label: string;
  /** The lines behind the label, without bullets and blank ones. */
  readonly lines: readonly Span[];
}

/** The page of an article on a journal's site by RHHZ: how to cite it in both languages, then blocks under labels. */
export const rhhzPage: Reader = {
  format: 'rhhz-page',
  boundaries: { by: 'whole' },
  readableEnd: beforeOpening(/^\s{0,8}(?:[•·●▪]|\/|引用?本?文?|摘要?|关键?词?|关键字)\s{0,4}$/),
  detect: (head) => {
    const blocks = blocksOf(head);
    const has = (...wanted: readonly Block[]) => blocks.some(({ block }) => wanted.includes(block));
    const isCited = blocks.some(
      ({ block, lines: [first] }) =>
        block.startsWith('reference') && first && isReference(head.slice(first.start, first.end)),
    );
    return isCited && has('abstract-zh', 'abstract-en') ? 0.97 : 0;
  },
  read: (source) => readEntries(source, [pageEntries(source)]),
};

function blocksOf(text: string): PageBlock[] {
  const blocks: (PageBlock & { lines: Span[] })[] = [{ ...REST, lines: [] }];
  for (const line of linesOf(text)) {
    if (isBlank(text, line)) continue;
    const whole = trimSpan(text, line.start, line.end);
    const bullet = BULLET.exec(text.slice(whole.start, whole.end))?.[0].length ?? 0;
    const span = { start: whole.start + bullet, end: whole.end };
    const written = text.slice(span.start, Math.min(span.end, span.start + 60));
    const found = LABELS.find(([, pattern]) => pattern.test(written));
    if (!found) {
      if (span.end === span.start) continue;
      const open = blocks.at(-1);
      if (open && endsBefore(text, open, bullet > 0)) blocks.push({ ...REST, lines: [span] });
      else open?.lines.push(span);
      continue;
    }
    const [block, pattern] = found;
    const label = pattern.exec(written)?.[0] ?? '';
    const body = trimSpan(text, span.start + label.length, span.end);
    blocks.push({
      block,
      label: label.replace(/\s{0,4}[:：]$/, ''),
      lines: body.end > body.start ? [body] : [],
    });
  }
  return blocks;
}

/** What stands on the page under no label. */
const REST = { block: 'rest', label: '' } as const;

/** Keywords on the line of their label end with it, unless a stroke or a bullet says that the list goes on. */
function endsBefore(text: string, { block, lines }: PageBlock, isBulleted: boolean): boolean {
  const last = lines.at(-1);
  // A note is a line.
  if (block === 'note') return last !== undefined;
  if (!block.startsWith('keywords') || !last || isBulleted) return false;
  return !/[/;；,，、]$/.test(text.slice(last.start, last.end));
}

/** The reference in English on the line below the Chinese one. */
function secondReference(text: string, block: PageBlock | undefined): Span | undefined {
  const [, second] = block?.lines ?? [];
  const written = second ? text.slice(second.start, second.end) : '';
  return isReference(written) && !hasHan(written) ? second : undefined;
}

/** The English title of a page that has no reference in English: the line above the names in pinyin. */
function titleAboveNames(text: string, blocks: readonly PageBlock[]): Entry[] {
  const lines = blocks.flatMap(({ block, lines }) => (block === 'rest' ? lines : []));
  const written = lines.map(({ start, end }) => text.slice(start, end));
  const at = written.findIndex(
    (line, index) => index > 0 && /^\p{Lu}{2}/u.test(line) && isEnglishByline(line),
  );
  const title = lines[at - 1];
  const isTitle = title && !hasHan(written[at - 1] ?? '') && /\w\s\w/.test(written[at - 1] ?? '');
  return isTitle ? [{ ...entryAt('title-translation', title, 'title'), language: 'en' }] : [];
}

/** `1. `, on its own line before an address or on the same line. */
const NUMBERED = /^(?<marker>\d{1,2})[.．、]\s{0,4}/;

/** An address without the mark that parts it from the next. */
function withoutEnd(text: string, place: Span | undefined): Span | undefined {
  return place && /[;；]$/.test(text.slice(place.start, place.end))
    ? { start: place.start, end: place.end - 1 }
    : place;
}

/** The addresses of the page, each behind the number that names point to. */
function addressEntries(text: string, blocks: readonly PageBlock[]): Entry[] {
  const lines = blocks
    .flatMap(({ block, lines }) => (block === 'rest' || block.startsWith('reference') ? lines : []))
    // Several behind one another: `1. 河谷大学; 2. 河谷医院`.
    .flatMap((line) => splitSpan(text, line, /[;；]\s{0,4}(?=\d{1,2}[.．、]\s{0,4}\p{L})/gu));
  let last = 0;
  return lines.flatMap((line, index) => {
    const number = NUMBERED.exec(text.slice(line.start, line.end));
    if (!number) return [];
    const marker = Number(number.groups?.marker);
    const own = { start: line.start + number[0].length, end: line.end };
    const place = withoutEnd(text, own.start < own.end ? own : lines[index + 1]);
    // The next number of a list of addresses is one whatever its words.
    const isNext = last > 0 && marker === last + 1;
    if (!place || !(isNext || isPlace(text.slice(place.start, place.end)))) return [];
    last = marker;
    return [entryAt('institution', { start: place.start, end: place.end }, 'address')];
  });
}

/** Give authors of the reference the numbers that stand behind their names elsewhere on the page: `何大海1, ,`. */
function withMarkers(text: string, entry: Entry, blocks: readonly PageBlock[]): Entry {
  if (entry.slot !== 'author') return entry;
  const name = text.slice(entry.start, entry.end);
  for (const { lines } of blocks) {
    for (const { start, end } of lines) {
      const line = text.slice(start, Math.min(end, start + 400));
      const at = line.indexOf(name);
      const found =
        at < 0
          ? undefined
          : /^\s?\d{1,2}(?:[,，]\d{1,2}){0,4}(?=[\s,，*]|$)/.exec(line.slice(at + name.length));
      if (found) return { ...entry, markers: found[0].match(/\d+/g) ?? [] };
    }
  }
  return entry;
}

function pageEntries(source: Source): Entry[] {
  const { text } = source;
  const blocks = blocksOf(text);
  const find = (wanted: Block) =>
    blocks.find(({ block, lines }) => block === wanted && lines.length > 0);
  const reference = (wanted: Block) => find(wanted)?.lines[0];
  const chinese = reference('reference-zh');
  const english = reference('reference-en') ?? secondReference(text, find('reference-zh'));
  const first = chinese ?? english;
  const addresses = addressEntries(text, blocks);
  const entries: Entry[] = first
    ? referenceEntries(text, first).map((entry) =>
        addresses.length > 0 ? withMarkers(text, entry, blocks) : entry,
      )
    : [];
  entries.push(...addresses);
  entries.push({ slot: 'language', start: 0, end: 0, field: 'page', value: chinese ? 'zh' : 'en' });
  if (chinese && english) entries.push(...translationEntries(text, english));
  else if (chinese) entries.push(...titleAboveNames(text, blocks));
  for (const language of ['zh', 'en'] as const) {
    const abstract = find(`abstract-${language}`);
    const keywords = find(`keywords-${language}`);
    const isOriginal = (language === 'zh') === (chinese !== undefined);
    if (abstract) {
      const span = { start: abstract.lines[0]?.start ?? 0, end: abstract.lines.at(-1)?.end ?? 0 };
      const slot = isOriginal ? 'abstract' : 'abstract-translation';
      entries.push({ ...entryAt(slot, span, abstract.label), language });
    }
    for (const line of keywords?.lines ?? [])
      for (const span of splitSpan(text, line, /[;；,，、]|\s\/(?:\s|$)|\s{2,}/g))
        entries.push({
          ...entryAt('keyword', withoutStroke(text, span), keywords?.label ?? ''),
          language,
        });
  }
  for (const { block, label, lines } of blocks) {
    const [line] = lines;
    if (block === 'classification' && line)
      for (const span of splitSpan(text, line, /[;；,，\s]+/g))
        entries.push({ ...entryAt('classification', span, label), scheme: 'clc' });
    if (block === 'note' && line)
      entries.push(
        entryAt('extra', { start: line.start, end: lines.at(-1)?.end ?? line.end }, label),
      );
  }
  return [...entries, ...numbersAbove(text)];
}

function withoutStroke(text: string, { start, end }: Span): Span {
  const stroke = STROKE.exec(text.slice(start, end));
  return { start, end: stroke ? start + stroke.index : end };
}

/** `ISSN 1683-0881` and `CN 11-3979/C` at the head of the page. */
function numbersAbove(text: string): Entry[] {
  const head = text.slice(0, 400);
  const issn = /^ISSN\s{0,4}[:：]?\s{0,4}(?<number>\d{4}-\d{3}[\dX])/m.exec(head);
  const doi = /(?:^|\s)doi\s{0,4}[:：]\s{0,4}(?<number>10\.\d{4,9}\/[^\s,，;；]{1,120})/im.exec(
    head,
  );
  const cn = /^CN\s{0,4}[:：]?\s{0,4}(?<number>\d{2}-\d{4}\/[A-Z]{1,3}\d?)/m.exec(head);
  const at = (match: RegExpExecArray | null) => {
    const end = (match?.index ?? 0) + (match?.[0].length ?? 0);
    return { start: end - (match?.groups?.number?.length ?? 0), end };
  };
  return [
    ...(issn ? [entryAt('issn', at(issn), 'ISSN')] : []),
    ...(cn ? [entryAt('extra', at(cn), 'CN')] : []),
    ...(doi ? [entryAt('doi', at(doi), 'DOI')] : []),
  ];
}
