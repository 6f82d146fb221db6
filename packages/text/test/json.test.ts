import { describe, expect, it } from 'vitest';
import { isJsonObject, parseJson } from '../src/index.ts';

describe('isJsonObject', () => {
  it('takes objects, empty ones too', () => {
    expect([{}, { a: [1] }, Object.create(null)].every(isJsonObject)).toBe(true);
  });

  it.each([null, undefined, [], [{}], 'a', 1, true])('does not take %j', (value) => {
    expect(isJsonObject(value)).toBe(false);
  });
});

describe('parseJson', () => {
  it('reads values of every kind', () => {
    expect(['{"a":[1]}', 'null', '"a"', ' 1 '].map(parseJson)).toEqual([{ a: [1] }, null, 'a', 1]);
  });

  it.each(['', '{', '{a: 1}', '[1,]', 'undefined'])('gives nothing for %j', (text) => {
    expect(parseJson(text)).toBeUndefined();
  });
});
