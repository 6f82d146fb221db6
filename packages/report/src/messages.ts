import { InvalidInputError } from '@diglot/text';
import type { InterfaceLanguage } from './types.ts';

const en = {
  text: 'Text',
  skip: 'Skip to the content',
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
  provenance: 'Where each value was read',
  field: 'Field',
  value: 'Value',
  place: 'Place',
  line: 'line',
  aligned: 'Aligned sentences',
  alignedHint:
    'Point at a sentence, or reach it with the Tab key: its partner lights up. Click or press Enter to hold it, Escape to let go.',
  confidence: 'Confidence',
  lowConfidence: 'low',
  noPartner: 'no partner',
  keyphrases: 'Keyphrases',
  termPairs: 'Term pairs',
  term: 'Term',
  translation: 'Translation',
  evidence: 'Evidence',
  mentions: 'mentions',
  sourceText: 'Source text and its languages',
  diagnostics: 'Remarks on the data',
  none: 'None found.',
  made: 'Made by diglot',
  format: 'layout',
  engine: 'Chinese word engine',
  undetermined: 'no language',
  themes: 'Themes',
  map: 'Thematic map',
  mapHint:
    'Each bubble is a theme; its area is the number of documents. Lines stand at the means. Choose a bubble to open its theme.',
  centrality: 'Centrality',
  density: 'Density',
  motor: 'Motor themes',
  niche: 'Niche themes',
  emerging: 'Emerging or declining',
  basic: 'Basic themes',
  documents: 'documents',
  membership: 'Membership',
  years: 'Documents by year',
  terms: 'Terms',
  document: 'Document',
  unplaced: 'Documents that resemble no other',
  theme: 'Theme',
  stability: 'Stability over runs',
  modularity: 'Modularity',
  languageInformation: 'Information of theme about language',
  noThemes: 'No themes were found.',
};

export type Messages = Readonly<Record<keyof typeof en, string>>;

const zh: Messages = {
  text: '文本',
  skip: '跳到正文',
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
  provenance: '各字段的出处',
  field: '字段',
  value: '内容',
  place: '位置',
  line: '行',
  aligned: '句子对照',
  alignedHint:
    '指向某句，或用 Tab 键移到该句，其对应句即亮起。单击或按回车键可固定，按 Esc 键取消。',
  confidence: '置信度',
  lowConfidence: '偏低',
  noPartner: '无对应句',
  keyphrases: '关键短语',
  termPairs: '术语对照',
  term: '术语',
  translation: '译名',
  evidence: '依据',
  mentions: '处',
  sourceText: '原文及其语言',
  diagnostics: '数据提示',
  none: '未发现。',
  made: '由 diglot 生成',
  format: '版式',
  engine: '中文分词引擎',
  undetermined: '无语言',
  themes: '主题',
  map: '主题图',
  mapHint: '每个圆为一个主题，面积表示文献数；虚线为均值。选择圆即可打开该主题。',
  centrality: '中心度',
  density: '密度',
  motor: '核心主题',
  niche: '专门主题',
  emerging: '新兴或衰退主题',
  basic: '基础主题',
  documents: '篇文献',
  membership: '隶属度',
  years: '逐年文献数',
  terms: '术语',
  document: '文献',
  unplaced: '与其他文献均不相近的文献',
  theme: '主题',
  stability: '多次运行的稳定性',
  modularity: '模块度',
  languageInformation: '主题所含的语言信息',
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
