import type { Span } from '@diglot/text';
import { isBlank, linesOf, trimSpan } from '../../source/source.ts';

/** What a line of a first page is, as far as the line itself says it. */
export type PageMark =
  | 'abstract-zh'
  | 'abstract-en'
  | 'keywords-zh'
  | 'keywords-en'
  | 'title'
  | 'authors'
  | 'advisors'
  | 'degree'
  | 'institutions'
  | 'classification'
  | 'doi'
  | 'note'
  | 'text';

/** A line without white space at its edges. `body` is where the text after its label begins. */
export interface PageLine extends Span {
  readonly mark: PageMark;
  readonly body: number;
}

/** What may stand between the characters of a label, to make all labels of a page equally wide; `_` in the lists. */
const GAP = '[ \\t\\u3000]{0,6}';

/** `摘 要`, `【摘要】`, `[Abstract]`, `ABSTRACT:`, `Key words`, also glued to the text after it. */
const LABELS: readonly (readonly [PageMark, RegExp])[] = [
  [
    'abstract-zh',
    /[[【［〔(（]?[ \t\u3000]{0,2}(?:中文)?摘[ \t\u3000]{0,6}要[ \t\u3000]{0,2}[\]】］〕)）]?[ \t\u3000]{0,2}[:：]?/y,
  ],
  [
    'keywords-zh',
    /[[【［〔(（]?[ \t\u3000]{0,2}(?:中文)?[关關][ \t\u3000]{0,2}[键鍵][ \t\u3000]{0,2}[词詞字][ \t\u3000]{0,2}[\]】］〕)）]?[ \t\u3000]{0,2}[:：]?/y,
  ],
  [
    'abstract-en',
    /[[【［〔(（]?[ \t\u3000]{0,2}(?:Abstract|ABSTRACT|A B S T R A C T|Summary(?= ?[:：\]】]))[ \t\u3000]{0,2}[\]】］〕)）]?[ \t\u3000]{0,2}[:：.]?/y,
  ],
  [
    'keywords-en',
    /[[【［〔(（]?[ \t\u3000]{0,2}(?:Key ?-? ?[Ww]ords?|KEY ?WORDS?|Index [Tt]erms)[ \t\u3000]{0,2}[\]】］〕)）]?[ \t\u3000]{0,2}[:：]?/y,
  ],
  [
    'classification',
    /[[【［〔(（]?[ \t\u3000]{0,2}(?:中图)?分类号[ \t\u3000]{0,2}[\]】］〕)）]?[ \t\u3000]{0,2}[:：]?/y,
  ],
  [
    'title',
    labelled(
      '(?:中文|英文)?(?:(?:学位|學位)?[论論]文)?(?:标题|標題|[题題]名|[题題]_目|篇名|名称|名稱)|(?:English |Chinese |Thesis |Dissertation )?[Tt]itle(?: of (?:the )?(?:[Tt]hesis|[Dd]issertation))?',
    ),
  ],
  [
    'authors',
    labelled(
      '(?:中文|英文)?作_者(?:姓名)?|(?:[硕碩博]士)?研_究_生(?:姓名)?|[学學]生姓名|[硕碩博]_士_生(?:姓名)?|姓_名|Name|Authors?|(?:Ph\\.?D\\.? |Doctoral |Master )?Candidate',
    ),
  ],
  [
    'advisors',
    labelled(
      '(?:[导導]_[师師]|指_[导導]_(?:教[师師]|老[师師]|教授))(?:姓名)?|(?:Thesis |Academic )?(?:Supervisors?|Advis[eo]rs?)',
    ),
  ],
  // What a title page of a thesis says above all, or below: of a degree, a subject, a school, a number.
  [
    'degree',
    /(?:[学學硕碩博]士)(?:[学學]位)?(?:[论論]文|[专專][业業][学學]位[论論]文)(?=[ \t]*(?:[\r\n]|$))|(?:Master|Doctor|Bachelor|Ph\.?D|M\.?Sc?|Doctoral)[^\r\n:：]{0,40}(?:Thesis|THESIS|Dissertation|DISSERTATION)(?=[ \t]*(?:[\r\n]|$))/y,
  ],
  [
    'note',
    labelled(
      '(?:[学學]科)?[专專]_[业業](?:名称|名稱)?|[学學]_[号號]|研究方向|答辩日期|Major|Speciality|Specialty',
    ),
  ],
  ['institutions', labelled('(?:作者)?(?:单位|机构)|Affiliations?|Institutions?')],
  ['doi', /(?:DOI|doi|DOl)[ \t\u3000]{0,2}[:：]/y],
];

/** A label with a colon, in brackets, or alone on its line. */
function labelled(list: string): RegExp {
  const names = list.replaceAll('_', GAP);
  return new RegExp(
    `(?:${names})[ \\t\\u3000]{0,2}(?:[:：]|(?=[\\r\\n]|$))|[[【［〔](?:${names})[\\]】］〕][:：]?`,
    'y',
  );
}

/** Lines that belong to the foot of the page, wherever the layout puts them. */
const NOTE =
  /^[\d*＊\\\s]{0,4}(?:收稿日期|修回日期|基金(?:项目|资助|專案|項目)?(?=\s?[:：])|基金项目|资助项目|专辑(?=\s?[:：])|专题(?=\s?[:：])|作者简介|第一作者|通信作者|通讯作者|责任编辑|文献标识码|文章编号|[[【]?文献标志码|引用格式|中国科学院大学$|Corresponding author|Correspond(?:ing|ence)|Received|Supported by|Foundations? ?(?:items?|projects?)?(?=\s?[:：])|Funding(?=\s?[:：])|C ?hinaXiv|E-?mail)/i;

/** Links and headings of a journal's site: `• 生态学 • 上一篇 下一篇`, `摘要/Abstract`. */
const NAVIGATION =
  /^\s{0,8}(?:[•·].{0,40}(?:上一篇|下一篇|Previous Articles?|Next Articles?)[^\r\n]{0,40}|摘\s?要\s?\/\s?Abstract)\s{0,8}$/;

/** `张三 男 1980年生，博士，…`. */
const BIOGRAPHY = /^\p{Script=Han}{2,4}\s?[男女][,，\s]{0,2}\d{4}\s?年/u;

/** Lines of a page, blank ones left out. */
export function pageLines(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let open = 0;
  for (const line of linesOf(text)) {
    if (isBlank(text, line) || NAVIGATION.test(text.slice(line.start, line.end))) continue;
    const span = trimSpan(text, line.start, line.end);
    const value = text.slice(span.start, span.end);
    // A note goes on while a bracket it opened is open.
    const isNote = open > 0 || NOTE.test(value) || BIOGRAPHY.test(value);
    if (isNote && labelOf(text, span)?.mark === undefined) {
      open = Math.max(0, open + balance(value));
      lines.push({ ...span, mark: 'note', body: span.start });
      continue;
    }
    open = 0;
    const label = labelOf(text, span);
    lines.push(label ? { ...span, ...label } : { ...span, mark: 'text', body: span.start });
  }
  return lines;
}

function labelOf(text: string, { start, end }: Span) {
  for (const [mark, pattern] of LABELS) {
    pattern.lastIndex = start;
    if (!pattern.test(text) || pattern.lastIndex > end) continue;
    return { mark, body: trimSpan(text, pattern.lastIndex, end).start };
  }
  return undefined;
}

function balance(line: string): number {
  return (line.match(/[[［]/g)?.length ?? 0) - (line.match(/[\]］]/g)?.length ?? 0);
}
