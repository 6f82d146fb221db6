import { type Language, lookupTable, toSimplified } from '@diglot/text';
import type { Slot } from '../assemble/entry.ts';
import { dublinCoreSlot } from './dublin-core.ts';
import { hasHan } from './language.ts';
import { languageCode } from './language-code.ts';

/**
 * Names of fields as people and services write them, without spaces, hyphens and marks, in small letters. Sources: the
 * CSV exports of Scopus, Dimensions, Lens, PubMed, Zotero, Rayyan and Publish or Perish, the tables of CNKI, Wanfang,
 * VIP and NCPSSD, and our own `toCsv`.
 */
const NAMES: readonly (readonly [Slot, string])[] = [
  [
    'title',
    'title articletitle papertitle documenttitle primarytitle 标题 题名 篇名 题目 论文题目 论文标题 文章标题 文献标题 文题 论文名称',
  ],
  ['short-title', 'shorttitle'],
  [
    'author',
    'author authors authorlist authorfullnames creator creators 作者 作者姓名 作者名 著者 责任者',
  ],
  ['editor', 'editor editors bookeditors 编者 编辑者 主编'],
  ['translator', 'translator translators 译者'],
  ['advisor', 'advisor advisors supervisor tutor 导师 指导教师 指导老师 指導教授'],
  [
    'institution',
    'affiliation affiliations institution institutions authoraffiliation authoraffiliations addresses 单位 作者单位 机构 作者机构 第一机构 工作单位',
  ],
  [
    'venue',
    'journal journalname journaltitle containertitle publicationname publicationtitle sourcetitle journalbook publication venue ' +
      '期刊 期刊名 期刊名称 刊名 刊物 来源 文献来源 来源刊名 母体文献 出处 刊名名称',
  ],
  [
    'venue-abbreviation',
    'journalabbreviation abbreviatedsourcetitle journalisoabbreviation isoabbreviation',
  ],
  ['conference', 'conferencename conferencetitle 会议名称'],
  ['series', 'series seriestitle bookseriestitle anthologytitle'],
  ['volume', 'volume vol 卷 卷号'],
  ['issue', 'issue number issuenumber 期 期号'],
  ['pages', 'pages page pagerange pagination pagenumbers 页码 页 起止页 起止页码 页码范围'],
  [
    'first-page',
    'firstpage startpage pagestart beginpage beginningpage pagefrom pagesfrom spage bp 起始页 起始页码 首页 起页',
  ],
  [
    'last-page',
    'lastpage endpage pageend endingpage finalpage pageto pagesto epage ep 结束页 终止页 结束页码 末页 止页',
  ],
  ['article-number', 'articlenumber artno articleno'],
  ['page-count', 'pagecount numberofpages numpages 页数'],
  [
    'year',
    'year publicationyear pubyear publishedyear publishyear 年 年份 年度 出版年 发表年 发表年份 出版年份 年代 学位年度 授予年份',
  ],
  [
    'date',
    'date publicationdate publisheddate datepublished pubdate published publishedat issued coverdate 日期 出版日期 发表日期 发表时间 出版时间 发布时间',
  ],
  ['publisher', 'publisher 出版社 出版者 出版单位 出版機構 学位授予单位 授予单位'],
  ['place', 'place publishercity placeofpublication publisherlocation location 出版地'],
  ['month', 'month 月 月份'],
  ['abstract', 'abstract abstracttext abstractnote 摘要 文摘 内容摘要 论文摘要'],
  ['keyword', 'keyword keywords authorkeywords manualtags 关键词 关键字 主题词'],
  ['keyword-plus', 'keywordsplus'],
  ['keyword-mesh', 'mesh meshterms meshheadings'],
  ['keyword-topic', 'indexkeywords fieldsofstudy automatictags'],
  ['doi', 'doi 数字对象唯一标识符'],
  ['pmid', 'pmid pubmedid'],
  ['pmcid', 'pmcid pmc'],
  ['issn', 'issn issns eissn issnl 国际刊号 国际标准刊号'],
  ['isbn', 'isbn isbns'],
  ['arxiv', 'arxiv arxivid'],
  [
    'url',
    'url urls link links sourceurls weburl externalurl dimensionsurl articleurl website 链接 网址 原文链接 详情链接',
  ],
  ['language', 'language languages lang languageoforiginaldocument 语种 语言 文种'],
  [
    'type',
    'type documenttype publicationtype articletype itemtype referencetype 文献类型 文档类型 资源类型 来源库',
  ],
  [
    'citation-count',
    'citationcount citedby citedbycount timescited citingworkscount cites 被引 被引频次 被引次数 被引量 引用次数 引用数',
  ],
  ['classification', 'clc classification 中图分类号 分类号'],
];

/** Words in the name of a field for the language of its value. */
const LANGUAGES = lookupTable<Language | ''>({
  en: 'en',
  eng: 'en',
  english: 'en',
  inenglish: 'en',
  inglés: 'en',
  eninglés: 'en',
  anglais: 'en',
  enanglais: 'en',
  englisch: 'en',
  englischer: 'en',
  englische: 'en',
  英文: 'en',
  英: 'en',
  zh: 'zh',
  cn: 'zh',
  chi: 'zh',
  chs: 'zh',
  chinese: 'zh',
  inchinese: 'zh',
  enchino: 'zh',
  enchinois: 'zh',
  中文: 'zh',
  中: 'zh',
  外文: '',
  other: '',
  translated: '',
});

const LANGUAGE = Object.keys(LANGUAGES)
  .sort((one, two) => two.length - one.length)
  .join('|');
const LANGUAGE_FIRST = new RegExp(`^(?:${LANGUAGE})(?=.)`, 'u');
const LANGUAGE_LAST = new RegExp(`(?<=.)(?:${LANGUAGE})$`, 'u');

const SLOTS: ReadonlyMap<string, Slot> = new Map(
  NAMES.flatMap(([slot, names]) => names.split(' ').map((name) => [name, slot] as const)),
);

/**
 * What a table of names in Simplified characters, or in others, has under a name of either script. Only what is not
 * there as it stands is converted: most names are.
 */
export function inEitherScript<T>(names: ReadonlyMap<string, T>, name: string): T | undefined {
  return names.get(name) ?? (hasHan(name) ? names.get(toSimplified(name)) : undefined);
}

/** Longest name of a field, in code units. */
const MAX_NAME = 60;

/** What a field of such a name means. */
export interface NamedField {
  readonly slot: Slot;
  /** Named beside the meaning: `title_zh`, `英文标题`; empty for “another” one (`外文题名`). */
  readonly language?: Language | '';
}

/** `Publication_Date`, `publication-date`, `Publication Date:`: `publicationdate`. */
export function plainName(name: string): string {
  return name.replace(/[\s_\-.·:：*#/'’"“”]/g, '').toLowerCase();
}

/**
 * What a field of such a name means: `title`, `Author(s)`, `题名`, `Title-题名`, `title_zh`, `Chinese Title`, `标题（英文）`.
 *
 * @returns Nothing for a name that is not in use.
 */
export function fieldOf(name: string): NamedField | undefined {
  if (name.length > MAX_NAME) return undefined;
  const dublin = DUBLIN_CORE.exec(name)?.groups;
  if (dublin) return dublinCoreField(dublin.element ?? '', dublin.qualifier, dublin.language ?? '');
  return wholeField(plainName(name.replace(/[()（）[\]【】]/g, ''))) ?? partsField(name);
}

/** `dc.title[en]`, `dc.contributor.author`, `dcterms.abstract`: the columns of DSpace. */
const DUBLIN_CORE =
  /^dc(?:terms)?[.:](?<element>[a-z]+)(?:\.(?<qualifier>[a-z]+))?(?:\[(?<language>[a-z_|-]*)\])?$/i;

function dublinCoreField(element: string, qualifier: string | undefined, tag: string) {
  const slot = dublinCoreSlot(element, qualifier);
  const language = languageCode(tag.replace('_', '-'));
  return slot === 'extra' ? undefined : { slot, ...(language && { language }) };
}

function wholeField(name: string): NamedField | undefined {
  const slot = inEitherScript(SLOTS, name);
  if (slot) return { slot };
  for (const { word, rest } of languageWords(name)) {
    const named = inEitherScript(SLOTS, rest);
    if (named) return { slot: named, language: LANGUAGES[word] ?? '' };
  }
  return undefined;
}

/** The word for a language before or behind a plain name, and what it leaves: `英文题名`, `titleen`. */
export function languageWords(name: string): { readonly word: string; readonly rest: string }[] {
  return [LANGUAGE_FIRST, LANGUAGE_LAST].flatMap((pattern) => {
    const word = pattern.exec(name)?.[0];
    return word === undefined ? [] : [{ word, rest: name.replace(pattern, '') }];
  });
}

/** `Title-题名`, `题名 (Title)`, `Title (Chinese)`: one of the parts says it. */
function partsField(name: string): NamedField | undefined {
  const parts = name.split(/[-—/|()（）[\]【】:：]/).map(plainName);
  if (parts.length < 2) return undefined;
  const known = parts.map((part) => wholeField(part)).filter((field) => field !== undefined);
  const slots = new Set(known.map(({ slot }) => slot));
  const word = parts.find((part) => Object.hasOwn(LANGUAGES, part));
  const [field] = known;
  if (!field || (slots.size > 1 && !isPageName(slots))) return undefined;
  // A Chinese name may explain any word: `Source-文献来源`; `Authors (Raw Affiliation)` are no authors.
  const isExplained = known.length + (word === undefined ? 0 : 1) === parts.filter(Boolean).length;
  if (!isExplained && !parts.some((part) => hasHan(part) && wholeField(part))) return undefined;
  return word === undefined ? field : { ...field, language: LANGUAGES[word] ?? '' };
}

/** CNKI calls a range of pages `PageCount-页码`. */
function isPageName(slots: ReadonlySet<Slot>): boolean {
  return slots.size === 2 && slots.has('page-count') && slots.has('pages');
}

/** Slots of a text that may stand in two languages, and the slot of the second. */
const SECOND: Readonly<Partial<Record<Slot, Slot>>> = {
  title: 'title-translation',
  author: 'author-translation',
  venue: 'venue-translation',
  abstract: 'abstract-translation',
};

/**
 * The fields of one record or table, by their names: where one that names no language stands beside one that does (`标题`,
 * `英文标题`), the latter is a translation; of two that name one (`title_zh`, `title_en`), both stand for the original until
 * the record shows which.
 *
 * @returns For each name its meaning, in order; nothing where there is none.
 */
export function fieldsOf(names: readonly string[]): (NamedField | undefined)[] {
  const found = names.map((name) => fieldOf(name));
  const plain = new Set(
    found.flatMap((field) => (field && field.language === undefined ? [field.slot] : [])),
  );
  const seen = new Set<Slot>();
  return found.map((field) => {
    if (field?.language === undefined) return field;
    const { slot, language } = field;
    const isSecond = plain.has(slot) || (seen.has(slot) && slot !== 'title' && slot !== 'abstract');
    seen.add(slot);
    return { slot: (isSecond && SECOND[slot]) || slot, language };
  });
}
