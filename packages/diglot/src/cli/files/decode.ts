import { type DecodedBytes, decodeBytes, looksBinary } from '@diglot/text';
import { InputError } from './file-errors.ts';

/**
 * Decode the bytes of a file.
 *
 * @param encoding - Read as this; found out where it is not said.
 * @param name - Of the file, for the error.
 * @throws {InputError} `not-text`, where the bytes are no text in any encoding.
 */
export function decode(bytes: Uint8Array, encoding?: string, name = 'this file'): DecodedBytes {
  const decoded = decodeBytes(bytes, { encoding });
  if (!looksBinary(decoded.text)) return decoded;
  throw new InputError(
    'not-text',
    `${name} holds binary data, not text; export it as text, or name its --encoding`,
  );
}
