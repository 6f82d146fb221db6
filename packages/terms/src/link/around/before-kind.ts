import type { Unit } from '../../read/units.ts';
import type { Link } from '../compose.ts';

/** UTF-16 units of the shortest name that stands before its kind: 五台 of 五台山. */
const MIN_NAME = 2;

/**
 * Link a name by what stands before the kind of its place, where a table has both in one and the text names the kind
 * too: Wutai Mountain is 五台山, and Shiyan City 十堰市.
 */
export function beforeKind({ english }: Unit, links: readonly Link[]): Link[] {
  const kinds = new Map<string, Link>();
  for (const link of links) {
    if (link.to - link.from === 1 && link.end - link.start === 1) {
      kinds.set(`${link.from} ${link.end}`, link);
    }
  }
  if (kinds.size === 0) return [];
  return links.flatMap((link): Link[] => {
    const { from, to, start, end } = link;
    const kind = kinds.get(`${to} ${end}`);
    if (kind === undefined || to - from > 1 || kind.start - start < MIN_NAME) return [];
    const isName = /^\p{Lu}\p{Ll}/u.test(english[from]?.text ?? '') && english[to]?.joins === true;
    return isName ? [{ ...link, end: kind.start }] : [];
  });
}
