const UNDERSCORED = /_?[a-z][a-z\d]{0,31}(?:_[a-z\d]{1,32}){1,12}_?(?![a-z\d])/iuy;
const LEADING = /_[a-z\d]{1,32}_?(?![a-z\d])/iuy;
const JSON_KEY = /(\\{0,7}")[a-z_@$][\w.$-]{0,63}\1\s?:(?:\s?(?:null|true|false)(?!\w))?/iuy;

/**
 * Find the end of the field name that begins at `at`, or −1.
 *
 *     author_facet Linden      {\"title\":\"步行\", \"year\":null}
 *     ^           ^             ^          ^        ^            ^
 *
 * Names with underscores (Solr, JSON), and quoted JSON keys, escaped ones too, with their colon and
 * a value that is a bare word.
 */
export function scanFieldKey(text: string, at: number): number {
  const first = text[at];
  const patterns = first === '"' || first === '\\' ? [JSON_KEY] : [UNDERSCORED, LEADING];
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return -1;
}
