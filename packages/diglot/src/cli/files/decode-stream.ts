import type { DiagnosticPlace } from '@diglot/records';
import { type DecodedBytes, type Diagnostic, isBlank } from '@diglot/text';
import { decode } from './decode.ts';
import { emptyInput } from './file-errors.ts';

/** An encoding is chosen by about this much, from the first byte beyond ASCII on. Bytes. */
const SAMPLE = 1 << 20;

/**
 * Decode bytes as they come.
 *
 * A short input is decoded whole, as by `decode`. Of a long one, plain ASCII passes as it is; the encoding is
 * chosen by the first megabyte that holds anything else, and kept.
 *
 * @param tell - Told of what had to be guessed, with its place in the whole text.
 * @param encoding - Read as this from the first byte on, and guess nothing.
 * @throws {InputError} `not-text`, as `decode`; `empty`, at the end of what holds nothing but blanks.
 */
export async function* decodeStream(
  chunks: AsyncIterable<Uint8Array>,
  tell: Tell,
  options: DecodeOptions = {},
): AsyncGenerator<string> {
  let isEmpty = true;
  for await (const text of decodeChunks(chunks, tell, options)) {
    isEmpty &&= isBlank(text);
    yield text;
  }
  if (isEmpty) throw emptyInput(options.name ?? 'this file');
}

type Tell = (diagnostic: Diagnostic, place?: DiagnosticPlace) => void;

interface DecodeOptions {
  readonly encoding?: string | undefined;
  readonly name?: string;
}

async function* decodeChunks(
  chunks: AsyncIterable<Uint8Array>,
  tell: Tell,
  { encoding, name }: DecodeOptions,
): AsyncGenerator<string> {
  let lines = 0;
  const tellAll = ({ text, diagnostics }: DecodedBytes) => {
    for (const found of diagnostics) {
      // A sample may end in half a code unit; the text does not.
      if (found.code !== 'odd-length' || !decoder) tell(found, placeOf(found, text, lines));
    }
  };
  let held: Uint8Array[] = [];
  let size = 0;
  let decoder = encoding === undefined ? undefined : new TextDecoder(encoding);
  let lost = 0;
  const read = (bytes?: Uint8Array) => {
    const text = decoder?.decode(bytes, { stream: bytes !== undefined }) ?? '';
    for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) lost++;
    return text;
  };
  for await (const chunk of chunks) {
    if (decoder) {
      yield read(chunk);
      continue;
    }
    held.push(chunk);
    size += chunk.length;
    if (size < SAMPLE) continue;
    const bytes = Buffer.concat(held);
    held = [];
    size = 0;
    if (isAscii(bytes)) {
      const text = bytes.toString('latin1');
      lines += text.split('\n').length - 1;
      yield text;
    } else {
      // Up to the end of a line, so that no character is cut.
      const sample = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1 || bytes.length);
      const decoded = decode(sample, undefined, name);
      decoder = new TextDecoder(decoded.encoding);
      tellAll(decoded);
      yield read(bytes);
    }
  }
  if (!decoder) {
    const decoded = decode(Buffer.concat(held), undefined, name);
    tellAll(decoded);
    yield decoded.text;
    return;
  }
  yield read();
  if (lost > 0) {
    const noun = lost === 1 ? 'sequence' : 'sequences';
    const message = `${lost} broken ${noun} of bytes, each shown as U+FFFD`;
    tell({ code: 'invalid-bytes', message });
  }
}

function placeOf({ span }: Diagnostic, text: string, lines: number): DiagnosticPlace | undefined {
  if (!span) return undefined;
  const before = text.slice(0, span.start).split('\n');
  return { line: lines + before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte > 0 && byte < 0x80);
}
