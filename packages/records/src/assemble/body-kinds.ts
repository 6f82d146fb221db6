/** Kinds of bodies in both languages; two addresses of one body share one. */
export const BODY_KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/大学|大學|学院|學院/u, /\b(?:univ|coll|school|sch\b|facult|institut|academ)/i],
  [/医院|醫院|卫生院|诊所|保健院/u, /\b(?:hosp|clinic|health|medical)/i],
  [/研究院|研究所|科学院|所$/u, /\b(?:inst|academ|res(?:earch)?\b|lab)/i],
  [/中心/u, /\b(?:cent(?:er|re)|ctr)\b/i],
  [/公司|集团/u, /\b(?:co|corp|company|inc|ltd|group)\b/i],
  [/图书馆|圖書館/u, /\blibrar/i],
  [/协会|学会|協[會会]|學會|联合会|聯合會/u, /\b(?:association|assoc|society|federation|union)\b/i],
  [/基金会|基金會/u, /\b(?:foundation|fund)\b/i],
  [/委员会|委員會/u, /\b(?:committee|commission|council|board)\b/i],
  [/组织|組織/u, /\b(?:organi[sz]ation)\b/i],
  [
    /组$|組$|协作网/u,
    /\b(?:group|team|task force|consortium|collaborat\w+|network|investigators)\b/i,
  ],
  [
    /[局厅部委署]$|[局厅部委署][\s,，]/u,
    /\b(?:bureau|department|ministry|commission|agency|office)\b/i,
  ],
];

/** Whether the names of a body in Han and in Latin letters may be one; `undefined` where the one in Han tells no kind. */
export function bodiesAgree(han: string, latin: string): boolean | undefined {
  const kinds = BODY_KINDS.filter(([word]) => word.test(han));
  return kinds.length === 0 ? undefined : kinds.some(([, word]) => word.test(latin));
}
