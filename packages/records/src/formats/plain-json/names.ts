import type { Slot } from '../../assemble/entry.ts';

/** Names of members, in small letters and without marks between words. */
const NAMES: readonly (readonly [Slot, string])[] = [
  ['title', 'title articletitle papertitle documenttitle 标题 题名 篇名 论文题目'],
  [
    'title-translation',
    'titleen titlezh titlecn entitle zhtitle cntitle englishtitle chinesetitle translatedtitle ' +
      '英文标题 英文题名 中文标题 中文题名',
  ],
  ['author', 'author authors authorlist creator creators 作者 作者姓名'],
  ['author-translation', 'authorsen authorszh authorscn englishauthors chineseauthors 英文作者'],
  ['editor', 'editor editors 编者 主编'],
  ['translator', 'translator translators 译者'],
  ['institution', 'affiliation affiliations institution institutions 单位 作者单位 机构'],
  [
    'venue',
    'journal journalname journaltitle containertitle publicationname publicationtitle venue 期刊 刊名 期刊名称',
  ],
  ['volume', 'volume vol 卷'],
  ['issue', 'issue number issuenumber 期'],
  ['pages', 'pages page pagerange 页码'],
  ['first-page', 'firstpage startpage pagestart'],
  ['last-page', 'lastpage endpage pageend'],
  ['year', 'year publicationyear pubyear 年 年份 出版年'],
  ['date', 'date publicationdate publisheddate pubdate published publishedat issued 日期 出版日期'],
  ['publisher', 'publisher 出版社 出版者'],
  ['abstract', 'abstract abstracttext 摘要'],
  [
    'abstract-translation',
    'abstracten abstractzh abstractcn enabstract zhabstract cnabstract englishabstract chineseabstract ' +
      'translatedabstract 英文摘要 中文摘要',
  ],
  [
    'keyword',
    'keyword keywords 关键词 关键字 keywordsen keywordszh keywordscn 英文关键词 中文关键词',
  ],
  ['doi', 'doi'],
  ['pmid', 'pmid pubmedid'],
  ['pmcid', 'pmcid pmc'],
  ['issn', 'issn eissn issnl'],
  ['isbn', 'isbn'],
  ['url', 'url link 链接'],
  ['language', 'language lang 语种 语言'],
  ['type', 'type documenttype publicationtype articletype 文献类型'],
  ['citation-count', 'citationcount citedby citedbycount timescited 被引 被引频次'],
];

const SLOTS: ReadonlyMap<string, Slot> = new Map(
  NAMES.flatMap(([slot, names]) => names.split(' ').map((name) => [name, slot] as const)),
);

/** `Publication_Date`, `publication-date`, `publicationDate`: `publicationdate`. */
export function plainName(name: string): string {
  return name.replace(/[\s_-]/g, '').toLowerCase();
}

/** What a member of such a name means. */
export function slotOf(name: string): Slot | undefined {
  return SLOTS.get(plainName(name));
}
