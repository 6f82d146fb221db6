import type { Span } from '@diglot/text';
import type { Messages } from '../messages.ts';

/** A value of a record and one place it was read from. */
export interface Place extends Span {
  /** The value itself, as the record has it. */
  readonly node: object;
  /** Path in the record, such as `authors[0]`. */
  readonly path: string;
  readonly text: string;
  readonly line: number | undefined;
  /** Of a merged record: the part whose text is meant; then the span is none of ours. */
  readonly source: string | undefined;
}

/** A place in words: line and offsets, after the name of another source. */
export function describePlace({ start, end, line, source }: Place, messages: Messages): string {
  const where = `${line === undefined ? '' : `${messages.line} ${line}, `}${start}–${end}`;
  return source === undefined ? where : `${source} ${where}`;
}

const pick = ({ start, end, line, source }: Omit<Place, 'node' | 'path' | 'text'>) => ({
  start,
  end,
  line,
  source,
});

interface Read {
  readonly raw?: unknown;
  readonly value?: unknown;
  readonly prov?: unknown;
}

/** Deeper than any record; what lies below comes from a file that was made up. */
const MAX_DEPTH = 32;

/** Every value of a record that says where it was read, in the order of the record. */
export function placesOf(node: unknown, path = '', depth = 0): Place[] {
  if (typeof node !== 'object' || node === null || depth > MAX_DEPTH) return [];
  const { raw, value, prov } = node as Read;
  const text = String(value ?? raw ?? '');
  const own = (Array.isArray(prov) ? prov : []).flatMap((place): Place[] =>
    typeof place?.start === 'number' && typeof place?.end === 'number'
      ? [{ node, path, text, ...pick(place) }]
      : [],
  );
  const children = Object.entries(node).filter(([name]) => !/^(prov|extra|variants)$/.test(name));
  const below = children.flatMap(([name, child]) => {
    const step = Array.isArray(node) ? `[${name}]` : `${path && '.'}${name}`;
    return placesOf(child, path + step, depth + 1);
  });
  return [...own, ...below];
}
