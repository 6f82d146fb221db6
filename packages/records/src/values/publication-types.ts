import { toSimplified } from '@diglot/text';
import { hasHan } from './language.ts';

/**
 * What a list of publication types, document types or kinds means as a CSL type. English as PubMed, Web
 * of Science, Crossref, OpenAlex and EndNote write them, Chinese as CNKI and Wanfang do, in
 * either script.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/preprint|posted.content/i, 'article'],
  [/dissertation|thesis|论文集|学位论文|硕士|博士/i, 'thesis'],
  [
    /book.{0,2}(?:chapter|section|part)|^chapter|in.?book|incollection|reference.entry|年鉴/i,
    'chapter',
  ],
  [/proceedings|conference|meeting.?(?:paper|abstract)|会议|inproceedings/i, 'paper-conference'],
  [/newspaper|报纸/i, 'article-newspaper'],
  [/magazine/i, 'article-magazine'],
  [/patent|专利/i, 'patent'],
  [/standard|标准/i, 'standard'],
  [/data.?set|database|data.?paper/i, 'dataset'],
  [/technical report|^report|research report|government document|科技成果/i, 'report'],
  [/software|computer program/i, 'software'],
  [/web.?(?:page|site)|online.(?:database|multimedia)|electronic (?:source|article)/i, 'webpage'],
  [/blog/i, 'post-weblog'],
  [/journal|article|review|letter|editorial|期刊/i, 'article-journal'],
  [/monograph|^(?:edited.|reference.|e-?)?books?\b|^图书|专著/i, 'book'],
  [/legal|statute|legislation/i, 'legislation'],
  [/manuscript|unpublished/i, 'manuscript'],
];

/** The types of CSL 1.0.2. */
const CSL_TYPES: ReadonlySet<string> = new Set(
  (
    'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry ' +
    'entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture ' +
    'musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report ' +
    'review review-book software song speech standard thesis treaty webpage'
  ).split(' '),
);

export function isCslType(type: string): boolean {
  return CSL_TYPES.has(type);
}

/** The CSL type of the first rule that any of the types fits; `article-journal` for none. */
export function publicationType(types: readonly string[], fallback = 'article-journal'): string {
  const names = types.map((type) => (hasHan(type) ? toSimplified(type) : type).trim());
  return RULES.find(([pattern]) => names.some((type) => pattern.test(type)))?.[1] ?? fallback;
}
