/** A bracket that is not closed, where a list was cut at commas or brackets: “beam forming (DBF”. */
const OPEN_BRACKET = /(?<=\S)\s?[(（][^()（）]{0,40}$/u;

/** The label of what stands behind a list of keywords in Chinese journals. */
const NEXT_LABEL =
  /(?<=\S)\s?(?:文章[编編][号號]|中[图圖](?:法)?分[类類][号號]|文[献獻][标標][识識志誌][码碼]|收稿日期|基金[项項]目|引用格式|作者[简簡]介)\s?[:：]?$/u;

/** A keyword without what the cutting of its list left at its end: a bracket, or the next label. */
export const bareKeyword = (keyword: string): string =>
  keyword.replace(NEXT_LABEL, '').replace(OPEN_BRACKET, '');
