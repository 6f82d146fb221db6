import { createShifts } from './shifts.ts';
import type { Source } from './source.ts';

/** What opens like a tag; `p < 0.05` does not. At most so long. */
const TAG = /<(?<close>\/?)(?<name>[A-Za-z][A-Za-z0-9]{0,15})(?:[\s/][^<>]{0,300})?>/g;

const BLOCKS: ReadonlySet<string> = new Set(
  'p br div li ul ol sec title h1 h2 h3 h4 h5 h6 tr section'.split(' '),
);

const INLINE: ReadonlySet<string> = new Set(
  'a b i u em strong span sub sup small big font tt code italic bold underline label abbr cite q mark ins del'.split(
    ' ',
  ),
);

/**
 * Take the HTML tags out of a text: the end of a block becomes a line break.
 *
 * @returns The source itself when there are no tags; otherwise one derived from it, whose values keep the tags
 *   inside them in `raw`.
 */
export function markupSource(source: Source): Source {
  const { text } = source;
  if (!/<\/?[A-Za-z]/.test(text)) return source;
  const shifts = createShifts();
  let plain = '';
  let from = 0;
  for (const match of text.matchAll(TAG)) {
    const close = match.groups?.close ?? '';
    const name = match.groups?.name?.toLowerCase() ?? '';
    if (!BLOCKS.has(name) && !INLINE.has(name)) continue;
    plain += text.slice(from, match.index);
    const breaks = BLOCKS.has(name) && (close !== '' || name === 'br');
    if (breaks) plain += '\n';
    from = match.index + match[0].length;
    shifts.add(plain.length, from - plain.length);
  }
  if (shifts.size === 0) return source;
  return source.derive(plain + text.slice(from), (offset) => shifts.there(offset));
}
