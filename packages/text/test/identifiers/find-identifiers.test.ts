import { wildText } from '@diglot/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSpans, findIdentifiers, identifierAt } from '../../src/index.ts';

/** Identifiers as `kind span`, and `kind span = value` where the value is not the span. */
const found = (text: string) =>
  findIdentifiers(text).map(({ kind, start, end, value }) => {
    const span = text.slice(start, end);
    const inner = text.slice(value.start, value.end);
    return inner === span ? `${kind} ${span}` : `${kind} ${span} = ${inner}`;
  });

const SICI = '10.5555/(SICI)1234-5679(199806)49:8<693::AID-XYZ4>3.0.CO;2-O';

describe('findIdentifiers', () => {
  it.each<[string, string[]]>([
    ['doi: 10.5555/abc.def.', ['doi 10.5555/abc.def']],
    ['(10.5555/s0140(05)67728-8)', ['doi 10.5555/s0140(05)67728-8']],
    ['DOI：10.5555/abc，详见正文', ['doi 10.5555/abc']],
    ['DOI10.5555/abc。', ['doi DOI10.5555/abc = 10.5555/abc']],
    ['10.5555/a,10.5555/b;10.5555/c', ['doi 10.5555/a', 'doi 10.5555/b', 'doi 10.5555/c']],
    ['<p>10.5555/abc</p>', ['doi 10.5555/abc']],
    ['10.5555/abc&lt;br&gt;', ['doi 10.5555/abc']],
    ['“10.5555/x”', ['doi 10.5555/x']],
    ['见10.5555/中文。', []],
    ['10.5 mg, 10/12 and 110.5555/abc', []],
    ['版本5.10.5555/abc', ['doi 10.5555/abc']],
  ])('finds DOIs in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    SICI,
    '10.5555/1234-5679(1963)020<0130:DNFQ>2.0.CO;2',
    '10.5555/1234-5679(2003)053[0421:BTWMFM]2.0.CO;2',
  ])('takes the DOI of a SICI whole: %s', (doi) => {
    expect(found(`见${doi}。`)).toEqual([`doi ${doi}`]);
    expect(found(`(${doi})`)).toEqual([`doi ${doi}`]);
    expect(found(`https://doi.org/${doi}.`)).toEqual([`doi https://doi.org/${doi} = ${doi}`]);
  });

  it.each<[string, string[]]>([
    ['see https://example.org/a?b=1#c. Then', ['url https://example.org/a?b=1#c']],
    ['(http://example.org/x)', ['url http://example.org/x']],
    ['https://example.org/a(b)c', ['url https://example.org/a(b)c']],
    ['https://example.org/页面', ['url https://example.org/']],
    ['[页](https://example.org/x)，', ['url https://example.org/x']],
    ['"url":"https://example.org/a\\",', ['url https://example.org/a']],
    [
      "['https://example.org/a','https://example.org/b']",
      ['url https://example.org/a', 'url https://example.org/b'],
    ],
    ['www.example.org，中文', ['url www.example.org']],
    [
      '官网example.cn，镜像mirror.example.com.cn。',
      ['url example.cn', 'url mirror.example.com.cn'],
    ],
    ['请访问example.com/docs下载', ['url example.com/docs']],
    ['at kb.example.de or example.it/x.', ['url kb.example.de', 'url example.it/x']],
    ['http is a protocol, www is old', []],
    ['It was done.it is over; the end.de la salud', []],
    ['Node.js, e.g.in index.html and main.py', []],
  ])('finds web addresses in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['https://doi.org/10.5555/abc。', ['doi https://doi.org/10.5555/abc = 10.5555/abc']],
    ['doi.org/10.5555/abc 见', ['doi doi.org/10.5555/abc = 10.5555/abc']],
    [
      'https://press.example.org/doi/full/10.5555/abc/pdf?download=true',
      ['doi https://press.example.org/doi/full/10.5555/abc/pdf?download=true = 10.5555/abc'],
    ],
    [
      'https://pubmed.ncbi.nlm.nih.gov/31234567/',
      ['pmid https://pubmed.ncbi.nlm.nih.gov/31234567/ = 31234567'],
    ],
    [
      'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/',
      ['pmcid https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/ = PMC1234567'],
    ],
    [
      'https://arxiv.org/abs/2101.01234v2',
      ['arxiv https://arxiv.org/abs/2101.01234v2 = 2101.01234v2'],
    ],
    [
      'orcid.org/0000-0002-1825-0097',
      ['orcid orcid.org/0000-0002-1825-0097 = 0000-0002-1825-0097'],
    ],
  ])('knows what the address %j leads to', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['信箱li.ming@example.com.cn联系', ['email li.ming@example.com.cn']],
    ['邮箱：123456@example.com；', ['email 123456@example.com']],
    ['Write to a-b+c@example.org.Then go.', ['email a-b+c@example.org']],
    ['a@b, not an address', []],
  ])('finds e-mail addresses in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['PMID: 31234567 [x]', ['pmid 31234567']],
    ['PMC1234567/', ['pmcid PMC1234567']],
    ['ISSN 1234-567X; ISSN（网络版）：1234-5679', ['issn 1234-567X', 'issn 1234-5679']],
    ['pages 1234-5679 of it', []],
    ['ISBN：978-7-5555-1234-5', ['isbn 978-7-5555-1234-5']],
    ['书 978-3-16-148410-0', ['isbn 978-3-16-148410-0']],
    ['no. 978-3-16-148410-1', []],
    ['arXiv:2101.01234 and arXiv: hep-th/9901001', ['arxiv 2101.01234', 'arxiv hep-th/9901001']],
    ['0000-0002-1825-0097, not 0000-0002-1825-0098', ['orcid 0000-0002-1825-0097']],
    ['CN 11-2345/R', ['cn CN 11-2345/R']],
    ['CSTR:32003.36.Example.202001.00001。', ['cstr CSTR:32003.36.Example.202001.00001']],
    ['(ISRCTN12345678) and NCT 01234567.', ['trial ISRCTN12345678', 'trial NCT 01234567']],
    [
      '注册号ChiCTR-TRC-12002345，chictr2000012345',
      ['trial ChiCTR-TRC-12002345', 'trial chictr2000012345'],
    ],
    ['EudraCT 2004-000446-20', ['trial 2004-000446-20']],
    ['ISRCTN123456789, COVID-19, IL-6, B12', []],
  ])('finds numbers in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('finds what identifierAt finds at its place, in spans in order, in any text', () => {
    fc.assert(
      fc.property(wildText(), (text) => {
        const all = findIdentifiers(text);
        expect(checkSpans(text, all, { gaps: 'any' })).toEqual([]);
        for (const one of all) expect(identifierAt(text, one.start)).toEqual(one);
      }),
    );
  });

  it('shifts what it finds in a stretch, and sees nothing outside', () => {
    const text = 'PMID: 31234567; 10.5555/abc';
    expect(findIdentifiers(text, 6, 27)).toMatchObject([
      { kind: 'doi', start: 16, end: 27, value: { start: 16, end: 27 } },
    ]);
  });

  it.each([
    ['DOIs', '10.5555/'],
    ['brackets in a DOI', '('],
    ['labels of hosts', 'aa.'],
    ['local parts', 'a-'],
    ['digits and hyphens', '978-'],
    ['slashes', '/10.5555'],
  ])('takes linear time on one long line of %s', (_, part) => {
    const time = (count: number) => {
      const text = `10.5555/${part.repeat(count)}`;
      let least = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 3; round++) {
        const started = performance.now();
        findIdentifiers(text);
        least = Math.min(least, performance.now() - started);
      }
      return least;
    };
    expect(time(80_000)).toBeLessThan(28 * Math.max(10, time(10_000)));
  });
});
