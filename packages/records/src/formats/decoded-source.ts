import type { Span } from '@diglot/text';
import type { Source } from '../source.ts';

/**
 * A stretch of the source under the text it stands for: unwrapped, unescaped, without markup. What is
 * found in that text has its place in the source.
 *
 * @param value - The clean text of the stretch.
 *
 * @remarks The two are walked side by side: white space, tags, character references and JSON escapes may
 * differ. Where they part for another reason, places are approximate but still slices of the stretch.
 * **Cost:** linear.
 */
export function decodedSource(
  source: Source,
  { start, end }: Span,
  value: string,
  field: string,
): Source {
  const raw = source.text.slice(start, end);
  let offsets: Uint32Array | undefined;
  return source.derive(
    value,
    (offset) => {
      offsets ??= walk(raw, value);
      return start + (offsets[offset] ?? raw.length);
    },
    field,
  );
}

const REFERENCE = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});/y;
const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|[\s\S])/y;
const TAG = /<[!/?]?[A-Za-z[-][^<>]*>/y;

/** For each code unit of `value` where it stands in `raw`, and at the end where the last one ends. */
function walk(raw: string, value: string): Uint32Array {
  const offsets = new Uint32Array(value.length + 1);
  let at = 0;
  for (let index = 0; index < value.length; index++) {
    at = skipTo(raw, at, value.charCodeAt(index));
    offsets[index] = at;
    at = Math.min(raw.length, at + unitLength(raw, at, value.charCodeAt(index)));
  }
  offsets[value.length] = at;
  return offsets;
}

/** Skip tags and white space that the value does not have. */
function skipTo(raw: string, from: number, wanted: number): number {
  let at = from;
  while (at < raw.length) {
    const code = raw.charCodeAt(at);
    if (code === wanted) return at;
    if (code === 0x3c) {
      TAG.lastIndex = at;
      if (!TAG.test(raw)) return at;
      at = TAG.lastIndex;
    } else if (isSpace(code) && !isSpace(wanted)) at++;
    else return at;
  }
  return at;
}

/** How much of the raw text one code unit of the value takes. */
function unitLength(raw: string, at: number, wanted: number): number {
  const code = raw.charCodeAt(at);
  const pattern = code === 0x26 ? REFERENCE : code === 0x5c ? ESCAPE : undefined;
  if (!pattern || (code === wanted && code !== 0x26)) return 1;
  pattern.lastIndex = at;
  return pattern.test(raw) ? pattern.lastIndex - at : 1;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
