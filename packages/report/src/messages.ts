import { InvalidInputError, lookupTable } from '@diglot/text';
import type { InterfaceLanguage } from './types.ts';

/** A number with its thousands set apart. */
export const digits = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');

const counted = (noun: string, several = `${noun}s`) => {
  return (number: number) => `${digits(number)} ${number === 1 ? noun : several}`;
};

/** What a reader calls the rules that find a term pair; those of others have their own names. See the README of `terms`. */
const named = (names: Readonly<Record<string, string>>) => {
  const known = lookupTable(names);
  return (rule: string) => known[rule] ?? rule;
};

/** A statement, and the measure it rests on. */
type Fact = readonly [string | undefined, string];

const en = {
  text: 'Text',
  skip: 'Skip to the content',
  contents: 'On this page',
  record: 'Record',
  titles: 'Title',
  authors: 'Authors',
  contributors: 'Contributors',
  institutions: 'Institutions',
  journal: 'Journal',
  issued: 'Date',
  pages: 'Pages',
  keywords: 'Keywords',
  classifications: 'Classification',
  identifiers: 'Identifiers',
  abstracts: 'Abstract',
  relatedPapers: 'Related papers',
  extra: 'Further fields',
  volume: 'vol.',
  issue: 'no.',
  recordHint: 'Point at a value, or click it, to see in the source text where it was read.',
  provenance: 'Where each value was read',
  field: 'Field',
  value: 'Value',
  place: 'Place',
  line: 'line',
  aligned: 'Aligned sentences',
  alignedHint:
    'Point at a sentence, or reach it with the Tab key: its partner lights up. Click or press Enter to hold it, Escape to let go.',
  pairedSentences: counted('pair'),
  doubtfulPairs: (number: number) => `${digits(number)} of low confidence`,
  confidence: 'Confidence',
  lowConfidence: 'low',
  noPartner: 'no partner',
  passage: (number: number, of: number) => `Passage ${number} of ${of}`,
  keyphrases: 'Keyphrases',
  termPairs: 'Term pairs',
  term: 'Term',
  translation: 'Translation',
  evidenceName: named({
    glossary: 'your glossary',
    keywords: 'authors’ keywords',
    acronym: 'same acronym',
    bracket: 'in brackets',
    composition: 'word by word',
    lexicon: 'dictionary',
    learned: 'learned table',
    association: 'occur together',
    identical: 'same letters',
    transliteration: 'by sound',
    residual: 'left over',
  }),
  mentions: counted('mention'),
  sourceText: 'Source text and its languages',
  diagnostics: 'Remarks on the data',
  none: 'None found.',
  made: 'Made by diglot',
  format: 'layout',
  engine: 'Chinese word engine',
  undetermined: 'no language',
  records: counted('record'),
  recordsOf: 'Records',
  allRecords: 'All records',
  previous: 'Previous',
  next: 'Next',
  themes: 'Themes',
  themesOf: (themes: number, documents: number) =>
    `${counted('theme')(themes)} in ${counted('document')(documents)}`,
  map: 'Thematic map',
  mapHint:
    'Each bubble is a theme; its area is the number of documents. To the right: themes tied to many others. Upwards: themes whose terms hang closely together. Lines stand at the means. Choose a bubble to open its theme.',
  centrality: 'Ties to other themes (centrality)',
  density: 'Closeness of its terms (density)',
  motor: 'Motor themes',
  niche: 'Niche themes',
  emerging: 'Emerging or declining',
  basic: 'Basic themes',
  network: 'Co-word network',
  networkHint: (shown: number, all: number) =>
    `Terms that stand in the same documents, translations merged, in the colour of their theme${
      shown < all ? `; the ${digits(shown)} most frequent of ${digits(all)}` : ''
    }. Point at a term to see its neighbours.`,
  networkKeys:
    'Drag to move. Ctrl and the wheel, two fingers, or the keys + − 0 zoom. Arrow keys go from term to term.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Show all',
  trends: 'Trends',
  trendsHint: (early: string, late: string) =>
    `Documents by year, all on one scale. At the right: the theme’s share of all documents in ${early} and in ${late}. Themes that gained most stand first.`,
  documents: counted('document'),
  membership: 'Membership',
  terms: 'Terms',
  moreDocuments: (number: number) => `${digits(number)} more, less sure, are not listed here.`,
  document: 'Documents',
  unplaced: 'Documents that resemble no other',
  theme: 'Theme',
  stable: [
    'The themes come out alike in every run',
    'The themes come out mostly alike from run to run',
    'The themes differ from run to run: take them as a first sketch',
  ],
  apart: ['they are well set apart', 'they overlap a little', 'they overlap much'],
  languageBound: [
    'they follow the languages of the documents more than their subjects',
    'they depend a little on the language of a document',
    'they hardly depend on the language of a document',
  ],
  facts: (stable: Fact, apart: Fact, bound: Fact) =>
    `${stable[0]} (stability ${stable[1]}); ${apart[0]} (modularity ${apart[1]}); ${bound[0]} (information ${bound[1]}).`,
  undated: (number: number) => `${counted('document')(number)} without a year not counted.`,
  noThemes: 'No themes were found.',
};

export type Messages = Readonly<typeof en>;

const zh: Messages = {
  text: '文本',
  skip: '跳到正文',
  contents: '本页内容',
  record: '题录',
  titles: '题名',
  authors: '作者',
  contributors: '其他责任者',
  institutions: '机构',
  journal: '期刊',
  issued: '日期',
  pages: '页码',
  keywords: '关键词',
  classifications: '分类号',
  identifiers: '标识符',
  abstracts: '摘要',
  relatedPapers: '相关文献',
  extra: '其他字段',
  volume: '卷',
  issue: '期',
  recordHint: '指向或单击某项内容，即可在原文中看到其出处。',
  provenance: '各字段的出处',
  field: '字段',
  value: '内容',
  place: '位置',
  line: '行',
  aligned: '句子对照',
  alignedHint:
    '指向某句，或用 Tab 键移到该句，其对应句即亮起。单击或按回车键可固定，按 Esc 键取消。',
  pairedSentences: (number) => `${digits(number)} 对`,
  doubtfulPairs: (number) => `其中 ${digits(number)} 对置信度偏低`,
  confidence: '置信度',
  lowConfidence: '偏低',
  noPartner: '无对应句',
  passage: (number, of) => `第 ${number} 段，共 ${of} 段`,
  keyphrases: '关键短语',
  termPairs: '术语对照',
  term: '术语',
  translation: '译名',
  evidenceName: named({
    glossary: '您的术语表',
    keywords: '作者关键词',
    acronym: '缩写相同',
    bracket: '括号注明',
    composition: '逐词对应',
    lexicon: '词典',
    learned: '学习所得词表',
    association: '常一起出现',
    identical: '字符相同',
    transliteration: '音译',
    residual: '余下词语',
  }),
  mentions: (number) => `${digits(number)} 处`,
  sourceText: '原文及其语言',
  diagnostics: '数据提示',
  none: '未发现。',
  made: '由 diglot 生成',
  format: '版式',
  engine: '中文分词引擎',
  undetermined: '无语言',
  records: (number) => `${digits(number)} 条题录`,
  recordsOf: '题录',
  allRecords: '全部题录',
  previous: '上一条',
  next: '下一条',
  themes: '主题',
  themesOf: (themes, documents) => `${digits(documents)} 篇文献中的 ${digits(themes)} 个主题`,
  map: '主题战略图',
  mapHint:
    '每个圆为一个主题，面积表示文献数。越靠右，与其他主题联系越多；越靠上，内部术语联系越紧密。虚线为均值。选择圆即可打开该主题。',
  centrality: '与其他主题的联系（中心度）',
  density: '内部术语的联系（密度）',
  motor: '核心主题',
  niche: '专门主题',
  emerging: '新兴或衰退主题',
  basic: '基础主题',
  network: '共词网络',
  networkHint: (shown, all) =>
    `在同一文献中出现的术语（译名已合并），颜色表示所属主题${
      shown < all ? `；图中为 ${digits(all)} 个术语中最常见的 ${digits(shown)} 个` : ''
    }。指向某术语即可看到与其相连的术语。`,
  networkKeys: '拖动可移动；按住 Ctrl 滚动滚轮、双指或按 + − 0 键可缩放；方向键可在术语间移动。',
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomReset: '显示全部',
  trends: '趋势',
  trendsHint: (early, late) =>
    `逐年文献数，各主题同一比例尺。右侧为该主题在 ${early} 与 ${late} 全部文献中所占的比例；增长最多的主题排在最前。`,
  documents: (number) => `${digits(number)} 篇文献`,
  membership: '隶属度',
  terms: '术语',
  moreDocuments: (number) => `另有隶属度较低的 ${digits(number)} 篇未在此列出。`,
  document: '文献',
  unplaced: '与其他文献均不相近的文献',
  theme: '主题',
  stable: [
    '多次运行所得主题一致',
    '多次运行所得主题大体一致',
    '每次运行所得主题不同，仅可作初步参考',
  ],
  apart: ['主题之间界限分明', '主题之间略有重叠', '主题之间重叠较多'],
  languageBound: [
    '主题更多反映文献的语言而非内容',
    '主题与文献的语言略有关系',
    '主题与文献的语言几乎无关',
  ],
  facts: (stable, apart, bound) =>
    `${stable[0]}（稳定性 ${stable[1]}）；${apart[0]}（模块度 ${apart[1]}）；${bound[0]}（信息量 ${bound[1]}）。`,
  undated: (number) => `另有 ${digits(number)} 篇文献没有年份，未计入。`,
  noThemes: '未发现主题。',
};

/**
 * The words of the interface.
 *
 * @throws {InvalidInputError} `language-unknown`.
 */
export function messagesIn(language: InterfaceLanguage = 'en'): Messages {
  if (language === 'en') return en;
  if (language === 'zh') return zh;
  throw new InvalidInputError(
    'language-unknown',
    `report: no interface in ${JSON.stringify(language)}; pass language 'en' or 'zh'`,
  );
}

const NAMES: Readonly<Record<InterfaceLanguage, Readonly<Record<string, string>>>> = {
  en: { en: 'English', zh: 'Chinese' },
  zh: { en: '英文', zh: '中文' },
};

/** A language's name, or its tag where it has none here. */
export function languageName(tag: string, language: InterfaceLanguage = 'en'): string {
  return tag === 'und' ? messagesIn(language).undetermined : (NAMES[language][tag] ?? tag);
}

/** The class that tints a stretch by its language. */
export const tintOf = (tag: string): string =>
  tag === 'en' || tag === 'zh' ? tag : tag === 'und' ? '' : 'other';
