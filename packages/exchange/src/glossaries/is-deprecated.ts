/** What tools call a term that is not to be used, in the values of their status notes. */
const DEPRECATED =
  /deprecated|superseded|obsolete|forbidden|prohibited|rejected|not[ -]?recommended|do[ -]not[ -]use|禁用|禁止|废弃|廢棄|弃用|棄用|停用|不推荐|不推薦|不建议|不建議|已淘汰|^\s{0,9}(?:true|yes|x|是|√)\s{0,9}$/iu;

/** Whether a status (`deprecatedTerm-admn-sts`, `forbidden`, 禁用; `TRUE` under such a heading) says that a term is not to be used. */
export function isDeprecated(status: string): boolean {
  return DEPRECATED.test(status.slice(0, 200));
}
