import { cleanText } from '../source/clean.ts';
import { hasSemicolon, SEMICOLONS, splitList, splitSpan } from '../source/split.ts';

/** CNKI leaves `(#br)`, `<正>` and a leading “Abstract” in its abstracts. */
export function cleanCnki(raw: string): string {
  return cleanText(raw.replace(/^\s*Abstract\(#br\)|<正>|\(#br\)/g, ' '));
}

/** `张三;李四`, `张三,李四`; `Family, Given` is one person. */
export function splitPeople(text: string, span: { start: number; end: number }) {
  const stretch = text.slice(span.start, span.end);
  if (hasSemicolon(stretch)) return splitSpan(text, span, SEMICOLONS);
  const chinese = /\p{Script=Han}/u.test(stretch);
  return splitSpan(text, span, chinese ? /[,，、\r\n](?![^[(（]{0,40}[\])）])/g : /[\r\n]/g);
}

/** A Chinese list is cut at any of its marks; a single English keyword may hold a comma. */
export function splitKeywords(text: string, span: { start: number; end: number }) {
  const stretch = text.slice(span.start, span.end);
  if (hasSemicolon(stretch)) return splitSpan(text, span, SEMICOLONS);
  return /\p{Script=Han}/u.test(stretch) ? splitList(text, span) : [span];
}
