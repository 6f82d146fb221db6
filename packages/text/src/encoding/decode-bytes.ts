import type { Diagnostic } from '../types.ts';
import { chineseEncoding } from './chinese-encoding.ts';

/** What bytes say, and what had to be guessed to read them. */
export interface DecodedBytes {
  readonly text: string;
  /** As `TextDecoder` names it. */
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Decode the bytes of a text without losing any.
 *
 * Tries, in order: a byte order mark; UTF-16 without one (every second byte 0); strict UTF-8; UTF-8
 * with a few broken sequences; GB 18030 (GBK, GB 2312) or Big5 when what comes out is Chinese, with next to none;
 * Windows-1252, which can read any byte. Whatever was guessed comes with a diagnostic: `encoding-guessed`,
 * `invalid-utf8`, `invalid-bytes`, `odd-length`, `binary`.
 *
 * @param options - `encoding`: read as this instead, as `TextDecoder` names it; bytes it does not know become U+FFFD.
 * @throws {RangeError} Where `TextDecoder` knows no such encoding.
 *
 * @remarks **Cost:** linear; up to five decodings.
 *
 * @example
 * import { decodeBytes } from '@diglot/text';
 *
 * const gbk = Uint8Array.of(0xcd, 0xac, 0xb0, 0xe9, 0xd6, 0xa7, 0xb3, 0xd6);
 * const { text, encoding, diagnostics } = decodeBytes(gbk);
 * [text, encoding, diagnostics[0].code]; // => ['同伴支持', 'gb18030', 'encoding-guessed']
 */
export function decodeBytes(
  bytes: Uint8Array,
  { encoding }: { readonly encoding?: string | undefined } = {},
): DecodedBytes {
  return encoding === undefined ? guess(bytes) : decodeAs(bytes, encoding);
}

function decodeAs(bytes: Uint8Array, label: string): DecodedBytes {
  const decoder = new TextDecoder(label);
  const text = decoder.decode(bytes);
  const { encoding } = decoder;
  const { broken } = countSequences(text);
  if (broken === 0) return { text, encoding, diagnostics: [] };
  return { text, encoding, diagnostics: [brokenSequences(text, broken, encoding)] };
}

function guess(bytes: Uint8Array): DecodedBytes {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return decodeMarked(bytes, marked);

  const wide = unmarkedUtf16(bytes);
  if (wide !== undefined) {
    return {
      text: new TextDecoder(wide).decode(bytes),
      encoding: wide,
      diagnostics: [note('encoding-guessed', `read as ${wide}: it has no byte order mark`)],
    };
  }

  const strict = tryDecode(bytes, 'utf-8');
  if (strict !== undefined) return { text: strict, encoding: 'utf-8', diagnostics: binary(strict) };

  const lenient = new TextDecoder('utf-8').decode(bytes);
  const { broken, whole } = countSequences(lenient);
  if (whole >= 3 * broken) {
    const diagnostics = [brokenSequences(lenient, broken, 'utf-8'), ...binary(lenient)];
    return { text: lenient, encoding: 'utf-8', diagnostics };
  }
  const chinese = guessChinese(bytes);
  if (chinese) return chinese;
  const western = new TextDecoder('windows-1252').decode(bytes);
  return {
    text: western,
    encoding: 'windows-1252',
    diagnostics: [
      note('encoding-guessed', 'neither UTF-8 nor GB 18030 nor Big5; read as Windows-1252'),
      ...binary(western),
    ],
  };
}

/** So many characters beyond ASCII must stand whole for one that is broken: random bytes have three. */
const MIN_WHOLE_PER_BROKEN = 20;

/** The text in GB 18030 or Big5, where it is Chinese in that; also one that is cut inside its last character. */
function guessChinese(bytes: Uint8Array): DecodedBytes | undefined {
  const encoding = chineseEncoding(bytes);
  const guessed = note('encoding-guessed', `not UTF-8; read as ${CALLED[encoding]}`);
  if (encoding === 'gb18030' && !hasPairsOfChinese(bytes)) return undefined;
  const text = new TextDecoder(encoding).decode(bytes);
  if (!isMostlyChinese(text)) return undefined;
  const { broken, whole } = countSequences(text);
  const isCut = broken === 1 && text.endsWith('\ufffd') && whole > 1;
  if (broken === 0) return { text, encoding, diagnostics: [guessed] };
  if (!isCut && whole < MIN_WHOLE_PER_BROKEN * broken) return undefined;
  return { text, encoding, diagnostics: [guessed, brokenSequences(text, broken, encoding)] };
}

const CALLED = { gb18030: 'GB 18030 (GBK)', big5: 'Big5' } as const;

const note = (code: string, message: string): Diagnostic => ({ code, message });

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function markedEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decodeMarked(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedBytes {
  const text = new TextDecoder(encoding).decode(bytes);
  const diagnostics =
    bytes.length % 2 === 0 ? [] : [note('odd-length', `${encoding} text ends in half a code unit`)];
  return { text, encoding, diagnostics };
}

/** Mostly Latin UTF-16 has a 0 in nearly every second byte; no other text encoding has. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 5 && even < odd / 10) return 'utf-16le';
  if (even > sample.length / 5 && odd < even / 10) return 'utf-16be';
  return undefined;
}

/** How many replacement characters, and how many characters beyond ASCII, a lenient decoding has. */
function countSequences(text: string): { broken: number; whole: number } {
  let broken = 0;
  let whole = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) whole++;
  }
  return { broken, whole };
}

function brokenSequences(text: string, count: number, encoding: string): Diagnostic {
  const start = text.indexOf('\ufffd');
  const [code, name] =
    encoding === 'utf-8' ? ['invalid-utf8', 'UTF-8'] : ['invalid-bytes', encoding];
  const message = `${count} broken ${name} sequence${count === 1 ? '' : 's'}, each shown as U+FFFD; the first is here`;
  return { code, message, span: { start, end: start + 1 } };
}

/** More than half of what is not ASCII lies in the main CJK block. */
function isMostlyChinese(text: string): boolean {
  let han = 0;
  let other = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if ((code >= 0x4e00 && code <= 0x9fa5) || (code >= 0x3000 && code <= 0x303f) || code >= 0xff01)
      han++;
    else if (code > 0x7f) other++;
  }
  return han > other;
}

/** Least share of the characters of two bytes in which the second is no letter of ASCII either, 0..1. */
const MIN_HIGH_SHARE = 0.6;

/**
 * Whether bytes are pairs as Chinese in GB 18030 has them. `Müller` and `für` in Windows-1252 can be read as Chinese, too,
 * but their second bytes are letters; of the characters of GB 2312 none is so, of traditional ones in GBK a third.
 */
function hasPairsOfChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let high = 0;
  for (let at = 0; at + 1 < bytes.length; at++) {
    if ((bytes[at] ?? 0) <= 0x80) continue;
    at++;
    const second = bytes[at] ?? 0;
    if (second < 0x40) continue;
    pairs++;
    if (second > 0x80) high++;
  }
  return high >= pairs * MIN_HIGH_SHARE;
}

function binary(text: string): Diagnostic[] {
  const start = text.indexOf('\0');
  if (start < 0) return [];
  return [
    {
      code: 'binary',
      message: 'holds NUL characters: this may be a binary file, not text',
      span: { start, end: start + 1 },
    },
  ];
}

/** How much of a text is looked at to see whether it is one. UTF-16 code units. */
const SAMPLE = 1 << 16;

/** Least number of control characters, and least share of all, in what is no text. Random bytes have 8 %. */
const BINARY = { controls: 4, share: 0.02 };

/**
 * Whether what was decoded is no text: it has so many control characters that no text has. Separators (tab to CR, SUB
 * to US) are none.
 *
 * @example
 * import { looksBinary } from '@diglot/text';
 *
 * looksBinary('标题\tTitle\r\n同伴支持\tPeer support'); // => false
 * looksBinary('PK\x03\x04\x14\x00\x06\x00\x08\x00'); // => true
 */
export function looksBinary(text: string): boolean {
  const size = Math.min(text.length, SAMPLE);
  let controls = 0;
  for (let index = 0; index < size; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x09 || (unit > 0x0d && unit < 0x1a)) controls++;
  }
  return controls >= BINARY.controls && controls >= size * BINARY.share;
}
