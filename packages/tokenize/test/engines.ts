import { expect, type TestContext } from 'vitest';
import { createTokenizer, type Tokenizer, type TokenizerOptions } from '../src/index.ts';

export const engines = ['nodejieba', 'node-rs', 'model', 'intl'] as const;

/** A tokenizer with one engine. Where that is not installed the test is skipped, and says why. */
export function tokenizerOrSkip(context: TestContext, options: TokenizerOptions): Tokenizer {
  try {
    return createTokenizer(options);
  } catch (error) {
    expect(error).toMatchObject({ code: 'engine-absent' });
    return context.skip(`${options.chinese} does not load here`);
  }
}
