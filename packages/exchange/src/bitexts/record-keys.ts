/** Names of the fields of records, which `@diglot/records` reads, by kind: title, abstract, keywords, authors, source. */
const RECORD_KEY =
  /^(?:(title|标题|標題|题名|題名|篇名)|(abstract|摘要)|(keyword|关键词|關鍵詞)|(author|作者)|(doi|journal|期刊))/iu;

/** How many kinds of fields of records are among some keys or headings; one alone may be that of a message. */
export function recordKinds(keys: readonly string[]): number {
  const kinds = keys.flatMap((key) => {
    const match = RECORD_KEY.exec(key);
    return match === null ? [] : [match.findIndex((part, at) => at > 0 && part !== undefined)];
  });
  return new Set(kinds).size;
}
