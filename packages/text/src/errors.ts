import type { Span } from './types.ts';

/** Base of every error this project throws. `code` is stable; tests and callers compare it. */
export class DiglotError extends Error {
  override readonly name: string = 'DiglotError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The caller passed something unusable. The message names the function, the value and the remedy. */
export class InvalidInputError extends DiglotError {
  override readonly name = 'InvalidInputError';
}

/** A text that cannot be read at all; `span` says where. Readable faults are diagnostics instead. */
export class ParseError extends DiglotError {
  override readonly name = 'ParseError';
  readonly span: Span | undefined;

  constructor(code: string, message: string, options?: ErrorOptions & { readonly span?: Span }) {
    super(code, message, options);
    this.span = options?.span;
  }
}
