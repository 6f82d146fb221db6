import { isHanBody } from '../chinese/chinese-surnames.ts';

/** Han characters, and before a body what joins it to them; behind a comma of a list there are two things. */
const JOINED = /(?<list>、?)(?<before>\p{Script=Han}{1,12})[和与與及暨]$/u;
/** UTF-16 units before a body that are looked at: the run, the comma and the conjunction. */
const LOOKED_AT = 14;
/** An office, even where its first character is a surname too: 農村部. */
const OFFICE = /\p{Script=Han}{2}[部局署厅廳]$/u;
/** What is a body of its own before “and”: 学校和教育局. */
const OTHER_BODY = /[校所会會院部局厅廳署]$/u;

/**
 * Whether the name of a body goes on before “and”: the 大气管理局 of 国家海洋和大气管理局. Two bodies are no such name.
 *
 * @param start - Where the part begins in `text`, and `end` where it ends.
 *
 * @example
 * import { isJoinedBody } from '@diglot/words';
 *
 * isJoinedBody('国家海洋和大气管理局', 5, 10); // => true
 * isJoinedBody('教育部和气象局', 4, 7); // => false
 */
export function isJoinedBody(text: string, start: number, end: number): boolean {
  const part = text.slice(start, end);
  if (!isHanBody(part) && !OFFICE.test(part)) return false;
  const found = JOINED.exec(text.slice(Math.max(0, start - LOOKED_AT), start))?.groups;
  return found !== undefined && found.list === '' && !OTHER_BODY.test(found.before ?? '');
}
