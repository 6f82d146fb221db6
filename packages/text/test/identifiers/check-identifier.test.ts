import { describe, expect, test } from 'vitest';
import { checkIdentifier } from '../../src/index.ts';

describe('checkIdentifier', () => {
  test.each([
    ['doi', 'https://doi.org/10.5555/ABC.1', '10.5555/ABC.1', true],
    ['doi', 'doi: 10.5555/x(2)<3', '10.5555/x(2)<3', true],
    ['doi', '10.5555', '10.5555', false],
    ['pmid', 'PMID: 38123456', '38123456', true],
    ['pmid', '0123', '0123', false],
    ['pmcid', 'pmc1234567', 'PMC1234567', true],
    ['pmcid', 'PMCID: PMC1234567', 'PMC1234567', true],
    ['issn', '03785955', '0378-5955', true],
    ['issn', '0378-5954', '0378-5954', false],
    ['issn', '2434-561X', '2434-561X', true],
    ['isbn', '978-3-16-148410-0', '9783161484100', true],
    ['isbn', '0-306-40615-2', '0306406152', true],
    ['isbn', '9783161484101', '9783161484101', false],
    ['orcid', 'https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097', true],
    ['orcid', '0000-0002-1825-0098', '0000-0002-1825-0098', false],
    ['arxiv', 'arXiv:2101.01234v2', '2101.01234v2', true],
    ['doi', 'doi.org/10.5555/abc', '10.5555/abc', true],
    ['doi', 'http://dx.doi.org/10.5555/abc.', '10.5555/abc', true],
    ['doi', 'DOI 10.5555/abc', '10.5555/abc', true],
    ['doi', 'info:doi/10.5555/abc', '10.5555/abc', true],
    ['doi', 'https://doi.org/10.5555%2Fabc', '10.5555/abc', true],
    ['doi', '１０．5555／abc', '10.5555/abc', true],
    ['doi', '10.5555.10/123', '10.5555.10/123', true],
    ['issn', '２０４９－３６３０', '2049-3630', true],
    ['isbn', 'ISBN-13: 978-3-16-148410-0', '9783161484100', true],
    ['orcid', '0000000218250097', '0000-0002-1825-0097', true],
    ['orcid', 'ORCID: 0000-0002-1825-0097', '0000-0002-1825-0097', true],
    ['pmid', 'https://pubmed.ncbi.nlm.nih.gov/12345/', '12345', true],
    ['pmcid', 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC12345/', 'PMC12345', true],
    ['pmcid', 'PMC12345.2', 'PMC12345', true],
    ['arxiv', 'https://arxiv.org/abs/2301.00001', '2301.00001', true],
    ['trial', 'nct 01234567', 'NCT01234567', true],
    ['trial', 'chictr2000012345', 'ChiCTR2000012345', true],
    ['local', 'catalogue-7', 'catalogue-7', null],
  ] as const)('%s %s is %s, valid: %s', (type, raw, value, valid) => {
    expect(checkIdentifier(type, raw)).toMatchObject({ value, valid });
  });

  test.each([
    ['ISRCTN12345678', 'ISRCTN'],
    ['NCT01234567', 'NCT'],
    ['ChiCTR2000029308', 'ChiCTR'],
    ['ChiCTR-TRC-12002345', 'ChiCTR'],
    ['ACTRN12620000001932', 'ACTRN'],
    ['DRKS00012345', 'DRKS'],
    ['UMIN000012345', 'UMIN'],
    ['CTRI/2017/10/010112', 'CTRI'],
    ['2004-000446-20', 'EudraCT'],
    ['CRD42020123456', 'PROSPERO'],
  ])('knows the registry of %s', (value, registry) => {
    expect(checkIdentifier('trial', value)).toMatchObject({ valid: true, registry });
  });

  test('refuses a trial number with a digit too few', () => {
    expect(checkIdentifier('trial', 'ISRCTN1234567').valid).toBe(false);
  });

  test('gives addresses', () => {
    expect(checkIdentifier('doi', '10.5555/a b#c').url).toBe('https://doi.org/10.5555/a%20b%23c');
    expect(checkIdentifier('pmid', '12345').url).toBe('https://pubmed.ncbi.nlm.nih.gov/12345/');
  });
});
