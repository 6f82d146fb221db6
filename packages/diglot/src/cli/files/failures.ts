import { setImmediate } from 'node:timers/promises';
import { ParseError } from '@diglot/text';
import { InputError } from './file-errors.ts';

/** How long work may go on before signals and errors of writing are heard. Milliseconds. */
const BREATH = 50;

/** Tells of inputs that cannot be used, and counts them: the others are worked on all the same. */
export class Failures {
  count = 0;
  private readonly tellLine: (line: string) => void;

  /** @param tellLine - Says a line on standard error, with its line end. */
  constructor(tellLine: (line: string) => void) {
    this.tellLine = tellLine;
  }

  /** Tell of an input that cannot be used. Any other error is thrown on. */
  tell(error: unknown): void {
    const known = error instanceof InputError || error instanceof ParseError;
    if (!known) throw error;
    this.count++;
    this.tellLine(`diglot: ${error.message} [${error.code}]\n`);
  }

  /**
   * Pass items on up to the one that cannot be read, and tell of that. Between items signals, and errors of
   * writing, are heard.
   */
  async *upTo<T>(items: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
    let last = Date.now();
    try {
      for await (const item of items) {
        yield item;
        if (Date.now() - last < BREATH) continue;
        await setImmediate();
        last = Date.now();
      }
    } catch (error) {
      this.tell(error);
    }
  }
}
