import { checkDocument, wildText } from '@diglot/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenizer, splitSentences } from '../src/index.ts';
import { engines, tokenizerOrSkip } from './engines.ts';

/** More texts can be asked for from outside: `DIGLOT_RUNS=100000`. */
const numRuns = Number(process.env.DIGLOT_RUNS ?? 2000);

describe('laws', () => {
  it.for(engines)(
    'makes lawful documents of any text whatsoever, with %s',
    { timeout: 600_000 },
    (chinese, context) => {
      const tokenizer = tokenizerOrSkip(context, { chinese });
      fc.assert(
        fc.property(wildText(), fc.constantFrom('en', 'zh', 'de', 'und'), (text, language) => {
          expect(checkDocument(tokenizer.document(text, { language }))).toEqual([]);
        }),
        { numRuns },
      );
    },
  );

  it('gives the tokens of the sentences as the tokens of the text', () => {
    const tokenizer = createTokenizer({ chinese: 'intl' });
    fc.assert(
      fc.property(wildText(), (text) => {
        const { tokens } = tokenizer.document(text, { language: 'und' });
        expect(tokenizer.tokenize(text)).toEqual(tokens);
      }),
      { numRuns },
    );
  }, 600_000);

  it('trims white space from every sentence', () => {
    fc.assert(
      fc.property(wildText(), (text) => {
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        }
      }),
      { numRuns },
    );
  }, 600_000);
});
