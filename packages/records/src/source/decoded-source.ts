import type { Span } from '@diglot/text';
import type { Source } from './source.ts';

/**
 * A stretch of the source under the text it stands for: unwrapped, unescaped, without markup. What is
 * found in that text has its place in the source.
 *
 * @param value - The clean text of the stretch.
 *
 * @remarks The two are walked side by side: white space, tags, character references and JSON escapes may
 * differ; what was left out for another reason (a note, the marks of a formula) is passed over.
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

const REFERENCE = /&(?:amp;){0,3}(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});/y;
const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|[\s\S])/y;
const TAG = /<[!/?]?[A-Za-z[-][^<>]*>/y;

/** For each code unit of `value` where it stands in `raw`, and at the end where the last one ends. */
function walk(raw: string, value: string): Uint32Array {
  const offsets = new Uint32Array(value.length + 1);
  let at = 0;
  for (let index = 0; index < value.length; index++) {
    at = skipTo(raw, at, value.charCodeAt(index));
    if (at < raw.length && parts(raw, at, value.charCodeAt(index)))
      at = resync(raw, at, value, index);
    offsets[index] = at;
    at = Math.min(raw.length, at + unitLength(raw, at, value.charCodeAt(index)));
  }
  offsets[value.length] = at;
  return offsets;
}

/** How far a place where the two go on together is looked for, and how much must be the same. Code units. */
const REACH = 600;
const SAME = 4;

/** Whether the two part here: neither the same unit, nor white space, an escape or a reference. */
function parts(raw: string, at: number, wanted: number): boolean {
  const code = raw.charCodeAt(at);
  return code !== wanted && code !== 0x26 && code !== 0x5c && !(isSpace(code) && isSpace(wanted));
}

/** Where the rest of the value goes on in the raw text, behind something that was left out; else here. */
function resync(raw: string, at: number, value: string, index: number): number {
  const next = value.slice(index, index + SAME);
  if (next.length === 0 || isSpace(next.charCodeAt(0))) return at;
  const found = raw.slice(at, at + REACH).indexOf(next);
  if (found >= 0) return at + found;
  // `$4 0 \\%$` for `40%`: the next unit alone, close by.
  const near = raw.slice(at, at + SAME).indexOf(next.slice(0, 1));
  return near >= 0 ? at + near : at;
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
