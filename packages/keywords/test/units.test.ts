import { createTokenizer } from '@diglot/tokenize';
import { describe, expect, it } from 'vitest';
import { Role } from '../src/lexis.ts';
import { readSentences, unitsOf } from '../src/units.ts';
import { createWordReader } from '../src/words.ts';

const tokenizer = createTokenizer();
const read = (text: string, language?: 'en' | 'zh') =>
  unitsOf(readSentences(text, tokenizer.tokenize(text), createWordReader(tokenizer.stem)), {
    language,
  });

describe('readSentences and unitsOf', () => {
  it.each([
    ['a decision-making tool', ['a', 'decision-making', 'tool']],
    ['the TCP/IP stack', ['the', 'TCP/IP', 'stack']],
    ['written in C++ code', ['written', 'in', 'C++', 'code']],
    ["Moore's law", ["Moore's", 'law']],
    ['a β-actin gene', ['a', 'β-actin', 'gene']],
  ])('keeps the words of %j whole', (text, words) => {
    expect(read(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });

  it('gives a hyphenated word the key of its parts', () => {
    expect(read('help-desk')[0]?.key).toBe(
      read('help desk')
        .map(({ key }) => key)
        .join(' '),
    );
  });

  it('reads a Latin word beside Chinese ones as a part of a Chinese phrase', () => {
    expect(read('绘制NURBS曲线').every(({ language }) => language === 'zh')).toBe(true);
  });

  it('reads each sentence in its own language', () => {
    const units = read('同伴支持很重要。Peer support matters.');
    expect(units.at(0)?.language).toBe('zh');
    expect(units.at(-1)?.language).toBe('en');
  });

  it('lets no phrase reach across punctuation', () => {
    expect(read('nurses, doctors').map(({ cut }) => cut)).toEqual([true, true]);
  });

  it.each(['10.5555/abc.123', 'https://example.org/a', 'someone@example.org'])(
    'ends a phrase at the identifier %s',
    (identifier) => {
      expect(read(`see ${identifier} here`, 'en').some(({ role }) => role === Role.stop)).toBe(
        true,
      );
    },
  );

  it('leaves Japanese sentences out', () => {
    expect(read('東京で研究を行いました。')).toEqual([]);
  });
});
