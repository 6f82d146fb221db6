import { createTokenizer } from '@diglot/tokenize';
import { Role } from '@diglot/words';
import { describe, expect, it } from 'vitest';
import { readUnits } from '../src/read/units.ts';
import { createWordReader } from '../src/read/words.ts';

const tokenizer = createTokenizer();
const read = (text: string) =>
  readUnits(tokenizer.document(text), createWordReader(tokenizer.stem)).units;

describe('readUnits', () => {
  it.each([
    ['it is a decision-making tool', ['it', 'is', 'a', 'decision-making', 'tool']],
    ['we use the TCP/IP stack', ['we', 'use', 'the', 'TCP/IP', 'stack']],
    ['written in C++ code', ['written', 'in', 'C++', 'code']],
    ["it is Moore's law", ['it', 'is', "Moore's", 'law']],
    ['this is a β-actin gene', ['this', 'is', 'a', 'β-actin', 'gene']],
  ])('keeps the words of %j whole', (text, words) => {
    expect(read(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });

  it('gives a hyphenated word the key of its parts', () => {
    expect(read('the help-desk opened')[1]?.key).toBe(
      read('the help desk opened')
        .slice(1, 3)
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

  it('reads a Chinese word in an English sentence as Chinese', () => {
    const units = read('The ties that people call 关系 in business are strong.');
    expect(units.filter(({ language }) => language === 'zh').map(({ key }) => key)).toEqual([
      '关系',
    ]);
  });

  it('lists the units of titles first, and says how many there are', () => {
    const text = 'Nurses need rest. Rest for nurses';
    const passages = [
      { name: 'abstract', start: 0, end: 17 },
      { name: 'title', start: 18, end: text.length },
    ];
    const document = tokenizer.document(text, { passages });
    const { units, titleUnits } = readUnits(document, createWordReader(tokenizer.stem));
    expect(titleUnits).toBe(3);
    expect(units.map(({ form }) => form)).toEqual([
      ...['rest', 'for', 'nurses'],
      ...['nurses', 'need', 'rest'],
    ]);
  });

  it('lets no phrase reach across punctuation or into the next sentence', () => {
    expect(read('We met nurses, doctors. They stayed.').map(({ cut }) => cut)).toEqual([
      ...[true, false, false, true],
      ...[true, false],
    ]);
  });

  it.each(['10.5555/abc.123', 'https://example.org/a', 'someone@example.org'])(
    'ends a phrase at the identifier %s',
    (identifier) => {
      const units = read(`please see ${identifier} in here`);
      expect(units.some(({ form, role }) => role === Role.stop && identifier.includes(form))).toBe(
        true,
      );
    },
  );

  it.each(['東京で研究を行いました。', 'Die Pflege braucht mehr Zeit und bessere Löhne.'])(
    'leaves the sentence “%s” out',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
