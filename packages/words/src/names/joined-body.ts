/** Han characters, and before a body what joins it to them; behind a comma of a list there are two things. */
const JOINED = /(?<list>、?)(?<before>\p{Script=Han}{1,12})[和與与及暨]$/u;
/** UTF-16 units before a body that are looked at: the run, the comma and the conjunction. */
const LOOKED_AT = 14;
/** What the name of a body ends with; a genome (基因组), a cell line (细胞系) and a hospital are none. */
const BODY =
  /(?:.[部局署厅廳司委]|.[学學协協商议議员員]?[会會]|组织|組織|中心|银行|銀行|联盟|聯盟)$/u;

/**
 * Whether the name of a body goes on before “and”: the 大气管理局 of 国家海洋和大气管理局. Two bodies are no such name.
 * Ask where an acronym declares the name; elsewhere a body may stand beside something else (患者和管理局).
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
  if (end - start < MIN_BODY || !BODY.test(text.slice(start, end))) return false;
  const found = JOINED.exec(text.slice(Math.max(0, start - LOOKED_AT), start))?.groups;
  return found !== undefined && found.list === '' && !BODY.test(found.before ?? '');
}

/** Fewest UTF-16 units of the name of a body. */
const MIN_BODY = 3;
