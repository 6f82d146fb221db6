/** Encodings that refuse what is not theirs, in the order in which they are tried. */
const STRICT = ['utf-8', 'gb18030'] as const;

/**
 * Decode the bytes of a file: by its byte order mark, else as UTF-8 or GB 18030 where they are valid, else
 * as Windows-1252, which reads any byte.
 */
export function decodeFile(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  for (const encoding of STRICT) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding; the next one is tried.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
