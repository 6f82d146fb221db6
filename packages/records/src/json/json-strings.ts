import { lookupTable } from '@diglot/text';

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([\s\S]?))/g;
const SHORT: Readonly<Record<string, string>> = lookupTable({
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
});

/**
 * Undo the escapes of a JSON string. An unknown escape gives its own character; an unfinished one nothing;
 * bare line breaks stay.
 */
export function decodeString(raw: string): string {
  try {
    // Thirty times as fast, but strict.
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return raw.replace(ESCAPE, (_, hex: string | undefined, short: string | undefined) =>
      hex === undefined
        ? (SHORT[short ?? ''] ?? short ?? '')
        : String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
}

/**
 * Where each code unit of a decoded string stands in its raw form.
 *
 * @returns One raw offset a decoded code unit, and the raw length at the end.
 */
export function escapeOffsets(raw: string): Uint32Array {
  const offsets = new Uint32Array(raw.length + 1);
  let count = 0;
  let at = 0;
  for (let slash = raw.indexOf('\\'); slash >= 0; slash = raw.indexOf('\\', at)) {
    while (at < slash) offsets[count++] = at++;
    const length = escapeLength(raw, slash);
    if (length > 1) offsets[count++] = at;
    at += length;
  }
  while (at < raw.length) offsets[count++] = at++;
  offsets[count++] = raw.length;
  return offsets.subarray(0, count);
}

/** 6 for `\u4e2d`, 2 for `\n`, 1 for a backslash at the very end. */
function escapeLength(raw: string, at: number): number {
  if (raw[at + 1] === 'u' && /^[0-9a-fA-F]{4}$/.test(raw.slice(at + 2, at + 6))) return 6;
  return Math.min(2, raw.length - at);
}
