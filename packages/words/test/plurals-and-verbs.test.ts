import { describe, expect, it } from 'vitest';
import { isVerbInPlace, singular } from '../src/index.ts';

describe('a plural in -oes', () => {
  it.each([
    ['mosquitoes', 'mosquito'],
    ['backhoes', 'backhoe'],
    ['herdsmen', 'herdsman'],
    ['clergymen', 'clergyman'],
    ['woes', 'woe'],
    ['tiptoes', 'tiptoe'],
    ['canoes', 'canoe'],
    ['heroes', 'hero'],
    ['buffaloes', 'buffalo'],
  ])('%s is of %s', (plural, single) => {
    expect(singular(plural)).toBe(single);
  });
});

describe('a word in -s before “that”', () => {
  it.each(['recommends', 'complains', 'acknowledges', 'estimates'])('is a verb: %s', (word) => {
    expect(isVerbInPlace('study', word, 'that')).toBe(true);
  });

  it('is none if it is a noun', () => {
    expect(isVerbInPlace('peer', 'groups', 'that')).toBe(false);
  });
});

describe('a noun that has no singular', () => {
  it.each(['humanities', 'headquarters', 'proceeds', 'specimen', 'abdomen', 'stamen'])(
    'stays: %s',
    (word) => {
      expect(singular(word)).toBe(word);
    },
  );
});

describe('a word in -s before “a”', () => {
  it('is a verb where it may be one', () => {
    expect(isVerbInPlace('home', 'places', 'a')).toBe(true);
    expect(isVerbInPlace('income', 'countries', 'a')).toBe(false);
  });
});
