import { describe, expect, test } from 'vitest';
import { seenIdentifiers } from '../../src/values/identifiers.ts';
import { growth, LINEAR } from '../growth.ts';

describe('seenIdentifiers', () => {
  const seen = (text: string) =>
    seenIdentifiers(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

  test.each([
    ['doi: 10.5555/abc.def.', ['doi 10.5555/abc.def']],
    ['(https://doi.org/10.5555/abc)', ['doi 10.5555/abc']],
    ['10.5555/s0140(05)67728-8)', ['doi 10.5555/s0140(05)67728-8']],
    ['见10.5555/中文。', []],
    ['DOI\uff1a10.5555/abc\uff0c详见正文', ['doi 10.5555/abc']],
    ['https://www.ncbi.nlm.nih.gov/pubmed/12345678', ['pmid 12345678']],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/', ['pmcid PMC1234567']],
    ['the trial (ISRCTN12345678) and NCT01234567.', ['trial ISRCTN12345678', 'trial NCT01234567']],
    ['version 110.5555/abc', []],
    ['ISRCTN123456789', []],
  ])('finds in %s', (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  test.each([
    ['DOIs', (size: number) => '10.5555/'.repeat(25_000 * size)],
    ['brackets', (size: number) => `10.5555/${')'.repeat(125_000 * size)}`],
  ])('takes linear time on one long line of %s', (_, textOf) => {
    const texts = { 1: textOf(1), 8: textOf(8) };
    expect(growth((size) => seenIdentifiers(texts[size]))).toBeLessThan(LINEAR);
  });
});
