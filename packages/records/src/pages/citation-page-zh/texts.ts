import type { Language, Span } from '@diglot/text';
import { abstractAt } from '../../abstract/sections.ts';
import type { RecordDraft } from '../../assemble/draft.ts';
import { splitTitle } from '../../assemble/texts/bilingual.ts';
import type { Halves } from '../../assemble/texts/halves.ts';
import { splitAbstract } from '../../assemble/texts/split-abstract.ts';
import { unwrap } from '../../source/clean.ts';
import type { Source } from '../../source/source.ts';
import { languageOf } from '../../values/language.ts';

/** Lines with nothing but white space between them as one span. */
export function stretches(text: string, lines: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of lines) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, start).trim() === '') {
      joined[joined.length - 1] = { start: last.start, end };
    } else joined.push({ start, end });
  }
  return joined;
}

/**
 * The lines above the first label; the work is in the language of the first. A title goes on over a line
 * break, not over a blank line. What is none of the titles is kept as the head of the page.
 */
export function readTitles(source: Source, lines: readonly Span[], record: RecordDraft): void {
  const parts: (Span & { lang: Language })[] = [];
  for (const line of lines) {
    const lang = languageOf(source.text.slice(line.start, line.end));
    const last = parts.at(-1);
    const gap = last ? source.text.slice(last.end, line.start) : '';
    const isNext =
      last?.lang === lang &&
      !NAVIGATION.test(source.text.slice(last.start, last.end)) &&
      /^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*$/.test(gap);
    if (last && isNext) parts[parts.length - 1] = { ...last, end: line.end };
    else parts.push({ ...line, lang });
  }
  const others: string[] = [];
  const pieces = parts.flatMap((part) => inTwo(source, part));
  // The language that the page declares tells which of two titles is the original.
  const isDeclared =
    record.language !== 'und' && pieces.some(({ lang }) => lang === record.language);
  const original = isDeclared ? record.language : undefined;
  for (const { start, end, lang } of pieces) {
    const value = unwrap(source.text.slice(start, end));
    if (
      lang === 'und' ||
      NAVIGATION.test(value) ||
      record.titles.some((one) => one.lang === lang)
    ) {
      others.push(value);
      continue;
    }
    const isOriginal = original === undefined ? record.titles.length === 0 : lang === original;
    const role = isOriginal ? 'original' : 'translation';
    record.titles.push({ ...source.valueAt(start, end, { value }), lang, role });
  }
  record.titles.sort(
    (one, two) => Number(one.role !== 'original') - Number(two.role !== 'original'),
  );
  if (others.length > 0) record.extra.head = others;
  record.language = record.titles[0]?.lang ?? record.language;
}

/** A title, or its two halves where it stands in both languages: `A = B`, `中文(English)`. */
function inTwo(source: Source, title: Span & { readonly lang: Language }) {
  const halves = placed(title, splitTitle(oneLine(source.text.slice(title.start, title.end))));
  return halves.length < 2
    ? [title]
    : halves.map((half) => ({
        ...half,
        lang: languageOf(source.text.slice(half.start, half.end)),
      }));
}

/** A text of the same length without line breaks. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]/g, ' ');
}

/** Where the halves of a stretch stand in the text; the stretch itself where there are none. */
function placed({ start, end }: Span, halves: Halves | undefined): readonly Span[] {
  if (!halves) return [{ start, end }];
  return halves.map((half) => ({ start: start + half.start, end: start + half.end }));
}

/** A row of links at the head of a page. */
const NAVIGATION =
  /^(?:(?:首页|主页|登录|注册|论文|期刊|学者|学位|会议|专利|标准|检索|高级检索|下载|分享|收藏|导出|引用|在线阅读|整刊下载)[\s>|/·]{0,4}){1,20}$/u;

/** Read an abstract, or two where it goes on in the other language. */
export function readAbstract(source: Source, stretch: Span, record: RecordDraft): void {
  const written = source.text.slice(stretch.start, stretch.end);
  for (const { start, end } of placed(stretch, splitAbstract(written))) {
    const lang = languageOf(source.text.slice(start, end));
    if (record.language === 'und') record.language = lang;
    const role = lang === record.language ? 'original' : 'translation';
    record.abstracts.push({ lang, role, ...abstractAt(source, start, end) });
  }
}
