import { isNounPlace, isVerbInPlace } from '@diglot/words';
import { describe, expect, it } from 'vitest';

/** The words of a sentence that are its verbs; a comma or stop parts neighbours. */
function verbsOf(sentence: string): string[] {
  const tokens = sentence.toLowerCase().match(/[a-z]+|[,.]/g) ?? [];
  const word = (at: number) => (/[a-z]/.test(tokens[at] ?? '') ? tokens[at] : undefined);
  return tokens.filter(
    (token, at) => /[a-z]/.test(token) && isVerbInPlace(word(at - 1), token, word(at + 1)),
  );
}

describe('a word that is a noun in its place', () => {
  it.each([
    ['training', 'set', 'for'],
    ['wind', 'speed', 'in'],
    ['elderly', 'patients', 'the'],
    ['unmet', 'needs', 'the'],
  ])('of %s %s %s is no verb', (before, word, next) => {
    expect(isVerbInPlace(before, word, next)).toBe(false);
  });
});

describe('isVerbInPlace', () => {
  it.each([
    ['crews repaired bridges', ['repaired']],
    ['the repaired bridges', []],
    ['digital finance alleviates financing constraints', ['alleviates']],
    ['the posterior favours a radius', ['favours']],
    ['metformin combined with insulin', ['combined']],
    ['combined therapy', []],
    ['we estimate tidal effects', ['estimate']],
    ['an estimate of the mass', []],
    ['the yuan fell', ['fell']],
    ['mergers constrain matter', ['constrain']],
    ['a frozen section', []],
    ['chronic coughs, fever', []],
    ['neural networks', []],
    ['support vector machines', []],
    ['the data set, the hidden layer', []],
    ['the agency estimates that fever spreads', ['estimates']],
    ['cost estimates of the agency', []],
    ['the error rate falls from nine to five', ['falls']],
    ['the margin rose to nine', ['rose']],
    ['metformin slows cognitive decline', ['slows']],
    ['mosquitoes carrying the virus', ['carrying']],
    ['machine learning the hard way', []],
  ])('of “%s” are %j', (sentence, verbs) => {
    expect(verbsOf(sentence)).toEqual(verbs);
  });
});

describe('isNounPlace', () => {
  it.each([
    ['a', undefined, true],
    ['by', 'and', true],
    ['by', 'surfaces', false],
    ['to', undefined, false],
    [undefined, undefined, false],
  ])('between %s and %s: %s', (before, next, expected) => {
    expect(isNounPlace(before, next)).toBe(expected);
  });
});
