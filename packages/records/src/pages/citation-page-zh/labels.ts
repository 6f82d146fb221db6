import { isWhiteSpace, type Span, toSimplified } from '@diglot/text';
import { trimSpan } from '../../source/source.ts';
import { inEitherScript, languageWords, plainName } from '../../values/field-names.ts';
import { hasHan } from '../../values/language.ts';

/** What a label of a citation-database page announces. `noise`: a button of the page. */
export type CitationLabel =
  | 'title'
  | 'cited'
  | 'authors'
  | 'corresponding'
  | 'institutions'
  | 'keywords'
  | 'subjects'
  | 'advisors'
  | 'doi'
  | 'pmid'
  | 'issn'
  | 'isbn'
  | 'publisher'
  | 'clc'
  | 'discipline'
  | 'abstract'
  | 'journal'
  | 'date'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'pageCount'
  | 'language'
  | 'documentType'
  | 'funding'
  | 'related'
  | 'noise'
  | 'numbering'
  | 'other';

/** The lines under each label of a page, trimmed, none blank. */
export type Blocks = Map<CitationLabel, Span[]>;

/**
 * Labels as `plainLabel` has them, without the word for a language: Simplified Chinese (Traditional where that is another
 * word), English, Spanish; some in other languages.
 */
const NAMES: Readonly<Record<CitationLabel, string>> = {
  title:
    '标题 题名 篇名 题目 论文题目 论文名称 并列题名 并列篇名 title título titel titre タイトル 論題 書名 titolo alternatetitle translatedtitle originaltitle otrotítulo',
  cited: '被引 被引量 被引频次 被引次数 被引用 cited citedby timescited citations citado citadopor',
  authors:
    '作者 作者姓名 研究生 authors author autores autor verfasser autoren auteur auteurs 著者 著者名 執筆者 autori',
  corresponding: '通讯作者 correspondingauthor autordecorrespondencia',
  institutions:
    '机构 机构地区 作者单位 作者机构 单位 institutions institution affiliations affiliation organizations instituciones afiliaciones 所属 所属機関 afiliación authoraffiliation authoraffiliations',
  keywords:
    '关键词 关键字 keywords keyword palabrasclave materias schlagwörter schlagworte schlüsselwörter motsclés キーワード 件名 descriptores subject subjects authorsuppliedkeywords palavraschave parolechiave',
  subjects: 'subjectterms indexterms thesaurusterms geographicterms',
  advisors: '导师 指导教师 指导老师 指导教授 advisor supervisor',
  doi: 'doi',
  pmid: 'pmid',
  issn: 'issn issn号 国际标准刊号 国际刊号 issnprint issnonline eissn pissn',
  isbn: 'isbn isbn号 国际标准书号',
  publisher:
    'publisher 校院名称 出版社 出版者 出版单位 出版發行 editorial éditeur verlag 出版元 editora editore',
  clc: '中图分类号 分类号 clcnumber clccode clc chineselibraryclassification clasificaciónclc',
  discipline:
    '学科分类号 学科分类 disciplinecode subjectcode subjectclassification códigodedisciplina',
  abstract:
    '摘要 内容摘要 论文摘要 文摘 abstract resumen résumé zusammenfassung 抄録 要旨 内容記述 resumo riassunto abstractinchinese abstractinenglish',
  journal:
    '期刊 刊名 书刊名 来源 来源期刊 出处 出處 journal journalname publicationtitle source revista fuente zeitschrift revue 雑誌 雑誌名 掲載誌 収録刊行物 rivista journaltitle sourcetitle publication 期刊名称 刊物名称',
  date: '年份 出版年 出版年份 出版年月 论文出版年 发表时间 出版日期 发表日期 出版时间 在线出版日期 网络出版日期 发布时间 发布日期 在线公开时间 year published publicationdate publicationyear año fecha fechadepublicación jahr erscheinungsjahr année datedepublication 発行年 発行日 年 ano date',
  volume: '卷 卷号 volume volumen band jahrgang 巻',
  issue: '期 期号 issue número heft 号 numéro fascículo',
  pages: '页码 页次 起止页 起讫页 pages páginas seiten ページ 頁',
  pageCount: '页数 论文页数 pagecount numberofpages númerodepáginas',
  language:
    '语种 语言 语文 语文别 内容语文 language idioma sprache langue 言語 lingua languageofpublication',
  documentType: '文献类型 资料类型 学位类别 documenttype tipodedocumento',
  funding: '基金 基金项目 基金资助 资助 funding financiación',
  related:
    '相关论文 相关文献 相关推荐 relatedpapers relatedarticles relatedworks artículosrelacionados',
  numbering: '年卷期 卷期 年期 卷期出版年月',
  other:
    '机标分类号 所属期刊栏目 栏目 专辑 专题 主题分类 主题词 流水号 文献标识码 文章编号 收稿日期 机标关键词 馆藏号 刊期 刊名缩写 著者文摘 作者文摘 国省市名 特征词 副主题词 参考文献数',
  noise:
    '引用 收藏 分享 下载 导出 全文 | 引用本文 收藏本文 cite save favorite favourite share download export fulltext citar guardar compartir',
};

const KINDS: ReadonlyMap<string, CitationLabel> = new Map(
  (Object.keys(NAMES) as CitationLabel[]).flatMap((kind) =>
    NAMES[kind].split(' ').map((name) => [name, kind] as const),
  ),
);

/** Labels that may name the language of their value, too: `英文題名`, `作者（外文）`, `Abstract (Chinese)`. */
const OF_A_LANGUAGE: ReadonlySet<CitationLabel> = new Set([
  'title',
  'authors',
  'institutions',
  'advisors',
  'keywords',
  'abstract',
  'journal',
]);

/** A label without spaces, signs and brackets, in lower case. */
const plainLabel = (written: string): string =>
  plainName(written.replace(/[()（）[\]【】、，,]/g, ''));

/** What a label announces, in either script, and with or without a language. */
function kindOf(written: string): CitationLabel | undefined {
  const plain = plainLabel(written);
  const kind = inEitherScript(KINDS, plain);
  if (kind) return kind;
  return languageWords(plain)
    .map(({ rest }) => inEitherScript(KINDS, rest))
    .find((named) => named && OF_A_LANGUAGE.has(named));
}

/** Words for a language that stand before a label. */
const LANGUAGE_OPENINGS = '英中外e';

/** First characters of the labels, in both cases: most lines are told apart by them. */
const OPENINGS: ReadonlySet<number> = new Set(
  [...KINDS.keys(), ...LANGUAGE_OPENINGS].flatMap((name) => [
    name.charCodeAt(0),
    name.toUpperCase().charCodeAt(0),
  ]),
);

/** Whether a character opens a label, as it stands or in Simplified characters. */
function mayOpen(text: string, at: number): boolean {
  if (OPENINGS.has(text.charCodeAt(at))) return true;
  const opening = text.charAt(at);
  return hasHan(opening) && OPENINGS.has(toSimplified(opening).charCodeAt(0));
}

/** Longest label, in code units, spaces included. */
const LABEL_MAX = 40;

/** The labels of VIP’s site, with white space before their values. */
const SPACED = /^(?<label>作者|机构地区|出处|基金|关键词|分类号|摘要)[ \t\u3000]{1,8}(?=\S)/;
const SPACED_LINES = new RegExp(SPACED.source.replace('?<label>', ''), 'gm');

/** Fewest different labels before white space that make a text such a page. */
const MIN_SPACED = 4;

/** Whether the labels of a page stand before white space: `作者 赵敏`, `出处 《山区护理》 2020年第5期`. */
export function isSpacedPage(head: string): boolean {
  const labels = new Set(Array.from(head.matchAll(SPACED_LINES), ([, label]) => label));
  return labels.size >= MIN_SPACED && labels.has('作者') && labels.has('出处');
}

/** A label, and where its value begins. */
export interface LabelLine {
  readonly kind: CitationLabel;
  /** Where the value begins in the text; the line's end when there is none. */
  readonly body: number;
}

/**
 * Read a trimmed line as a label: alone, with a colon, or with a colon and its value behind it.
 *
 * @param isSpaced - Whether white space may part a label from its value, as on VIP’s site.
 * @returns `undefined` when it is none.
 */
export function labelLine(
  text: string,
  start: number,
  end: number,
  isSpaced = false,
): LabelLine | undefined {
  if (isSpaced) {
    const found = SPACED.exec(text.slice(start, Math.min(end, start + LABEL_MAX)));
    const kind = KINDS.get(found?.groups?.label ?? '');
    if (found && kind) return { kind, body: start + found[0].length };
  }
  if (!mayOpen(text, start)) return undefined;
  const far = Math.min(end, start + LABEL_MAX);
  let colon = start;
  while (colon < far && !isColon(text.charCodeAt(colon))) colon++;
  if (colon === far && end > far) return undefined;
  const written = text.slice(start, colon);
  const kind = KINDS.get(written) ?? kindOf(written);
  if (!kind) return undefined;
  let body = Math.min(colon + 1, end);
  while (body < end && isWhiteSpace(text.charCodeAt(body))) body++;
  return { kind, body };
}

/** `产品类型：`, `Fund:`: a short name and a colon; what stands behind it is looked at by the caller. */
const UNKNOWN_LABEL =
  /^(?:[\p{Script=Han}（）()、]{2,10}|\p{Lu}[\p{Script=Latin} ]{2,24})\s{0,2}[:：](?=\s|\p{L}|\p{N}|$)/u;

/**
 * Read a trimmed line as a label that is none of those we know. It ends the block above it, and its value is kept under it.
 */
export function unknownLabel(text: string, start: number, end: number): LabelLine | undefined {
  const found = UNKNOWN_LABEL.exec(text.slice(start, Math.min(end, start + LABEL_MAX)));
  if (!found) return undefined;
  let body = start + found[0].length;
  while (body < end && isWhiteSpace(text.charCodeAt(body))) body++;
  return { kind: 'other', body };
}

function isColon(code: number): boolean {
  return code === 0x3a || code === 0xff1a;
}

/** Whether a line is the opening of a label and no whole one: `关键`, `D O`. */
export function opensCitationLabel(line: string): boolean {
  if (line.length > LABEL_MAX) return false;
  // `语种：中文`: a label with its value, which is a word for a language too.
  const { start, end } = trimSpan(line, 0, line.length);
  const whole = labelLine(line, start, end);
  if (whole && whole.body < end) return false;
  const opening = plainLabel(hasHan(line) ? toSimplified(line) : line);
  if (opening === '' || kindOf(opening)) return false;
  const openings = [opening, ...languageWords(opening).map(({ rest }) => rest)];
  return Array.from(KINDS.keys()).some((name) => openings.some((one) => name.startsWith(one)));
}
