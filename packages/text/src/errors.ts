import type { Span } from './types.ts';

/**
 * Base of every error this project throws. `code` is stable; tests and callers compare it.
 *
 * @example
 * import { DiglotError, toOffsets } from '@diglot/text';
 *
 * try {
 *   toOffsets('同伴支持', [9], 'utf-8');
 * } catch (error) {
 *   [error instanceof DiglotError, error.code]; // => [true, 'offset-out-of-range']
 * }
 */
export class DiglotError extends Error {
  override readonly name: string = 'DiglotError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * The caller passed something unusable. The message names the function, the value and the remedy.
 *
 * @example
 * import { InvalidInputError } from '@diglot/text';
 *
 * const error = new InvalidInputError('year-not-whole', 'cite: 20.5 is no year; round it first');
 * [error.name, error.code]; // => ['InvalidInputError', 'year-not-whole']
 */
export class InvalidInputError extends DiglotError {
  override readonly name = 'InvalidInputError';
}

/**
 * A text that cannot be read at all; `span` says where. Readable faults are diagnostics instead.
 *
 * @example
 * import { ParseError } from '@diglot/text';
 *
 * const span = { start: 0, end: 4 };
 * const error = new ParseError('not-xml', 'read: no element; give the whole file', { span });
 * error.span; // => { start: 0, end: 4 }
 */
export class ParseError extends DiglotError {
  override readonly name = 'ParseError';
  readonly span: Span | undefined;

  constructor(code: string, message: string, options?: ErrorOptions & { readonly span?: Span }) {
    super(code, message, options);
    this.span = options?.span;
  }
}
